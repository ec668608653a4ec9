// Where sentences and clauses end: full stops that end none, marks that part clauses, dates that stay whole.
import { describe, expect, test } from 'vitest'
import { clausesOf, matchOf, sentencesOf } from '../../src/facts/clauses.ts'

/** The stretches' texts, each where it says that it is. */
function read(of: typeof sentencesOf, text: string): string[] {
  return of(text).map(({ text: own, from, to }) => {
    expect(own).toBe(text.slice(from, to))
    return own
  })
}

describe('sentences', () => {
  test.each([
    ['It ran. It stopped.', ['It ran', 'It stopped']],
    ['It ran! Did it stop? Yes', ['It ran', 'Did it stop', 'Yes']],
    ['It ran; it stopped\nit ended', ['It ran', 'it stopped', 'it ended']],
    ['It ran;it stopped', ['It ran', 'it stopped']],
    ['  It ran \u00a0 ', ['It ran']],
    ['It ran.\nIt stopped', ['It ran', 'It stopped']],
    ['It ran at 9.30 on v1.2 today', ['It ran at 9.30 on v1.2 today']],
    ['It ran.It stopped', ['It ran.It stopped']],
    ['Did it run?It did!yes', ['Did it run?It did!yes']],
    ['It is v1.', ['It is v1']],
    ['', []],
    [' \n ; ', []],
    ['J. P. Dupont read it. He left', ['J. P. Dupont read it', 'He left']],
    ['J.-P. Dupont read it', ['J.-P. Dupont read it']],
    ['J-P. Dupont read it', ['J-P. Dupont read it']],
    ['Kofi A. Annan read it', ['Kofi A. Annan read it']],
    ['M.S. Dhoni read it', ['M.S. Dhoni read it']],
    ['(A. Kowalczyk) read it', ['(A. Kowalczyk) read it']],
    ['Ł. Nowak read it', ['Ł. Nowak read it']],
    ['Ask KPMG. They know', ['Ask KPMG', 'They know']],
    ['Ask x. They know', ['Ask x', 'They know']],
    ['Do it by 9. They know', ['Do it by 9', 'They know']],
    ['Ask Dr! They know', ['Ask Dr', 'They know']],
    ['Ask A? They know', ['Ask A', 'They know']],
  ])('%j', (text, sentences) => {
    expect(read(sentencesOf, text)).toEqual(sentences)
  })

  test.each(
    'e.g i.e incl rot ref rev ext tel sec art chap approx no nos nr vs dr mr mrs ms mx prof fr hr sra srta sgt capt maj lt smt dott med ing dr.-ing rer nat phil jur habil st jr sr min max avg resp cf ca dept est fig p pp jan feb mar apr jun jul aug sep sept oct nov dec'.split(
      ' ',
    ),
  )('the full stop of "%s." ends none', (short) => {
    expect(read(sentencesOf, `See ${short}. this one`)).toEqual([`See ${short}. this one`])
    const capital = short.slice(0, 1).toUpperCase() + short.slice(1)
    expect(read(sentencesOf, `${capital}. this one`)).toEqual([`${capital}. this one`])
    expect(read(sentencesOf, `See (${short}. this one)`)).toEqual([`See (${short}. this one)`])
    expect(read(sentencesOf, `See qq${short}. This one`)).toEqual([`See qq${short}`, 'This one'])
    expect(read(sentencesOf, `See ${short} here. This one`)).toEqual([
      `See ${short} here`,
      'This one',
    ])
  })
})

describe('clauses', () => {
  test.each([
    ['Backup: Ana Ruiz, pager on', ['Backup', 'Ana Ruiz', 'pager on']],
    ['It ran, it stopped. It ended, at last', ['It ran', 'it stopped', 'It ended', 'at last']],
    ['It read 1,200 letters at 09:30', ['It read 1,200 letters at 09:30']],
    ['It ran:', ['It ran']],
    ['It ran,', ['It ran']],
    ['It ran - then stopped', ['It ran', 'then stopped']],
    ['It ran – then stopped', ['It ran', 'then stopped']],
    ['It ran — then stopped', ['It ran', 'then stopped']],
    ['on-call - the first one', ['on-call', 'the first one']],
    ['It ran -then stopped', ['It ran -then stopped']],
    ['It ran- then stopped', ['It ran- then stopped']],
    ['It ran—then stopped', ['It ran—then stopped']],
    ['- It ran', ['It ran']],
    ['It ran -', ['It ran']],
    ['It ran (at last) and [then] stopped', ['It ran', 'at last', 'and', 'then', 'stopped']],
    ['It ran(twice)', ['It ran', 'twice']],
    ['red → green • blue · white | black', ['red', 'green', 'blue', 'white', 'black']],
    ['on June 12, 2026, it ran', ['on June 12, 2026', 'it ran']],
    ['June 12, 2026: it ran', ['June 12, 2026', 'it ran']],
    ['June 12, 2026,', ['June 12, 2026']],
    ['It was held. On June 12, 2026, it ran', ['It was held', 'On June 12, 2026', 'it ran']],
    ['12 June 2026 - it ran', ['12 June 2026', 'it ran']],
    ['2026-06-12, 2026-06-13', ['2026-06-12', '2026-06-13']],
    ['(2026-06-12)', ['2026-06-12']],
    ['', []],
  ])('%s', (text, clauses) => {
    expect(read(clausesOf, text)).toEqual(clauses)
  })
})

describe('a match', () => {
  test('is a stretch of the text, or nothing', () => {
    expect(matchOf(/ran/, 'It ran and ran')).toEqual({ text: 'ran', from: 3, to: 6 })
    expect(matchOf(/stopped/, 'It ran')).toBeNull()
  })
})

describe('HR is a department, Hr. a title', () => {
  test.each([
    ['Ask HR. They know', ['Ask HR', 'They know']],
    ['Ask Hr. Vogt. He knows', ['Ask Hr. Vogt', 'He knows']],
    ['Ask hr. Vogt', ['Ask hr. Vogt']],
  ])('%s', (text, said) => {
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(said)
  })
})
