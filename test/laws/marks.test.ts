// Is anything lost that looks like an item? Open ones, spelled as people spell them, anywhere on a cleared page: it is never cleared.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adopt } from '../../src/adopt/adopt.ts'
import { readGate, review } from '../../src/index.ts'
import { cleared, type Document, outcomeOf, runs, time } from './documents.ts'

const title = 'Deploy key rotated'

/** Blocks of Markdown that say of something that it is open. */
const spellings: Record<string, string> = {
  'an open box': `- [ ] ${title}`,
  'a box without the space behind it': `- [ ]${title}`,
  'an empty box': `* [] ${title}`,
  'a box under way': `- [~] ${title}`,
  'a box taken out': `- [-] ${title}`,
  'a box with an exclamation mark': `- [!] ${title}`,
  'a box with a letter': `- [o] ${title}`,
  'a box with a word': `- [TODO] ${title}`,
  'a box with a sign': `- [❌] ${title}`,
  'an escaped box': `- \\[ \\] ${title}`,
  'a box in a numbered list': `1. [ ] ${title}`,
  'a box behind a number with dots': `4.2 [ ] ${title}`,
  'a box in a quote': `> - [ ] ${title}`,
  'a ballot box': `- ☐ ${title}`,
  'a ballot box in a paragraph': `☐ ${title}`,
  'a ballot box as an entity': `- &#x2610; ${title}`,
  'a cross as a bullet': `- ❌ ${title}`,
  'a cross in a paragraph': `❌ ${title}`,
  'a sand glass': `* ⏳ ${title}`,
  'a red circle': `+ 🔴 ${title}`,
  'a sign by its name': `- :x: ${title}`,
  'a sign behind the title': `- ${title} ❌`,
  'a sign behind a colon': `- **${title}**: ❌ in April`,
  'a heading': `### ${title} ❌`,
  'a table of one row': `| Check | Status |\n|---|---|\n| ${title} | ❌ |`,
  'a column without a name': `| | Check |\n|---|---|\n| [ ] | ${title} |`,
  'a box in a cell': `| Data check | Owner |\n|---|---|\n| [ ] ${title} | Ana Diaz |`,
  'answers to mark': `| Question | Yes | No |\n|---|---|---|\n| ${title} | | x |`,
  'a remark before the sign': `| Metric | Actual |\n|---|---|\n| ${title} | 3 of 7 ❌ |`,
  'what a guardrail does, as a state': `| Task | Status |\n|---|---|\n| ${title} | Blocked |`,
  'English words': `| Check | Status |\n|---|---|\n| ${title} | Not started |`,
  'German words': `| Prüfpunkt | Stand |\n|---|---|\n| ${title} | nicht erledigt |`,
  'French words': `| Contrôle | Statut |\n|---|---|\n| ${title} | pas fait |`,
  'Spanish words': `| Requisito | Estado |\n|---|---|\n| ${title} | Pendiente |`,
  'Portuguese words': `| Item | Situação |\n|---|---|\n| ${title} | Em andamento |`,
  'Italian words': `| Voce | Esito |\n|---|---|\n| ${title} | non superato |`,
  'Dutch words': `| Onderdeel | Resultaat |\n|---|---|\n| ${title} | niet gereed |`,
  'Polish words': `| Wymaganie | Stan |\n|---|---|\n| ${title} | w toku |`,
  'Japanese words': `| 項目 | 状態 |\n|---|---|\n| ${title} | 未完了 |`,
  'Chinese words': `| 检查项 | 结果 |\n|---|---|\n| ${title} | 未通过 |`,
  'Korean words': `| 항목 | 상태 |\n|---|---|\n| ${title} | 진행 중 |`,
  'Russian words': `| Пункт | Статус |\n|---|---|\n| ${title} | не готово |`,
}

/** The places between two blocks of a page, where nothing is a part of what stands before. */
function gapsOf({ text }: Pick<Document, 'text'>): number[] {
  return [...text.matchAll(/\n\n(?=\S)/g)].map(({ index }) => index + 2).concat(text.length)
}

const ownPage = `# Release

- [x] Load test
- [x] Alerts wired

| Check | Status | Notes |
|---|---|---|
| Backup restored | ✅ | on Monday |

## Later

- ✅ Support trained

Nothing else.
`

const ownGate = readGate(adopt(ownPage, 'own', 'page.md'))
const ownOutcome = (text: string): string =>
  review({ gate: ownGate, text, asOf: '2026-06-09' }).outcome

test('the page of an own gate is cleared as it stands', () => {
  expect(ownOutcome(ownPage)).toBe('cleared')
})

const pages = cleared.filter(({ text }) => !text.startsWith('```'))

test.each(Object.entries(spellings))(
  '%s is never lost',
  (_, spelled) => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.nat(), (document, choice) => {
        const gaps = gapsOf(document).filter((at) => at > 0 && !isFrontMatter(document.text, at))
        const at = gaps[choice % gaps.length] ?? 0
        const text = `${document.text.slice(0, at)}\n${spelled}\n\n${document.text.slice(at)}`
        expect(outcomeOf(document, text), `${document.name}\n${text}`).not.toBe('cleared')
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 80) },
    )
    // nor on a page of an own gate
    for (const at of gapsOf({ text: ownPage })) {
      const text = `${ownPage.slice(0, at)}\n${spelled}\n\n${ownPage.slice(at)}`
      expect(ownOutcome(text), text).not.toBe('cleared')
    }
  },
  time,
)

/** Entries of a list of items that say by a word that they are open. */
const entries = [
  `not done **${title}** – Friday`,
  `open ${title}`,
  `**Pending:** ${title}`,
  `${title}: in progress, by Ana`,
  `${title} (offen)`,
  `${title} → pas fait`,
  `${title} not yet`,
]

test.each(entries)('among items "%s" is not lost', (entry) => {
  for (const item of ['- [x] Alerts wired\n', '- ✅ Support trained\n']) {
    const text = ownPage.replace(item, `${item}- ${entry}\n`)
    expect(ownOutcome(text), text).toBe('blocked')
  }
})

test.each([
  'Open the pilot channel',
  'No critical bugs',
  'Missing translations reviewed',
  'Help desk: open from 9 to 17',
  'Known issues: none',
  'Owner: Ana Diaz',
])('among items "%s" says nothing of how it stands', (entry) => {
  const text = ownPage.replace('- [x] Alerts wired\n', `- [x] Alerts wired\n- ${entry}\n`)
  expect(ownOutcome(text)).toBe('cleared')
})

function isFrontMatter(text: string, at: number): boolean {
  const end = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0
  return at < end
}
