// What do many answers say alike, and how is it kept only once?

/**
 * The same, each text that is in several answers kept once: a gate's titles and what its rules advise come with every one. Ten thousand answers would
 * fill the memory with them.
 */
export function sharing(): <T>(value: T) => T {
  const known = new Map<string, string>()
  const once = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (value.length <= longestShared && known.size < mostShared && !known.has(value))
        known.set(value, value)
      return known.get(value) ?? value
    }
    if (value instanceof Map) for (const [key, one] of value) value.set(key, once(one))
    else if (typeof value === 'object' && value !== null)
      for (const key of Object.keys(value))
        (value as Record<string, unknown>)[key] = once((value as Record<string, unknown>)[key])
    return value
  }
  return (value) => once(value) as typeof value
}
/** Characters: what is longer was written for one checklist. */
const longestShared = 400
const mostShared = 20_000
