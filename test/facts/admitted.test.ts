// The words by which a sentence admits that the thing asked for is not so, one way of saying it at a time, and what takes the edge off it.
import { describe, expect, test } from 'vitest'
import { findAdmission } from '../../src/facts/admissions.ts'

const find = (sentence: string, behind = '', isOfAttacks = false) =>
  findAdmission(sentence, behind, isOfAttacks)

describe('said in the middle of a sentence', () => {
  test.each([
    ['Seen by Dana and the runbook is still empty, as agreed', 'runbook is still empty'],
    ['Seen by Dana, chapters half written, as agreed', 'chapters half written'],
    [
      'Seen by Dana, the minutes of the audit are in draft, as agreed',
      'minutes of the audit are in draft',
    ],
    ['Filed by Dana on the wiki of the desk, headings only', ', headings only'],
    ['Filed by Dana on the wiki of the desk – only an outline', '– only an outline'],
    ['Filed by Dana on the wiki of the desk, a stub', ', a stub'],
    ['The link of the desk does not exist', 'does not exist'],
    ['A non-existent page is linked in the sheet of the desk', 'non-existent'],
    ['The gateway of the desk no longer exists', 'no longer exists'],
    ['Dana pressed it twice and it had no effect on the queue', 'had no effect'],
    ['Dana pressed twice and the button did nothing on the queue', 'button did nothing'],
    ['Dana pressed twice and nothing changed', 'nothing changed'],
    ['Of the two of them the load test still hangs at night', 'load test still hangs'],
    ['Of the two of them the restore often crashes at night', 'restore often crashes'],
    ['At night the trial of the desk must be redone', 'must be redone'],
    ['At night of all days we have to re-run', 'have to re-run'],
    ['Dana would then check the queue at eight', 'would then check'],
    ['Dana forgot to look at the queue at eight', 'forgot to look at'],
    ['Dana seldom reads the queue at eight', 'seldom reads'],
    ['By now we have not checked the queue of the desk', 'we have not checked'],
    ["By now I couldn't reproduce the error of the desk", "I couldn't reproduce"],
    ['The page on the wiki is being drafted by Dana', 'is being drafted'],
    ['The page on the wiki of the desk is under discussion', 'is under discussion'],
    ['The runbook of the night desk is in preparation', 'is in preparation'],
    ['Two pagers were ordered from the vendor', 'ordered from'],
    ['The page of the desk was sent for signature by Dana', 'sent for signature'],
    ['Dana keeps a shortlist of vendors', 'shortlist of'],
    ['A second reader is on the roadmap of the desk', 'on the roadmap'],
    ['Two pagers of the desk are on order at the vendor', 'on order'],
    ['A budget of the desk was applied for by Dana', 'applied for'],
    ['A page as yet unsigned by Legal', 'unsigned by'],
    ['The branch of the desk is unmerged at this time', 'unmerged'],
    ['The branch of the desk is unprotected at this time', 'unprotected'],
    ['By its design the sender cannot be paused at night', 'cannot be paused'],
    ['By its design the sender can’t be stopped at night', 'can’t be stopped'],
    ['By its design the sender can not be reached at night', 'can not be reached'],
    ['Dana of the night desk lacks the right to press it', 'lacks the right'],
    ['Dana of the night desk has no login for the page', 'has no login'],
    ['On her screen the button is greyed out at night', 'greyed out'],
    ['On Monday Dana lost her admin licence', 'lost her admin licence'],
    ['Of the desk all 12 got the slides by mail', 'got the slides'],
    ['From the desk 12 clerks invited by mail', '12 clerks invited'],
    ['New clerks learn on the job at the desk', 'learn on the job'],
    ['Dana read a handful of them at the desk', 'a handful of'],
    ['Of the night desk 3 of them failed the quiz', '3 of them failed the'],
    ['Two leavers still have a key to the page', 'leavers still'],
    ['One leaver is still in the list of the desk', 'leaver is still'],
    ['Under load of the desk the page froze for a minute', 'page froze'],
    ['The clerks of the desk saw a stack trace on screen', 'a stack trace'],
    ['The clerks of the desk saw the raw exception on screen', 'raw exception'],
    ['Under load of the desk it fell over after 2 minutes', 'fell over after'],
    ['Letter 12 of the desk took the service down for a while', 'took the service down'],
    ['Letter 12 of the desk broke the queue for a while', 'broke the queue'],
    ['The trial of the desk was given up after an hour', 'given up after'],
    ['All of the steps are in Dana’s head at this time', '’s head'],
    ["All of the steps are in Dana's head at this time", "'s head"],
    ['Tom of the night desk skimmed the summary on Monday', 'skimmed the summary'],
    ['Tom answered all with the runbook open', 'with the runbook open'],
    ['Tom answered all on the third try', 'on the third try'],
    ['Tom of the night desk had zero points on Monday', 'zero points'],
    ['On the desk of Tom quiz: failed on Monday', 'quiz: failed'],
    ['Tom of the night desk did not take part on Monday', 'did not take part'],
    ['Asked on Monday, neither knew how to press it', 'neither knew'],
    ['Asked on Monday, Tom had to look it up in the guide', 'had to look it up'],
    ['On Monday at the night desk Tom fell asleep over it', 'fell asleep'],
    ['The link to the guide is gone', 'link to the guide is gone'],
    ['As of Monday at the desk the address no longer works', 'address no longer works'],
    ['At the night desk Tom cannot open it on his screen', 'cannot open it'],
    ['Out of the office the page asks for a login at once', 'asks for a login'],
    ['Held at the desk by Dana on her laptop', 'on her laptop'],
    ['Held at the desk by Dana with a mock model in place', 'mock model'],
    ['Held at the desk by Dana in dry-run mode at night', 'dry-run mode'],
    ['The numbers at the desk are those of another agent', 'of another agent'],
    ['The sheet at the desk has no entries since March', 'no entries since'],
    ['The board at the desk has recorded nothing of it', 'has recorded nothing'],
    ['At the desk of Dana we never measured the queue', 'we never measured'],
    ['At the desk of Dana they never ran through it all', 'they never ran'],
    ['In its mail the vendor advises against this use', 'advises against'],
    ['As of Monday the owner disagrees with the rest', 'owner disagrees'],
    ['As of Monday the vendor has not replied to Dana', 'has not replied'],
    ['As of Monday the pagers have not yet arrived at the desk', 'have not yet arrived'],
    ['As of Monday there is still no runbook for the desk', 'there is still no runbook'],
    ['At night the injection was then obeyed by the sender', 'injection was then obeyed'],
    ['At night the sender of the desk let it through twice', 'let it through'],
    ['At night the stop button: error on the screen of Dana', 'stop button: error'],
    ['At night the flag was ignored in the log of Dana', 'flag was ignored'],
    ['At night the worker simply carried on for an hour', 'worker simply carried on'],
    ['At night two letters were stuck in the queue', 'two letters were stuck'],
    ['At night several letters were lost in the queue', 'several letters were lost'],
    ['On the sheet of Dana outcome of the trial: mixed, filed', 'outcome of the trial: mixed'],
    ['The trial of the desk was rated as unsatisfactory by Dana', 'rated as unsatisfactory'],
    ['Both of the two findings came back on Monday', 'findings came back'],
    ['On Monday at the desk they did not know the steps', 'they did not know'],
    ['The steps of the desk were not recorded by anyone', 'were not recorded'],
    ['The approval of Dana was withdrawn by the board on Monday', 'withdrawn by the board'],
    ['A log of the prompts arrives with the next release', 'arrives with the next release'],
    ['A log of the prompts comes in v2 of the agent', 'comes in v2'],
    ['Dana at the desk reads letters from time to time', 'reads letters from time to time'],
    ['All of the desk works with a shared password at night', 'shared password'],
    ['At the desk everybody knows the password', 'everybody knows the password'],
    ['The lead of the desk says she was not asked', 'says she was not'],
    ['At the desk of Dana the trial ran out of time on Monday', 'ran out of time'],
    ['Left for July due to lack of capacity', 'due to lack of capacity'],
    ['At the desk of Dana we had no time for the rest', 'had no time for'],
    ['At the desk of Dana no person ever watches it', 'no person ever watches'],
    ['The numbers of the desk were guessed by Dana', 'guessed'],
    ['We of the desk chose by gut feeling this time', 'by gut feeling'],
    ['The numbers of the desk are hearsay to Dana', 'hearsay'],
    ['At the desk Tom is the deputy in name only', 'in name only'],
    ['At the desk we held what was played in our heads', 'in our heads'],
    ['At the desk this was not really possible on Monday', 'this was not really possible'],
    ['The clerks of the desk were not yet convinced of it', 'were not yet convinced'],
    ['The vendor of the model does not recommend this use', 'does not recommend'],
    ['The desk lead has formally objected to this', 'has formally objected'],
    ['As of Monday Legal withholds its approval', 'withholds its approval'],
    ['As of Monday steps 4 and 5 were left out by Dana', 'were left out'],
    ['The trial of the desk was just a demo', 'just a demo'],
    ['The trial of the desk took place with the gateway stubbed', 'with the gateway stubbed'],
    ['The trial of the desk was broken off after a minute', 'broken off after'],
    ['Dana changed the key on Monday and reverted the change', 'and reverted'],
    ['Laut Dana ist der Plan noch nicht da', 'noch nicht'],
    ['Selon Dana le plan est à rédiger', 'à rédiger'],
    ['Según Dana el plan está por hacer', 'por hacer'],
    ['Secondo Dana il piano è da fare', 'da fare'],
  ])('%s', (text, found) => {
    expect(find(text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })
})

describe('a clause that says nothing else', () => {
  test.each([
    ['Seen by Dana, not verified', 'not verified'],
    ['Seen by Dana, no longer in use', 'no longer in use'],
    ['Seen by Dana, hardly ready', 'hardly ready'],
    ['Seen by Dana, it was never really agreed', 'it was never really agreed'],
    ['Seen by Dana, it does not hold', 'it does not hold'],
    ['Seen by Dana, flaky', 'flaky'],
    ['Seen by Dana, 80% done', '80% done'],
    ['Seen by Dana, might work', 'might work'],
    ['Seen by Dana, not a real test', 'not a real test'],
    ['Seen by Dana, not a success', 'not a success'],
    ['Seen by Dana, needs to be rewritten', 'needs to be rewritten'],
    ['Seen by Dana, will be properly finished', 'will be properly finished'],
    ['Seen by Dana, needs more work', 'needs more work'],
    ['Seen by Dana, clarification needed', 'clarification needed'],
    ['Seen by Dana, waiting for Legal', 'waiting for Legal'],
    ['Seen by Dana, evidence to follow', 'evidence to follow'],
    ['Seen by Dana, owner unknown', 'owner unknown'],
    ['Seen by Dana, rubber stamp', 'rubber stamp'],
    ['Seen by Dana, still missing', 'still missing'],
  ])('%s', (text, found) => {
    expect(find(text)).toEqual({
      text: found,
      from: text.indexOf(found),
      to: text.indexOf(found) + found.length,
    })
  })

  test.each([
    ['Seen by Dana, incomplete, now whole', ''],
    ['Seen by Dana, incomplete', ' Repeated on Monday'],
    ['Seen by Dana, broken', ' Corrected on Monday'],
  ])('it was mended: %s%s', (text, behind) => {
    expect(find(text, behind)).toBeNull()
  })

  test('it has up to 60 characters', () => {
    const clause = 'most of the evidence of our rollback and the audit was flaky'
    expect(find(`Seen by Dana, ${clause}`)?.text).toBe(clause)
    expect(find(`Seen by Dana, ${clause.replace('the evidence', 'this evidence')}`)).toBeNull()
  })
})

describe('a sentence that says nothing else', () => {
  test.each([
    'Expired',
    'Nobody so far',
    'Rejected',
    'Was fine until March',
    'Trust me',
    'Out of scope',
    'Result: amber',
    'On the roadmap',
    'Later',
  ])('%s', (text) => {
    expect(find(text)).toEqual({ text, from: 0, to: text.length })
  })

  test('where attacks are tried, it may be what was wanted', () => {
    expect(find('Rejected', '', true)).toBeNull()
    expect(find('The drill: rejected', '', false)).not.toBeNull()
  })

  test('it has up to 60 characters', () => {
    expect(find(`${'–'.repeat(52)}rejected`)).not.toBeNull()
    expect(find(`${'–'.repeat(53)}rejected`)).toBeNull()
  })
})

describe('what takes the edge off it', () => {
  test.each([
    'Dana is called if the page froze',
    'Unless the page froze',
    'In case the page froze',
    'Should the guide say so when the page froze',
    'Whenever the page froze',
    'Dana waits until the page froze',
    'Once the page froze',
    'It tells where the page froze',
    'It tells whether the page froze',
    'A clerk who saw that the page froze',
    'An alert on page froze',
    'Alarms for page froze',
    'It warns when page froze',
    'It detects moments of page froze',
    'It warns of page froze',
    'Counting about page froze',
    'It reports page of page froze',
    'Nothing of the page froze',
    'Nobody saw the page froze',
    'None of the pages on which a page froze',
    'At no time the page froze',
    'Not once the page froze',
    'Never page froze',
    'Tested without page froze',
    'Neither the app froze',
    'On the first day the page froze',
    'In an earlier version the page froze',
    'In a previous version the page froze',
    'In the initial version the page froze',
  ])('before it: %s', (text) => {
    expect(find(text)).toBeNull()
  })

  test.each([
    'The page froze, repeated on Monday',
    'The page froze, and again it ran well',
    'The page froze, the second was well',
    'The page froze, rerun on Monday',
    'The page froze, re-run on Monday',
    'The page froze, retested on Monday',
    'The page froze, re-tested on Monday',
    'The page froze, retried on Monday',
    'The page froze, redone on Monday',
    'The page froze, fixed on Monday',
    'The page froze, since closed',
    'The page froze, resolved on Monday',
    'The page froze, replaced on Monday',
    'The page froze, corrected on Monday',
    'The page froze, cured on Monday',
    'The page froze, then passed',
    'The page froze, it runs now',
    'The page froze, comments are worked in',
    'The page froze, a stretch goal',
    'The page froze, a stretch target',
    'The page froze, not a criterion',
    'The page froze, not one of the criteria',
  ])('behind it: %s', (text) => {
    expect(find(text)).toBeNull()
    const at = text.indexOf(',')
    expect(find(text.slice(0, at), text.slice(at))).toBeNull()
  })

  test.each([
    'If Dana presses, the page froze',
    'If Dana presses: the page froze',
    'Fixed on Monday, but the page froze',
    'Known nowhere, the page froze',
    'The page froze, a known fault',
    'The page froze, not a secret',
  ])('but: %s', (text) => {
    expect(find(text)?.text).toBe('page froze')
  })
})
