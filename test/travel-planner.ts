// A page for the tests of editors: a blank with an answer or two, which has no days that could grow old.
import { changed } from './rules/found.ts'

/** `answer`: what item 3 shows for who is on call. */
export function travelPlanner(answer = 'The platform team.'): string {
  return changed(
    'pilot-to-prod',
    [
      ['[agent-dept-slug]', 'travel-planner'],
      [
        '| 3 | On-call defined (named person + pager) | [✅ / ⚠️ / ❌] | [Primary + backup + pager schedule] |',
        `| 3 | On-call defined (named person + pager) | ✅ | ${answer} |`,
      ],
    ],
    'blank',
  )
}
