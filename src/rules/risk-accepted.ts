// Has the sponsor accepted the risk of a conditional launch?

import { isSigned, whyRowUnsigned } from '../pair/sign-offs.ts'
import { startOfFile } from '../read/source.ts'
import { placeOr, rule } from './rule.ts'

export const riskAccepted = rule({
  id: 'risk-accepted',
  isWaivable: false,
  isOfSigning: true,
  // Seed 000, decision matrix.
  about:
    'In a conditional launch, the sponsor accepts the risk by signing in a row whose role names the sponsor.',
  fix: 'have the sponsor sign in the row "Executive Sponsor"',
  *check({ gate, answers }) {
    const role = gate.roles.find((candidate) => candidate.required === 'conditional')
    const warned = answers.items.filter(
      ({ item, claimed }) => claimed === 'warn' && item.noWarn === null && !item.isSignOff,
    )
    if (role === undefined || warned.length === 0) return
    const rows = answers.signOffs.filter((row) => row.role === role)
    if (rows.some(isSigned)) return
    const [row] = rows
    const cell = row?.entry.cells.signature ?? null
    const why = row === undefined ? 'no row names the sponsor' : whyRowUnsigned(row)
    const near = row?.entry.row.place ?? answers.signOffs[0]?.entry.table.place ?? warned[0]?.place
    yield {
      message: `a conditional launch needs the sponsor's risk acceptance: ${why}`,
      place: placeOr(cell, near ?? startOfFile),
    }
  },
})
