// Which stretches of a text may a renderer draw as math, so that it shows something else than what is written?

/** Two dollar signs, or two pairs of them, with a command between them. */
const between = /\$\$[^$]*\\[a-z]+[^$]*\$\$|\$[^$\n]*\\[a-z]+[^$\n]*\$/gi
/** Commands that draw a sign and nothing else. */
const symbolsOnly =
  /^(?:[^\\]|\\(?:geq?|leq?|lt|gt|neq?|approx|sim|pm|times|cdot|to|rightarrow|mu|sigma|Delta|alpha|beta)(?![a-z])|\\[^a-z])*$/i
/** `D:\audit\2026`, and `\\srv02\desk`, of which Markdown leaves one stroke. */
const windowsPath = /(?<![a-z])[a-z]:(?:\\[\w.-]+)+|(?<![\w}\\])\\{1,2}[\w.-]+(?:\\[\w.$-]+)+/gi

interface Stretch {
  text: string
  from: number
}

export function mathIn(text: string): Stretch[] {
  const found: Stretch[] = []
  const pattern = new RegExp(between)
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [written] = match
    // the sign that ends a price may begin a formula
    if (arePrices(text, match.index, written)) pattern.lastIndex -= 1
    else if (!symbolsOnly.test(written)) found.push({ text: written, from: match.index })
  }
  return found
}

/**
 * Whether these are two prices: signs where no formula begins or ends, or nothing but paths between them. What takes an argument in braces is none,
 * as not every renderer asks where a sign stands.
 */
function arePrices(text: string, from: number, written: string): boolean {
  if (written.includes('{')) return false
  const begins = /(?<![\p{L}\p{N}])$/u.test(text.slice(0, from)) && /^\$+\S/.test(written)
  const ends = /\S\$+$/.test(written) && !/^\d/.test(text.slice(from + written.length))
  return !begins || !ends || !/\\[a-z]/i.test(written.replace(windowsPath, ''))
}
