// Which signs and short codes refuse or stay open, which only celebrate, and where in prose they have to stand to speak of it.
import { describe, expect, test } from 'vitest'
import { findOpenSign, findOtherSign, findRefusingSign } from '../../src/facts/signs.ts'
import { plain, stretchIn } from './marked.ts'

describe('a sign that says no, or not yet, wherever it stands', () => {
  test.each([...'❌✗✘✖✕❎⛔🛑🚫🔴🟥👎🙅🗙🗴🗶☒⚠🚧⏳⌛❓❔⁉'])('%s', (sign) => {
    expect(findRefusingSign(`signed ${sign} today`)).toEqual({
      text: sign,
      from: 7,
      to: 7 + sign.length,
    })
  })

  test.each([
    'x',
    'heavy_multiplication_x',
    'negative_squared_cross_mark',
    'no_entry',
    'no_entry_sign',
    'no_good',
    'no_good_woman',
    'stop_sign',
    'octagonal_sign',
    'red_circle',
    'large_red_circle',
    'red_square',
    '-1',
    'thumbsdown',
    'prohibited',
    'warning',
    'construction',
    'hourglass',
    'hourglass_flowing_sand',
    'question',
    'grey_question',
    'interrobang',
  ])(':%s:', (code) => {
    const row = `signed ‹:${code}:› today`
    expect(findRefusingSign(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'signed ✅ today',
    'signed :white_check_mark: today',
    'signed x today',
    'signed :-) today',
    'signed 🎉',
    'signed',
  ])('not: %s', (text) => {
    expect(findRefusingSign(text)).toBeNull()
  })

  test('the first one is found', () => {
    expect(findRefusingSign('⚠ and ❌')?.text).toBe('⚠')
  })
})

describe('a sign in prose that what is told of is open or has failed', () => {
  test.each([
    'Drill ‹❌› on Monday',
    'Drill ‹✗› on Monday',
    'Drill ‹✘› on Monday',
    'Drill ‹✖› on Monday',
    'Drill ‹❎› on Monday',
    'Drill ‹⛔› on Monday',
    'Drill ‹☐› on Monday',
    'Drill ‹[ ]› on Monday',
    '‹🔴› Drill on Monday',
    '‹⚠› Drill on Monday',
    '‹- 🟡› Drill on Monday',
    '‹⏳› Drill on Monday',
    '‹⌛› Drill on Monday',
    '‹🚧› Drill on Monday',
    '‹(🚫› Drill on Monday)',
    '‹:x:› Drill on Monday',
    '‹– :warning:› Drill on Monday',
    'Drill on Monday ‹🔴›',
    'Drill on Monday ‹⚠\ufe0f›',
    'Drill on Monday ‹⚠\ufe0f.›',
    'Drill on Monday (‹⏳ ).›',
    'Drill on Monday ‹🚫›',
    'Drill on Monday ‹:x:›',
    'Drill on Monday ‹:warning:!›',
  ])('%s', (row) => {
    expect(findOpenSign(plain(row))).toEqual(stretchIn(row))
  })

  test.each([
    'Letters with 🔴 go to Dana',
    'Letters with ⚠\ufe0f go to Dana',
    'Letters with :x: go to Dana',
    'Dana pressed the 🛑 button',
    'Letters with 👎 go to Dana',
    'Letters with :stop_sign: go to Dana',
    'Drill on Monday ✅',
    'Drill on Monday [x]',
  ])('not in the middle of what is said: %s', (text) => {
    expect(findOpenSign(text)).toBeNull()
  })

  test.each([
    ...[...'✕🛑🟥👎🙅🗙🗴🗶'].map((sign) => `Drill on Monday ‹${sign}›`),
    'Drill on Monday ‹👎🏽›',
    'Drill on Monday ‹🛑\ufe0f.›',
    'Drill on Monday (‹👎)›',
    'Drill on Monday ‹:thumbsdown:›',
    'Drill on Monday ‹:stop_sign: !›',
    'Drill on Monday ‹:hourglass_flowing_sand:›',
  ])('behind all that is said: %s', (row) => {
    expect(findOpenSign(plain(row))).toEqual(stretchIn(row))
  })
})

describe('a sign that is not among the known ones', () => {
  test.each<[string, string | null]>([
    ['Go ahead ⚪', '⚪'],
    ['Go ahead ❌', '❌'],
    ['Go ahead ⚠\ufe0f', '⚠'],
    ['Go ahead?', '?'],
    ['Go ahead :thinking:', ':thinking:'],
    ['Go ahead :x:', ':x:'],
    ['Go ahead :-1:', ':-1:'],
    ['Go ahead :+1:', ':+1:'],
    ['Go ahead :t-rex_2:', ':t-rex_2:'],
    ['Go ahead :a:', ':a:'],
    ['Go ahead 👍', '👍'],
    ['🚀 Go ahead ⚪ ❌', '⚪'],
    ['Go ahead', null],
    ['Go ahead!', null],
    ['Go ahead at 10:00:06', null],
    ['Go ahead 🚧 and 🔴', '🚧'],
  ])('%s', (text, sign) => {
    expect(findOtherSign(text, [], false)).toBe(sign)
  })

  test('what the gate knows is no other sign', () => {
    expect(findOtherSign('⚪ Go ahead', ['⚪'], false)).toBeNull()
    expect(findOtherSign('⚪ Go ahead ⚫', ['⚪'], false)).toBe('⚫')
    expect(findOtherSign('⚠\ufe0f Go ahead', ['⚠'], false)).toBeNull()
    expect(findOtherSign('⚠\ufe0e Go ahead', ['⚠'], false)).toBeNull()
    expect(findOtherSign(':go: Go ahead', [':go:'], false)).toBeNull()
  })

  test.each([...'🚀🎉🎊🥳👏🙌📅🗓📆📌📝🔔✍🏁©®°№'])(
    '%s only celebrates, or marks a day or a note',
    (sign) => {
      expect(findOtherSign(`Go ahead ${sign}`, [], false)).toBeNull()
      expect(findOtherSign(`Go ahead ${sign}`, [], true)).toBeNull()
    },
  )

  test.each([
    'rocket',
    'tada',
    'confetti_ball',
    'clap',
    'raised_hands',
    'calendar',
    'date',
    'spiral_calendar',
    'pushpin',
    'memo',
    'bell',
    'checkered_flag',
  ])('so does :%s:', (code) => {
    expect(findOtherSign(`Go ahead :${code}:`, [], false)).toBeNull()
  })

  test.each(['no_bell', 'rocket_2', 'update'])('not :%s:', (code) => {
    expect(findOtherSign(`Go ahead :${code}:`, [], true)).toBe(`:${code}:`)
  })

  test.each([
    ...'✅☑✔✓🟢💚👍',
    ':white_check_mark:',
    ':heavy_check_mark:',
    ':ballot_box_with_check:',
    ':green_circle:',
    ':large_green_circle:',
    ':+1:',
    ':thumbsup:',
  ])('%s agrees with a decision to go ahead, and with no other', (sign) => {
    expect(findOtherSign(`Go ahead ${sign}`, [], true)).toBeNull()
    expect(findOtherSign(`Stop ${sign}`, [], false)).toBe(sign)
  })

  test.each([':not_+1:', ':green_circle_half:', '⚪', '?'])('%s agrees with none', (sign) => {
    expect(findOtherSign(`Go ahead ${sign}`, [], true)).toBe(sign)
  })
})
