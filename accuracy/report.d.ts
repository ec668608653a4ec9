import type { Set } from './measure.js'
export function report(sets: readonly Set[]): string
export function summary(sets: readonly Set[]): string
