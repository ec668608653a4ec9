// Which people, halves of names, roles and groups a text names, and whether a cell holds one person's name.
import { describe, expect, test } from 'vitest'
import {
  findDeparture,
  findGroup,
  findHalfNames,
  findPeople,
  findRole,
  foldName,
  howToName,
  isFirstName,
  labelledNames,
  notAPerson,
  samePerson,
} from '../../src/facts/people.ts'

const people = (text: string, known?: readonly string[]): string[] =>
  findPeople(text, known).map((person) => person.text)
const halves = (text: string, known?: readonly string[]): string[] =>
  findHalfNames(text, known).map((half) => half.text)

describe('two or more words of a name in a row', () => {
  test.each([
    ['Dana Whitfield', ['Dana Whitfield']],
    ['Signed by Dana Whitfield.', ['Dana Whitfield']],
    ['Signed by Dana Whitfield, CoE', ['Dana Whitfield']],
    ['Primary: Ines Okafor. Backup: Tom Reyes.', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor and Tom Reyes look at it', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor, Tom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor / Tom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor\nTom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines\u00a0Okafor', ['Ines\u00a0Okafor']],
    ['Ines  Okafor', ['Ines  Okafor']],
    ['Mary-Jane O’Connor looks', ['Mary-Jane O’Connor']],
    ['Ama d’Almeida’s board', ['Ama d’Almeida']],
    ['Ines Okafor\n Tom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor \nTom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Ines Okafor. Tom Reyes', ['Ines Okafor', 'Tom Reyes']],
    ['Tom Reyes and a bot look', ['Tom Reyes']],
    ['Read by Katarzyna. Ruvimbo signs.', []],
    ['It was here', []],
    ['Ama d’Almeida looks', ['Ama d’Almeida']],
    ['Nur`ain Tan looks', ['Nur`ain Tan']],
    ['山田 太郎 looks', ['山田 太郎']],
    ['(Dana Whitfield)', ['Dana Whitfield']],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test('a person comes with the place and with the words that identify', () => {
    expect(findPeople('Backup: Ana de la Cruz-Vega, pager')).toEqual([
      { text: 'Ana de la Cruz-Vega', from: 8, to: 27, key: ['ana', 'cruz', 'vega'] },
    ])
    expect(findPeople('Backup: Dr. Vega, pager')).toEqual([
      { text: 'Dr. Vega', from: 8, to: 16, key: ['vega'] },
    ])
  })

  test.each([
    ['Ana de la Cruz', ['Ana de la Cruz']],
    ['Jan van der Berg', ['Jan van der Berg']],
    ['Otto von Stein zu Hohenfels', ['Otto von Stein zu Hohenfels']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Fatima bint Rashid', ['Fatima bint Rashid']],
    ['Maria dos Santos', ['Maria dos Santos']],
    ['Ursula von der Leyen', ['Ursula von der Leyen']],
    ['Dana Whitfield de', ['Dana Whitfield']],
    ['Dana van looks', []],
    ['van Dijk looks', []],
    ['the van Dijk Ruben saw', ['Dijk Ruben']],
  ])('particles stand between them: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['A. Kowalczyk looks', ['A. Kowalczyk']],
    ['Kofi A. Annan looks', ['Kofi A. Annan']],
    ['Kofi A Annan looks', ['Kofi A Annan']],
    ['M.S. Dhoni looks', ['M.S. Dhoni']],
    ['M.S Dhoni looks', ['M.S Dhoni']],
    ['J.R.R. Okafor looks', ['J.R.R. Okafor']],
    ['N.N.K. Rao looks', ['N.N.K. Rao']],
    ['K.N.N. Rao looks', ['K.N.N. Rao']],
    ['D Whitfield looks', ['D Whitfield']],
    ['A Whitfield board', []],
    ['D. van W. looks', []],
    ['J.-P. Dupont looks', ['J.-P. Dupont']],
    ['A-B. Lindqvist looks', ['A-B. Lindqvist']],
    ['Dana W. looks', ['Dana W.']],
    ['Dana W looks', ['Dana W']],
    ['D. W. looks', []],
    ['A board looks', []],
    ['A.I. Okafor looks', []],
    ['U.S. Okafor', []],
    ['P.O. Okafor', []],
    ['I.T. Okafor', []],
    ['U.K. Okafor', []],
    ['E.U. Okafor', []],
    ['U.N. Okafor', []],
    ['N.N. Okafor', []],
    ['H.C. Okafor', []],
    ['N.N Okafor', []],
  ])('initials: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['DUPONT Marie looks', ['DUPONT Marie']],
    ['Marie DUPONT looks', ['Marie DUPONT']],
    ['Marie DUPONT-MOREL looks', ['Marie DUPONT-MOREL']],
    ['NOVEX Reporting looks', []],
    ['SAP Marie looks', []],
    ['Marie KPI2 looks', []],
    ['Marie KPI-Export looks', []],
    ['Marie E-FILE looks', []],
    ['NOVEX, the supplier', []],
    ['Ruvimbo NOVEX, Marie', []],
  ])('surnames in capitals beside a first name: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['Dr Patel looks', ['Dr Patel']],
    ['Dr. Amina Patel looks', ['Amina Patel']],
    ['Prof. Dr. Klein looks', ['Prof. Dr. Klein']],
    ['Mr. Page looks', ['Mr. Page']],
    ['Mrs Head looks', ['Mrs Head']],
    ['mrs Head looks', ['mrs Head']],
    ['Mx Head looks', ['Mx Head']],
    ['Dr. Page looks', ['Dr. Page']],
    ['dr Page looks', ['dr Page']],
    ['Prof. Page looks', ['Prof. Page']],
    ['Professor Page looks', ['Professor Page']],
    ['Mme Page looks', ['Mme Page']],
    ['Mlle Page looks', ['Mlle Page']],
    ['Frau Page looks', ['Frau Page']],
    ['Señora Page looks', ['Señora Page']],
    ['Señor Page looks', ['Señor Page']],
    ['see Rev Col', []],
    ['Senora Vega looks', ['Senora Vega']],
    ['Sr. Page looks', ['Sr. Page']],
    ['Sra. Page looks', ['Sra. Page']],
    ['Sra Vega looks', ['Sra Vega']],
    ['Monsieur Page looks', ['Monsieur Page']],
    ['Madame Page looks', ['Madame Page']],
    ['Signor Rossi looks', ['Signor Rossi']],
    ['Signora Rossi looks', ['Signora Rossi']],
    ['dhr Bakker looks', ['dhr Bakker']],
    ['engr Okafor looks', ['engr Okafor']],
    ['Dr.med. Patel looks', ['Dr.med. Patel']],
    ['Prof. h.c. Patel looks', ['Prof. h.c. Patel']],
    ['Aleksandr Dashboard', []],
    ['Drew Dashboard', []],
    ['Ms. Board looks', ['Ms. Board']],
    ['Herr Winter looks', ['Herr Winter']],
    ['Frau Dr. Klein looks', ['Frau Dr. Klein']],
    ['Sr. Vega looks', ['Sr. Vega']],
    ['Sir Okafor looks', ['Sir Okafor']],
    ['Capt. Reyes looks', ['Capt. Reyes']],
    ['Dr. looks', []],
    ['Mr looks', []],
    ['DR Patel looks', []],
    ['HR Patel looks', []],
    ['Rev Patel looks', ['Rev Patel']],
    ['Rev. Patel looks', ['Rev. Patel']],
    ['Eng Patel looks', []],
    ['Eng. Patel looks', ['Eng. Patel']],
    ['miss Patel looks', []],
    ['Dr. med. Patel looks', ['Dr. med. Patel']],
    ['Dr. rer. nat. Patel looks', ['Dr. rer. nat. Patel']],
    ['Prof. h. c. Patel looks', ['Prof. h. c. Patel']],
    ['Dr.-Ing. Patel looks', ['Dr.-Ing. Patel']],
  ])('a title makes a name of a surname: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['Müller, Hans looks', ['Müller, Hans']],
    ['Müller, Hans; Reyes, Tom', ['Müller, Hans', 'Reyes, Tom']],
    ['Anna, Peter look', []],
    ['Müller, Hans Vega', ['Hans Vega']],
    ['Müller, Zork', []],
    ['Müller; Hans', []],
    ['Anna Müller, Hans', ['Anna Müller']],
  ])('a surname first, with a comma: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ['Bob (Robert) Smith looks', ['Bob (Robert) Smith']],
    ['Robert "Bob" Smith looks', ['Robert "Bob" Smith']],
    ['Robert “Bobcat” Smith looks', ['Robert “Bobcat” Smith']],
    ['Joe (Tom) Smith looks', ['Joe (Tom) Smith']],
    ['Bob (Finance) Smith looks', []],
    ['Grafana (Robert) Smith looks', []],
    ['"Ines Okafor" is the title', []],
    ['Tom Reyes wrote "Launch Plan Zeta" for Ines Okafor', ['Tom Reyes', 'Ines Okafor']],
    ['Drill 2026-06-01 by Tom Reyes', ['Tom Reyes']],
    ['Drill 2 Jun, Tom Reyes', ['Tom Reyes']],
  ])('what stands within a name: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    ["O'Neill looks", ["O'Neill"]],
    ['O’Neill looks', ['O’Neill']],
    ['Tanaka-san looks', ['Tanaka-san']],
    ['Tanaka-sama looks', ['Tanaka-sama']],
    ['Gandhi-ji looks', ['Gandhi-ji']],
    ['Kim-nim looks', ['Kim-nim']],
    ['Tanaka looks', []],
    ['Tanaka-sun looks', []],
    ['Kalu-jinadu looks', []],
  ])('one word is enough when its form says so: %s', (text, names) => {
    expect(people(text)).toEqual(names)
  })
})

