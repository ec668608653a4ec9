// Where does a path lead?

/** Without `.`, doubled slashes, and `..` behind a name. */
export function withoutDots(path: string): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

/** A path that is seen from a folder, as it is seen from here. */
export function placeIn(folder: string, path: string): string {
  return folder === '' || path.startsWith('/') ? path : withoutDots(`${folder}/${path}`)
}
