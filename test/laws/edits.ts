// What does somebody do to a checklist who wants it to pass? Each edit takes away, or hides, something that counts.
import { type Document, type Parts, type Stretch, withLines } from './documents.ts'

/** Characters that nobody sees, or that reorder what is seen. */
export const hostileCharacters = [
  ...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c',
  ...'\u200b\u200c\u200d\u2060\u2061\u2064\ufeff\u00ad\u034f\u180e\u115f\u1160\u3164\uffa0\u2800\ufff9\ufe00',
  '\u{e0041}',
  '\u{e0100}',
]

/** An item's line in parts: what stands before its status, the status, and behind it; likewise for its title. */
interface ItemLine {
  status: Split
  title: Split
  /** Null where the item needs no evidence. */
  evidence: Split | null
}

type Split = readonly [string, string, string]

/** Null for what is no plain item any more, after other edits. */
export function itemLine({ form, lines }: Parts, index: number): ItemLine | null {
  const line = lines[index] ?? ''
  const split = (expression: RegExp): Split | null => {
    const found = expression.exec(line)
    return found === null ? null : [found[1] ?? '', found[2] ?? '', found[3] ?? '']
  }
  const [status, title] =
    form === 'table'
      ? [split(/^(.*\| )(✅|🟢|🟡|🔴|⚠️|❌)( \|.*)$/u), split(/^(\| \d+ \| )(.*?)( \|.*)$/)]
      : isSheet(form)
        ? [split(/^(.*:\s+)(\w+)( \/ Owner:.*)$/), split(/^( ?\d+\. )(.*?)(:\s.*)$/)]
        : [split(/^(\s*- \[)([x ])(\].*)$/), split(/^(\s*- \[.\] (?:\*\*)?)([^—*]*[^—*\s:])(.*)$/)]
  // the artifact of a gate review is followed by one more column
  const evidence =
    form === 'table' && line.split(' | ').length !== 6 ? split(/^(.*\| )(.*?)( \|)$/) : null
  return status === null || title === null ? null : { status, title, evidence }
}

function isSheet(form: Parts['form']): boolean {
  return form === 'sheet' || form === 'fenced'
}

/** One edit of a text at one of its places. */
export interface Edit {
  name: string
  /** Null where the edit does not apply to that place. */
  make: (parts: Parts, at: number) => string | null
}

/** The text with one part of an item's line put for another; null where the line has no such part. */
function replacing(
  parts: Parts,
  at: number,
  part: keyof ItemLine,
  by: (inner: string) => string,
): string | null {
  const split = itemLine(parts, at)?.[part] ?? null
  return split === null
    ? null
    : withLines(parts, [at, at + 1], [split[0] + by(split[1]) + split[2]])
}

/** Statuses that are worse than, or none of, the one that stands there. */
const statuses: Record<string, (status: string, bad: string) => string> = {
  failed: (_, bad) => bad,
  blank: () => '',
  'struck out': (good) => `~~${good}~~`,
  'struck out, and failed beside it': (good, bad) => `~~${good}~~ ${bad}`,
  'good, then bad': (good, bad) => `${good} ${bad}`,
  'bad, then good': (good, bad) => `${bad} ${good}`,
  arrow: (good, bad) => `${bad} → ${good}`,
  slash: (good, bad) => `${good} / ${bad}`,
  'was bad': (good, bad) => `${good} (was ${bad})`,
  pending: (good) => `${good} PENDING`,
  image: (good) => `![${good}](x.png)`,
  code: (good) => `\`${good}\``,
  link: (good) => `[${good}](https://example.com)`,
  comment: (good) => `<!-- ${good} -->`,
  'hidden span': (good) => `<span hidden>${good}</span>`,
  'on two lines': (good, bad) => `${good}<br>${bad}`,
  'bad as an entity': (good) => `${good}&#x274c;`,
  TBD: () => 'TBD',
  underscores: () => '____',
  'a question': (good) => `${good}?`,
  'another word': () => 'mostly',
  'a look-alike': () => '✓̸',
}

