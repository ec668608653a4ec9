// What is the file of signatures beside a checklist called?

export function signaturesOf(file: string): string {
  return `${file}.signatures`
}
