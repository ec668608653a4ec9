// Which folder may import which? This table is the architecture.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './world.ts'

const source = join(root, 'src')
const core = ['facts', 'forms.ts', 'language.ts', 'errors.ts', 'remembered.ts']

/** A file or folder of src/ → what it may import, besides types. */
const allowed: Record<string, string[]> = {
  'main.ts': ['commands', 'errors.ts', 'reporters', 'version.ts', 'world.ts'],
  // the library: what `gate check` does, without the world
  'index.ts': [
    'checklist',
    'choose.ts',
    'config.ts',
    'digest.ts',
    'errors.ts',
    'facts',
    'frozen.ts',
    'gate.ts',
    'pattern.ts',
    'policy',
    'result.ts',
    'review.ts',
    'rules',
    'selection.ts',
    'settings.ts',
    'version.ts',
  ],
  'remark.ts': ['errors.ts', 'index.ts', 'version.ts'],
  commands: [
    'adopt',
    'choose.ts',
    'settings.ts',
    'commands',
    'world.ts',
    'config.ts',
    'decide.ts',
    'due.ts',
    'gate.ts',
    'checklist',
    'needs',
    'review.ts',
    'reporters',
    'rules',
    'item-rows.ts',
    'pair.ts',
    'pattern.ts',
    'policy',
    'result.ts',
    'selection.ts',
    'version.ts',
    'waivers.ts',
    ...core,
  ],
  'page-names.ts': ['facts', 'pair.ts'],
  'review.ts': [
    'due.ts',
    'fields.ts',
    'open-items.ts',
    'page-names.ts',
    'pair.ts',
    'sign-offs.ts',
    'text-digest.ts',
    'rules',
    'decide.ts',
    'waivers.ts',
    'checklist',
    'facts',
  ],
  rules: [
    'rules',
    'lookalikes.ts',
    'checklist',
    'marks',
    'deciding-cells.ts',
    'due.ts',
    'elsewhere.ts',
    'fields.ts',
    'item-titles.ts',
    'needs',
    'open-items.ts',
    'pair.ts',
    'roles.ts',
    'sign-offs.ts',
    'signature.ts',
    'wording.ts',
    'status.ts',
    'decide.ts',
    ...core,
  ],
  needs: [
    'needs',
    'checklist',
    'elsewhere.ts',
    'facts',
    'language.ts',
    'fields.ts',
    'policy',
    'series.ts',
  ],
  'open-items.ts': ['facts', 'language.ts', 'pair.ts'],
  'deciding-cells.ts': [],
  'elsewhere.ts': ['checklist', 'facts', 'language.ts'],
  'item-rows.ts': ['checklist', 'facts', 'item-titles.ts', 'language.ts', 'marks', 'status.ts'],
  // what looks like an item, whoever asks it
  marks: ['marks', 'checklist', 'facts', 'forms.ts', 'language.ts', 'remembered.ts', 'status.ts'],
  'relined.ts': ['checklist'],
  'lookalikes.ts': ['checklist', 'marks', 'stated.ts'],
  'item-titles.ts': ['checklist', 'facts', 'language.ts'],
  'pair.ts': [
    'checklist',
    'elsewhere.ts',
    'facts',
    'fields.ts',
    'item-rows.ts',
    'item-titles.ts',
    'page-days.ts',
    'relined.ts',
    'series.ts',
    'sign-offs.ts',
    'signals.ts',
    'stated.ts',
    'status.ts',
  ],
  'sign-offs.ts': [
    'acceptances.ts',
    'checklist',
    'facts',
    'roles.ts',
    'signature.ts',
    'signed-lines.ts',
  ],
  'acceptances.ts': ['checklist', 'facts', 'language.ts', 'signature.ts', 'signed-lines.ts'],
  'signed-lines.ts': ['checklist', 'facts', 'language.ts', 'marks', 'roles.ts', 'signature.ts'],
  'roles.ts': ['checklist', 'fields.ts'],
  'page-days.ts': ['facts', 'language.ts'],
  'series.ts': ['checklist', 'facts'],
  'signature.ts': ['checklist', 'facts', 'language.ts'],
  'signals.ts': ['checklist', 'facts', 'language.ts'],
  'fields.ts': ['checklist', 'facts', 'item-titles.ts', 'language.ts', 'status.ts'],
  'stated.ts': ['checklist', 'facts', 'language.ts', 'status.ts'],
  'status.ts': ['facts', 'language.ts'],
  'decide.ts': [],
  'waivers.ts': ['checklist', 'facts', 'selection.ts'],
  'asked.ts': ['checklist', 'marks'],
  adopt: ['adopt', 'checklist', 'marks', 'status.ts', ...core],
  'choose.ts': ['errors.ts', 'item-rows.ts', 'marks'],
  'settings.ts': ['config.ts', 'errors.ts', 'rules'],
  'digest.ts': [],
  'due.ts': [],
  'text-digest.ts': ['checklist', 'digest.ts'],
  'frozen.ts': [],
  'gate.ts': [
    'asked.ts',
    'checklist',
    'errors.ts',
    'facts',
    'language.ts',
    'gate-check.ts',
    'needs',
    'policy',
    'version.ts',
  ],
  'gate-check.ts': ['checklist', 'decide.ts', 'errors.ts', 'facts', 'needs', 'rules/ids.ts'],
  'config.ts': ['errors.ts', 'facts', 'rules', 'selection.ts'],
  'pattern.ts': [],
  'selection.ts': [],
  'result.ts': [],
  'wording.ts': [],
  policy: ['policy', 'errors.ts'],
  checklist: ['checklist', 'errors.ts', 'remembered.ts'],
  facts: ['facts', 'forms.ts', 'language.ts', 'remembered.ts'],
  'forms.ts': [],
  'language.ts': [],
  reporters: ['reporters', 'digest.ts', 'version.ts', 'waivers.ts', 'wording.ts'],
  'world.ts': ['errors.ts'],
  'version.ts': [],
  'errors.ts': [],
  'remembered.ts': [],
}
/** A library → the only places that use it. */
const libraries: Record<string, string[]> = {
  unified: ['checklist'],
  'remark-parse': ['checklist'],
  'remark-gfm': ['checklist'],
  'remark-frontmatter': ['checklist'],
  yaml: ['policy'],
  zod: ['policy', 'result.ts'],
  commander: ['main.ts'],
  chalk: ['reporters'],
  // the library has no Node beneath it where a browser runs it: only what the program alone uses may ask for it
  'node:buffer': ['commands'],
  picomatch: ['pattern.ts'],
  'decode-named-character-reference': ['commands'],
  'node:fs': ['world.ts'],
  'node:os': ['world.ts'],
  'node:v8': ['world.ts'],
  // the clock of what is judged
  'node:vm': ['commands'],
  'node:path': ['world.ts'],
  'node:url': ['world.ts'],
}