function statusEdits(): Edit[] {
  const bad = (parts: Parts): string => (isSheet(parts.form) ? 'red' : '❌')
  const written = Object.entries(statuses).map(([name, by]) => ({
    name: `status: ${name}`,
    make: (parts: Parts, at: number): string | null =>
      parts.form === 'boxes'
        ? null
        : replacing(parts, at, 'status', (status) => by(status, bad(parts))),
  }))
  const boxes = [
    // what is not applicable, with a reason, asks for no tick
    {
      name: 'box: open',
      by: (line: string) => (line.includes('N/A') ? line : line.replace('[x]', '[ ]')),
    },
    {
      name: 'box: half',
      by: (line: string) => (line.includes('N/A') ? line : line.replace('[x]', '[-]')),
    },
    { name: 'box: gone', by: (line: string) => line.replace('[x] ', '') },
    { name: 'box: in code', by: (line: string) => line.replace('[x]', '`[x]`') },
    { name: 'box: struck out', by: (line: string) => line.replace(/\[x\] (.*)/, '[x] ~~$1~~') },
    { name: 'box: disputed', by: (line: string) => `${line} ❌` },
    { name: 'box: pending', by: (line: string) => `${line} — PENDING` },
    { name: 'box: to be done', by: (line: string) => `${line} — TBD` },
    {
      name: 'box: not applicable, without a reason',
      by: (line: string) => line.replace(/ — .*/, '').concat(' — N/A'),
    },
  ].map(({ name, by }) => ({
    name,
    make: (parts: Parts, at: number): string | null =>
      parts.form === 'boxes' ? withLines(parts, [at, at + 1], [by(parts.lines[at] ?? '')]) : null,
  }))
  return [...written, ...boxes]
}

/** Invisible characters in a status or a title, at every place in it. */
function characterEdits(): Edit[] {
  return hostileCharacters.flatMap((character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    const into = (part: 'status' | 'title', where: 'before' | 'inside' | 'behind'): Edit => ({
      name: `${code} ${where} the ${part}`,
      make: (parts, at) => {
        if (part === 'status' && parts.form === 'boxes') return null
        const cut = (text: string): number =>
          where === 'before' ? 0 : where === 'behind' ? text.length : Math.ceil(text.length / 2)
        return replacing(
          parts,
          at,
          part,
          (text) => text.slice(0, cut(text)) + character + text.slice(cut(text)),
        )
      },
    })
    return (['before', 'inside', 'behind'] as const).flatMap((where) => [
      into('status', where),
      into('title', where),
    ])
  })
}

/** What hides some lines, or takes them out of their list. `forms`: where a reader no longer sees them as items. */
const wrappings: {
  name: string
  wrap: (inner: readonly string[]) => readonly string[]
  forms: readonly Parts['form'][]
}[] = (
  [
    ['a comment', (inner) => ['<!--', ...inner, '-->']],
    ['an unclosed comment', (inner) => ['', '<!--', ...inner]],
    ['a fence', (inner) => ['```', ...inner, '```']],
    ['a fence of tildes', (inner) => ['~~~ text', ...inner, '~~~']],
    ['an unclosed fence', (inner) => ['', '````', ...inner]],
    ['indented code', (inner) => ['', ...inner.map((line) => `        ${line}`), ''], ['table']],
    [
      'details',
      (inner) => ['', '<details><summary>More</summary>', '', ...inner, '', '</details>', ''],
    ],
    ['a hidden div', (inner) => ['', '<div hidden>', '', ...inner, '', '</div>', '']],
    ['a hidden div around one block', (inner) => ['', '<div hidden>', ...inner, '</div>', '']],
    ['a template', (inner) => ['', '<template>', '', ...inner, '', '</template>', '']],
    ['an unclosed style', (inner) => ['', '<style>', '</style><style', '', ...inner]],
    ['an unclosed textarea', (inner) => ['', '<div><textarea>', '', ...inner]],
    ['a declaration', (inner) => ['', '<!X', ...inner, '>', '']],
    ['an instruction', (inner) => ['', '<?x', ...inner, '?>', '']],
    ['character data', (inner) => ['', '<![CDATA[', ...inner, ']]>', '']],
    [
      'an inline tag',
      (inner) => ['', `x <i title='${inner.filter((line) => line.trim() !== '').join('\n')}'>`, ''],
      ['sheet', 'fenced'],
    ],
    [
      'an image',
      (inner) => [
        '',
        `![${inner[0]?.trim()}`,
        ...inner.slice(1).map((line) => line.trim()),
        '](x.png)',
        '',
      ],
      ['table', 'sheet'],
    ],
    [
      'the title of a definition',
      (inner) => ['', `[note]: /x '${inner.filter((line) => line.trim() !== '').join('\n')}'`, ''],
      ['sheet'],
    ],
    [
      'a footnote that nobody refers to',
      (inner) => ['', '[^gone]: x', '', ...inner.map((line) => `    ${line}`), ''],
      ['table', 'sheet', 'boxes'],
    ],
  ] as [string, (inner: readonly string[]) => readonly string[], Parts['form'][]?][]
).map(([name, wrap, forms]) => ({
  name,
  wrap,
  forms: forms ?? ['table', 'sheet', 'fenced', 'boxes'],
}))

