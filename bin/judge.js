// Judges for another gate, which asks by messages: it can be stopped whatever it does.
// What is called often is compiled well, as in any long run; the rest is not, as making that takes a third of judging a thousand files.
const { setFlagsFromString } = require('node:v8')
for (const flag of ['--interrupt-budget=700000', '--max-inlined-bytecode-size-cumulative=300'])
  setFlagsFromString(flag)
require('./load.js')
  .load()
  .then(({ help, realWorld }) => help(realWorld()))