describe('words that are no names by themselves', () => {
  test.each([
    ['Jimmy Page looks', ['Jimmy Page']],
    ['Anthony Head looks', ['Anthony Head']],
    ['Ruvimbo Page looks', []],
    ['Jimmy Dashboard looks', []],
    ['Jimmy Karl Page looks', ['Jimmy Karl Page']],
    ['Jun Tanaka looks', ['Jun Tanaka']],
    ['Sunday Oliseh looks', ['Sunday Oliseh']],
    ['Claude Moreau looks', ['Claude Moreau']],
    ['Sunday Board', []],
    ['Sunday Dana', []],
    ['tier 2 Jun Park looks', ['Jun Park']],
    ['tier 12 Jun Park looks', ['Jun Park']],
    ['Jul Kowalski looks', ['Jul Kowalski']],
    ['Dec McAllister looks', ['Dec McAllister']],
    ['Sun Yifan looks', ['Sun Yifan']],
    ['He Jiankui looks', ['He Jiankui']],
    ['Friday Okonkwo looks', ['Friday Okonkwo']],
    ['Monday Adeyemi looks', ['Monday Adeyemi']],
    ['Summer Hayes looks', ['Summer Hayes']],
    ['Autumn Reeser looks', ['Autumn Reeser']],
    ['the Whitfield Dashboard.', []],
    ['the Whitfield Dashboard’s tiles', []],
    ['Anna Will, Legal', ['Anna Will']],
    ['on 2 Jun Dana', []],
    ['on 2 Jun Board', []],
    ['on 2 June Tanaka', []],
    ['April Moss looks', ['April Moss']],
    ['June 2 Moss', []],
    ['Grafana Dashboard', []],
    ['Team-Lead Vega', []],
    ['Vega-Board Reyes', ['Vega-Board Reyes']],
    ['Will Smith looks', ['Will Smith']],
    ['Will Follow', []],
    ['Rafael Vega Bot', []],
    ['Deploy Vega bot', []],
    ['Tom Vega bothers them', ['Tom Vega']],
  ])('%s', (text, names) => {
    expect(people(text)).toEqual(names)
  })

  test.each([
    'docs/Ines-Okafor.md',
    'x@Ines.Okafor',
    'Ines_Okafor',
    'Team_Ines Okafor',
    'ines okafor',
    '4Ines Okafor',
    'a.Ines Okafor',
    'x-Ines Okafor',
  ])('no name is part of a path, an address or an identifier: %s', (text) => {
    expect(people(text)).toEqual([])
  })
})

