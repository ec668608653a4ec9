// Which program does the extension for VS Code start? On paper: which files there are stands in the table.
import { expect, test } from 'vitest'
import { programIn, type Surroundings } from '../../editors/vscode/src/program.ts'

/** `files`: a `*` at the end says that it may be run. */
function around(files: readonly string[], over: Partial<Surroundings> = {}): Surroundings {
  const names = files.map((file) => file.replace(/\*$/, ''))
  return {
    setting: '',
    folders: ['/ws/one', '/ws/two'],
    home: '/home/dana',
    platform: 'linux',
    searchPath: '/usr/local/bin:/usr/bin',
    isFile: (path) => names.includes(path),
    isExecutable: (path) => files.includes(`${path}*`),
    ...over,
  }
}
const own = (folder: string): string => `${folder}/node_modules/launchgate/bin/gate.js`
const inPath = '/usr/bin/gate*'
const windows: Partial<Surroundings> = {
  platform: 'win32',
  folders: ['C:\\ws'],
  home: 'C:\\Users\\dana',
  searchPath: 'C:\\Windows;C:\\npm;C:\\volta',
}

test.each<[string, string[], Partial<Surroundings>, object]>([
  ['the own one before the PATH', [own('/ws/one'), inPath], {}, { script: own('/ws/one') }],
  ['the first folder with one', [own('/ws/two'), inPath], {}, { script: own('/ws/two') }],
  ['the PATH', [inPath], {}, { command: '/usr/bin/gate', shell: false }],
  ['the PATH without a folder', [inPath], { folders: [] }, { command: '/usr/bin/gate' }],
  [
    'the first of the PATH that may be run',
    ['/usr/local/bin/gate', inPath],
    {},
    { command: '/usr/bin/gate' },
  ],
  [
    'a setting before all',
    [own('/ws/one'), '/opt/gate*', inPath],
    { setting: '/opt/gate' },
    { command: '/opt/gate', shell: false },
  ],
  ['a script', ['/opt/gate.js'], { setting: ' /opt/gate.js ' }, { script: '/opt/gate.js' }],
  [
    'a setting below the folder that has it',
    ['/ws/two/tools/gate.cjs'],
    { setting: './tools/gate.cjs' },
    { script: '/ws/two/tools/gate.cjs' },
  ],
  ['a setting above the folder', ['/ws/gate*'], { setting: '../gate' }, { command: '/ws/gate' }],
  [
    'a setting at home',
    ['/home/dana/gate*'],
    { setting: '~/gate', folders: [] },
    { command: '/home/dana/gate' },
  ],
  ['a setting of spaces is none', [inPath], { setting: '  ' }, { command: '/usr/bin/gate' }],
  [
    'what npm installed on Windows, without its batch file',
    ['C:\\npm\\gate.cmd*', 'C:\\npm\\node_modules\\launchgate\\bin\\gate.js'],
    windows,
    { script: 'C:\\npm\\node_modules\\launchgate\\bin\\gate.js' },
  ],
  [
    'a batch file alone, by the shell',
    ['C:\\npm\\gate.cmd*', 'C:\\volta\\gate.exe*'],
    windows,
    { command: 'C:\\npm\\gate.cmd', shell: true },
  ],
  [
    'a program of Windows',
    ['C:\\volta\\gate.exe*', 'C:\\volta\\gate*'],
    windows,
    { command: 'C:\\volta\\gate.exe', shell: false },
  ],
  [
    'a batch file that is set',
    ['C:\\ws\\tools\\gate.BAT'],
    { ...windows, setting: 'tools/gate.BAT' },
    { command: 'C:\\ws\\tools\\gate.BAT', shell: true },
  ],
  [
    'a script at home on Windows',
    ['C:\\Users\\dana\\gate.js'],
    { ...windows, setting: '~\\gate.js' },
    { script: 'C:\\Users\\dana\\gate.js' },
  ],
])('%s', (_, files, over, program) => {
  expect(programIn(around(files, over))).toMatchObject(program)
})

test.each<[string, string[], Partial<Surroundings>, string, boolean]>([
  ['nothing anywhere', [], {}, 'launchgate was not found. ', false],
  ['one that may not be run', ['/usr/bin/gate'], {}, 'launchgate was not found. ', false],
  [
    'one in a relative entry of the PATH, or an empty one',
    ['gate*', 'bin/gate*', './bin/gate*', '/ws/one/bin/gate*'],
    { searchPath: ':bin:./bin' },
    'launchgate was not found. ',
    false,
  ],
  [
    'a setting that leads nowhere, whatever else there is',
    [own('/ws/one'), inPath],
    { setting: 'tools/gate' },
    'The setting launchgate.path, "tools/gate", leads to no file (/ws/one/tools/gate, /ws/two/tools/gate).',
    true,
  ],
  [
    'a relative setting without a folder',
    [inPath],
    { setting: 'gate', folders: [] },
    'The setting launchgate.path, "gate", is relative, and no folder is open.',
    true,
  ],
])('%s: a problem', (_, files, over, problem, isSet) => {
  expect(programIn(around(files, over))).toEqual({
    problem: expect.stringContaining(problem),
    isSet,
  })
})
