// Judges for another gate, which asks by messages: it can be stopped whatever it does.
require('./load.js')
  .load()
  .then(({ help, realWorld }) => help(realWorld()))