describe('half a name', () => {
  test.each([
    ['Katarzyna looks', ['Katarzyna']],
    ['Katarzyna looks, Marek does not', ['Katarzyna', 'Marek']],
    ['Katarzyna Nowak looks', []],
    ['Katarzyna was looking', ['Katarzyna']],
    ['Read by Katarzyna. Ruvimbo signs.', ['Katarzyna', 'Ruvimbo']],
    ['Bo looks', ['Bo']],
    ['Señora looks', []],
    ['Signor looks', []],
    ['Signora looks', []],
    ['Sunday Board looks', []],
    ['Dr looks', []],
    ['K. looks', []],
    ['NOVEX looks', []],
    ['Grafana shows it', []],
    ['D. W. looks', []],
  ])('%s', (text, found) => {
    expect(halves(text)).toEqual(found)
  })

  test('its place, and what to write', () => {
    expect(findHalfNames('the board of Katarzyna.')).toEqual([
      { text: 'Katarzyna', from: 13, to: 22 },
    ])
    expect(howToName).toContain('first and last name')
  })
})

describe('names that the document knows', () => {
  test.each([
    ['Marek looks', ['Marek']],
    ['marek looks', ['marek']],
    ['MAREK looks', ['MAREK']],
    ['Adeyemi looks', ['Adeyemi']],
    ['Marek Adeyemi looks', ['Marek Adeyemi']],
    ['Grafana looks', []],
    ['Marekson looks', []],
    ['A. ADEYEMI looks', ['A. ADEYEMI']],
  ])('%s', (text, names) => {
    expect(people(text, ['Marek Adeyemi', 'Jo Li'])).toEqual(names)
  })

  test('one word of them stands for the whole name', () => {
    expect(findPeople('Marek looks', ['Marek Adeyemi'])).toEqual([
      { text: 'Marek', from: 0, to: 5, key: ['marek', 'adeyemi'] },
    ])
    expect(halves('Marek looks', ['Marek Adeyemi'])).toEqual([])
    expect(findPeople('A. ADEYEMI looks', ['Marek Adeyemi'])).toEqual([
      { text: 'A. ADEYEMI', from: 0, to: 10, key: ['a', 'adeyemi'] },
    ])
  })

  test('words of one or two letters do not', () => {
    expect(people('Jo looks', ['Jo Li'])).toEqual([])
    expect(people('Tom looks', ['Tom Li'])).toEqual(['Tom'])
  })

  test.each([
    'drilled on 2 Jun Board met',
    'drilled on 2 Jun Hannah looked',
    'drilled on 2 Jun, passed',
    'drilled on 2 Jun 2026 Ruvimbo',
  ])('a month is none of them: %s', (text) => {
    expect(people(text, ['Jun Park'])).toEqual([])
  })
})

