// `npm run accuracy`: how often a labelled checklist is judged as its label says. `-- --write` writes docs/accuracy.md, `-- --wrong` lists what is wrong.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge, readSets } from './measure.js'
import { report } from './report.js'

const sets = readSets()
const text = report(sets)
if (process.argv.includes('--write'))
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'accuracy.md'), text)
console.log(text)
if (process.argv.includes('--wrong'))
  for (const set of sets)
    for (const { document, outcome, isRight, isStamp, own, stray, errors } of set.documents.map(
      judge,
    )) {
      if (isStamp ? own.length > 0 && stray.length === 0 : isRight) continue
      console.log(`${set.name}/${document.file}: ${outcome}, expected ${document.expected}`)
      if (isStamp) console.log(`  item ${document.item}: ${document.defect}`)
      for (const { rule, message } of isStamp ? stray : errors)
        console.log(`  [${rule}] ${message}`)
    }
