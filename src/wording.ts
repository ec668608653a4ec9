// Which words do findings share with the reports that tell them?

/** What a message says that is about a fact which is asked for and not there: reports join those of one item. */
export const doesNotShow = 'does not show'

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
