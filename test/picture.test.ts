// The picture of README is what the program prints: it is drawn anew from the same runs. `npm run accept` or `npm run picture` writes it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { picture, session } from '../scripts/picture.js'
import { root } from './world.ts'

/** Every text in a drawing, with its classes. */
const textsOf = (svg: string): [string, string][] =>
  [...svg.matchAll(/<text [^>]*?(?: class="([^"]*)")?>([^<]*)<\/text>/g)].map(
    ([, names = '', shown = '']) => [shown, names],
  )

test('docs/picture.svg shows what the program prints now', () => {
  const file = join(root, 'docs', 'picture.svg')
  const output = session()
  const made = picture(output)
  if (process.env.ACCEPT === '1') writeFileSync(file, made)
  else expect(readFileSync(file, 'utf8')).toBe(made)
  // one checklist is stopped and one goes through, and none of what is printed is left out
  expect(output).toMatch(/BLOCKED[\s\S]*\n1\n[\s\S]*CLEARED[\s\S]*\n0\n$/)
  const bare = (text: string): string => text.replace(/\s/g, '')
  expect(
    bare(
      textsOf(made)
        .map(([shown]) => shown)
        .join(''),
    ),
  ).toBe(
    bare(output.replace(/\x1b\[[\d;]*m|\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)/g, ''))
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;'),
  )
  expect(made).toContain('@media (prefers-color-scheme: dark)')
})

test.each([
  [
    'a colour and back',
    '\x1b[31mred\x1b[39m rest',
    [
      ['red', 'red'],
      ['rest', ''],
    ],
  ],
  ['bold in a colour', '\x1b[31m\x1b[1mA\x1b[22m\x1b[39m', [['A', 'red bold']]],
  [
    'two codes in one',
    '\x1b[1;36mA\x1b[0mB',
    [
      ['A', 'cyan bold'],
      ['B', ''],
    ],
  ],
  [
    'a style over two lines',
    '\x1b[2ma\nb\x1b[22m',
    [
      ['a', 'dim'],
      ['b', 'dim'],
    ],
  ],
  [
    'a link',
    '\x1b]8;;https://x.example/?a=1\x1b\\rule\x1b]8;;\x1b\\ r',
    [
      ['rule', ''],
      ['r', ''],
    ],
  ],
  ['markup', 'a <b> & c', [['a &lt;b&gt; &amp; c', '']]],
])('%s', (_, output, texts) => {
  const svg = picture(output)
  expect(textsOf(svg)).toEqual(texts)
  expect(parseFragment(svg).childNodes.length).toBeGreaterThan(0)
})

test('a sign takes two columns, and what follows begins in the third, whatever the font', () => {
  const places = [
    ...picture('✅ a\n⚠️ b\n漢 c').matchAll(/x="([\d.]+)" y="\d+" textLength="([\d.]+)"/g),
  ]
  expect(places.map(([, x, length]) => [x, length])).toEqual([
    ['18', '15.6'],
    ['41.4', '7.8'],
    ['18', '15.6'],
    ['41.4', '7.8'],
    ['18', '15.6'],
    ['41.4', '7.8'],
  ])
})

test.each(['\x1b[38;5;9mA', '\x1b[2JA'])('%j has no drawing, and is not left out', (output) => {
  expect(() => picture(output)).toThrow('no drawing')
})
