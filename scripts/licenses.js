// Whose work is in the bundle, and under which terms? Every package that a line of it comes from, with its licence in full.
import { readdirSync, readFileSync } from 'node:fs'

const inPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/

/** The text of dist/THIRD-PARTY-LICENSES.txt; a package without a licence's text ends the build. Packages that share one text share it here. */
export function licensesOf(...metafiles) {
  const folders = new Set()
  for (const { inputs } of metafiles.flatMap(({ outputs }) => Object.values(outputs)))
    for (const [path, { bytesInOutput }] of Object.entries(inputs))
      if (bytesInOutput > 0) folders.add(inPackage.exec(path)?.[0])
  folders.delete(undefined)
  const byText = new Map()
  for (const folder of [...folders].sort()) {
    const {
      name,
      version,
      license = 'MIT',
    } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const text = licenseIn(folder)
    if (text === null) throw new Error(`${name} is bundled, and its folder holds no licence`)
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const parts = [...byText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`)
  return `launchgate holds parts of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** Its licence's file, or what its readme says of it, which then has to be MIT: those terms stand in our own. */
function licenseIn(folder) {
  const read = (name) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n')
  const entries = readdirSync(folder)
  const file = entries.find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry))
  if (file !== undefined) return read(file).trim()
  const readme = entries.find((entry) => /^readme\./i.test(entry))
  const said =
    readme === undefined
      ? null
      : /^#*\s*License\n(?:=+\n)?([\s\S]*?MIT[\s\S]*)/im.exec(read(readme))
  if (said?.[1] === undefined) return null
  const terms =
    /Permission is hereby granted[\s\S]*/.exec(readFileSync('LICENSE', 'utf8'))?.[0] ?? ''
  return `${said[1].trim()}\n\n${terms.trim()}`
}
