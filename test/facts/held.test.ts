// On which day does a text say that a review was held?
import { expect, test } from 'vitest'
import { alone } from '../../src/facts/days.ts'
import { heldIn } from '../../src/facts/held.ts'

const heldOn = (text: string): string | null =>
  heldIn(text, { ...alone, near: '2026-07-15' })?.day ?? null

test.each([
  '2026-07-15, held 2026-07-16',
  '2026-07-15 ✅ done 2026-07-16, minutes in the wiki',
  '2026-07-15; ✔️ held 2026-07-16',
  '2026-07-15 held 2026-07-16: no incident',
  '2026-07-15 (held on 2026-07-16)',
  '2026-07-15 – Held: 2026-07-16',
  '15 July 2026; took place on 16 July',
  '2026-07-15, invited 2026-07-01, held 2026-07-16 by Dana Whitfield',
  '2026-07-15 → held on Thursday, 16 July 2026',
  '2026-07-15 (invited 2026-07-01) held 2026-07-16',
  '2026-07-15（2026-07-16 実施）',
  '2026-07-15 / was held Thu 16 July',
  '15.07.2026, wurde durchgeführt am Donnerstag, 16.07.2026',
  '2026-07-15, with Dana, held 2026-07-16',
  '15.07.2026, durchgeführt am 16.07.2026',
  '15.07.2026, 16.07. gehalten',
  '2026-07-15, invited 2026-07-01 – held 2026-07-16',
  '2026-07-15, tenue le 16/07/2026',
  '2026-07-15, realizada el 16 de julio de 2026',
  '2026-07-15, realizada em 2026-07-16',
  '2026-07-15, svolta il 2026-07-16',
  '2026-07-15, gehouden op 2026-07-16',
  '2026-07-15, odbył się 2026-07-16',
  '2026-07-15, genomförd den 2026-07-16',
  '2026-07-15, 2026-07-16 tarihinde yapıldı',
  '2026-07-15、2026-07-16に実施済み',
  '2026-07-15，已举行 2026-07-16',
  '2026-07-15, 2026-07-16 실시',
  '2026-07-15, проведён 2026-07-16',
])('%s', (text) => {
  expect(heldOn(text)).toBe('2026-07-16')
})

test.each([
  '2026-07-15 ❌ held 2026-07-16',
  '2026-07-15, ✅ to be held 2026-07-16',
  '2026-07-15',
  'held 2026-07-16',
  '2026-07-15, to be held 2026-07-16',
  '2026-07-15, will be held on 2026-07-16',
  '2026-07-15, not held 2026-07-16',
  '2026-07-15, (to be) held 2026-07-16',
  '2026-07-15 (not yet) held 2026-07-16',
  '2026-07-15, held back until 2026-07-16',
  '2026-07-15, moved to 2026-07-16',
  '2026-07-15, not yet held, now on 2026-07-16',
  '2026-07-15, held 2026-07-32',
])('%s says it of no day', (text) => {
  expect(heldOn(text)).toBe(null)
})
