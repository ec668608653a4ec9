// Do the actuals meet the criteria, where they can be compared for certain?
import { describe } from 'vitest'
import { told } from './told.ts'

describe('two lists, as the seed has them', () => {
  told('criteria')`
    pilot-to-prod#1
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 90% acceptance, 0 Sev-1, p95 13s
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 88% acceptance, 0 Sev-1, p95 13s → 16 ‹88%› error 1
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 92% acceptance, 1 Sev-1, p95 13s → 16 ‹1› error 1
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 92% acceptance, 0 Sev-1, p95 21 s → 16 ‹21 s› error 1
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 92% acceptance, 0 Sev-1, p95 21000 ms → 16 ‹21000 ms› error 1
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 92% acceptance, 0 Sev-1, p90 13s → 16 ‹20s› note 1
      Criteria: ≥ 90% acceptance, zero Sev-1, p95 < 20s. Actuals: 85% satisfied, 0 Sev-1, p95 13s → 16 ‹90%› note 1
  `
})

describe('two figures in one clause', () => {
  told('criteria')`
    pilot-to-prod#1
      92% against ≥ 90%, p95 13 s (< 20 s), ≥ 6 h: 8 h
      89% against ≥ 90%, p95 23 s (< 20 s), ≥ 6 h: 5 h → 16 ‹89%› error 1 + 16 ‹23 s› error 1 + 16 ‹5 h› error 1
  `
})

describe('everything else', () => {
  told('criteria')`
    pilot-to-prod#1
      75% satisfied, nil wrong balances; 0 allowed in a sample of 300 → 16 ‹75% satisfied, nil w…ample of 300› note 1
      Acceptance 92%, p95 13 s → 16 ‹Acceptance 92%, p95 13 s› note 1
      At least 80% accepted. Pilot: 75% accepted → 16 ‹At least 80% accepte…75% accepted› note 1
      Acceptance ≥ 90%, p95 < 20 s → 16 ‹Acceptance ≥ 90%, p95 < 20 s› error 1
      All criteria met → 16 ‹All criteria met› error 1
      ∅
    pilot-to-prod with another "✅ | Set on 2026-04-20: right queue ≥ 92%"
      ⚠️ | Right queue 90% (≥ 92%)
      ❌ | Right queue 90% (≥ 92%)
    gate-review#1
      89% against ≥ 90%
  `
})

describe('a table', () => {
  told('criteria')`
    pilot-to-prod with another "## Sign-off"
      | Metric | Criterion | Actual |⏎|---|---|---|⏎| Right queue | ≥ 92% | 92% |⏎⏎## Sign-off
      | Metric | Criterion | Actual |⏎|---|---|---|⏎| Right queue | ≥ 92% | 91.9% |⏎⏎## Sign-off → 29 ‹91.9%› error 1
      | KPI | Target | Result |⏎|---|---|---|⏎| p95 | under 2 s | 2100 ms |⏎⏎## Sign-off → 29 ‹2100 ms› error 1
      | Metric | Criterion | Actual |⏎|---|---|---|⏎| Sev-1 | 0 | 1 |⏎⏎## Sign-off → 29 ‹1› error 1
      | Metric | Criterion | Actual |⏎|---|---|---|⏎| Right queue | 92% | 88% |⏎⏎## Sign-off → 29 ‹88%› note 1
      | Metric | Criterion | Actual |⏎|---|---|---|⏎| Right queue | ≥ 92% | good |⏎⏎## Sign-off → 29 ‹good› note 1
      | Metric | Criterion | Actual |⏎|---|---|---|⏎| Orders | ≥ 1500 | 1.600 |⏎⏎## Sign-off → 29 ‹1.600› note 1
  `
})
