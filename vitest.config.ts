// Which tests run when? What takes seconds (programs that are started by the hundred, limits that are waited for, laws) is slow, and the rest is not.
import { defineConfig } from 'vitest/config'
import { wordModules } from './scripts/language.js'

const slow = ['test/slow/**/*.test.ts', 'test/laws/**/*.test.ts']

export default defineConfig({
  plugins: [wordModules],
  test: {
    globalSetup: 'test/temporary.ts',
    // nothing is measured by the clock: this only ends what hangs
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    // files share what a process has loaded and compiled, which halves the time; nothing they call keeps anything between calls
    isolate: false,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: slow } },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
  },
})
