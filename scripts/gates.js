// What does `launchgate/gates` hold? Each gate that comes with the package under a name of its own, so that a bundle has only those that it uses.
/** The module and its types. `gates`: the data of each, by id. */
export function gatesModule(gates) {
  const named = [...gates].map(([id, data]) => ({ name: nameOf(id), ...data }))
  const all = named.map(({ name }) => name).join(', ')
  return {
    code: `function frozen(value) {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
${named.map(({ name, ...data }) => `export const ${name} = /* @__PURE__ */ frozen(${JSON.stringify(data)})\n`).join('')}export const gates = /* @__PURE__ */ Object.freeze([${all}])
`,
    types: `import type { Gate } from './index.js'
${named.map(({ name, id, title }) => `/** \`${id}\`: ${title} */\nexport declare const ${name}: Gate\n`).join('')}/** All of them, by id. */
export declare const gates: readonly Gate[]
`,
  }
}

/** `pilotToProd` of `pilot-to-prod`. */
function nameOf(id) {
  return id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}
