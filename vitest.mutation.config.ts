// The tests that are run against each mutant: the nearest ones, which call what they test.
import { defineConfig } from 'vitest/config'
import { wordModules } from './scripts/language.js'

export default defineConfig({
  plugins: [wordModules],
  test: {
    include: ['test/{facts,needs,rules}/*.test.ts', 'test/{decision-table,gate,reading}.test.ts'],
    globalSetup: 'test/temporary.ts',
  },
})
