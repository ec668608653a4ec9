// Stands in for node:child_process in the bundle: the product starts no programs.
export function spawn() {
  throw new Error('this program starts no others')
}
