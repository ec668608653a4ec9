// How far is a long run? Said on standard error while it lasts, where somebody watches.
import type { World } from '../system/world.ts'

/** Milliseconds: who waits less asks nothing. */
const long = 2000
/** Milliseconds between two lines: more cannot be read. */
const pause = 100

export function progressOf(
  total: number,
  world: World,
): { show: (done: number) => void; end: () => void } {
  let shown = 0
  return {
    show: (done) => {
      if (!world.terminal.err || world.elapsed() < Math.max(long, shown + pause)) return
      shown = world.elapsed()
      world.err(`\r\u001b[Kgate: judged ${grouped(done)} of ${grouped(total)}`)
    },
    end: () => {
      if (shown > 0) world.err('\r\u001b[K')
    },
  }
}

/** As in 1,200. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
