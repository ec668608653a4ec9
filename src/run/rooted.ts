// Where is a file in its repository? Reports say so, wherever the run was.
import type { World } from '../system/world.ts'
import { withoutDots } from './normalize.ts'

/** The other way round: where a path of a report is. */
export function placesOf(world: World): (path: string) => string {
  const here = world.realPath('.')
  const root = world.repositoryOf(here) ?? here
  return (path) => `${root}/${path}`
}

/** A path as it is seen from the root of the repository that the working directory is in, links resolved; without a repository, from the working directory. */
export function rootedPaths(world: World): (path: string) => string {
  const here = world.realPath('.')
  const root = world.repositoryOf(here) ?? here
  const folder = here.slice(root.length)
  return (path) => {
    const seen = world.relative(path)
    // on another drive
    return /^[a-z]:/i.test(seen) ? seen : withoutDots(`${folder}/${seen}`) || path
  }
}
