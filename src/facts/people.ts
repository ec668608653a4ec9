// Which people and roles does a text name?
import { remembered } from '../remembered.ts'
import { matchOf, type Stretch } from './clauses.ts'
import { findDates } from './dates.ts'
import { findDoubt } from './doubt.ts'

/** Capitalised words of checklists that are no part of a person's name: roles, tools, headings, calendar words, sentence openers. */
const ordinary = new Set(
  `a about access ai account accounts accounting acknowledged acknowledgement acknowledgment actual actuals ad admin after agent agents alert alerts alertmanager alibaba all allowlist also amazon an analyst analytics and
    api app app's application applications approved archive as assistant at atlassian audit auth automation aws azure backup backups back-up banner before bigquery billing blob board both bot brief briefing bucket budget build builder builders
    business but by calendar campaign card care case center centre champion channel chat check checked checks chief claims clickhouse client cloud cloudwatch code coe comms communication communications
    community compliance confirmed confluence contact content control controller core cost customer daily dash dashboard dashboards data database datadog date day days december dept department desk deputy design
    developer devops digest director discord docs docusign domain done drafted drill drive during duty dynatrace each elastic elasticsearch eng engineer engineering engineers enterprise entra environment error errors event events every evidence
    exchange exec executive expert export exposure facebook fallback february field finance first flag for forward freeze freshservice friday fridays from front gate gcp general github gitlab glacier google grafana group guard guardrail guardrails he head health
    help helpdesk her his holiday honeycomb hr http hub human hypercare iam id identity idp if in incident industry information infosec infrastructure input instana insurance intake integration intelligence internal intranet is it item items its january
    jira job july kafka keycloak key kibana kill kms kubernetes latency launch launchdarkly lead leader leads legal level librato life lightstep line linear link llm local log logic logistics logs loki looker looks
    mail manager managers managing march market marketing medical meeting memo messages metabase metrics microsoft mobile model monday mondays monitor monitoring monthly ms mulesoft nagios network new newsletter next night nightly no none northwind note notes notion notice november
    object observability observer october office officer okta on on-call oncall one onelogin online opened opens operations operator ops opsgenie oracle our outlook output outside owner page paged pagerduty pager panel panels partner people per
    pilot pipeline plan platform play please policy portal post power primary privacy procedure process procurement product production program project prometheus prompt public purchasing quality quarterly question questions queue quiz rate raw read red redis registry regional registrar release relic report
    reporting reports request response restore result results retail retention review reviewed reviewer reviewers reviews risk roll rollback room root rota rotated rotation roster rotates runbook s3 sales salesforce sandbox sap saturday saturdays saturday–sunday schedule scheduled schema scope score screen search second secondary section
    secret security senior sentry september server service servicenow services session set shared sharepoint she shift shop should sign-off since site slack slo snowflake software solution solutions soc splunk sponsor sprint sql squad stack staff
    stage staging standard standby start state status step steps still storage store street sumo sunday sundays supervisor supplier suppliers supply support switch system systems tableau table target team teams tech technical technology teams telegram template
    tempo test tested tests that the their then there these they third this three thursday thursdays ticket tickets tier title to token tool tools top town trade training treasury trigger triggered tuesday tuesdays two uptime url us user users validation
    vault vendor verified version vice victorops vp was watch watched watcher watchers we web wednesday wednesdays week weekday weekdays weekend weekends weekly what when where which while who whole why wiki window with work workspace written xmatters yammer year yes you zabbix zendesk zenduty zoom
    incident.io firehydrant rootly squadcast signl4 derdack ilert better stack uptimerobot pingdom signalfx appdynamics solarwinds logz coralogix mezmo papertrail axiom langsmith langfuse arize phoenix helicone weights biases mlflow evidently whylabs fiddler
    chronicle sentinel defender purview sheets slides docs meet gmail onedrive looker studio power bi qlik sisense superset redash mode hex ping auth0 jumpcloud forgerock cyberark hashicorp active directory entraid vertex bedrock anthropic openai claude gemini mistral
    nothing nobody everyone everybody someone anyone whoever morning mornings afternoon afternoons evening evenings night nights noon midnight spring summer autumn winter q1 q2 q3 q4 north south east west northern southern eastern western central global regional
    january february march july september october november december feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    numbers wanted got criterion criteria threshold thresholds outcome outcomes phase main alternate alternates sponsor's names named people paging escalation escalations coverage cover covers covered weekend: lifecycle lock region bucket's index kept stored location period configured configuration set setting settings default`.split(
    /\s+/,
  ),
)

