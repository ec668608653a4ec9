// Which commands and options are there?
import { Command, Option } from 'commander'
import { GateError } from '../errors.ts'
import { formats } from '../print/formats.ts'
import { defused, plain } from '../print/terminal.ts'
import type { PublishOptions } from '../run/publish.ts'
import type { SignOptions } from '../run/sign.ts'
import type { World } from '../system/world.ts'
import { version } from '../version.ts'
import type { AdoptOptions } from './adopt.ts'
import type { CheckOptions } from './check.ts'
import { errorLine, orTold } from './failure.ts'
import type { InitOptions } from './init.ts'
import type { ListOptions } from './list.ts'
import type { RecordOptions } from './record.ts'
import type { UpdateOptions } from './update.ts'
import { usageError } from './usage.ts'

/** `ended`: gets the exit code of the command, and what is to be waited for where help was asked for. */
export function programOf(
  args: readonly string[],
  world: World,
  ended: { code: number; helped: Promise<unknown> },
): Command {
  const done = (code: number): void => {
    ended.code = code
  }
  const output = {
    writeOut: (text: string) => {
      ended.helped = Promise.all([ended.helped, world.out(text)])
    },
    writeErr: (text: string) => world.err(text),
    // it quotes what was typed, and a script may have typed the name of a file
    outputError: (text: string) =>
      world.err(`${defused(plain(`gate: ${usageError(text, args, program, world)}`))}\n`),
  }
  const program = new Command('gate')
  // what is set here holds for the commands as well
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
  const command = (name: string): Command => program.command(name)

  command('init')
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

  command('check')
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
    .option(
      '--registry <file>',
      'hold checklists of agents in production against this registry, and with --trust, that lines were only added to it',
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
    .action(async (files: string[], options: CheckOptions & { watch?: boolean }) =>
      done(await (options.watch === true ? watched : checked)(files, options, world)),
    )

  command('record')
    .description('judge a checklist, and add what is let through to a registry of launches')
    .argument('<file>', 'the checklist, as HEAD holds it')
    .argument('<registry>', 'the registry, one JSON object a line; made where there is none')
    .option(
      '--gate <id or folder>',
      'the gate to judge by (default: from the configuration, the front matter or the items)',
    )
    .option('--as-of <YYYY-MM-DD>', 'judge and record as of this day (default: today, UTC)')
    .option(
      '--config <file>',
      'the configuration (default: the nearest gate.config.yaml, here or above)',
    )
    .option('--no-config', 'ignore any configuration')
    .option(
      '--trust <ref>',
      'read the configuration and your own gates from this git ref, such as origin/main, instead of the working tree',
    )
    .action(async (file: string, registry: string, options: RecordOptions) =>
      done(await (await import('./record.ts')).record(file, registry, options, world)),
    )

  command('merge')
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

  command('explain')
    .description(
      'explain a rule, a gate, an item or a vocabulary: what it asks, what passes, how to fix it',
    )
    .argument('[topic]', 'RULE, GATE, GATE#ITEM or VOCABULARY; none: the list of rules')
    .action(async (topic: string | undefined) =>
      done(await (await import('./explain.ts')).explain(topic, world)),
    )

  command('adopt')
    .description('create your own gate from an existing checklist')
    .argument('<checklist>', 'the checklist')
    .argument('[folder]', 'the folder for the gate (default: gates/NAME)')
    .option('--force', 'overwrite files that exist')
    .option('--register', 'list the gate under "gates:" in gate.config.yaml')
    .action(async (file: string, folder: string | undefined, options: AdoptOptions) =>
      done(await (await import('./adopt.ts')).adopt(file, folder, options, world)),
    )

  command('update')
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

  command('sign')
    .description('sign a checklist with your SSH key, so that an edit voids the signature')
    .argument('<file>', 'the checklist')
    .option('--role <role>', 'the role that you sign as, as the sign-off names it')
    .option('--as <e-mail>', 'your address in the list of signers (default: from the roster)')
    .option('--key <file>', "your key (default: git's user.signingkey)")
    .option('--seal', 'without a key: keep what the text and the artifacts are')
    .option('--withdraw', 'take your signature in this role back')
    .option(
      '--gate <id or folder>',
      'its gate (default: from the configuration, the front matter or the items)',
    )
    .option(
      '--config <file>',
      'the configuration (default: the nearest gate.config.yaml, here or above)',
    )
    .action(async (file: string, options: SignOptions) =>
      done(await (await import('./sign.ts')).sign(file, options, world)),
    )

  command('list')
    .description('list the gates, with their items and decision tables')
    .option('--json', 'as JSON')
    .action(async (options: ListOptions) =>
      done(await (await import('./list.ts')).list(options, world)),
    )

  command('lsp')
    .description('run the language server, for an editor that starts it: findings as you type')
    .option('--stdio', 'talk over standard input and output, which it does anyway')
    // clients made with VS Code's library name their process so; it is in their first message, too
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async () => done(await (await import('../lsp/server.ts')).serve(world)))

  return program
}

type Check = (files: string[], options: CheckOptions, world: World) => Promise<number>

const checked: Check = (files, options, world) => checkedAs(world, files, options, world)

/** `seen`: the world as the judgement sees it; what is told of a run that ends early is not judged. */
const checkedAs = (seen: World, ...[files, options, world]: Parameters<Check>): Promise<number> =>
  orTold(
    async () => (await import('./check.ts')).check(files, options, seen),
    { ...options, files },
    world,
  )

const watched: Check = async (files, options, world) => {
  if (files.includes('-'))
    throw new GateError('--watch: standard input cannot be watched; name a file')
  const { watch } = await import('../run/watch.ts')
  const survived = (seen: World): Promise<number> =>
    checkedAs(seen, files, options, world).catch((error) => {
      world.err(`gate: ${errorLine(error)}\n`)
      return 2
    })
  return watch(survived, world)
}

// a report is asked for in the same way by every command that makes one

function formatOption(): Option {
  return new Option(
    '--format <name[=path]>',
    `${formats.join(', ')}; with =path into a file, html=folder/ for a page each; repeatable`,
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

function collect(value: string, previous: string[]): string[] {
  return [...previous, value]
}