describe('names folded for comparison', () => {
  test.each([
    ['Dana Whitfield', ['dana', 'whitfield']],
    ['José García', ['jose', 'garcia']],
    ['Łukasz Đorđević', ['lukasz', 'dordevic']],
    ['Søren Weiß', ['soren', 'weiss']],
    ['Ægir Aydın', ['agir', 'aydin']],
    ['Jörg Müller', ['jorg', 'muller']],
    ['Joerg Mueller', ['jorg', 'muller']],
    ['Kaare Baek', ['kare', 'bak']],
    ['Ana de la Cruz', ['ana', 'cruz']],
    ['Dr. Dana Whitfield', ['dana', 'whitfield']],
    ['E. Van Dyke', ['e', 'van', 'dyke']],
    ['Robert (Bob) Smith', ['robert', 'smith']],
    ['Robert(Bob)Smith', ['robert', 'smith']],
    ['Walt Franks', ['walt', 'franks']],
    ['Colm Missner', ['colm', 'missner']],
    ['Mary-Jane O’Connor', ['mary', 'jane', 'o', 'connor']],
    ['Ａｎａ Ｃｒｕｚ', ['ana', 'cruz']],
    ['', []],
    ['–', []],
  ])('%s', (name, key) => {
    expect(foldName(name)).toEqual(key)
  })

  test.each([
    ['Dana Whitfield', 'Whitfield, Dana', true],
    ['Dana Whitfield', 'Dana', true],
    ['Dana Whitfield', 'D. Whitfield', true],
    ['D. Whitfield', 'Dana Whitfield', true],
    ['D. Whitfield', 'Dana M. Whitfield', true],
    ['D.', 'Dana Whitfield', false],
    ['', 'Dana Whitfield', false],
    ['Dana Whitfield', 'Dana Reyes', false],
    ['Dana Whitfield', 'T. Whitfield', false],
    ['Dan Whitfield', 'Dana Whitfield', false],
    ['Ana Ana', 'Ana Cruz', false],
    ['A. Ana', 'Ana Cruz', false],
    ['Dana Whitfield', 'Dana Whitfield Reyes', true],
  ])('%s and %s', (a, b, same) => {
    expect(samePerson(foldName(a), foldName(b))).toBe(same)
    expect(samePerson(foldName(b), foldName(a))).toBe(same)
  })
})

