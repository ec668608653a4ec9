// Which program of the machine is run, so that nothing in a checkout can stand in for it?
import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { isA, isIn, realPath, repositoriesAbove, slashed } from './files.ts'

/**
 * The first program of that name on the path that a checkout cannot have put there: npx and npm put `node_modules/.bin` of the working directory in front, and a
 * folder named without its root would be looked up in it. Checkouts are the outermost repositories that the working directory and the folder are in.
 */
export function programOnPath(called: string, folder: string): string | null {
  const checkouts = [realPath('.'), realPath(folder)]
    .map((place) => repositoriesAbove(place).at(-1) ?? place)
    .filter((checkout) => dirname(checkout) !== checkout)
  const isInside = (path: string): boolean => checkouts.some((checkout) => isIn(path, checkout))
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter)
  const name = process.platform === 'win32' ? `${called}.exe` : called
  return (
    folders
      .filter((one) => isAbsolute(one) && !one.split(/[/\\]/).includes('node_modules'))
      .map((one) => join(one, name))
      .find(
        (file) =>
          isA('isFile', file) &&
          // as it is named, where its folder is, and where it leads
          ![slashed(file), realPath(dirname(file)), realPath(file)].some(isInside),
      ) ?? null
  )
}
