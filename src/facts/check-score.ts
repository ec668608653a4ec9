// Was a comprehension check passed, by the scores that a text gives?
import { blanked } from './blanked.ts'
import { type Stretch, sentencesOf } from './clauses.ts'

/** The share of right answers that passes where the text states no pass mark. */
const usual = 0.8
/** Fewer right answers than this pass nothing, whatever the pass mark is. */
const least = 0.5

const aboutCheck =
  /\b(?:quiz\w*|checks?|checked|tests?|tested|score\w*|exams?|questions?|comprehension|assess\w*|marks?|passed|result)\b/i
const markWord =
  'pass(?:ing)? ?-?(?:mark|score|grade|rate|threshold|limit)|threshold|needed|required|to pass|minimum|min\\.'
const ownFigure = '(?: (?:is|was|of|at))*[\\s:=(≥>]{0,6}'
const whole = '%|(?:\\/|of|out of)\\s?\\d{1,3}'
/** `pass mark 8`, or `8 needed`; behind a comma or "the", a word with a figure of its own says nothing of the one before: `9/10, the pass mark is 100%`. */
const passMark = new RegExp(
  [
    `\\b(?:${markWord})${ownFigure}(?<figure>\\d{1,3})\\s?(?<unit>${whole})?`,
    `\\b(?<figure2>\\d{1,3})\\s?(?<unit2>${whole})?(?: ?(?=(?:needed|required|enough|to pass|passes)\\b(?! (?:is |was |≥ ?)?\\d))|,? (?:is|was|were|are) |,? (?!(?:the )?(?:${markWord})${ownFigure}\\d))(?:the pass mark|needed|required|enough|to pass|passes)\\b`,
  ].join('|'),
  'i',
)

interface Score {
  right: number
  of: number
  at: Stretch
}

/** The score that fails the check: one below half, or the first one where none reaches the stated pass mark, or four fifths where none is stated. */
export function failedScore(text: string): { why: string; at: Stretch } | null {
  const mark = passMark.exec(text)
  const rest = blanked(
    text,
    mark === null ? [] : [{ from: mark.index, to: mark.index + mark[0].length }],
  )
  const scores = scoresIn(rest)
  const figure = Number(mark?.groups?.figure ?? mark?.groups?.figure2)
  const unit = mark?.groups?.unit ?? mark?.groups?.unit2 ?? ''
  const outOf = unit === '%' ? 100 : Number(/\d+/.exec(unit)?.[0] ?? 0)
  const falls = ({ right, of }: Score, share: number): boolean => right < of * share - 1e-9
  const isShort = (score: Score): boolean =>
    falls(score, mark === null ? usual : figure / (outOf || score.of))
  const failed =
    scores.find((score) => falls(score, least)) ?? (scores.every(isShort) ? scores[0] : undefined)
  if (failed === undefined) return null
  const expected =
    mark === null
      ? 'expected four fifths, or the pass mark that it reaches (as in "9/12, pass mark 8")'
      : `the pass mark is ${figure}${/^o/i.test(unit) ? ' ' : ''}${unit}`
  return {
    why: `"${failed.at.text}", ${falls(failed, least) ? 'less than half' : expected}`,
    at: failed.at,
  }
}

/** `9/10` and `14 out of 15` wherever they stand, `45/100` and `70%` in a sentence about the check. */
function scoresIn(text: string): Score[] {
  return sentencesOf(text).flatMap((sentence) => {
    const isAbout = aboutCheck.test(sentence.text)
    const inParts = [
      ...sentence.text.matchAll(
        /(?<![\d./-])(\d{1,3})\s?(?:\/|of|out of)\s?(\d{1,3})(?!\d|[./-]\d)/g,
      ),
    ]
      .map((match) => ({
        right: Number(match[1]),
        of: Number(match[2]),
        at: stretchOf(match, sentence.from),
      }))
      .filter((score) => score.of > 0 && score.of <= (isAbout ? 100 : 20))
    const inPercent = isAbout
      ? [...sentence.text.matchAll(/(?<![\d.,/-])(\d{1,3}) ?(?:%|per ?cent\b)/g)]
      : []
    return [
      ...inParts,
      ...inPercent.map((match) => ({
        right: Number(match[1]),
        of: 100,
        at: stretchOf(match, sentence.from),
      })),
    ]
  })
}

function stretchOf(match: RegExpExecArray, offset: number): Stretch {
  const from = offset + match.index
  return { text: match[0], from, to: from + match[0].length }
}
