// Text that a wrong encoding has damaged: it is repaired when all of it reverses, and that is said.
import { expect, test } from 'vitest'
import { likened } from './finds.ts'
import { changed, found } from './found.ts'

const text = changed('pilot-to-prod', [])
/** The bytes 0x80 to 0x9F as an editor shows them that takes UTF-8 for Windows-1252. */
const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const damaged = Buffer.from(text)
  .toString('latin1')
  .replace(/[\u0080-\u009f]/g, (character) => shown[character.charCodeAt(0) - 0x80] ?? '')

test.each([
  ['UTF-8 as it is', text, []],
  ['UTF-8 that was read as Windows-1252', damaged, ['6 ‹› warning: "â€”" to "—"']],
  ['one damaged sign among whole ones', text.replace('| ✅ | Grafana', '| âœ… | Grafana'), []],
])('%s', (_, said, findings) => {
  expect(likened(found('mojibake', said), findings)).toEqual(findings)
})

test('what was repaired is judged as what it was', () => {
  expect(found('unknown-status', damaged)).toEqual([])
  const one = text.replace('| ✅ | Grafana', '| âœ… | Grafana')
  expect(likened(found('unknown-status', one), ['17 ‹âœ…› error 2'])).toEqual(['17 ‹âœ…› error 2'])
})
