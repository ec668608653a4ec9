// Whether the communication is drafted and scheduled, and by which channels.
import { describe, expect, test } from 'vitest'
import { changed, found, type Row } from './found.ts'

describe('the channels, something drafted, and when it goes out', () => {
  test.each<Row>([
    ['as it is', [], []],
    [
      'Post drafted, goes out on 2026-06-15.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Post drafted, goes out on 2026-06-15.',
        ],
      ],
      [],
    ],
    [
      'The words are drafted for 2026-06-15.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'The words are drafted for 2026-06-15.',
        ],
      ],
      [
        '23 ‹The words are drafted for 2026-06-15.› error 8: item 8: looked for the channels (Slack, email, briefing …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack post drafted.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted.',
        ],
      ],
      [
        '23 ‹Slack post drafted.› error 8: item 8: looked for when it goes out (a date, launch day, "scheduled"), found none',
      ],
    ],
    [
      'Slack post drafted and scheduled.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted and scheduled.',
        ],
      ],
      ['23 ‹Slack post drafted and scheduled.› warning 8: item 8: says "scheduled" and no day'],
    ],
    [
      'Everybody has heard of it.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Everybody has heard of it.',
        ],
      ],
      [
        '23 ‹Everybody has heard of it.› error 8: item 8: looked for the channels (Slack, email, briefing …), something drafted (drafted, written, final, approved …) and when it goes out (a date, launch day, "scheduled"), found none',
      ],
    ],
    [
      'Slack post drafted, scheduled for 2026-05-01.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, scheduled for 2026-05-01.',
        ],
      ],
      [
        '23 ‹Slack post drafted, … 2026-05-01.› error 8: item 8: every day that is named lies before the pilot, which began on 2026-05-11: looked for when it goes out',
      ],
    ],
    [
      'Slack post drafted on 2026-05-01, scheduled for 2026-06-15.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted on 2026-05-01, scheduled for 2026-06-15.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted on 2026-05-01, scheduled for 2026-05-11.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted on 2026-05-01, scheduled for 2026-05-11.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted on 2026-05-01, scheduled.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted on 2026-05-01, scheduled.',
        ],
      ],
      [
        '23 ‹Slack post drafted o…, scheduled.› error 8: item 8: every day that is named lies before the pilot, which began on 2026-05-11: looked for when it goes out',
      ],
    ],
    [
      'Slack post drafted on 2026-05-01, scheduled for 2026-06-31.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted on 2026-05-01, scheduled for 2026-06-31.',
        ],
      ],
      [
        '23 ‹Slack post drafted o… 2026-06-31.› error 8: item 8: every day that is named lies before the pilot, which began on 2026-05-11: looked for when it goes out',
      ],
    ],
    [
      'Slack post drafted, goes out on 15 June.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on 15 June.',
        ],
      ],
      [],
    ],
    [
      'Slack post has not been drafted yet; the email is for 2026-06-15.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post has not been drafted yet; the email is for 2026-06-15.',
        ],
      ],
      [
        '23 ‹Slack post has not b… 2026-06-15.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack post drafted. The email of 2026-06-15 has not been scheduled.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted. The email of 2026-06-15 has not been scheduled.',
        ],
      ],
      [
        '23 ‹Slack post drafted. …n scheduled.› error 8: item 8: looked for when it goes out (a date, launch day, "scheduled"), found none',
      ],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('scheduled', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('moments that are as good as a day', () => {
  test.each<Row>([
    [
      'Slack post drafted, goes out on launch day.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on launch day.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on the launch morning.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on the launch morning.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at launch minus 2.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at launch minus 2.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at launch plus 1.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at launch plus 1.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out go-live day.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out go-live day.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out golive day.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out golive day.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on release day.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on release day.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out with the launch.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out with the launch.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out before go-live.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out before go-live.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at golive.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at golive.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out after the launch.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out after the launch.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out day of launch.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out day of launch.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on launch.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on launch.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at go-live.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at go-live.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at T-2.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at T-2.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at T +1.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at T +1.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at T − 3.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at T − 3.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on day one.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on day one.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on day 1.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on day 1.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on day zero.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on day zero.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on day 0.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on day 0.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on D-day.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on D-day.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on Monday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on Monday.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out for Tuesday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out for Tuesday.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out this Wednesday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out this Wednesday.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out next Thursday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out next Thursday.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out each Friday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out each Friday.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out every Saturdays.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out every Saturdays.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out on Sunday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on Sunday.',
        ],
      ],
      [],
    ],
    [
      'Slack post drafted, goes out at relaunch.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at relaunch.',
        ],
      ],
      ['23 ‹Slack post drafted, …at relaunch.› warning 8: item 8: says "scheduled" and no day'],
    ],
    [
      'Slack post drafted, goes out in the launch window.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out in the launch window.',
        ],
      ],
      ['23 ‹Slack post drafted, …unch window.› warning 8: item 8: says "scheduled" and no day'],
    ],
    [
      'Slack post drafted, goes out on day two.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on day two.',
        ],
      ],
      [
        '23 ‹Slack post drafted, goes out on day two.› warning 8: item 8: says "scheduled" and no day',
      ],
    ],
    [
      'Slack post drafted, goes out last Monday.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out last Monday.',
        ],
      ],
      ['23 ‹Slack post drafted, …last Monday.› warning 8: item 8: says "scheduled" and no day'],
    ],
    [
      'Slack post drafted, goes out at T2.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out at T2.',
        ],
      ],
      ['23 ‹Slack post drafted, goes out at T2.› warning 8: item 8: says "scheduled" and no day'],
    ],
    [
      'Slack post drafted, goes out on 1 of the Mondays.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack post drafted, goes out on 1 of the Mondays.',
        ],
      ],
      ['23 ‹Slack post drafted, …the Mondays.› warning 8: item 8: says "scheduled" and no day'],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('scheduled', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})

