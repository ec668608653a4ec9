// Which kinds of facts can a need ask for? Apart from their schema, which a run need not load.

export const needKinds = [
  'day',
  'person',
  'people',
  'duration',
  'quantity',
  'criteria',
  'cadence',
  'link',
  'name',
  'term',
  'metric',
] as const
export type NeedKind = (typeof needKinds)[number]

/** Days between two of a cadence, at most. */
export const cadenceDays = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 } as const
