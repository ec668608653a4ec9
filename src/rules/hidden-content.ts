// Does raw HTML or a comment hide what a reader should see?

import { readStatus } from '../marks/status.ts'
import { sourceOf } from '../read/source.ts'
import { type Found, rule } from './rule.ts'

export const hiddenContent = rule({
  id: 'hidden-content',
  level: 'error',
  isWaivable: false,
  about:
    'The checklist is Markdown that looks the same in every renderer. It has no raw HTML except whole comments, line breaks and plain styling tags, and no math commands.',
  fix: 'remove the HTML or the math, or write it as plain Markdown',
  *check({ gate, answers }): Iterable<Found> {
    for (const { kind, text, place } of answers.checklist.concealed) {
      if (kind === 'html') {
        yield {
          message: `raw HTML "${text.split('\n')[0]?.slice(0, 60)}" may hide or change what follows it`,
          place,
        }
      } else if (kind === 'math') {
        yield {
          message: `math "${text.replace(/\s+/g, ' ').slice(0, 60)}" is shown by some renderers and not by others, and may hide its contents`,
          place,
        }
      } else if (kind === 'comment') {
        const prose = {
          offsets: [],
          links: [],
          parts: [],
          hidden: [],
          html: [],
          source: sourceOf(''),
        }
        const holdsStatus = text
          .split(/[\s|]/)
          .some(
            (word) => readStatus({ ...prose, text: word }, '', gate.statuses).claimed !== 'blank',
          )
        if (holdsStatus)
          yield {
            level: 'warning',
            message: 'a comment contains statuses: readers do not see them, and they do not count',
            place,
          }
      }
    }
  },
})
