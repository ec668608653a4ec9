// Where do a thousand different checklists come from? Of those of the examples and of `accuracy/sets`: names, numbers and days are others in each.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const first = [
  'Ana',
  'Bea',
  'Carla',
  'Dario',
  'Emil',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Lars',
  'Mona',
  'Nils',
  'Olga',
  'Pavel',
  'Rosa',
  'Sven',
]
const last = [
  'Adler',
  'Brandt',
  'Costa',
  'Dahl',
  'Ek',
  'Falk',
  'Grund',
  'Holm',
  'Ito',
  'Jung',
  'Kwan',
  'Lind',
  'Moreau',
  'Novak',
  'Okoye',
  'Petrov',
  'Ruiz',
]

/** The texts that all others are made of, in a fixed order. */
function patterns() {
  const examples = readdirSync(join(root, 'examples'), { recursive: true }).filter(
    (file) => file.endsWith('.md') && !/own-gate|signing/.test(file),
  )
  const sets = join(root, 'accuracy', 'sets')
  const labelled = readdirSync(sets, { recursive: true }).filter((file) => file.endsWith('.md'))
  const files = [
    ...examples.map((file) => join(root, 'examples', file)),
    ...labelled.map((file) => join(sets, file)),
  ]
  return files.sort().map((file) => readFileSync(file, 'utf8'))
}

/** So many checklists, no two alike, and the same ones in every run. */
export function* checklists(count) {
  const texts = patterns()
  for (let number = 0; number < count; number++) yield varied(texts[number % texts.length], number)
}

/** Writes so many checklists into a folder, a hundred in each of the folders in it. */
export function writeChecklists(folder, count) {
  let number = 0
  for (const text of checklists(count)) {
    const below = join(folder, String(Math.floor(number / 100)).padStart(3, '0'))
    if (number % 100 === 0) mkdirSync(below, { recursive: true })
    writeFileSync(join(below, `${String(number++).padStart(5, '0')}.md`), text)
  }
}

function varied(text, number) {
  let seed = (number * 2654435761 + 12345) >>> 0
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const names = new Map()
  const nameOf = (name) => {
    if (!names.has(name))
      names.set(
        name,
        `${first[random(first.length)]} ${last[random(last.length)]}${random(9) === 0 ? '-Berg' : ''}`,
      )
    return names.get(name)
  }
  const shift = random(27)
  return text
    .replace(
      /\b(20\d\d-\d\d)-(\d\d)\b/g,
      (_, month, day) => `${month}-${String(((Number(day) + shift) % 28) + 1).padStart(2, '0')}`,
    )
    .replace(/(?<=[|,;:] ?)[A-Z][a-z]+ [A-Z][a-z]+(?= ?[|,;.(])/g, nameOf)
    .replace(/(?<![-:.\d])\b[1-9]\d{1,2}(?=[ ,%])/g, (digits) => String(Number(digits) + random(7)))
}
