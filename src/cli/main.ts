// Flags → one command; whatever fails → a message on standard error and exit code 2.
import { Command, CommanderError, Option } from 'commander'
import { GateError } from '../errors.ts'
import { formats } from '../print/formats.ts'
import { defused, plain } from '../print/terminal.ts'
import type { Asked } from '../run/failure.ts'
import type { PublishOptions } from '../run/publish.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'
import type { AdoptOptions } from './adopt.ts'
import type { CheckOptions } from './check.ts'
import type { InitOptions } from './init.ts'
import type { ListOptions } from './list.ts'
import type { UpdateOptions } from './update.ts'

export type { World } from '../system/world.ts'
export { realWorld } from '../system/world.ts'

/** No judgement: bad usage, nothing to check, something unreadable, or a bug. */
const noJudgement = 2

/** Runs one command and gives its exit code. Never exits the process, never throws. */
export async function main(args: readonly string[], world: World): Promise<number> {
  let code: number = noJudgement
  let helped: Promise<unknown> = Promise.resolve()
  const program = programOf(
    args,
    world,
    (result) => {
      code = result
    },
    (help) => {
      helped = Promise.all([helped, world.out(help)])
    },
  )
  try {
    return await program.parseAsync([...args], { from: 'user' }).then(
      () => code,
      async (error: unknown) => {
        if (!(error instanceof CommanderError)) throw error
        await helped
        if (error.exitCode === 0 && args.length > 0) return 0
        const asked = reportsIn(args)
        if (asked.format.length > 0)
          await (await import('../run/failure.ts')).tellUnjudged(
            new GateError(error.message.replace(/^error: /, '')),
            asked,
            world,
          )
        return noJudgement
      },
    )
  } catch (error) {
    world.err(`gate: ${describe(error)}\n`)
    return noJudgement
  }
}

/** Judges for another process of the program. */
export async function help(world: World): Promise<void> {
  ;(await import('../run/workers.ts')).help(world)
}

function describe(error: unknown): string {
  if (error instanceof GateError) {
    const at =
      error.file === undefined
        ? ''
        : `${plain(error.file)}${error.line === undefined ? '' : `:${error.line}`}: `
    return defused(`${at}${plain(error.message)}`)
  }
  return `this is a bug in gate, please report it: ${error instanceof Error ? error.stack : String(error)}`
}

