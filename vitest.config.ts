import { defineConfig } from 'vitest/config'
import { wordModules } from './scripts/language.js'

export default defineConfig({
  plugins: [wordModules],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
    testTimeout: 600_000,
    // files share what a process has loaded and compiled, which halves the time; nothing they call keeps anything between calls
    isolate: false,
    // much of the time is spent waiting for clocks: two files at once, also where there are two cores
    maxWorkers: 2,
  },
})