const particle = /^(?:de|da|do|dos|das|del|della|di|du|la|le|van|der|den|von|zu|zum|bin|ibn|al|el|af|av|ter|ten|y|e|an|st\.?)$/u
const honorific = /^(?:dr|mr|mrs|ms|prof|capt|captain|lt|sgt|maj|col|sir|dame|rev|eng|ing|hr|fr|herr|frau|sra?|mme|sister|br)\.?$/i
const nameWord = /[\p{Lu}\p{Lo}][\p{L}\p{M}]*(?:['’`-]\p{L}[\p{L}\p{M}]*)*\.?|\p{Ll}['’]\p{Lu}[\p{L}\p{M}]+|\p{Ll}[\p{L}\p{M}'’-]*|[^\s]/gu

export interface Person extends Stretch {
  /** The words of the name that identify, folded for comparison. */
  key: readonly string[]
}

/** Folds a name for comparison: compatibility forms, accents, case and spacing do not count. */
export const foldName = remembered(folded, (text) => text)

function folded(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/\([^)]*\)/g, ' ')
      .toLowerCase()
      .replace(/[łŁ]/g, 'l')
      .replace(/ø/g, 'o')
      .replace(/đ/g, 'd')
      .replace(/ß/g, 'ss')
      .replace(/æ/g, 'ae')
      .replace(/ı/g, 'i')
      // Jörg and Joerg, Ødegård and Odegaard
      .replace(/(?:ae|oe|ue|aa)/g, (pair) => pair.charAt(0))
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !honorific.test(word) && !particle.test(word))
  )
}

/** Whether two folded names can be the same person: every word of the shorter one is a word, or the initial of one, of the longer. */
export function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0 || !short.some((word) => word.length > 1)) return false
  const left = [...long]
  return short.every((word) => {
    const at = left.findIndex((other) => other === word || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other)))
    if (at < 0) return false
    left.splice(at, 1)
    return true
  })
}

/**
 * People named in running text: two or more capitalised words in a row that are no ordinary words of checklists, with initials and particles
 * (`R. Šimkutė`, `Ana de la Cruz`), and any single word that is part of a name in `known`.
 */
