// Judges for another gate, which asks by messages: it can be stopped whatever it does.
const { help, realWorld } = await import('../dist/gate.js')
await help(realWorld())
