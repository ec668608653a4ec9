// Each kind of need once, where a gate of the product asks it.
import { describe, expect, test } from 'vitest'
import { changed } from './found.ts'
import { evidence, told, toldOf } from './told.ts'

describe('people, roles and how often', () => {
  told('shown')`
    pilot-to-prod#2
      Grafana, checked every Monday → error who checks the dashboard
      Grafana. Ines Okafor checks it → error how often somebody checks it
      Grafana. Ines Okafor checks it, but not every day → error how often somebody checks it ‹every day›
      Grafana. Ines Okafor checks it, not yet weekly → error how often somebody checks it ‹weekly›
      The process owner looks every Monday → note the dashboard
    pilot-to-prod#3
      Jan Novak and April Jones share the PagerDuty schedule, weekends too
      Ines Okafor and I. Okafor; PagerDuty, weekends too → error a primary and a backup ‹Ines Okafor›
      Ines Okafor and the desk team; PagerDuty, weekends → error a primary and a backup ‹Ines Okafor›
      Ines Okafor and Tomasz Lind; Slack #on-call → error how they are paged + note weekend cover
    pilot-to-prod#7
      docs/r.md. Everyone on call read it on 2026-06-03, quiz 3/3
      docs/r.md. Udo Blank read it on 2026-06-03, quiz 3/3 → error that somebody on call has read it ‹Udo Blank›
      docs/r.md. Ines Okafor read it on 2026-06-03, quiz 2/3 → note the comprehension check ‹2/3›
      Ines Okafor read it on 2026-06-03 → error the runbook + error the comprehension check
    gate-review#2
      Monthly report "dq" on empty fields → error how often the data is checked ‹Monthly›
    gate-review#11 with another "Rosa Benítez (backup Hana Kobayashi)"
      Rosa Benítez → error an owner and a backup + note which of them is the backup
    seven-checkpoints#2 with another "owner | ✅ | Leila Haddad"
      owner | ✅ | Udo Blank → error one owner who also signs
      owner | ✅ | Leila Haddad, Udo Blank → error one owner who also signs ‹Udo Blank›
    scale-decision#1 with another "named | ✅ | Camille Laurent"
      named | ✅ | Udo Blank → error the business owner named above
    scale-decision#3 with another "named | ✅ | Dimitri Petrou"
      named | ✅ | Yusuf Demir → note somebody other than the owners above
    scale-decision#10 with another "testing | ✅ | Yusuf Demir"
      testing | ✅ | the desk team → error an owner
    scale-decision# with another "owner:** Camille Laurent"
      owner:** the sales team → error one owner ‹the sales team›
      owner:** Camille Laurent, Udo Blank → error one owner ‹Udo Blank›
  `
})

describe('days, and words that are bound to them or counted', () => {
  told('shown')`
    pilot-to-prod#4
      2026-04-11: schema, letter with an injection, call of the refund, all three blocked
      2026-06-02: schema, injection, refund call → error what the guardrails did
      2026-04-10: schema, injection, refund call, all blocked → error the guardrail test ‹2026-04-10›
    pilot-to-prod#5
      Okta; secret rotated 2026-06-05
      Okta; secret rotated 2026-06-06 → error the credential rotation ‹2026-06-06›
      Okta since 2026-05-20. Agreed. Rotated 2026-05-10 → error the credential rotation ‹2026-05-10›
      Secret rotated 2026-06-05 → error the identity
    pilot-to-prod#8
      Slack post drafted, goes out on launch day
      Slack post drafted, will go out on 2026-06-15
      Post will be drafted, goes out on 2026-06-15 → error a drafted message ‹drafted›
  `
})

describe('lengths of time, numbers and what can be looked up', () => {
  told('shown')`
    pilot-to-prod#6
      Required are 2 years. Set to 1 year in the bucket w → error the retention period ‹1 year›
      Required are 2 years, in the bucket w → note the retention period ‹2 years›
      90 days by default in the bucket w → error the retention period
      30 days in the bucket w → error the retention period ‹30 days›
      31 days → error where the logs are stored
    gate-review#5
      EUR 0.06 per claim → note how often it is tracked
      EUR 0.06 per claim, read monthly → error how often it is tracked ‹monthly›
    gate-review#8
      Any adjuster can undo a reply
      Handled → error an artifact that a reader can look up
    gate-review#12
      Paused below 85%
      Paused when the contract ends
      Paused once it is worn out, form D-4 → error a threshold or an event
    seven-checkpoints#1
      Much time saved per brief, in Jira by its label → error an outcome in numbers + note how the outcome is attributed to the agent
    production-readiness#1.1 with another "14 planners at two plants, 2026-03-02 to 2026-04-24"
      10 planners at two plants
      9 planners at two plants → error ten real users ‹9›
      some planners → note ten real users ‹some planners›
    scale-decision# with another "75% of quotes sent within one working day"
      quotes sent sooner → note a figure ‹quotes sent sooner›
  `

  test("no shorter than the organisation's minimum", () => {
    const page = changed('pilot-to-prod', evidence('pilot-to-prod', '6', '1 year in the bucket w'))
    const minimums = { retention: new Map([['Medium', { text: '2 years', days: 730 }]]) }
    expect(toldOf('6', page, { minimums })).toEqual(['error the retention period ‹1 year›'])
    expect(toldOf('6', page)).toEqual([])
  })
})
