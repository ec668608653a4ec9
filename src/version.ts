// Which version is this, and where does it live?
import manifest from '../package.json' with { type: 'json' }

export const version: string = manifest.version
/** The address of the repository, as a browser opens it. */
export const repository: string = manifest.repository.url.replace(/^git\+|\.git$/g, '')

/** The address of a page of docs/, or of a heading in it. */
export function pageAt(page: string): string {
  return `${repository}/blob/HEAD/docs/${page}`
}

/** The address of what is said of a rule, by its id: a result that was merged can name any. */
export function pageOfRule(id: string): string {
  return pageAt(`rules.md#${encodeURIComponent(id)}`)
}
