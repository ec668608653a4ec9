// What does a vocabulary hold: one term a line; empty lines and lines that begin with "# " are for people.

export function termsOf(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('# ')),
    ]),
  )
}
