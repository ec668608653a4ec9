// Which numbers does a text hold?

import { lazily, oneOf } from './forms.ts'
import { cadences, functionWords, measures } from './language.ts'
import { lower, type Stretch, stretch, wordsOf } from './tokens.ts'
import { numberWords } from './word-values.ts'

/** A number in figures, with groups of three or of two and three digits; the end of a sentence is no part of it. */
export const figures =
  "\\d{1,2}(?:,\\d\\d)+,\\d{3}(?![\\d])|\\d{1,3}(?:[,.\\u00a0’' ]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?"
/** A sum with its currency before it, without a space: `R5.00`, `EUR12.50`, `R45 per claim`. */
const amount = lazily(() => {
  const money = oneOf(measures.money.filter((sign) => /^\p{L}+$/u.test(sign)))
  const isEach = `\\s?(?:/|(?:${oneOf(cadences.every)})\\s)`
  const sum = `(?<=(?<![\\p{L}\\d])(?:${money}))\\d+(?:[.,]\\d\\d(?!\\d)|(?=${isEach}))`
  return `(?<![\\p{L}\\d.,§])(?:${figures})|${sum}|(?<![\\p{L}\\d])\\p{L}{2,}(?!\\p{L})`
}, 'gu')

/** Numbers in a lower-case text, in figures and as words. */
export function amountsIn(text: string): Stretch[] {
  const found: Stretch[] = []
  for (const { 0: own, index } of text.matchAll(amount())) {
    if (!/^\d/.test(own) && !numberWords.has(own)) continue
    const last = found.at(-1)
    const gap = last === undefined ? '' : text.slice(last.to, index)
    const [tens = 0, unit = 0] = [last?.text ?? '', own].map((word) => numberWords.get(word))
    // "twenty-four" is one number
    const isTens = tens >= 20 && tens < 100 && tens % 10 === 0
    const isMore = last !== undefined && isTens && unit > 0 && unit < 10 && /^[-\s]$/.test(gap)
    if (isMore) found.pop()
    found.push(stretch(text, isMore ? last.from : index, index + own.length))
  }
  return found
}

/** The readings of a number in figures or as a word: two for `1.250`, which is a thousand or one and a quarter, none for what is no number. */
export function readingsOf(text: string): number[] {
  const words = text.split(/[-\s]/).map((word) => numberWords.get(word))
  const sum = words.reduce((before: number, word) => before + (word ?? Number.NaN), 0)
  if (!Number.isNaN(sum)) return [sum]
  const plain = text.replace(/[\u00a0 ’']/g, '')
  if (!/^\d/.test(plain)) return []
  const marks = plain.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return [Number(plain)]
  const at = plain.lastIndexOf(last)
  const grouped = Number(plain.replace(/[.,]/g, ''))
  const decimal = Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${plain.slice(at + 1)}`)
  if (marks.length > 1) return new Set(marks).size > 1 ? [decimal] : [grouped]
  const isEither = plain.length - at === 4 && at <= 3 && !plain.startsWith('0')
  if (!isEither) return [decimal]
  return last === ',' ? [grouped, decimal] : [decimal, grouped]
}

/** A number where one reading is as good as another for what is asked: the first. */
export function numberOf(text: string): number | null {
  return readingsOf(text)[0] ?? null
}

interface Share extends Stretch {
  part: number
  whole: number
}

/** `3 of 3`, `12/12`, `five out of six`: what stands between the numbers is a slash or small words. */
export function sharesIn(text: string): Share[] {
  const amounts = amountsIn(lower(text))
  return amounts.slice(1).flatMap((second, index) => {
    const first = amounts[index] as Stretch
    const gap = text.slice(first.to, second.from).trim()
    const small = wordsOf(gap).every(({ word }) => functionWords.has(word))
    const isShare = gap === '/' || (small && /^\p{L}[\p{L}\s]{1,12}$/u.test(gap))
    const isDate = /[\d/.-]$/.test(text.slice(0, first.from)) || text[second.to] === '/'
    const [part, whole] = [numberOf(first.text), numberOf(second.text)]
    if (!isShare || isDate || part === null || !whole || part > whole) return []
    return [{ part, whole, ...stretch(text, first.from, second.to) }]
  })
}
