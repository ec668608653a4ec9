// How is a pure function kept from doing the same work twice?

/** The same function, with its last results kept: rules ask the same things of the same text. Arguments must be told apart by `keyOf`. */
export function memoize<Arguments extends unknown[], Result, Key = string>(
  of: (...given: Arguments) => Result,
  keyOf: (...given: Arguments) => Key,
  most = 2000,
): (...given: Arguments) => Result {
  const results = new Map<Key, Result>()
  return (...given) => {
    const key = keyOf(...given)
    const known = results.get(key)
    if (known !== undefined) return known
    if (results.size >= most) results.clear()
    const result = of(...given)
    results.set(key, result)
    return result
  }
}
