// Which words do findings share with the reports that tell them?

/** What a message says that is about a fact which is asked for and not there: reports join those of one item. */
export const doesNotShow = 'does not show'
