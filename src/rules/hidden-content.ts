// Does raw HTML or a comment hide what a reader should see?

import { readStatus } from '../marks/status.ts'
import type { Gate } from '../policy/gate.ts'
import { sourceOf } from '../read/source.ts'
import { rule } from './rule.ts'

export const hiddenContent = rule({
  id: 'hidden-content',
  isWaivable: false,
  about:
    'The checklist is Markdown that looks the same in every renderer. It has no raw HTML except whole comments, line breaks and plain styling tags, and no math commands.',
  fix: 'remove the HTML or the math, or write it as plain Markdown',
  *check({ gate, answers }) {
    for (const { kind, text, place } of answers.checklist.concealed) {
      if (kind === 'html')
        yield {
          message: `raw HTML "${text.split('\n')[0]?.slice(0, 60)}" may hide or change what follows it`,
          place,
        }
      else if (kind === 'math')
        yield {
          message: `math "${text.replace(/\s+/g, ' ').slice(0, 60)}" is shown by some renderers and not by others, and may hide its contents`,
          place,
        }
      else if (kind === 'comment' && holdsStatus(text, gate))
        yield {
          level: 'warning',
          message: 'a comment contains statuses: readers do not see them, and they do not count',
          place,
        }
    }
  },
})

const bare = { offsets: [], links: [], parts: [], hidden: [], html: [], source: sourceOf('') }

function holdsStatus(comment: string, { statuses }: Gate): boolean {
  return comment
    .split(/[\s|]/)
    .some((text) => readStatus({ ...bare, text }, '', statuses).claimed !== 'blank')
}
