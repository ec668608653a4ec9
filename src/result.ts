// What does the JSON result hold? Schema version 1: names are final, keys may be added, and what reads a result ignores those that it does not know.
import * as z from 'zod'

const day = z.iso.date()
const text = z.string()
const line = z.int().positive()
const claimed = z.enum(['pass', 'warn', 'fail', 'na', 'blank'])
/** What a verdict means to a pipeline, the same three for every gate. */
export type Outcome = z.infer<typeof outcome>
const outcome = z.enum(['cleared', 'conditional', 'blocked'])
const count = z.int().min(0)

const finding = z.object({
  rule: text.describe('the id of the rule, see docs/rules.md'),
  level: z
    .enum(['error', 'warning', 'note', 'waived'])
    .describe(
      'note: for the reviewer to read, it decides nothing; waived: an error that a waiver of the configuration covers',
    ),
  need: text.optional().describe('what was asked and not found, of findings of the rule shown'),
  item: text.nullable().describe("the item's id, or null for a finding about the document"),
  message: text.describe('what is wrong, as a sentence without a full stop'),
  fix: text.describe('what to do about it, without a full stop'),
  line: line.describe('1-based'),
  column: line.describe('1-based, in UTF-16 units'),
  endLine: line.describe('1-based'),
  endColumn: line.describe('1-based, exclusive, in UTF-16 units'),
})

const item = z.object({
  id: text.describe("the item's id in its gate"),
  title: text.describe('as the gate has it'),
  section: text.nullable().describe('the heading that it stands under, in a list of boxes'),
  claimed: claimed.describe('the status as the author wrote it'),
  assessed: claimed.describe('the status after the rules looked at the evidence'),
  owner: text.nullable().describe('null where nobody is named'),
  evidence: text.describe('the text of the evidence, empty where there is none'),
  line: line.describe('1-based'),
})

const signOff = z.object({
  role: text.describe('as the document names it'),
  name: text.nullable().describe('who signs; null where nobody is named'),
  date: day.nullable().describe('the day of the signature'),
  signed: z.boolean().describe('whether there is a signature'),
  signature: z
    .enum(['claimed', 'sealed', 'signed'])
    .nullable()
    .describe(
      'claimed: a mark in the document, which is text; sealed: the same, and "gate sign --seal" keeps what the text was; signed: with a key, and verified; null where nobody signed',
    ),
  awaited: z
    .literal(true)
    .optional()
    .describe(
      'there where the gate asks for this signature and nobody gave it; of roles of which one is enough, in each, until one has signed',
    ),
  line: line.describe('1-based'),
})

const openItem = z.object({
  items: z.array(text).describe('the ids of the items that it names'),
  label: text.describe('how the document names them'),
  missing: text.describe('what is missing'),
  owner: text.nullable().describe('null where nobody is named'),
  due: day.nullable().describe('the day by which it is closed'),
  closed: day.nullable().describe('the day on which it was closed'),
  line: line.describe('1-based'),
})

const due = z.object({
  day: day.describe('the day by which it is to be done'),
  kind: z
    .enum(['open-item', 'next-action', 'review', 're-gate', 'waiver'])
    .describe(
      'open-item: it is closed; next-action: of an item at warning; review: the one after launch, or the next of those that come again; re-gate: the next review of a delayed launch; waiver: what it covers is put right',
    ),
  what: text.describe('what is due, in words'),
  item: text.nullable().describe('the id of the item that it is about, the first of several'),
  owner: text.nullable().describe('who answers for it; null where nobody is named'),
})

const waiver = z.object({
  rule: text.describe('the rule whose findings it covers'),
  item: text.nullable().describe('the id of its item, or null for findings about the document'),
  need: text.optional().describe('the need that it covers, of the rule shown'),
  reason: text.describe('why, as the configuration says'),
  approver: text.describe('who answers for it'),
  until: day.describe('the last day it holds'),
  findings: count.describe('how many findings it covers'),
})

