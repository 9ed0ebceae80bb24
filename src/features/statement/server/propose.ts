/** What could be told now, from every room, and is not told or under way already. */
import type { StatementKind } from '../schema.ts'
import { listStatementRows, type StatementRow } from '../store.ts'
import { isUnderWay } from '../transitions.ts'
import { askAt } from './compile.ts'
import type { StatementAsking } from './services.ts'
import type { StatementProposal } from './statement-source.ts'

export async function listProposals(
  asking: StatementAsking,
): Promise<{ proposals: (StatementProposal & { kind: StatementKind })[] }> {
  const rows = await listStatementRows(asking.trx)
  const proposals: (StatementProposal & { kind: StatementKind })[] = []
  for (const { kind, propose } of asking.services.sources) {
    const own = rows.filter((row) => row.kind === kind)
    const told = await propose(askAt(asking, asking.now))
    const left = told.filter((one) => !own.some((row) => isTold(one, row)))
    proposals.push(...left.map((one) => ({ ...one, kind })))
  }
  return { proposals }
}

/** The same days of the same subject; or, while one is under way, any that overlap them: that one is gone on with. */
function isTold({ subjectId, from, to }: StatementProposal, row: StatementRow): boolean {
  if (row.subjectId !== subjectId) return false
  if (isUnderWay(row)) return row.fromOn <= to && from <= row.toOn
  return row.fromOn === from && row.toOn === to
}
