// What does the JSON result hold? Schema version 1: names are final, keys may be added.
import * as z from 'zod'

const day = z.iso.date()
const text = z.string()
const line = z.int().positive()
const claimed = z.enum(['pass', 'warn', 'fail', 'na', 'blank'])
const outcome = z.enum(['cleared', 'conditional', 'blocked'])
const count = z.int().min(0)

const finding = z.strictObject({
  rule: text,
  level: z
    .enum(['error', 'warning', 'note', 'waived'])
    .describe(
      'note: for the reviewer to read, it decides nothing; waived: an error that a waiver of the configuration covers',
    ),
  need: text.optional().describe('what was asked and not found, of findings of the rule shown'),
  item: text.nullable().describe("the item's id, or null for a finding about the document"),
  message: text,
  fix: text,
  line: line.describe('1-based'),
  column: line.describe('1-based, in UTF-16 units'),
  endLine: line,
  endColumn: line.describe('exclusive'),
})

const item = z.strictObject({
  id: text,
  title: text,
  section: text.nullable(),
  claimed: claimed.describe('the status as the author wrote it'),
  assessed: claimed.describe('the status after the rules looked at the evidence'),
  owner: text.nullable(),
  evidence: text,
  line,
})

const checklist = z.strictObject({
  file: text,
  digest: text.describe("sha256 of the file's bytes, CRLF as LF"),
  gate: z.strictObject({
    id: text,
    version: z.int().positive(),
    digest: text,
    source: text.describe('built-in, or the folder it was read from'),
  }),
  subject: z.strictObject({
    name: text.nullable(),
    id: text.nullable(),
    version: text.nullable(),
    tier: text.nullable(),
  }),
  outcome,
  verdict: z.strictObject({ id: text, label: text, because: z.array(text) }),
  stated: z
    .strictObject({ id: text, label: text, line })
    .nullable()
    .describe('what the document itself says the decision is'),
  counts: z.strictObject({
    total: count,
    pass: count,
    warn: count,
    fail: count,
    blank: count,
    na: count,
    notes: count.describe('findings for the reviewer to read'),
    percent: count.max(100).describe('rounded down'),
  }),
  fields: z.record(text, text.nullable()),
  items: z.array(item),
  signOffs: z.array(
    z.strictObject({
      role: text,
      name: text.nullable(),
      date: day.nullable(),
      signed: z.boolean(),
      line,
    }),
  ),
  openItems: z.array(
    z.strictObject({
      item: text,
      missing: text,
      owner: text.nullable(),
      due: day.nullable(),
      closed: day.nullable(),
      line,
    }),
  ),
  dates: z.strictObject({ launch: day.nullable(), followUp: day.nullable() }),
  waivers: z
    .array(
      z.strictObject({
        rule: text,
        item: text.nullable(),
        need: text.optional(),
        reason: text,
        approver: text,
        until: day.describe('the last day it holds'),
        findings: count,
      }),
    )
    .describe('the waivers in force that cover findings of this checklist, and how many'),
  findings: z.array(finding).describe('errors first, then by line and column'),
})

export const result = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: text, version: text }),
  asOf: day,
  outcome: z
    .enum([...outcome.options, 'error', 'none'])
    .describe(
      'the worst of the checklists; error when a file could not be judged; none when no file fell into this shard, or with --skip-others none holds a checklist, which clears nothing',
    ),
  checklists: z.array(checklist),
  errors: z.array(z.strictObject({ file: text, message: text })),
  skipped: z
    .array(text)
    .describe('files that nobody named by themselves, and that hold no checklist'),
  trust: z
    .strictObject({
      ref: text,
      commit: text,
      differing: z.array(text).describe('files of policy that are others in the working tree'),
    })
    .nullable()
    .describe(
      'the git ref that configuration and own gates were read from; null for the working tree',
    ),
  shard: z
    .strictObject({
      index: z.int().positive().describe('1-based'),
      of: z.int().positive(),
      folder: text.describe(
        'where the run was, from the root of the repository and with a slash behind: empty in the root',
      ),
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
