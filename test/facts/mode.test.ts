// Is a fact stated as done, as planned or as denied? What says so stands before or behind it, in its own clause.
import { describe, expect, test } from 'vitest'
import { clausesOf } from '../../src/facts/clauses.ts'
import { modes } from '../../src/facts/language.ts'
import { modesIn, type Said } from '../../src/facts/mode.ts'
import { type Stretch, tokensOf } from '../../src/facts/tokens.ts'

/** What is said of the stretch between ‹ and ›. */
function saidIn(row: string): Said {
  const text = row.replace(/[‹›]/g, '')
  const fact = { from: row.indexOf('‹'), to: row.indexOf('›') - 1 }
  const tokens = tokensOf(text)
  const clause = clausesOf(text, tokens).find(({ from, to }) => from <= fact.from && fact.from < to)
  return modesIn(text, tokens, clause as Stretch)(fact)
}

describe('done', () => {
  test.each([
    ['nothing says otherwise', 'The flag was ‹flipped› on 3 June'],
    ['what was denied is another clause', 'Not timed; the flag was ‹flipped›'],
    ['and ends where the next one begins', 'It has not been timed, but the flag was ‹flipped›'],
    ['a comma ends a denial', 'no retries, ‹restored› at noon'],
    ['a colon too', 'errors none: ‹restored› at noon'],
    ['this one reaches two words', 'without retries the third one was ‹restored›'],
    ['what it lacked', 'a draft without a unit was ‹rejected›'],
    ['what it should have been', 'a ration in kg instead of tons was ‹rejected›'],
    ['what it is', 'a code that does not exist was ‹rejected›'],
    ['good news', '‹Restored› without data loss'],
    ['a bound', 'no later than ‹2026-06-03›'],
    ['more than that', 'not only ‹restored›'],
    ['somebody else is quoted', 'the banner "not available" and ‹restored›'],
    ['a short form', 'Document no. ‹4471›'],
    ['what comes next has a day of its own', 'Drill ‹2026-06-04› (next planned 2026-09-04)'],
    ['a quoted fact', '"will be ‹blocked›" is what it says'],
    ['the fact itself', 'it said ‹no›'],
    ['what was waited for', 'nothing ran until ‹2026-06-03›'],
  ])('%s: %s', (_, row) => {
    expect(saidIn(row)).toEqual({ mode: 'done', by: '' })
  })
})

describe('denied', () => {
  test.each([
    ['not ‹restored› by hand', 'not'],
    ['The key was not ‹rotated›', 'not'],
    ['no ‹rotation›', 'no'],
    ['nobody ‹read› it', 'nobody'],
    ['She didn’t ‹read› it', 'n’t'],
    ['without ‹reading› it', 'without'],
    ['without any ‹reading›', 'without'],
    ['none of the calls was ‹blocked›', 'none of'],
    ['we failed to ‹restore› it', 'failed to'],
    ['we paused instead of ‹restoring›', 'instead of'],
    ['‹Rotation› was not done', 'was not'],
    ['The ‹drill› fell through', 'fell through'],
    ['‹Rotation› skipped', 'skipped'],
    ['‹read› by nobody', 'nobody'],
    // what stands behind a label is said of it
    ['‹Pager›: none', 'none'],
    ['‹Backup›: TBD, from July', 'TBD'],
    // denied goes before planned
    ['we will not ‹restore› it', 'not'],
  ])('%s', (row, by) => {
    expect(saidIn(row)).toEqual({ mode: 'denied', by })
  })
})

describe('planned', () => {
  test.each([
    ['The drill is booked for ‹2026-07-02›', 'is booked'],
    ['Nadia will ‹read› it', 'will'],
    ['to be ‹drilled›', 'to be'],
    ['she’ll ‹read› it', '’ll'],
    ['it would have been ‹rotated›', 'would'],
    ['the next rotation is due on ‹2026-08-02›', 'due on'],
    ['‹Drill› pending', 'pending'],
    ['The ‹drill› is still open', 'still open'],
    ['The ‹drill› will follow', 'will follow'],
    ['‹2026-07-02› is planned', 'is planned'],
  ])('%s', (row, by) => {
    expect(saidIn(row)).toEqual({ mode: 'planned', by })
  })
})

describe('whatever the trigger', () => {
  // one of them is written with quotation marks
  const triggers = [...modes.deniedBefore, ...modes.plannedBefore].map((own) =>
    own.replaceAll('"', ''),
  )
  const done = (rowOf: (trigger: string) => string): string[] =>
    triggers.filter((trigger) => saidIn(rowOf(trigger)).mode === 'done')

  test('inside quotation marks it says nothing', () => {
    expect(done((own) => `the note "${own} that" and it was ‹flipped›`)).toEqual(triggers)
  })

  test('in another sentence it says nothing', () => {
    expect(done((own) => `They wrote ${own} it. It was ‹flipped›. They wrote ${own} it`)).toEqual(
      triggers,
    )
  })

  test('right before a fact it makes it none that was done', () => {
    expect(triggers.length).toBeGreaterThan(50)
    expect(done((own) => `${own} ‹flipped›`)).toEqual([])
  })
})
