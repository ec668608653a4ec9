// What does the parser alone take? Reads every Markdown file below a folder with remark-parse and remark-gfm, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const [folder = '.'] = process.argv.slice(2)
const parser = unified().use(remarkParse).use(remarkGfm)
for (const file of readdirSync(folder, { recursive: true }))
  if (file.endsWith('.md')) parser.parse(readFileSync(join(folder, file), 'utf8'))
