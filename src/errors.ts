// What can the user fix?

/** Something the user can put right. Printed as one clear line, without a stack; the exit code is 2. */
export class GateError extends Error {
  override readonly name = 'GateError'
  /** Shown before the message as `file:line:`; the line is 1-based. */
  readonly file: string | undefined
  readonly line: number | undefined

  constructor(message: string, at: { file?: string; line?: number } = {}) {
    super(message)
    this.file = at.file
    this.line = at.line
  }
}

/** Of all files that there are or that were named, none is to be judged. */
export class NothingToCheckError extends GateError {
  readonly why: string

  constructor(why: string, advice: string) {
    super(`nothing to check: ${why}; ${advice}`)
    this.why = why
  }
}

/** A text that holds no checklist: of the gate that was asked for or that it names, or, where `gate` is null, of any. */
export class NoChecklistError extends GateError {
  readonly gate: string | null

  constructor(message: string, at: { file?: string; gate: string | null }) {
    super(message, at)
    this.gate = at.gate
  }
}

/** What is said of a mistake beside the name of its file. */
export function withLine({ message, line }: Pick<GateError, 'message' | 'line'>): string {
  return line === undefined ? message : `line ${line}: ${message}`
}

/** What the work gives, or something else where it ends in what the user could put right. */
export function ifRefused<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof GateError) return otherwise
    throw error
  }
}

/** The end of a message about a word that is not known. */
export function suggestion(word: string, known: readonly string[], otherwise = ''): string {
  const near = nearest(word, known)
  return near === undefined ? otherwise : `; did you mean "${near}"?`
}

/** The nearest of the known words, for "did you mean", or nothing when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const distances = known.map((one) => editDistance(word.toLowerCase(), one.toLowerCase()))
  const best = Math.min(...distances)
  return best <= limit ? known[distances.indexOf(best)] : undefined
}

/** Optimal string alignment distance in UTF-16 units: two neighbours that changed places are one edit. */
function editDistance(a: string, b: string): number {
  let above: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isTurned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const turn = isTurned ? (above[j - 2] ?? 0) + 1 : swap
      next.push(Math.min(swap, turn, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    above = row
    row = next
  }
  return row[b.length] ?? 0
}