test.each([
  ['Hans', true],
  ['Joe', true],
  ['José', true],
  ['Jürgen', true],
  ['hans', false],
  ['HANS', false],
  ['Grafana', false],
  ['', false],
])('"%s" is a widespread first name: %s', (word, is) => {
  expect(isFirstName(word)).toBe(is)
})

describe('names behind a label', () => {
  test.each([
    ['Primary: ines okafor. Backup: tom reyes.', ['ines okafor', 'tom reyes']],
    ['pri = ines okafor; back-up = tom reyes', ['ines okafor', 'tom reyes']],
    ['Secondary on-call: tom reyes (PagerDuty)', ['tom reyes']],
    ['Secondary oncall: tom reyes, 07:00', ['tom reyes']],
    ['Deputy: tom reyes — weekends', ['tom reyes']],
    ['Main: ines okafor - first: tom reyes', ['ines okafor', 'tom reyes']],
    ['second: ines okafor\n1st: tom reyes', ['ines okafor', 'tom reyes']],
    ['2nd: ines okafor | L1: tom reyes', ['ines okafor', 'tom reyes']],
    ['L2: ines okafor/tom reyes', ['ines okafor']],
    ['Backup: ines', []],
    ['Backup: the platform team', []],
    ['Backup: our duty manager', []],
    ['Backup: who is free', []],
    ['Backup: whoever is free', []],
    ['Backup: whose turn comes', []],
    ['Backup: platform squad', []],
    ['Backup: finance champion', []],
    ['Primaryish: ines okafor', []],
    ['Pager: ines okafor', []],
    ['Backup: ines okafor 2', []],
    ['Backup ines okafor', []],
    ['Backup:ines okafor', ['ines okafor']],
  ])('%s', (text, names) => {
    expect(labelledNames(text)).toEqual(names)
  })
})

