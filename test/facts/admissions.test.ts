// Sentences put behind good evidence: those by which the text admits that the thing asked for is not so are found, their honest neighbours are not.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findDenial } from '../../src/facts/denials.ts'
import { root } from '../world.ts'

const { admitted, harmless } = parse(
  readFileSync(join(root, 'test', 'facts', 'admissions.yaml'), 'utf8'),
) as Record<'admitted' | 'harmless', string[]>

describe('admitted', () => {
  test.each(admitted)('%s', (sentence) => {
    expect(findDenial(`Done on 2026-06-01. ${sentence}`)).not.toBeNull()
  })
})

describe('harmless', () => {
  test.each(harmless)('%s', (sentence) => {
    expect(findDenial(`Done on 2026-06-01. ${sentence}`)).toBeNull()
  })
})
