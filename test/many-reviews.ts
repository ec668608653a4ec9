// Results as an organisation of many agents has them: the judgements of the examples under other names, of several repositories, with dues on other days.
import type { Report } from '../src/print/report.ts'
import { type Review, result } from '../src/result.ts'
import { exampleFiles, examples, reviewDayOf, run } from './world.ts'

const asOf = '2026-06-09'
const words = {
  area: ['billing', 'claims', 'hiring', 'tender', 'warehouse', 'support', 'travel', 'contract'],
  task: ['triage', 'summariser', 'assistant', 'router', 'checker', 'drafter', 'forecaster'],
  tier: ['low', 'medium', 'high'],
  who: ['Mike Chen', 'Dana Whitfield', 'Ana Ruiz', 'Priya Raman', 'Tom Okafor', 'Léa Marchand'],
}
const repositories = ['payments', 'people-systems', 'procurement', 'service-desk'].map(
  (name) => `https://git.example/agents/${name}.git`,
)

/** The judgement of each example, as of its own day. */
export async function exampleReviews(): Promise<Review[]> {
  const all: Review[] = []
  for (const file of exampleFiles) {
    const asked = ['check', file, '--as-of', reviewDayOf(file), '--format', 'json']
    all.push(...result.parse(JSON.parse((await run(asked, examples)).out)).checklists)
  }
  return all
}

/** Every number is a function of the place in the list, so that two runs give the same bytes. */
export function reportOfMany(count: number, of: readonly Review[]): Report {
  const checklists = Array.from({ length: count }, (_, at): Review => {
    const review = of[(at * 7) % of.length] as Review
    const pick = (from: readonly string[], step: number): string =>
      from[Math.floor(at / step) % from.length] ?? ''
    const id = `${pick(words.area, 1)}-${pick(words.task, 3)}-${at}`
    return {
      ...review,
      asOf,
      file: `agents/${id}/docs/launch.md`,
      repository: pick(repositories, 5),
      subject: { ...review.subject, id, version: `1.${at % 9}`, tier: pick(words.tier, 2) },
      due: review.due
        .map((due, nth) => ({
          ...due,
          day: dayAt((at * 13 + nth * 29) % 90),
          owner: due.owner && pick(words.who, 4),
        }))
        .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day)),
      waivers:
        at % 9 === 4
          ? [
              {
                rule: 'shown',
                item: '9',
                need: 'the drill',
                reason: 'the drill is on the 20th, with the vendor',
                approver: pick(words.who, 1),
                until: '2026-07-01',
                findings: 1,
              },
            ]
          : [],
    }
  })
  return {
    tool: { name: 'launchgate', version: '0.0.0' },
    asOf,
    outcome: 'blocked',
    checklists,
    errors: [],
    skipped: [],
    trust: null,
  }
}

/** From ten days before the day of the judgement. */
function dayAt(offset: number): string {
  return new Date(Date.parse(`${asOf}T00:00:00Z`) + (offset - 10) * 86_400_000)
    .toISOString()
    .slice(0, 10)
}