function lineEdits(): Edit[] {
  const at = (
    name: string,
    by: (line: string, parts: Parts) => readonly string[] | null,
  ): Edit => ({
    name,
    make: (parts, index) => {
      const lines = by(parts.lines[index] ?? '', parts)
      return lines === null ? null : withLines(parts, [index, index + 1], lines)
    },
  })
  const softened = (by: string): Edit => ({
    name: `title: ${by}`,
    make: (parts, index) =>
      parts.form === 'boxes' ? null : replacing(parts, index, 'title', (title) => `${title} ${by}`),
  })
  return [
    at('the line deleted', () => []),
    at('the line twice', (line) => [line, line]),
    at('the line twice, once failed', (line, { form }) => [
      line,
      form === 'boxes'
        ? line.replace('[x]', '[ ]')
        : isSheet(form)
          ? line.replace(' green /', ' red /')
          : line.replace(/✅|🟢/u, '❌'),
    ]),
    at('a blank line before it', (line, { form }) => (form === 'table' ? ['', line] : null)),
    at('quoted', (line, { form }) => (form === 'table' ? [`> ${line}`] : null)),
    at('struck out', (line, { form }) =>
      form === 'table'
        ? [
            `| ${line
              .slice(2, -2)
              .split(' | ')
              .map((cell) => (cell === '' ? '' : `~~${cell}~~`))
              .join(' | ')} |`,
          ]
        : isSheet(form)
          ? [`~~${line.trim()}~~`]
          : null,
    ),
    at('another cell behind the last', (line, { form }) =>
      form === 'table' ? [`${line} not done |`] : null,
    ),
    {
      name: 'its first word negated',
      make: (parts, index) => replacing(parts, index, 'title', (title) => `Un${title}`),
    },
    {
      name: 'its title struck out',
      make: (parts, index) =>
        isSheet(parts.form) ? null : replacing(parts, index, 'title', (title) => `~~${title}~~`),
    },
    softened('planned'),
    softened('(planned)'),
    softened('— draft'),
    ...wrappings.map(
      ({ name, wrap, forms }): Edit =>
        at(`in ${name}`, (line, { form }) => (forms.includes(form) ? wrap([line]) : null)),
    ),
    noEvidence,
    ...[
      'TBD',
      'n/a',
      '-',
      '…',
      'to be done',
      '\u3164',
      '\u2800',
      '&#8203;',
      '<!-- done -->',
      '![done](x.png)',
      '~~done on 2026-06-01~~',
    ].map(
      (text): Edit => ({
        name: `evidence: ${text}`,
        make: (parts, index) => replacing(parts, index, 'evidence', () => text),
      }),
    ),
  ]
}

export const noEvidence: Edit = {
  name: 'evidence: blank',
  make: (parts, index) => replacing(parts, index, 'evidence', () => ''),
}

/** Edits at the line of an item, none of which leaves a cleared checklist cleared. */
export const itemEdits: readonly Edit[] = [...statusEdits(), ...characterEdits(), ...lineEdits()]

/** Edits of a whole list of items; `at` is the number of the list. */
export const listEdits: readonly Edit[] = [
  ...wrappings.map(
    ({ name, wrap, forms }): Edit => ({
      name: `the list in ${name}`,
      make: (parts, at) => {
        const list = parts.lists[at] as Stretch
        // a sheet is read inside one fence
        if (parts.form === 'sheet' && /^a fence/.test(name)) return null
        return forms.includes(parts.form)
          ? withLines(parts, list, wrap(parts.lines.slice(list[0], list[1])))
          : null
      },
    }),
  ),
  {
    name: 'the list deleted',
    make: (parts, at) => withLines(parts, parts.lists[at] as Stretch, []),
  },
  {
    name: 'the list twice, once failed',
    make: (parts, at) => {
      const list = parts.lists[at] as Stretch
      const inner = parts.lines.slice(list[0], list[1])
      const failed = inner.map((line) =>
        line.replace(/✅|🟢/u, '❌').replace(' green /', ' red /').replace('[x]', '[ ]'),
      )
      return withLines(parts, list, [...failed, '', ...inner])
    },
  },
  {
    name: 'a second column of statuses, failed',
    make: (parts, at) => {
      if (parts.form !== 'table') return null
      const list = parts.lists[at] as Stretch
      const [header = '', rule = '', ...rows] = parts.lines.slice(list[0], list[1])
      return withLines(parts, list, [
        `${header} Status |`,
        `${rule}---|`,
        ...rows.map((row) => `${row} ❌ |`),
      ])
    },
  },
]