describe('a role that one person holds', () => {
  test.each([
    ['the release lead looks', 'the release lead'],
    ['our leader', 'our leader'],
    ['one manager', 'one manager'],
    ['a data analyst', 'a data analyst'],
    ['an engineer', 'an engineer'],
    ['the Finance Champion looks', 'the Finance Champion'],
    ['the product owner', 'the product owner'],
    ['a supervisor', 'a supervisor'],
    ['the privacy officer', 'the privacy officer'],
    ['a director', 'a director'],
    ['the head of data, weekly', 'the head of data'],
    ['the head', 'the head'],
    ['a nurse', 'a nurse'],
    ['the matron', 'the matron'],
    ['a specialist', 'a specialist'],
    ['the coordinator', 'the coordinator'],
    ['the administrator', 'the administrator'],
    ['the admin', 'the admin'],
    ['an operator', 'an operator'],
    ['the architect', 'the architect'],
    ['a developer', 'a developer'],
    ['a scientist', 'a scientist'],
    ['an accountant', 'an accountant'],
    ['the controller', 'the controller'],
    ['a clerk', 'a clerk'],
    ['the editor', 'the editor'],
    ['a steward', 'a steward'],
    ['the planner', 'the planner'],
    ['the dispatcher', 'the dispatcher'],
    ['a technician', 'a technician'],
    ['the secretary', 'the secretary'],
    ['the registrar', 'the registrar'],
    ['the president', 'the president'],
    ['the VP', 'the VP'],
    ['the CTO', 'the CTO'],
    ['the CIO', 'the CIO'],
    ['the CISO', 'the CISO'],
    ['the COO', 'the COO'],
    ['the CFO', 'the CFO'],
    ['the DPO', 'the DPO'],
    ['the SRE', 'the SRE'],
    ['the DBA', 'the DBA'],
    ['whoever is on-call', 'whoever is on-call'],
    ['the duty officer', 'the duty officer'],
    ['the big site duty manager', 'the big site duty manager'],
    ['the big site duty floor manager', 'the big site duty floor manager'],
    ['the chief', 'the chief'],
    ['the watchkeeper', 'the watchkeeper'],
    ['the producer', 'the producer'],
    ['the partner', 'the partner'],
    ['a paralegal', 'a paralegal'],
    ['the concierge', 'the concierge'],
    ['the captain', 'the captain'],
    ['the pharmacist', 'the pharmacist'],
    ['a physician', 'a physician'],
    ['the doctor', 'the doctor'],
    ['the superintendent', 'the superintendent'],
    ['the foreman', 'the foreman'],
    ['an adviser', 'an adviser'],
    ['an advisor', 'an advisor'],
    ['the auditor', 'the auditor'],
    ['a consultant', 'a consultant'],
    ['the buyer', 'the buyer'],
    ['the broker', 'the broker'],
    ['the underwriter', 'the underwriter'],
    ['the adjuster', 'the adjuster'],
    ['the handler', 'the handler'],
    ['the principal', 'the principal'],
    ['the deputy', 'the deputy'],
    ['the scrum master', 'the scrum master'],
    ['the moderator', 'the moderator'],
    ['the librarian', 'the librarian'],
    ['a trainer', 'a trainer'],
    ['the teamlead', 'the teamlead'],
    ['the big platform team lead', 'the big platform team lead'],
    ['shift 2 manager', 'manager'],
    ['daily: manager', 'manager'],
    ['one of all our shift managers', 'all our shift managers'],
    ['Lead', 'Lead'],
  ])('%s', (text, role) => {
    expect(findRole(text)?.text).toBe(role)
  })

  test.each([
    'everybody looks',
    'the team looks',
    'they managed it',
    'leading figures',
    'Dana Whitfield',
    'a headline',
  ])('none in: %s', (text) => {
    expect(findRole(text)).toBeNull()
  })
})

describe('a group where a person should stand', () => {
  test.each([
    ['looked at by the platform team', 'the platform team'],
    ['our squad looks', 'our squad'],
    ['the whole team looks', 'the whole team'],
    ['entire crew', 'entire crew'],
    ['platform team', 'platform team'],
    ['team', 'team'],
    ['all teams', 'all teams'],
    ['tier 2 team', 'team'],
    ['by group', 'by group'],
    ['the steering committee', 'the steering committee'],
    ['the finance department', 'the finance department'],
    ['the finance dept', 'the finance dept'],
    ['the service desk', 'the service desk'],
    ['the night staff', 'the night staff'],
    ['everyone', 'everyone'],
    ['everybody', 'everybody'],
    ['anyone', 'anyone'],
    ['anybody', 'anybody'],
    ['someone', 'someone'],
    ['somebody', 'somebody'],
    ['whoever', 'whoever'],
    ['all of us', 'all of us'],
    ['the shared mailbox', 'the shared mailbox'],
    ['the team inbox', 'the team inbox'],
    ['the alias', 'the alias'],
    ['the distribution list', 'the distribution list'],
    ['the ops channel', 'the ops channel'],
    ['the on-call pool', 'the on-call pool'],
    ['various', 'various'],
    ['several', 'several'],
    ['nobody', 'nobody'],
    ['no one', 'no one'],
    ['the board', 'the board'],
    ['the unit', 'the unit'],
    ['the office', 'the office'],
  ])('%s', (text, group) => {
    expect(findGroup(text)?.text).toBe(group)
  })

  test.each(['Dana Whitfield looks', 'the dashboard', 'the duty manager', 'a groupie', 'teamwork'])(
    'none in: %s',
    (text) => {
      expect(findGroup(text)).toBeNull()
    },
  )
})

