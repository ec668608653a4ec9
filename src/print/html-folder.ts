// What stands in a folder of pages? The portfolio as its index, a page for each checklist, and a note where a page of an earlier run was.
import { sha256 } from '../digest.ts'
import type { Review } from '../result.ts'
import { pageFile } from './html.ts'
import { remainder } from './html-lines.ts'
import { file, html } from './html-parts.ts'
import { pathOf } from './places.ts'
import { portfolioFile } from './portfolio.ts'
import type { Report } from './report.ts'

export const index = 'index.html'
const back = html`<p class="back"><a href="${index}">Portfolio</a></p>`

/** A file of the folder; its text is made when it is written, as a thousand of them are much at once. */
export interface FolderFile {
  name: string
  text: () => string
}

/**
 * `names`: what the file of each checklist is called, in the order of the report. The index comes last: until then the one of before leads to pages that
 * are there.
 */
export function folderFiles(report: Report, names: readonly string[]): FolderFile[] {
  const pages = new Map(report.checklists.map((review, at) => [review, names[at] ?? null]))
  return [
    ...report.checklists.map((review, at) => ({
      name: names[at] ?? '',
      text: () => pageFile(review, back, remainder({ ...report, retired: [] }), 'page'),
    })),
    {
      name: index,
      text: () => portfolioFile(report, 'index', (review) => pages.get(review) ?? null),
    },
  ]
}

/** What takes the place of a page that the report no longer has, so that nobody who comes back to its address takes it for the verdict of today. */
export function noteFile(): string {
  const body = html`${back}
<h1>No longer here</h1>
<p>The last report has no page of this name: the checklist was not judged, is somewhere else, or is gone.</p>`
  return file('No longer here', body, { kind: 'note' })
}

/** Hexadecimal digits behind each name: enough for many thousands, and no name of a device or of anybody else's file. */
const digits = 10
/** Letters of the agent's own name. */
const longest = 40

/**
 * A name for the page of each checklist: what the agent is called, in letters that no system and no address minds, and a hash of repository and path. So
 * a page keeps its name from run to run, whatever the others are called.
 */
export function namesOf(checklists: readonly Review[]): string[] {
  const taken = new Set<string>()
  return checklists.map(({ subject, repository, file: path }) => {
    const key = JSON.stringify([repository, pathOf(path)])
    const hash = (again: number): string =>
      sha256(new TextEncoder().encode(again === 0 ? key : `${key} ${again}`)).slice(
        'sha256:'.length,
        'sha256:'.length + digits,
      )
    const word = [subject.id, subject.name, path].map(plainWord).find((one) => one !== '')
    for (let again = 0; ; again++) {
      const name = `${word ?? 'checklist'}-${hash(again)}.html`
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  })
}

const named = new RegExp(`^[a-z0-9-]+-[0-9a-f]{${digits}}\\.html$`)

/** Whether a file may be a page by its name. */
export function isNamedAsPage(name: string): boolean {
  return named.test(name)
}

/** Whole words, but for one that is too long by itself. */
function plainWord(text: string | null): string {
  const word = (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return word.length <= longest
    ? word
    : word
        .slice(0, longest + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, longest)
}
