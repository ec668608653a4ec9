// gate list: the gates there are.
import { readConfig } from '../run/find-config.ts'
import { decisionLines } from '../run/gate-words.ts'
import { Gates } from '../run/gates.ts'
import type { World } from '../system/world.ts'

export interface ListOptions {
  json?: boolean
}

export async function list(options: ListOptions, world: World): Promise<0> {
  const { config } = await readConfig(world)
  const gates = await new Gates(world, config.gates).all()
  if (options.json === true) {
    const plain = gates.map((gate) => ({
      id: gate.id,
      version: gate.version,
      title: gate.title,
      source: gate.source,
      items: gate.items.map(({ id, title }) => ({ id, title })),
      decision: gate.decision,
    }))
    await world.out(`${JSON.stringify(plain, null, 2)}\n`)
    return 0
  }
  const text = gates.map(
    (gate) =>
      `${gate.id}  ${gate.title} (version ${gate.version}, ${gate.source}, ${gate.items.length} items)\n${decisionLines(gate.decision).join('\n')}`,
  )
  await world.out(`${text.join('\n\n')}\n`)
  return 0
}