describe('words that are still to be written are no draft', () => {
  test.each<Row>([
    [
      'Slack on 2026-06-15: ready text, will be drafted.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, will be drafted.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:… be drafted.› error 8: item 8: looked for the channels (Slack, email, briefing …), something drafted (drafted, written, final, approved …) and when it goes out (a date, launch day, "scheduled"), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, is to be written.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, is to be written.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:… be written.› error 8: item 8: looked for the channels (Slack, email, briefing …), something drafted (drafted, written, final, approved …) and when it goes out (a date, launch day, "scheduled"), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, must be prepared.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, must be prepared.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…be prepared.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, should be finalised.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, should be finalised.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…e finalised.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, will then be agreed.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, will then be agreed.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…n be agreed.› error 8: item 8: looked for the channels (Slack, email, briefing …), something drafted (drafted, written, final, approved …) and when it goes out (a date, launch day, "scheduled"), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, will only be worded.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, will only be worded.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…y be worded.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, is to be produced.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, is to be produced.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…be produced.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, is to be created.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, is to be created.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:… be created.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, is to be made.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, is to be made.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:… to be made.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, we will draft it.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, we will draft it.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…ll draft it.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, we shall write it.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, we shall write it.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…ll write it.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, we’ll prepare it.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, we’ll prepare it.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:… prepare it.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      "Slack on 2026-06-15: ready text, we'll word it.",
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          "Slack on 2026-06-15: ready text, we'll word it.",
        ],
      ],
      [
        "23 ‹Slack on 2026-06-15:…'ll word it.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none",
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, we will produce it.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, we will produce it.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:… produce it.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, we will create it.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, we will create it.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…l create it.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, Nina writes the text.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, Nina writes the text.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…es the text.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, they write the text.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, they write the text.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…te the text.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, Nina will write the draft.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, Nina will write the draft.',
        ],
      ],
      [
        '23 ‹Slack on 2026-06-15:…e the draft.› error 8: item 8: looked for something drafted (drafted, written, final, approved …), found none',
      ],
    ],
    [
      'Slack on 2026-06-15: ready text, Nina wrote the text.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, Nina wrote the text.',
        ],
      ],
      [],
    ],
    [
      'Slack on 2026-06-15: ready text, the draft will be sent.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, the draft will be sent.',
        ],
      ],
      [],
    ],
    [
      'Slack on 2026-06-15: ready text, the draft must be read.',
      [
        [
          'Slack #service post drafted, scheduled for 2026-06-15 08:00. Email to the 40 clerks drafted, scheduled for 2026-06-12.',
          'Slack on 2026-06-15: ready text, the draft must be read.',
        ],
      ],
      [],
    ],
  ])('%s', async (_, edits, findings) => {
    expect(await found('scheduled', changed('pilot-to-prod', edits))).toEqual(findings)
  })
})
