import type { Plugin as BuildPlugin } from 'esbuild'
import type { Plugin } from 'vitest/config'
export const pageScriptModule: Plugin
export const pageScript: BuildPlugin
