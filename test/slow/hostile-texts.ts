// Texts on which a parser of Markdown takes long, much memory or a deep stack: of each kind, one of a given length.
const filled = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)
const counted = (piece: (index: number) => string, length: number): string => {
  let text = ''
  for (let index = 0; text.length < length; index++) text += piece(index)
  return text.slice(0, length)
}

export const hostileTexts: Record<string, (length: number) => string> = {
  'list markers on a line': (n) => filled('- ', n),
  'numbers of lists on a line': (n) => filled('1. ', n),
  quotes: (n) => filled('>', n),
  'quotes and spaces': (n) => filled('> ', n),
  'quotes of lists': (n) => filled('>- ', n),
  'headings underlined': (n) => filled('a\n=\n', n),
  'closing brackets': (n) => filled(']', n),
  'opening brackets': (n) => filled('[', n),
  'nested brackets': (n) => filled('[', n / 2) + filled(']', n / 2),
  emphasis: (n) => filled('*a_ ', n),
  'openings of links': (n) => filled('[a](', n),
  'openings of images': (n) => filled('![[', n),
  'openings of HTML': (n) => filled('<', n),
  'openings of comments': (n) => filled('<!--', n),
  backticks: (n) => counted((index) => `${'`'.repeat(index + 1)} `, n),
  'columns of a table': (n) =>
    `${filled('|a', n / 3)}|\n${filled('|-', n / 3)}|\n${filled('|b', n / 3)}`,
  'rows of a table': (n) => `|a|\n|-|\n${filled('|b\n', n - 8)}`,
  'lists by indentation': (n) => counted((index) => `${' '.repeat(2 * index)}- a\n`, n),
  'entries of a list': (n) => filled('- a\n', n),
  'empty quotes': (n) => filled('>\n\n', n),
  'footnotes that are referred to': (n) =>
    `${filled('[^a]', n / 2)}\n\n[^a]: ${filled('x', n / 2)}`,
  definitions: (n) =>
    counted((index) => `[${index}]: a\n`, n / 2) + counted((index) => `[${index}] `, n / 2),
  entities: (n) => filled('&amp;', n),
  'addresses without schemes': (n) => filled('www.a@b.', n),
  'front matter': (n) => `---\n${filled('[', n - 10)}\n---\n`,
}