/** Edits of a line that signs. */
export const signatureEdits: readonly Edit[] = [
  ...[
    '(unsigned)',
    'pending',
    'not signed',
    'will sign',
    '~~(signed)~~',
    '<!-- (signed) -->',
    '![signed](x.png)',
    'refused',
    '👍',
  ].map(
    (text): Edit => ({
      name: `signature: ${text}`,
      // the tick of a box signs where the line with the name says nothing of it
      make: (parts, at) =>
        parts.form === 'boxes' && !/^[(\w]/.test(text)
          ? null
          : withLines(parts, [at, at + 1], [(parts.lines[at] ?? '').replace('(signed)', text)]),
    }),
  ),
  ...['', '\u3164', '\u2800', '&nbsp;', '____', '(signed)\u200b', '\u2060(signed)'].map(
    (text): Edit => ({
      name: `signature: ${[...text].map((c) => (c < ' ' || c > '~' ? `U+${c.codePointAt(0)?.toString(16)}` : c)).join('') || 'blank'}`,
      // a box that is ticked and a line without a signature is a warning by the gate's own words
      make: (parts, at) =>
        parts.form === 'table'
          ? withLines(parts, [at, at + 1], [(parts.lines[at] ?? '').replace('(signed)', text)])
          : null,
    }),
  ),
  ...['2027-01-04', '2026-02-30', '06/09/2026'].map(
    (day): Edit => ({
      name: `signed on ${day}`,
      make: (parts, at) =>
        withLines(parts, [at, at + 1], [(parts.lines[at] ?? '').replace(/\d{4}-\d\d-\d\d/, day)]),
    }),
  ),
  {
    name: 'the row deleted',
    make: (parts, at) => (parts.form === 'boxes' ? null : withLines(parts, [at, at + 1], [])),
  },
  {
    name: 'the row in a comment',
    make: (parts, at) =>
      parts.form === 'boxes'
        ? null
        : withLines(parts, [at, at + 1], [`<!-- ${parts.lines[at]} -->`]),
  },
  {
    name: 'signed by a team',
    make: (parts, at) =>
      parts.form === 'table'
        ? withLines(
            parts,
            [at, at + 1],
            [(parts.lines[at] ?? '').replace(/^(\| [^|]+ \|) [^|]+ \|/, '$1 the team |')],
          )
        : null,
  },
  {
    name: 'no name',
    make: (parts, at) =>
      parts.form === 'table'
        ? withLines(
            parts,
            [at, at + 1],
            [(parts.lines[at] ?? '').replace(/^(\| [^|]+ \|) [^|]+ \|/, '$1 |')],
          )
        : null,
  },
]

/** Edits of the line that states the decision. */
export const decisionEdits: readonly Edit[] = [
  { name: 'no decision', make: (parts, at) => withLines(parts, [at, at + 1], []) },
  {
    name: 'decision: struck out',
    make: (parts, at) => withLines(parts, [at, at + 1], [`~~${parts.lines[at]}~~`]),
  },
  {
    name: 'decision: in a comment',
    make: (parts, at) => withLines(parts, [at, at + 1], [`<!-- ${parts.lines[at]} -->`]),
  },
  {
    name: 'decision: taken back',
    make: (parts, at) =>
      withLines(parts, [at, at + 1], [`${parts.lines[at]}`, '', 'Withdrawn 2026-06-08']),
  },
  {
    name: 'decision: negated',
    make: (parts, at) =>
      withLines(parts, [at, at + 1], [(parts.lines[at] ?? '').replace(/(\[x\]|✅) /, '$1 Not ')]),
  },
]

const audits =
  'audited 2026-05-18: refreshed nightly, 0.8% wrong addresses in a sample of 500, read-only role. Brand library, audited 2026-05-20'

/** What each gate holds a document to besides its rows: a date, a number, a name that is moved out. */
export const movedOut: Record<string, readonly (readonly [string, string])[]> = {
  'pilot-to-prod/cleared': [
    ['**Review date:** 2026-06-09', '**Review date:** 2026-02-30'],
    ['**Review date:** 2026-06-09', '**Review date:** 06/09/2026'],
    ['**Review date:** 2026-06-09', '**Review date:** 2026-07-09'],
    ['**Review date:** 2026-06-09', '**Review date:** 2026-06-04'],
    ['**Review date:** 2026-06-09', ''],
    ['2026-05-11 to 2026-06-05', '2026-06-05 to 2026-05-11'],
    ['2026-05-11 to 2026-06-05', '2026-05-28 to 2026-06-05'],
    ['2026-05-11 to 2026-06-05', '2026-05-11 to 2026-07-05'],
    ['Drill 2026-06-01', 'Drill 2026-05-01'],
    ['Drill 2026-06-01', 'Drill 2025-06-01'],
    ['Drill 2026-06-01', 'Drill 2026-06-30'],
    ['Drill 2026-06-01', 'Drill'],
    ['one by one on 2026-06-02', 'one by one on 2026-07-02'],
    ['Target launch date: 2026-06-15', 'Target launch date: 2026-06-01'],
    ['Target launch date: 2026-06-15', 'Target launch date: [date]'],
    ['30-day post-launch review: 2026-07-15', '30-day post-launch review:'],
    ['right queue 95%', 'right queue 91%'],
    ['Backup: Tomasz Lind', 'Backup: the team'],
    ['| AI CoE Lead | Ruth Castellan |', '| AI CoE Lead | Marek Adeyemi |'],
    ['Set to 2 years', 'Set to 30 days'],
  ],
  'seven-checkpoints/cleared': [
    [audits, audits.replaceAll('2026-05', '2026-07')],
    [audits, 'to be audited'],
    ['**Review date:** 2026-06-09', '**Review date:** 2026-02-30'],
    ['3.5 hours less', 'less time'],
    ['| Designated owner | ✅ | Leila Haddad |', '| Designated owner | ✅ | Marketing |'],
    ['[rollback.md](https://git.example.com/agents/brief/rollback.md)', 'the usual way'],
    [
      '[rollback.md](https://git.example.com/agents/brief/rollback.md)',
      '[rollback.md](javascript:alert(1))',
    ],
  ],
  'scale-decision/cleared': [
    ['| 83% |', '| 61% |'],
    ['| 83% |', '| |'],
    ['| 1900 ms |', '| 3100 ms |'],
    ['| 99.4% |', '| tbd |'],
    ['Run on 2026-05-12', 'Run'],
    ['Run on 2026-05-12', 'Run on 2026-07-12'],
    [
      '**Stop conditions:** under 60% within one day for four weeks, or more than EUR 2 per quote',
      '**Stop conditions:**',
    ],
    ['| operations | Uptime | at least 99.5% | 99.8% |\n', ''],
    ['**Review date:** 2026-06-09', '**Review date:** 2026-02-30'],
  ],
  'gate-review/cleared': [
    ['Rosa Benítez (backup Hana Kobayashi)', 'Rosa Benítez'],
    ['Rosa Benítez (backup Hana Kobayashi)', 'the AI team'],
    ['| Security | Paolo Ferri | 2026-06-09 | (signed) |', '| Security | | | |'],
    ['**Date:** 2026-06-09', '**Date:** 2026-02-30'],
  ],
  'production-readiness/cleared': [
    ['- [x] Security Officer', '- [ ] Security Officer'],
    ['- [x] Security Officer (Security and compliance)\n', ''],
    ['[ ] DEFER', '[x] DEFER'],
    ['[x] DEPLOY [ ] DEFER', '[ ] DEPLOY [x] DEFER'],
    ['**Your completed:** 99', '**Your completed:** 98'],
    ['**Percentage:** 100%', '**Percentage:** 99%'],
    ['  - [x] Ethical guidelines', '  - [ ] Ethical guidelines'],
  ],
}

/** Whether an edit changed the text at all. */
export function changed(document: Document, text: string | null): text is string {
  return text !== null && text !== document.text
}
