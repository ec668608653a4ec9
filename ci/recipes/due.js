// What is due at the launch gates, and when? Prints it as plain text from a result of "gate check --format json" or "gate merge --format json":
//   node due.js result.json          the text
//   node due.js result.json --mail   a whole message from MAIL_FROM to MAIL_TO, ready for "sendmail -t" or for curl
// Nothing of a checklist gets into a header, and the text is sent as base64, so that no line of it can end the message or begin another.
import { readFileSync } from 'node:fs'

/** Days ahead that are listed one by one. */
const ahead = 30
/** Entries under one heading; a mail that nobody reads to the end helps nobody. */
const most = 100
const msPerDay = 86_400_000

const [file, ...options] = process.argv.slice(2)
if (file === undefined || options.some((option) => option !== '--mail'))
  fail('usage: node due.js result.json [--mail]')
const result = read(file)
const { text, subject } = told(result)
process.stdout.write(options.includes('--mail') ? message(subject, text) : text)

function read(path) {
  let found
  try {
    found = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    fail(`${clean(path)}: ${clean(error.message)}`)
  }
  if (found?.schemaVersion !== 1 || !Array.isArray(found.checklists))
    fail(`${clean(path)}: not a result of "gate check --format json"`)
  return found
}

function told({ asOf, outcome, checklists, errors }) {
  // of results of several days, the last is the one that the mail is about
  const today = [asOf, ...checklists.map((review) => review.asOf)].sort().at(-1)
  const until = new Date(Date.parse(today) + ahead * msPerDay).toISOString().slice(0, 10)
  const repositories = new Set(checklists.map(({ repository }) => repository))
  const all = checklists
    .flatMap((review) => review.due.map((due) => ({ ...due, review })))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const overdue = all.filter(({ day }) => day < today)
  const soon = all.filter(({ day }) => day >= today && day <= until)
  const later = all.filter(({ day }) => day > until)
  const entry = ({ day, what, item, owner, review }) => {
    const { subject: about, file: path, repository } = review
    const agent = [about.id ?? about.name ?? path, about.version].filter(Boolean).join(' ')
    const place = repositories.size > 1 && repository !== null ? `${repository} ${path}` : path
    return [
      `  ${day}  ${clean(agent)}${item === null ? '' : `, item ${clean(item)}`}: ${clean(what)}`,
      `              ${owner === null ? 'nobody is named' : clean(owner)}, ${clean(place)}`,
    ]
  }
  const section = (title, entries, line = entry) => {
    if (entries.length === 0) return []
    const more = entries.length - most
    return [
      '',
      title,
      ...entries.slice(0, most).flatMap(line),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ]
  }
  const lines = [
    `What is due at the launch gates, as of ${today}.`,
    `Checklists: ${checklists.length}, of which blocked: ${checklists.filter((one) => one.outcome === 'blocked').length}.`,
    ...section('Overdue', overdue),
    ...section(`Due by ${until}`, soon),
    ...(overdue.length + soon.length === 0 ? ['', `Nothing is due by ${until}.`] : []),
    ...(later.length === 0 ? [] : ['', `Later: ${later.length}, the first on ${later[0].day}.`]),
    ...section('Not judged, so that what is due there is missing here', errors, (one) => [
      `  ${clean(one.file)}: ${clean(one.message)}`,
    ]),
  ]
  const missing = outcome === 'error' ? `, ${errors.length} not judged` : ''
  return {
    text: `${lines.join('\n')}\n`,
    subject: `Launch gates: ${overdue.length} overdue, ${soon.length} due by ${until}${missing}`,
  }
}

function message(subject, body) {
  const [from, ...others] = addresses('MAIL_FROM')
  if (others.length > 0) fail('MAIL_FROM: expected one address')
  return [
    `From: ${from}`,
    `To: ${addresses('MAIL_TO').join(', ')}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(body.replaceAll('\n', '\r\n'))
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\n')
}

/** Bare addresses: whatever else a header or a shell could read in one is refused. */
function addresses(name) {
  const all = (process.env[name] ?? '').split(',').map((one) => one.trim())
  for (const one of all)
    if (!/^[\w.+'][\w.+'-]*@[A-Za-z\d][A-Za-z\d.-]*$/.test(one))
      fail(`${name}: "${clean(one)}" is not an address, expected name@example.com`)
  return all
}

/** One line of text from a checklist, without what would move the cursor, turn the direction of reading or hide a part. */
function clean(value) {
  const line = String(value)
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
  const characters = [...line]
  return characters.length > 300 ? `${characters.slice(0, 299).join('')}…` : line
}

function fail(message) {
  process.stderr.write(`due.js: ${message}\n`)
  process.exit(2)
}