const checklist = z.object({
  file: text.describe('the path of the checklist'),
  repository: text
    .nullable()
    .describe(
      'the address of the repository that the file is in, without credentials; null where it is not known',
    ),
  asOf: day.describe('the day as of which it was judged'),
  digest: text.describe("sha256 of the file's bytes, CRLF as LF"),
  textDigest: text.describe(
    'sha256 of the text that people sign: without the sign-off, the days of closing, and what stands behind the day of the review after launch, each of which is a NUL',
  ),
  gate: z
    .object({
      id: text.describe('the id of the gate'),
      version: z.int().positive().describe('the version of the gate'),
      digest: text.describe('sha256 of what it was made of'),
      source: text.describe('built-in, or the folder it was read from'),
    })
    .describe('what it was judged by'),
  subject: z
    .object({
      name: text.nullable().describe('the title of the document, without what the blank has of it'),
      id: text.nullable().describe('the id of the agent'),
      version: text.nullable().describe('the version of the agent, without a "v"'),
      tier: text.nullable().describe('the risk tier'),
    })
    .describe('what the checklist is about, each null where the document does not say'),
  outcome: outcome.describe('what the verdict means to a pipeline'),
  verdict: z
    .object({
      id: text.describe("the row of the gate's decision table"),
      label: text.describe('the verdict in words'),
      because: z.array(text).describe('the reasons, each a sentence without a full stop'),
    })
    .describe('what the decision table gives'),
  stated: z
    .object({
      id: text.describe("the row of the gate's decision table"),
      label: text.describe('the verdict in words'),
      line: line.describe('1-based'),
    })
    .nullable()
    .describe('what the document itself says the decision is'),
  counts: z
    .object({
      total: count.describe('all items that count'),
      pass: count.describe('items assessed as passed'),
      warn: count.describe('items assessed at warning'),
      fail: count.describe('items assessed as failed'),
      blank: count.describe('items that are not filled in'),
      na: count.describe('items that are not applicable'),
      notes: count.describe('findings for the reviewer to read'),
      percent: count.max(100).describe('items that pass, of those that apply, rounded down'),
    })
    .describe('how many of the items that count in the decision came out how'),
  fields: z
    .record(text, text.nullable())
    .describe("what the document's fields hold, by the gate's labels; null where not filled in"),
  items: z.array(item).describe('what the gate asks, in its order'),
  signOffs: z.array(signOff).describe('who signs, in the order of the document'),
  openItems: z.array(openItem).describe('what is not done yet, in the order of the document'),
  dates: z
    .object({
      launch: day.nullable().describe('the day of the launch'),
      followUp: day.nullable().describe('the day of the review after launch'),
    })
    .describe('days that the document names, each null where it does not'),
  due: z
    .array(due)
    .describe('what is to be done by a day, in the order of the days; what is overdue too'),
  waivers: z
    .array(waiver)
    .describe('the waivers in force that cover findings of this checklist, and how many'),
  findings: z.array(finding).describe('errors first, then by line and column'),
})

export const result = z.object({
  schemaVersion: z.literal(1).describe('of this schema'),
  tool: z
    .object({
      name: text.describe('launchgate'),
      version: text.describe('the version of the program'),
    })
    .describe('what judged'),
  asOf: day.describe(
    'the day as of which the checklists were judged; of merged results of several days, the earliest',
  ),
  outcome: z
    .enum([...outcome.options, 'error', 'none'])
    .describe(
      'the worst of the checklists; error when a file could not be judged; none when nothing was judged, which clears nothing',
    ),
  checklists: z.array(checklist).describe('the checklists that were judged'),
  errors: z
    .array(
      z.object({
        file: text.describe('the path of the file'),
        message: text.describe('why it could not be judged'),
      }),
    )
    .describe('files that could not be judged'),
  skipped: z
    .array(text)
    .describe(
      'files that nobody named by themselves, and that hold no checklist, or that of a retired agent',
    ),
  retired: z
    .array(text)
    .optional()
    .describe(
      'those of the skipped files that are checklists of retired agents; absent without any',
    ),
  trust: z
    .object({
      ref: text.describe('as it was named'),
      commit: text.describe('the commit that it stood for'),
      differing: z.array(text).describe('files of policy that are others in the working tree'),
    })
    .nullable()
    .describe(
      'the git ref that configuration and own gates were read from; null for the working tree, and for merged results of several refs',
    ),
  shard: z
    .object({
      index: z.int().positive().describe('1-based'),
      of: z.int().positive().describe('how many shards there are'),
    })
    .optional()
    .describe('which part of the files this run judged; absent when it judged all'),
})

/** The judgement of a run: every checklist, and the files that could not be judged. */
export type Result = z.infer<typeof result>
/** The judgement of one checklist. */
export type Review = z.infer<typeof checklist>
export type Finding = z.infer<typeof finding>
export type ReviewedItem = z.infer<typeof item>