/** Words of formats and protocols, which are no language. */
const technical = [
  { file: 'checklist/read.ts', words: /geq|strong|mermaid|kbd/ },
  { file: 'reporters/formats.ts', words: /sarif/ },
  { file: 'policy/need-kinds.ts', words: /duration/ },
  { file: 'rules/links.ts', words: /javascript/ },
  { file: 'commands/discover.ts', words: /markdown/ },
]

const files = (readdirSync(source, { recursive: true }) as string[]).filter((file) =>
  file.endsWith('.ts'),
)
const partOf = (file: string): string => file.split('/')[0] ?? ''

test.each(files)('%s imports only what it may', (file) => {
  const text = readFileSync(join(source, file), 'utf8')
  for (const [, isType, from = ''] of text.matchAll(/^import (type )?[^'"]*?['"]([^'"]+)['"]/gm)) {
    // words are data: any part may read them
    if (isType !== undefined || /^#(?:vocabularies|gates)$|\/vocabularies\//.test(from)) continue
    if (!from.startsWith('.')) {
      expect(libraries[from] ?? [], `${file} uses ${from}`).toContain(partOf(file))
      continue
    }
    const target = relative(source, join(source, dirname(file), from))
    if (target.startsWith('..')) expect(file).toBe('version.ts')
    else
      expect(allowed[partOf(file)] ?? [], `${file} imports ${target}`).toSatisfy(
        (parts: string[]) => parts.includes(partOf(target)) || parts.includes(target),
      )
  }
})

test('no rule imports a rule, but for the parts that two of them share', () => {
  const shared = ['rule.ts', 'ids.ts']
  for (const file of files.filter(
    (name) => name.startsWith('rules/') && name !== 'rules/index.ts',
  )) {
    for (const [, from = ''] of readFileSync(join(source, file), 'utf8').matchAll(
      /from '\.\/([^']+)'/g,
    ))
      expect(shared, file).toContain(from)
  }
})

test('no list of words stands in the code: language is data', () => {
  for (const file of files) {
    const code = readFileSync(join(source, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '')
    // four or more plain words in a row, as alternatives of an expression or as a list of texts
    const alternatives = code.match(/(?<![\w<])(?:[a-z]{3,}\|){3,}[a-z]{3,}/g) ?? []
    const lists = code.match(/\[\s*(?:'[a-z]{3,}(?: [a-z]+)*',\s*){7,}/g) ?? []
    const known = technical.filter((one) => file.startsWith(one.file)).map(({ words }) => words)
    expect(
      [...alternatives, ...lists].filter((one) => !known.some((words) => words.test(one))),
      file,
    ).toEqual([])
  }
})

test('no gate, item or label of a gate is named in src/', () => {
  for (const file of files) {
    const code = readFileSync(join(source, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '')
    expect(code, file).not.toMatch(/pilot-to-prod|Agent Builder|Review date|Target launch/)
  }
})
