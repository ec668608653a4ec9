// Judges for another gate, which asks by messages: it can be stopped whatever it does.
const { help, realWorld } = require('./load.js').load('gate.cjs')
help(realWorld())
