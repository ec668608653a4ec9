// What does a gate look for, in words for people: in an item's evidence, and of those who sign?
import type { Fact } from './facts/answers.ts'
import type { Gate, GateItem, GateRole } from './gate.ts'

/** When a role signs: `always signs`, or with whom it shares that and where. */
export function signsWhen(gate: Gate, role: GateRole): string {
  if (role.required === 'self-approved') return 'signs where the lead is also a builder'
  if (role.required === 'conditional') return 'signs where the launch is conditional'
  const group = gate.roles.filter((other) => other.group === role.group).map((other) => other.role)
  const who = group.length > 1 ? `one of ${group.join(', ')} signs` : 'always signs'
  return [who, ...[...role.when].map(([label, choice]) => `where ${label} is ${choice}`)].join(' ')
}

/** What answers on a topic as well as a word does, for people. */
const factNames: Record<Fact, string> = {
  cadence: 'how often',
  age: 'how old',
  share: 'so many of so many, or a percentage',
  'nothing-found': 'nothing found',
  person: 'a person or a role',
  condition: 'if, when or once something named happens',
  threshold: 'a limit, as in > 2 %',
}

/** The word lists of the item's rules: what a message means by "looked for". */
export function looksFor(item: GateItem): { what: string; words: readonly string[] }[] {
  const { covers, dated, scheduled, acknowledged, deferred } = item.rules
  const onCall = item.rules['on-call']
  return [
    ...(covers?.topics.flatMap((topic) => [
      {
        what: topic.name,
        words: [...topic.words, ...(topic.facts ?? []).map((fact) => `[${factNames[fact]}]`)],
      },
      ...(topic['or-none'] === undefined
        ? []
        : [{ what: `${topic.name}, also behind a "no"`, words: topic['or-none'] }]),
    ]) ?? []),
    ...(covers?.outcomes === undefined
      ? []
      : [{ what: covers.outcomes.name, words: covers.outcomes.words }]),
    ...(dated === undefined
      ? []
      : [
          ...(dated.about === undefined
            ? []
            : [{ what: `beside the date of the ${dated.what}`, words: dated.about }]),
          ...(dated['not-about'] === undefined
            ? []
            : [{ what: 'not a date beside', words: dated['not-about'] }]),
        ]),
    ...(onCall === undefined ? [] : [{ what: 'paging', words: onCall.paging }]),
    ...(acknowledged === undefined
      ? []
      : [
          { what: 'read', words: acknowledged.read },
          { what: 'checked', words: acknowledged.check },
        ]),
    ...(scheduled === undefined
      ? []
      : [
          { what: 'channels', words: scheduled.channels },
          { what: 'drafted', words: scheduled.drafted },
          { what: 'scheduled, where no date stands', words: scheduled.scheduled },
        ]),
    ...(deferred?.words === undefined ? [] : [{ what: 'refused', words: deferred.words }]),
  ]
}
