// What does a workflow get besides the log? The page as its job summary, and outputs that later steps can decide on.
import { cutTo, markdown } from '../print/markdown.ts'
import type { Report } from '../print/report.ts'
import { tallyOf } from '../print/words.ts'
import type { World } from '../system/world.ts'
import { readIfPossible } from './path.ts'

/** Bytes; GitHub drops the whole summary of a step when it is larger. */
const largestSummary = 1024 * 1024
/** Bytes of the outputs that another program of the step may have written. */
const largestOutputs = 64 * 1024 * 1024

/** What stands in a file that is still to come, and in a device or pipe. */
const nothing = new Uint8Array()

/** Outside a workflow the two files are not named, and nothing is written. The outputs come last: who reads `cleared` there, has all the rest. */
export async function tellWorkflow(report: Report, world: World): Promise<void> {
  const { GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs } = world.environment
  if (summary) {
    const before = readIfPossible(summary, largestSummary, world) ?? nothing
    const start = lineEndAfter(before)
    const page = cutTo(markdown(report), largestSummary - before.length - start.length, (text) =>
      Buffer.byteLength(text),
    )
    world.append(summary, start + page)
  }
  if (outputs) {
    const before = readIfPossible(outputs, largestOutputs, world) ?? nothing
    world.append(outputs, `${lineEndAfter(before)}${outputsOf(report)}`)
  }
}

/** Only words of ours and numbers: a value with a line end could set an output of another name. */
function outputsOf(report: Report): string {
  const { notJudged, ...tally } = tallyOf(report)
  // none where a file was not judged: nothing is worse than that
  const verdict =
    report.checklists.find((review) => review.outcome === report.outcome)?.verdict.id ?? ''
  const values = {
    outcome: report.outcome,
    verdict: /^[a-z0-9-]+$/.test(verdict) ? verdict : '',
    ...tally,
    'not-judged': notJudged,
  }
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

function lineEndAfter(text: Uint8Array): string {
  return text.length === 0 || text.at(-1) === 0x0a ? '' : '\n'
}
