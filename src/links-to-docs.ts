// Where on the web is it explained?

export const homepage = 'https://github.com/launchgate/launchgate'

/** What a rule asks, and how to fix what it finds. */
export function pageOfRule(id: string): string {
  return `${homepage}/blob/main/docs/rules.md#${id}`
}
