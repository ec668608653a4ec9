// Which tests run when? What takes seconds (programs that are started by the hundred, limits that are waited for, laws) is slow, what needs a browser or an editor is apart, and the rest is fast.
import { defineConfig } from 'vitest/config'
import { wordModules } from './scripts/language.js'
import { pageScriptModule } from './scripts/page-script.js'

const browser = ['test/browser/**/*.test.ts']
const editor = ['test/editor/**/*.test.ts']
const slow = ['test/slow/**/*.test.ts', 'test/laws/**/*.test.ts']

export default defineConfig({
  plugins: [wordModules, pageScriptModule],
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
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/**/*.test.ts'],
          exclude: [...slow, ...browser, ...editor],
        },
      },
      { extends: true, test: { name: 'slow', include: slow } },
      // these need a Chromium, and say so where there is none
      { extends: true, test: { name: 'browser', include: browser } },
      // and these a Neovim
      { extends: true, test: { name: 'editor', include: editor } },
    ],
  },
})
