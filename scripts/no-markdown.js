// Stands in for the writer of Markdown in the bundle: the program only reads it.
export const defaultHandlers = {}
export function toMarkdown() {
  throw new Error('this program writes no Markdown trees')
}