function programOf(
  args: readonly string[],
  world: World,
  done: (code: number) => void,
  help: (text: string) => void,
): Command {
  const output = {
    writeOut: help,
    writeErr: (text: string) => world.err(text),
    // it quotes what was typed, and a script may have typed the name of a file
    outputError: (text: string) => {
      const said = meantFor(args, program, world) ?? inOneLine(text, program)
      world.err(`${defused(plain(`gate: ${said}`))}\n`)
    },
  }
  const program = new Command('gate')
  program
    .description('Judge filled-in go-live checklists for AI agents by what their evidence says.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help for a command')
    .exitOverride()
    .configureOutput(output)
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nExit codes: 0 cleared, or conditional with everything that it demands; 1 blocked; 2 nothing was judged.',
    )

  program
    .command('init')
    .description('write a blank checklist')
    .argument('[gate]', 'the gate; may be left out if there is only one')
    .argument('[path]', 'where to write it; - is standard output (default: GATE.md)')
    .addOption(
      new Option('--field <label=value>', 'fill in a field, as in "Tier=High"; repeatable')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--name <name>', 'the name in the title')
    .option('--sheet', 'write the items as lines instead of a table, if the gate has that form')
    .addOption(
      new Option(
        '--ci <platform>',
        'also write a pipeline step that judges it; without a gate and a path, only that',
      ).choices(['github', 'gitlab']),
    )
    .option('--force', 'overwrite files that exist')
    .action(async (gate: string | undefined, path: string | undefined, options: InitOptions) =>
      done(await (await import('./init.ts')).init(gate, path, options, world)),
    )

  program
    .command('check')
    .description('judge filled checklists')
    .argument(
      '[files...]',
      "files, folders or quoted patterns; '!pattern' leaves out; - is standard input; none: those listed in gate.config.yaml, else those that git tracks",
    )
    .option(
      '--gate <id or folder>',
      'the gate to judge by (default: from the configuration, the front matter or the items)',
    )
    .option('--as-of <YYYY-MM-DD>', 'judge as of this day (default: today, UTC)')
    .addOption(formatOption())
    .addOption(failOnOption())
    .option(
      '--config <file>',
      'the configuration (default: the nearest gate.config.yaml, here or above)',
    )
    .option('--no-config', 'ignore any configuration')
    .option(
      '--print-config',
      'print the settings in force and where each comes from; judge nothing',
    )
    .option(
      '--trust <ref>',
      'read the configuration and your own gates from this git ref, such as origin/main, instead of the working tree',
    )
    .option('--stdin-filename <name>', 'the file name to report for standard input')
    .option(
      '--shard <i/n>',
      'judge one of n parts of the files, such as 2/4; "gate merge" joins the results',
    )
    .option(
      '--skip-others',
      'skip files that hold no checklist, even if that leaves nothing to check: for hooks that pass every changed file',
    )
    .option('--watch', 'judge again whenever a file is saved, until Ctrl-C')
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print every item, and the line of every finding')
    .addOption(colorOption())
    .action(async (files: string[], options: CheckOptions & { watch?: boolean }) => {
      const judged = (seen: World): Promise<number> =>
        orTold(
          async () => (await import('./check.ts')).check(files, options, seen),
          { ...options, files },
          seen,
        )
      if (options.watch !== true) return done(await judged(world))
      if (files.includes('-'))
        throw new GateError('--watch: standard input cannot be watched; name a file')
      const survived = (seen: World): Promise<number> =>
        judged(seen).catch((error) => {
          world.err(`gate: ${describe(error)}\n`)
          return 2
        })
      done(await (await import('../run/watch.ts')).watch(survived, world))
    })

  program
    .command('merge')
    .description('join the JSON results of several runs, such as shards, into one report')
    .argument('<results...>', 'JSON files or quoted patterns')
    .addOption(formatOption())
    .addOption(failOnOption())
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print every item, and the line of every finding')
    .addOption(colorOption())
    .action(async (files: string[], options: PublishOptions) =>
      done(
        await orTold(
          async () => (await import('./merge.ts')).merge(files, options, world),
          { ...options, files },
          world,
        ),
      ),
    )

  program
    .command('explain')
    .description(
      'explain a rule, a gate, an item or a vocabulary: what it asks, what passes, how to fix it',
    )
    .argument('[topic]', 'RULE, GATE, GATE#ITEM or VOCABULARY; none: the list of rules')
    .action(async (topic: string | undefined) =>
      done(await (await import('./explain.ts')).explain(topic, world)),
    )

  program
    .command('adopt')
    .description('create your own gate from an existing checklist')
    .argument('<checklist>', 'the checklist')
    .argument('[folder]', 'the folder for the gate (default: gates/NAME)')
    .option('--force', 'overwrite files that exist')
    .option('--register', 'list the gate under "gates:" in gate.config.yaml')
    .action(async (file: string, folder: string | undefined, options: AdoptOptions) =>
      done(await (await import('./adopt.ts')).adopt(file, folder, options, world)),
    )

  program
    .command('update')
    .description(
      "bring a checklist up to its gate's current version: add what is new, change nothing else",
    )
    .argument('<file>', 'the checklist')
    .option(
      '--gate <id or folder>',
      'its gate (default: from the configuration, the front matter or the items)',
    )
    .action(async (file: string, options: UpdateOptions) =>
      done(await (await import('./update.ts')).update(file, options, world)),
    )

  program
    .command('list')
    .description('list the gates, with their items and decision tables')
    .option('--json', 'as JSON')
    .action(async (options: ListOptions) =>
      done(await (await import('./list.ts')).list(options, world)),
    )

  for (const command of program.commands) command.exitOverride().configureOutput(output)
  return program
}

/** What the parser of the command line says, as everything else is said. */
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
function meantFor(args: readonly string[], program: Command, world: World): string | null {
  const [first = ''] = args
  if (program.commands.some((command) => command.name() === first)) return null
  const [option] = first.split('=')
  const check = program.commands.find((command) => command.name() === 'check')
  const isOption = check?.options.some(({ long }) => long === option) === true
  const isFile = first !== '' && (/^[^-].*[./\\*]/s.test(first) || world.exists(first))
  if (!isOption && !isFile) return null
  const line = args.map((one) => (/^[\w./:=@+-]+$/.test(one) ? one : `'${one}'`)).join(' ')
  return `"${first}" is ${isOption ? 'an option of a command' : 'not a command'}; did you mean: gate check ${line}`
}

// a report is asked for in the same way by every command that makes one

function formatOption(): Option {
  return new Option(
    '--format <name[=path]>',
    `${formats.join(', ')}; with =path into a file; repeatable`,
  )
    .argParser(collect)
    .default([], 'text')
}

function failOnOption(): Option {
  return new Option('--fail-on <outcome>', 'exit with 1 from this outcome on')
    .choices(['blocked', 'conditional'])
    .default('blocked')
}

function colorOption(): Option {
  return new Option('--color <when>', 'use colours')
    .choices(['auto', 'always', 'never'])
    .default('auto')
}

/** What ends a run before it has a report, its readers get to know as well. */
async function orTold(judged: () => Promise<number>, asked: Asked, world: World): Promise<number> {
  try {
    return await judged()
  } catch (error) {
    await (await import('../run/failure.ts')).tellUnjudged(error, asked, world)
    throw error
  }
}

/** The reports of a command that could not be read whole: those that go to files. */
function reportsIn([command = '', ...args]: readonly string[]): Asked {
  if (command !== 'check' && command !== 'merge') return { files: [], format: [] }
  const format = args.flatMap((arg, at) =>
    arg === '--format'
      ? (args[at + 1] ?? [])
      : arg.startsWith('--format=')
        ? arg.slice('--format='.length)
        : [],
  )
  return { files: args, format: format.filter((one) => one.includes('=')) }
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value]
}
