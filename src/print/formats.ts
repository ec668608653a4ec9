// Which formats are there?

export const formats = [
  'text',
  'github',
  'markdown',
  'html',
  'ics',
  'json',
  'jsonl',
  'sarif',
  'junit',
  'gitlab',
] as const
export type Format = (typeof formats)[number]
