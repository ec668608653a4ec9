// What may stand around a verdict so that a clause still says nothing else?

/** What is done to show something, as a text names it. */
export const trial =
  'drill|exercise|rehearsal|test|tests|test run|run|rotation|session|quiz|review|audit|sampling|rollback'

/** Words before the verdict that add nothing to it: `and the result of the drill was …`. */
export const opening = `(?:(?:and|but|then|so|yet|it|this|that|they|these|those|which|was|were|is|are|has|have|had|been|be|both|each|all|still|now|currently|honestly|frankly|sadly|unfortunately|however|partly|mostly|largely|the|a|an|of|on|as|in|our|some|most|half|result|outcome|status|verdict|${trial}|switch|kill switch|check|item|evidence|could|can|would|need|needs)\\b\\W*)*`

/** Words behind it that add nothing either: `… so far, in the record`. */
export const closing =
  '\\W*(?:(?:yet|so far|at all|at present|at the moment|today|on|in|of|until|kept|known|available|given|recorded|was|is|held|made|done|now|to us|by (?:us|anybody|anyone|nobody)|again|enough|any ?more|here|there|for now|for the moment|by hand)\\b\\W*)*$'

/** Characters of a clause that can be nothing but a verdict. */
export const longestBare = 60