export function findPeople(text: string, known: readonly string[] = []): Person[] {
  const knownWords = new Map<string, readonly string[]>()
  for (const name of known) {
    const key = foldName(name)
    for (const word of key) if (word.length > 2) knownWords.set(word, key)
  }
  const found: Person[] = []
  let run: { text: string; from: number; to: number }[] = []
  const close = (): void => {
    while (run.length > 0 && particle.test(run[run.length - 1]?.text ?? '')) run.pop()
    while (run.length > 0 && (particle.test(run[0]?.text ?? '') || honorific.test(run[0]?.text ?? ''))) run.shift()
    const [first] = run
    const last = run[run.length - 1]
    if (first !== undefined && last !== undefined) {
      const key = foldName(text.slice(first.from, last.to))
      const isFull =
        key.filter((word) => word.length > 1).length >= 1 && key.length >= 2 && run.some((word) => word.text.length > 2 || /\p{Lo}/u.test(word.text))
      const mentioned = key.map((word) => knownWords.get(word)).find((names) => names !== undefined)
      const inOrdinaryCase = run.some((word) => /\p{Ll}|\p{Lo}/u.test(word.text)) || mentioned !== undefined
      if (isFull && inOrdinaryCase) found.push({ text: text.slice(first.from, last.to), from: first.from, to: last.to, key })
      else if (mentioned !== undefined) found.push({ text: text.slice(first.from, last.to), from: first.from, to: last.to, key: mentioned })
    }
    run = []
  }
  let previousEnd = -1
  for (const match of withoutDates(text).matchAll(nameWord)) {
    const word = match[0]
    const from = match.index
    const gap = previousEnd < 0 ? '' : text.slice(previousEnd, from)
    const folded = word.toLowerCase().replace(/[.’']s?$/u, '')
    const isKnown = knownWords.has(foldName(word)[0] ?? '')
    const startsWord = from === 0 || !/[\p{L}\p{N}_/.@-]/u.test(text[from - 1] ?? '')
    const endsWord = !/[\p{L}\p{N}_/@]/u.test(text[from + word.length] ?? '')
    const capital = /^(?:[\p{Lu}\p{Lo}]|\p{Ll}['’]\p{Lu})/u.test(word)
    const isInitial = /^\p{Lu}\.?$/u.test(word) && word.length <= 2
    const isName = startsWord && endsWord && ((capital && !ordinary.has(folded) && !isAcronym(word)) || isKnown || honorific.test(word))
    const joins = run.length > 0 && /^[ \u00a0]$/.test(gap) && !/[.]$/.test(initialOrEmpty(run[run.length - 1]?.text ?? ''))
    if (isName && (isInitial || word.length > 1)) {
      if (run.length > 0 && !joins) close()
      const clean = isInitial ? word : word.replace(/\.$/, '')
      run.push({ text: honorific.test(word) ? word : clean, from, to: from + clean.length })
      if (clean !== word && !honorific.test(word)) close()
    } else if (run.length > 0 && joins && particle.test(word)) {
      run.push({ text: word, from, to: from + word.length })
    } else close()
    previousEnd = from + word.length
  }
  close()
  return found
}

/** Dates (April and June are names too) and quoted titles are blanked out before names are looked for. */
function withoutDates(text: string): string {
  let blanked = text.replace(/["“”][^"“”\n]{1,60}["“”]/gu, (quoted) => ','.repeat(quoted.length))
  for (const date of findDates(text, '2000-01-01')) blanked = blanked.slice(0, date.from) + ','.repeat(date.to - date.from) + blanked.slice(date.to)
  return blanked
}

/** A word of a name that ends with a full stop ends the run, unless it is an initial or a title. */
function initialOrEmpty(word: string): string {
  return word.length <= 2 || honorific.test(word) ? '' : word
}

function isAcronym(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}\p{N}.-]+$|^\p{Lu}{2,}-/u.test(word) && !/^\p{Lu}\.$/u.test(word)
}

const role =
  /\b(?:(?:[^\s\d.,;:()]+ ){0,3})?(?:lead(?:er)?s?|managers?|analysts?|engineers?|champions?|owners?|supervisors?|officers?|directors?|head(?: of [^\d.,;:()\n]+)?|nurses?|matrons?|specialists?|coordinators?|administrators?|admin|operators?|architects?|developers?|scientists?|accountants?|controllers?|clerks?|editors?|stewards?|planners?|dispatchers?|technicians?|secretary|registrar|president|vp|cto|cio|ciso|coo|cfo|dpo|sre|dba|on-call|duty (?:[a-z]+ )?(?:manager|officer|engineer|controller)|watchkeeper|producer|partner|paralegal|concierge|captain|chief|pharmacist|physician|doctor|superintendent|foreman|adviser|advisor|auditor|consultant|buyer|broker|underwriter|adjuster|handler|principal|deputy|masters?|moderator|librarian|trainer|steward|team ?lead)\b/i

/** Names behind a label such as `Primary:` or `backup -`, also where they are written in lower case. */
export function labelledNames(text: string): string[] {
  const label =
    /\b(?:primary|pri|backup|back-up|secondary|deputy|main|first|second|1st|2nd|L1|L2)\b(?:\s+on[- ]?call)?\s*[:=]\s*([^\d,;:=()/|–—\n]{3,50}?)\s*(?=[.,;(—–/|\n]|\s-\s|$)/gi
  return [...text.matchAll(label)]
    .map((match) => match[1] ?? '')
    .filter((name) => foldName(name).length > 1 && notAPerson(name) === null && role.exec(name) === null)
}

/** A role that one person holds at a time (`Finance Champion`, `the duty manager`), or null. `the team` is none. */
export function findRole(text: string): Stretch | null {
  return matchOf(role, text)
}

const group =
  /\b(?:(?:the|our|whole|entire) )?(?:[^\s\d.,;:()]+ )?(?:teams?|group|squad|crew|committee|departments?|dept|desk|staff|everyone|everybody|anyone|anybody|someone|somebody|whoever|all of us|mailbox|inbox|alias|distribution list|channel|pool|various|several|nobody|no one|us|we|all|board|unit|office)\b/i

/** A group where a person should stand (`the platform team`), or null. */
export function findGroup(text: string): Stretch | null {
  return matchOf(group, text)
}

/** Why a cell that should hold one person's name does not, in words for a message; null when it does. */
export function notAPerson(cell: string): string | null {
  const name = cell
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[,–—/].*$/u, '')
    .trim()
  if (/^(?:|[-–—_.?]+|n\/?a|none|tb[acd]|todo|\?+|pending|vacant|open|unknown|to be .*)$/i.test(name)) return 'nobody is named'
  const doubtFound = findDoubt(cell)
  if (doubtFound !== null) return `"${cell.trim()}" leaves open who it is`
  if (
    /^\s*\[|^(?:nn|n\.n\.|me|myself|idem|dito|first last|first ?name(?: last ?name)?|vorname nachname|(?:your|owner|full) name|name surname|name|surname|john doe|jane doe|(?:max|erika) mustermann(?:mann)?|nomen nescio|a\.\s?n\.\s?other|foo bar|x{2,}|@.*|lorem ipsum|management|somebody.*|new hire|p\.p\..*|for .*)$/i.test(
      name,
    )
  )
    return `"${name}" is not a person's name`
  if (/^[A-Z]{1,3}$/.test(name)) return `"${name}" is initials, not a name`
  if (
    /\b(?:bot|chatgpt|claude|gemini|copilot|github actions|ci|agent|automation|script|assistant|jenkins|gpt(?:-\d)?)\b|bot\b|\bsvc\b|[_\d]|^\p{Ll}+-\p{Ll}[\p{Ll}-]*$/iu.test(
      name,
    )
  )
    return `"${name}" is not a person`
  const groupFound = findGroup(name)
  if (groupFound !== null) return `"${groupFound.text.trim()}" is a group, not a person`
  if (!/\p{L}{2}/u.test(name)) return 'there is no name'
  const words = name.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word))
  const roleFound = findRole(name)
  if (roleFound !== null && roleFound.text.length === name.length) return `"${name}" is a role, not a person`
  if (words.every((word) => ordinary.has(word.toLowerCase()))) return `"${name}" is not a person's name`
  return null
}

/** Said of somebody who is there no longer. */
const departed = /\b(?:has left|have left|left (?:us|the|in|on)|departed|ex-(?:employee|colleague)|former(?:ly)?|vacant|no longer|resigned|retired)\b/i

/** What says of somebody that he is there no longer (`left in May`), or null. */
export function findDeparture(text: string): Stretch | null {
  return matchOf(departed, text)
}
