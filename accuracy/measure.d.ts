export interface Document {
  file: string
  gate: string
  asOf: string
  expected: string
  text: string
  item?: string
  defect?: string
  subtle?: boolean
  rule?: string
}
export interface Figures {
  honest: number
  wrong: number
  stamps: number
  through: number
  own: number
  stray: number
  notes: number
}
export interface Found {
  rule: string
  item?: string | null
}
export interface Judged {
  document: Partial<Document>
  outcome: string
  isRight: boolean
  isStamp: boolean
  own: Found[]
  stray: Found[]
  errors: Found[]
  notes: number
}
export interface Set {
  name: string
  about: string
  writers: string
  knew: string
  made: string
  documents: Document[]
}
export function readSets(folder?: string): Set[]
export function judge(document: Document): Judged
export function figuresOf(judged: readonly Judged[]): Figures
export function byRule(
  judged: readonly Judged[],
): [string, { right: number; wrong: number; defects: number; found: number }][]
export function interval(part: number, whole: number): [number, number] | null
