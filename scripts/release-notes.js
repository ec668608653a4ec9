// Prints what CHANGELOG.md says of a tag. It fails where the tag is not the version of the package, or its section is missing, undated or empty.
import { readFileSync } from 'node:fs'

const [tag = ''] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const fail = (message) => {
  console.error(`release-notes: ${message}`)
  process.exit(1)
}
if (tag !== `v${version}`)
  fail(`package.json: the version is ${version}; the tag must be v${version}, not "${tag}"`)
const section = readFileSync('CHANGELOG.md', 'utf8')
  .split(/^(?=## |\[[^\]]+\]: )/m)
  .find((part) => part.startsWith(`## [${version}]`))
if (section === undefined)
  fail(`CHANGELOG.md: there is no section for ${version}; add "## [${version}] - YYYY-MM-DD"`)
const [heading = '', ...lines] = section.split('\n')
if (!/^## \[[^\]]+\] - \d{4}-\d\d-\d\d$/.test(heading))
  fail(`CHANGELOG.md: "${heading}" has no day; write "## [${version}] - YYYY-MM-DD"`)
const notes = lines.join('\n').trim()
if (notes === '')
  fail(`CHANGELOG.md: the section for ${version} is empty; say what a user will notice`)
console.log(notes)
