// Is the output coloured?
import type { World } from '../system/world.ts'

/** `--color`, then FORCE_COLOR, NO_COLOR, TERM=dumb, then the terminal; on in GitHub's log, which shows colours and is no terminal. */
export function isColored(flag: 'auto' | 'always' | 'never', world: World): boolean {
  if (flag !== 'auto') return flag === 'always'
  const { FORCE_COLOR, NO_COLOR, TERM, GITHUB_ACTIONS } = world.environment
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '')
    return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (TERM === 'dumb') return false
  return world.terminal.out || GITHUB_ACTIONS === 'true'
}
