// Stands in for node:child_process in the bundle, but for src/system/: no library starts a program.
export function spawn() {
  throw new Error('this program starts no others')
}
