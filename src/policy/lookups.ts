// What is looked up in the repository for one checklist, beside its own text? Plain data: the judgement gets it, and looks up nothing itself.

export interface Lookups {
  /** The configuration lists the checklist: it is that of an agent in production, or on its way there. */
  isListed: boolean
}

/** Where nothing can be looked up, as in a library that is given a text. */
export const noLookups: Lookups = { isListed: false }
