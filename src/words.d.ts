// The files of vocabularies/ and the gates, as the build and the tests hand them over.
declare module '#vocabularies' {
  const vocabularies: Readonly<Record<string, readonly string[]>>
  export default vocabularies
}
/** The gates that come with the package, as the build writes them. */
declare module '#gates' {
  export const gates: readonly import('./index.ts').Gate[]
}
declare module '*.txt' {
  const terms: readonly string[]
  export default terms
}
declare module '*.yaml' {
  const data: unknown
  export default data
}
/** The script of the portfolio, see scripts/page-script.js. */
declare module '#portfolio-script' {
  const script: string
  export default script
}