describe('a cell for one name', () => {
  test.each([
    'Dana Whitfield',
    'Olena',
    'D. Whitfield',
    'Dana W',
    'Dana Whitfield (Finance)',
    'Dana Whitfield, Engineering Manager',
    'Dana Whitfield – Finance',
    'Product Owner Dana Whitfield',
    'Grafana Smith',
    'Jérôme',
    'Meera Vega',
    'Malcolm X',
    'Mr Xavier',
    'Mr N.N. Nguyen',
    'Mr Tbilisi',
    'Dr Tbakhi',
    'Elena Talbot',
    'luca sabotini',
    'Mary-ann',
    'al-amin Bello',
    'Anna-Lena Vega',
    'Will Smith',
    'Anna May',
    'Theodor Amtor',
    'Dana Whitfield [CoE]',
    'Dana Whitfield <dana2@example.com>',
    'Dana Whitfield<dana2@example.com>',
    'Dana Whitfield  (dana_w@example.com)',
    'Dana Whitfield dana.w-2+x@example.com',
    'Dana Whitfield mailto:dana2@example.com',
    'Dana Whitfield dana@web-2.example.com',
    'Dana Whitfield dana@mail.web.s3.example.com',
  ])('%s is one', (cell) => {
    expect(notAPerson(cell)).toBeNull()
  })

  test.each([
    'Mr Head',
    'Mrs. Board',
    'Herr Winter',
    'Dr. Staffan',
    'Peter Board',
    'Peter  Board',
    'Mr Nurse',
    'A. Head',
    'A. Board',
    'J.P. Board',
    'A.-B. Board',
    'Peter Karl Board',
    'Peter Karl Uwe Board',
    'Peter von Board',
    'Madame Chief',
  ])('%s is one, whatever its words mean elsewhere', (cell) => {
    expect(notAPerson(cell)).toBeNull()
  })

  test.each([
    '',
    ' ',
    '-',
    '–',
    '—',
    '---',
    '___',
    '...',
    '?',
    '???',
    'na',
    'none',
    'None',
    'TBD',
    'tba',
    'TBC',
    'todo',
    'pending',
    'vacant',
    'open',
    'unknown',
    'to be hired',
    'TBD (Finance)',
    'TBD (Q3)',
    'Open, see Jira',
    'Open – see Jira',
  ])('"%s" names nobody', (cell) => {
    expect(notAPerson(cell)).toBe('nobody is named')
  })

  test.each([
    '[Name]',
    ' [Dana]',
    'nn',
    'N.N.',
    'me',
    'myself',
    'idem',
    'dito',
    'First Last',
    'first name',
    'Firstname',
    'First name Last name',
    'Firstname Lastname',
    'Vorname Nachname',
    'Your name',
    'Owner name',
    'Full name',
    'Name Surname',
    'Name',
    'Surname',
    'John Doe',
    'Jane Doe',
    'Max Mustermann',
    'Erika Mustermann',
    'Nomen Nescio',
    'A. N. Other',
    'A.N. Other',
    'A.N.Other',
    'Foo Bar',
    'xxx',
    'xx',
    '@dana',
    'Lorem ipsum',
    'Management',
    'Somebody',
    'Somebody from sales',
    'New hire',
    'for Dana Whitfield',
    'p.p.Dana Whitfield',
    'Mr X',
    'mr x',
    'Herr Dr. X',
    'Dr. N.N.',
    'Frau N. N.',
    'Mr N.N',
    'Herr TBD',
    'Ms. TBA',
    'Mr Nobody',
    'Mr  Nobody',
    'Grafana.',
    'Finance Sales',
    'Monday',
  ])('"%s" is no name', (cell) => {
    expect(notAPerson(cell)).toBe(`"${cell.trim()}" is not a person's name`)
  })

  test.each([
    'Dana Whitfield?',
    ' Dana Whitfield? ',
    'Dana Whitfield (tbc)',
    'Dana or Tom',
    'vacant since May',
    'p.p. Dana Whitfield',
    'Launch bot',
  ])('"%s" leaves open who', (cell) => {
    expect(notAPerson(cell)).toBe(`"${cell.trim()}" leaves open who it is`)
  })

  test.each(['D', 'DW', 'DMW'])('%s is initials', (cell) => {
    expect(notAPerson(cell)).toBe(`"${cell}" is initials, not a name`)
  })

  test.each(['D.', '7', '山'])('%s holds no name', (cell) => {
    expect(notAPerson(cell)).not.toBeNull()
  })

  test('a full stop behind one letter makes no name', () => {
    expect(notAPerson('D.')).toBe('there is no name')
  })

  test.each([
    'ChatGPT',
    'Copilot',
    'GitHub Actions',
    'deploy ci',
    'the agent',
    'the script user',
    'assistant',
    'Jenkins',
    'our GPT',
    'GPT-4',
    'svc deploy',
    'user_a',
    'Dana2',
    'launchbot',
    'DeployBot',
    'DeployBot two',
    'ci-runner',
    'deploy-user',
    'deploy-user-two',
  ])('%s is a technical user', (cell) => {
    expect(notAPerson(cell)).toMatch(/^".*" (?:is not a person|leaves open who it is)$/)
  })

  test.each([
    ['the platform team', 'the platform team'],
    ['Platform Team, Berlin', 'Platform Team'],
    ['Mr Team', 'Mr Team'],
    ['Mr Platform Team', 'Platform Team'],
    ['Dr. Staff', 'Staff'],
    ['Grafana Board', 'Grafana Board'],
    ['peter board', 'peter board'],
    ['Peter Platform Board', 'Platform Board'],
    ['Peter Vega Ines Okafor Board', 'Okafor Board'],
    ['Peter the Board', 'the Board'],
    ['Peter chairs Board', 'chairs Board'],
    ['HR. Board', 'Board'],
    ['Board', 'Board'],
  ])('%s is a group', (cell, group) => {
    expect(notAPerson(cell)).toBe(`"${group}" is a group, not a person`)
  })

  test.each(['Engineering Manager', 'the duty manager', 'Head of Data', 'Product Owner (Finance)'])(
    '%s is a role',
    (cell) => {
      expect(notAPerson(cell)).toBe(`"${cell.replace(/ \(.*/, '')}" is a role, not a person`)
    },
  )
})

