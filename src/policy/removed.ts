// What is written instead of a key that gate.yaml no longer has?
/** The need that says what a rule of an item used to say. */
const needs: Record<string, string> = {
  dated: '{ day: { within: 30 days, until: FIELD }, with: VOCABULARY }',
  watched: '{ person: who checks it, or: roles }, { cadence: how often }',
  'on-call': '{ people: 2, for: a primary and a backup }, { term: paging }',
  covers: '{ term: VOCABULARY, as: named, level: note }',
  retention:
    '{ duration: { at-least: [said, minimum], more-than: 30 days }, for: the retention period }',
  acknowledged: '{ person: { also-under: "3" }, for: that somebody on call has read it }',
  scheduled: '{ day: {}, as: planned, for: when it goes out }, { term: drafted }',
  links: '{ link: the document, or: places }',
  quantified: '{ quantity: { unit: true }, for: an outcome in numbers }',
  'designated-owner': '{ person: { also-under: ROLE, alone: true }, at: OWNER }',
  'criteria-met': '{ criteria: criteria and actuals }',
}
const guidance = ['asks', 'pass', 'fail', 'pitfall']
/** At the top of the file. */
const top: Record<string, string> = {
  owners: 'each-item: { needs: [ { person: an owner, at: OWNER } ] }',
  'tick-disputed': 'nothing: the words are vocabularies/open.txt, for every gate',
}
/** Inside another key, by both. */
const inside: Record<string, string> = {
  'next-action.refused': 'next-action: required',
  'signals.higher': 'nothing: a target says "at least" itself, or its metric has a "limit"',
  'signals.lower': 'nothing: a target says "at most" itself, or its metric has a "limit"',
}

/** The advice for a key at a path of gate.yaml that the schema does not know, with its value; null for one that never was. */
export function insteadOf(
  path: readonly PropertyKey[],
  key: string,
  value: unknown,
): string | null {
  const [section, item] = path.map(String)
  if (section === undefined) return top[key] === undefined ? null : `write ${top[key]}`
  if (section === 'items' && item !== undefined && guidance.includes(key))
    return `write it in guidance.yaml beside it, under "${item}"`
  if (section === 'items' && item !== undefined && key === 'rules') {
    const named = Object.keys(value ?? {}).flatMap((rule) => needs[rule] ?? [])
    return `write needs: [ ${named.join(', ')} ]`
  }
  const known = inside[`${section}.${key}`]
  return known === undefined ? null : `write ${known}`
}
