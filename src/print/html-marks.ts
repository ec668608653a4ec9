// Which file of HTML is whose? What gate writes says so near its beginning, so that a folder of pages can be written anew without touching another file.

/** A report at a file, the index of a folder, a page of it, and what is left where a page was. */
export type Written = 'report' | 'index' | 'page' | 'note'

export function markOf(kind: Written): string {
  return `<meta name="generator" content="launchgate ${kind}">`
}

/** Characters in which a file says it. */
export const fewest = 400

/** By the start of a file. */
export function isWritten(start: string, kinds: readonly Written[]): boolean {
  return kinds.some((kind) => start.slice(0, fewest).includes(markOf(kind)))
}
