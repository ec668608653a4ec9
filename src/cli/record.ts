// gate record: judges a checklist, and adds what is let through to a registry.
import { defused, plain } from '../print/terminal.ts'
import { type RecordOptions, recorded } from '../run/record.ts'
import type { World } from '../system/world.ts'

export type { RecordOptions }

/** 0: recorded, or it was already. 1: blocked. What cannot be judged or written is thrown, and 2. */
export async function record(
  file: string,
  registry: string,
  options: RecordOptions,
  world: World,
): Promise<0 | 1> {
  const { review, line, isNew } = await recorded(file, registry, options, world)
  if (line === null) {
    const { label, because } = review.verdict
    const why = `${label}: ${because.join('; ')}`
    world.err(`gate: ${defused(plain(`${file}: nothing was recorded: ${why}`))}\n`)
    return 1
  }
  const { agent, from, to } = line
  const version = agent.version === null ? '' : ` ${agent.version}`
  const stage = from === null ? to : `${from} → ${to}`
  const said = isNew
    ? `recorded in ${registry}: ${agent.id}${version}, ${stage}, ${review.verdict.label}`
    : `already recorded in ${registry} on ${line.recorded}: ${agent.id}${version}, ${stage}; nothing was added`
  await world.out(
    `${plain(`${file}: ${said}`)}\n${isNew ? `Next: commit ${plain(registry)}\n` : ''}`,
  )
  return 0
}
