// The files of vocabularies/, as the build and the tests hand them over.
declare module '#vocabularies' {
  const vocabularies: Readonly<Record<string, readonly string[]>>
  export default vocabularies
}
declare module '*.txt' {
  const terms: readonly string[]
  export default terms
}
declare module '*.yaml' {
  const data: unknown
  export default data
}