describe('somebody who is not there', () => {
  test.each([
    ['Ben has left', 'has left'],
    ['both have left', 'have left'],
    ['Ben left us', 'left us'],
    ['Ben left the company', 'left the'],
    ['Ben left in May', 'left in'],
    ['Ben left on Friday', 'left on'],
    ['Ben departed', 'departed'],
    ['an ex-employee', 'ex-employee'],
    ['an ex-colleague', 'ex-colleague'],
    ['the former lead', 'former'],
    ['formerly in Finance', 'formerly'],
    ['the role is vacant', 'vacant'],
    ['Ben is no longer here', 'no longer'],
    ['Ben resigned', 'resigned'],
    ['Ben retired', 'retired'],
    ['Ben is on leave', 'on leave'],
    ['Ben is on parental leave', 'on parental leave'],
    ['Ben is on holiday', 'on holiday'],
    ['Ben is on vacation', 'on vacation'],
    ['Ben is on sabbatical', 'on sabbatical'],
    ['Call Tom when it fails. Ben is on leave', 'on leave'],
    ['Call Tom when it fails; Ben is on leave', 'on leave'],
  ])('%s', (text, departure) => {
    expect(findDeparture(text)?.text).toBe(departure)
  })

  test.each([
    'When Ben is on holiday, Tom looks',
    'if Ben is on leave, Tom looks',
    'while Ben is on annual leave',
    'whenever Ben is on vacation',
    'during weeks on leave',
    'Ben looks at the left panel',
    'two hours left',
    'the performer',
    'on call',
  ])('not in: %s', (text) => {
    expect(findDeparture(text)).toBeNull()
  })
})
