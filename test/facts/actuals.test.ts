// What says of a figure that it is not what the pilot measured, or not of all of it, and of the criteria that not all are met.
import { describe, expect, test } from 'vitest'
import { findNoActual } from '../../src/facts/actuals.ts'
import { plain, stretchIn } from './marked.ts'

describe('a part is left out', () => {
  test.each([
    '95% ‹when the outage is left out›',
    'The timeouts ‹were left out›',
    'It ‹leaves out› the letters of May',
    '‹Letters excluded›',
    '95%, ‹excluding timeouts›',
    '95% ‹excluding the outage›',
    '95% ‹excluding errors›',
    '‹Excluding failed› calls',
    '‹Not counting the outage›',
    '95% ‹not counting errors›',
    '‹Timeouts are not counted›',
    '‹Errors taken out›',
    'The ‹failures of May were not counted›',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['95%, nothing is left of it', '95% of all, retries counted'])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('the best of it', () => {
  test.each([
    '95% ‹in the best week›',
    '‹In the best month› 95%',
    '‹Best case› 95%',
    '‹On the synthetic set›',
    '95% ‹of the easy ones›',
    '‹It was tuned on› these',
    '‹It was tuned with› these',
    '95% of those it ‹was confident about›',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['It was the best week of the desk'])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('no measurement', () => {
  test.each([
    '‹Expected actuals›: 95%',
    '‹Projected figures›',
    'The ‹predicted actual› is 95%',
    '‹Forecast at full volume›',
    '‹Expected from› July',
    '‹Actuals (forecast)›',
    '‹Actual (expected)›',
    '‹Actuals (projected)›: 95%',
    '‹Actual (estimate)›: 95%',
    '‹Actual (estimated)›: 95%',
    '95% ‹(target)›',
    '95% ‹(projected)›.',
    '95% ‹in the business case›',
    '‹Our estimate›: 95%',
    'By ‹our own estimate› 95%',
    '‹Expected at› 95%',
    '‹Projected at› 95%',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    '95% (target 92%)',
    'Actual (measured): 95%',
    'The business case was met',
    'As expected, 95%',
  ])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('of something else', () => {
  test.each([
    '‹95% of the predecessor›',
    '‹11 s in the lab›',
    '‹95% of the other agent›',
    'The ‹prompt was rewritten after› the sample',
    'The ‹figures are those of› the other agent',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['95% of the letters', 'The prompt was rewritten by Dana'])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('not all of the criteria', () => {
  test.each([
    'The ‹criteria are not met›',
    '‹Criteria were only partly fulfilled›',
    'The ‹criteria have been mostly met›',
    '‹Criteria are nearly all reached›',
    '‹Criteria were almost met›',
    '‹Two of the three criteria› are met',
    '‹3 of the 4 criteria›',
    '‹One of the six criteria› was missed',
    'The ‹criterion was set aside›',
    '‹Criteria for latency waived›',
    'A ‹criterion of the four was missed›',
    'The ‹criteria for cost were missed›',
    '‹Criteria are not counted›',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['The criteria are all met', 'Three criteria, all met'])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('not reached', () => {
  test.each([
    'The threshold was ‹narrowly not reached›',
    'It counts ‹as a miss›',
    'Latency ‹stayed under its mark›',
    '‹Fewer than hoped›',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['The queue was not reached by mail'])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('sev-1', () => {
  test.each([
    '‹No Sev-1 since› May',
    '‹No Sev-1s reported because› nobody reports',
    '‹No Sev 1 but› one',
    '‹No sev1 apart from› the outage',
    '‹No Sev-1 except› the outage',
    '‹Sev-1s were not recorded›',
    '‹Sev-1 is not counted›',
    '‹Sev-1 not tracked›',
    '‹Almost no Sev-1›',
    '‹Hardly any Sev-1›',
    '‹Few Sev-1›',
    '‹A single Sev-1›',
    '‹Just one Sev-1›',
    '‹Just the one Sev-1›',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['Not a single Sev-1', 'No Sev-1', 'No Sev-1 in 1,204 letters'])('not: %s', (text) => {
    expect(findNoActual(text)).toBeNull()
  })
})

describe('what it costs', () => {
  test.each([
    '8 hours ‹minus 3 hours›',
    '8 hours, ‹minus 3 clerk hours›',
    '2 ‹hours lost per› week',
    '‹3 hours spent on checking›',
    '‹2 spent on correcting›',
  ])('%s', (row) => {
    expect(findNoActual(plain(row))).toEqual(stretchIn(row))
  })

  test.each(['8 hours saved per week', '5 spent on training, correcting took none'])(
    'not: %s',
    (text) => {
      expect(findNoActual(text)).toBeNull()
    },
  )
})
