// How is a part of a text taken out so that what is left stands where it stood?

/** The text, as long as it was, with the stretches blanked out. */
export function blanked(
  text: string,
  stretches: readonly { from: number; to: number }[],
  filler = ' ',
): string {
  return stretches.reduce(
    (left, { from, to }) => left.slice(0, from) + filler.repeat(to - from) + left.slice(to),
    text,
  )
}

/** The text, as long as it was, without what stands in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^)]*\)/g, (bracket) => ' '.repeat(bracket.length))
}
