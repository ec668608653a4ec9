// gate explain: what a rule, a gate or an item asks, what passes and how to fix it.

import { wrap } from '../print/terminal.ts'
import { explained, type Layout } from '../run/explained.ts'
import { readConfig } from '../run/find-config.ts'
import { Gates } from '../run/gates.ts'
import { widthOf } from '../run/publish.ts'
import type { World } from '../system/world.ts'

export async function explain(topic: string | undefined, world: World): Promise<0> {
  const gates = new Gates(world, (await readConfig(world)).config.gates)
  const layout = layoutIn(widthOf(world.terminal.width))
  await world.out(`${(await explained(topic, gates, layout)).join('\n')}\n`)
  return 0
}

function layoutIn(width: number): Layout {
  const hanging = (text: string, indent: number): string => wrap(text, width, ' '.repeat(indent))
  return {
    hanging,
    paragraph: (text) => hanging(text, 0),
    entry: (head, text) => hanging(`  ${head}: ${text}`, 6),
  }
}
