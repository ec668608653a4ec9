// Text that a wrong encoding has damaged: it is repaired, and that is said.
import { expect, test } from 'vitest'
import { changed, found } from './found.ts'

const text = changed('pilot-to-prod', [])
/** The bytes 0x80 to 0x9F as an editor shows them that takes UTF-8 for Windows-1252. */
const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const damaged = Buffer.from(text)
  .toString('latin1')
  .replace(/[\u0080-\u009f]/g, (character) => shown[character.charCodeAt(0) - 0x80] ?? '')

test('UTF-8 that was read as Windows-1252 is repaired', async () => {
  expect(await found('mojibake', damaged)).toEqual([
    '6 ‹› warning: the text is UTF-8 that was read as Windows-1252; it was repaired before judging, for instance "â€”" to "—"',
  ])
})

test('UTF-8 as it is needs no repair', async () => {
  expect(await found('mojibake', text)).toEqual([])
})
