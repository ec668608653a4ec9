// What is made of a checklist on the way to a gate of its own?

/** What a person has to decide: a line that looks like an item or a status and is neither read nor guessed. */
export interface Question {
  line: number
  message: string
}

export interface Made {
  lines: string[]
  titles: string[]
  /** The lines of gate.yaml that say how the items are written. */
  shape: string[]
  pass: string[]
  fail: string[]
  na: string[]
}
