import type { Plugin as BuildPlugin } from 'esbuild'
import type { Plugin } from 'vitest/config'
export const wordModules: Plugin
export const wordFiles: BuildPlugin
