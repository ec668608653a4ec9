// What is said of a command line that cannot be understood?
import type { Command } from 'commander'
import type { World } from '../system/world.ts'

/** `said`: what the parser says. */
export function usageError(
  said: string,
  args: readonly string[],
  program: Command,
  world: World,
): string {
  return meantFor(args, program, world) ?? inOneLine(said, program)
}

/** As everything else is said. */
function inOneLine(text: string, { commands }: Command): string {
  const [said = '', near] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n')
  if (near !== undefined) return `${said}; ${near.replace(/^\(D(.*)\)$/, 'd$1')}`
  return said.startsWith('unknown command')
    ? `${said}; there is ${commands.map((command) => command.name()).join(', ')}`
    : said
}

/** Who names files, or options of a check, and no command means the check. */
function meantFor(args: readonly string[], { commands }: Command, world: World): string | null {
  const [first = ''] = args
  if (commands.some((command) => command.name() === first)) return null
  const [option] = first.split('=')
  const check = commands.find((command) => command.name() === 'check')
  const isOption = check?.options.some(({ long }) => long === option) === true
  const isFile = first !== '' && (/^[^-].*[./\\*]/s.test(first) || world.exists(first))
  if (!isOption && !isFile) return null
  const line = args.map((one) => (/^[\w./:=@+-]+$/.test(one) ? one : `'${one}'`)).join(' ')
  return `"${first}" is ${isOption ? 'an option of a command' : 'not a command'}; did you mean: gate check ${line}`
}
