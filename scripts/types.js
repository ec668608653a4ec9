// Which types does a user of the library get? Those of its two entries, and of nothing that he would have to install.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'

const out = 'dist/types'
/** The parts of the result that have a name, by where they are in its schema. */
const named = {
  '': 'Result',
  '/checklists[]': 'Review',
  '/checklists[]/items[]': 'ReviewedItem',
  '/checklists[]/findings[]': 'Finding',
}

/** Writes what the entries declare, and what that needs: nothing else of src/, and nothing of a package. */
export function writeTypes(ruleIds) {
  const emitted = mkdtempSync(join(tmpdir(), 'launchgate-types-'))
  execFileSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--outDir', emitted],
    { stdio: 'inherit' },
  )
  // the result's own declaration would need zod: its schema says the same
  writeFileSync(
    `${emitted}/result.d.ts`,
    resultTypes(JSON.parse(readFileSync('schemas/result.schema.json', 'utf8'))),
  )
  // nor does anyone need more of the rules than what they are called
  const ids = ruleIds.map((id) => `'${id}'`).join(' | ')
  writeFileSync(`${emitted}/rules/index.d.ts`, `export type RuleId = ${ids}\n`)
  const wanted = ['index.d.ts', 'remark.d.ts']
  for (const file of wanted) {
    const text = readFileSync(`${emitted}/${file}`, 'utf8')
    for (const [, from] of text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)) {
      if (!from.startsWith('.'))
        throw new Error(`the types of ${file} need ${from}, which users do not have`)
      const needed = posix.join(posix.dirname(file), from.replace(/\.ts$/, '.d.ts'))
      if (!wanted.includes(needed)) wanted.push(needed)
    }
    mkdirSync(dirname(`${out}/${file}`), { recursive: true })
    writeFileSync(`${out}/${file}`, text.replace(/(['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'))
  }
  rmSync(emitted, { recursive: true })
}

function resultTypes(schema) {
  const declared = Object.entries(named).map(([path, name]) => {
    const node = path
      .split('/')
      .reduce(
        (at, step) =>
          step === ''
            ? at
            : step.endsWith('[]')
              ? at.properties[step.slice(0, -2)].items
              : at.properties[step],
        schema,
      )
    return `export interface ${name} ${typeOf(node, path, true)}\n`
  })
  return `// Made of schemas/result.schema.json.\n${declared.join('\n')}`
}

/** The TypeScript of a part of a JSON Schema, of the kinds that the result has. */
function typeOf(schema, path, isDeclaration = false) {
  if (!isDeclaration && named[path] !== undefined) return named[path]
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeOf(one, path)).join(' | ')
  if (Array.isArray(schema.type))
    return schema.type.map((type) => typeOf({ ...schema, type }, path)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (schema.type === 'array') {
    const type = typeOf(schema.items, `${path}[]`)
    return type.includes(' | ') ? `(${type})[]` : `${type}[]`
  }
  if (schema.type === 'object' && schema.properties !== undefined) {
    const required = schema.required ?? []
    const keys = Object.entries(schema.properties).map(([key, value]) => {
      const about = value.description === undefined ? '' : `/** ${value.description} */\n`
      return `${about}${/^\w+$/.test(key) ? key : JSON.stringify(key)}${required.includes(key) ? '' : '?'}: ${typeOf(value, `${path}/${key}`)}`
    })
    return `{\n${keys.map((key) => `${key.replace(/^/gm, '    ')};\n`).join('')}}`
  }
  if (schema.type === 'object')
    return `{ [key: string]: ${typeOf(schema.additionalProperties, `${path}{}`)} }`
  const simple = {
    string: 'string',
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
    null: 'null',
  }[schema.type]
  if (simple === undefined) throw new Error(`no type for ${JSON.stringify(schema)} at ${path}`)
  return simple
}
