/** Checks the statements that are sealed: checksum, files drawn again byte by byte, facts computed again where that is promised, checksums held against what is kept. */
import { en } from '#features/statement/en.ts'
import type { StatementServices } from '#features/statement/server/services.ts'
import { type StatementCheck, verifyStatement } from '#features/statement/server/verify.ts'
import { listSealed } from '#features/statement/store.ts'
import { sv } from '#features/statement/sv.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import type { Call } from './call.ts'
import type { Progress } from './progress.ts'

const longMs = 600_000

interface Asked {
  readonly db: Database
  readonly scope: Scope
  /** One statement, or all that are sealed. */
  readonly asked: string | undefined
  readonly progress: Progress
  readonly services: Pick<StatementServices, 'sources' | 'drawDocument'>
}

export async function verifyStatements({ db, scope, asked, progress, services }: Asked): Promise<StatementCheck[]> {
  const ids = asked ? [asked] : await db.withScope(scope, listSealed)
  const checks: StatementCheck[] = []
  for (const [at, id] of ids.entries()) {
    progress.show(at, ids.length)
    const check = await db.withScope(scope, (trx) => verifyStatement(trx, id, services), { statementLimitMs: longMs })
    if (check) checks.push(check)
  }
  return checks
}

/** One line: which statement, whether its content and each file came out the same, and the checksum. */
export function describeStatement(
  { words, language }: Call,
  municipality: string | null,
  { head, content, files, recomputed, sums }: StatementCheck,
): string {
  const { verify, list } = words
  const own = language === 'sv' ? sv : en
  const faults = sums.flatMap(({ number, verdict }) => (verdict === 'same' ? [] : [{ number, verdict }]))
  const title = `${municipality ? `${municipality} ` : ''}${own.kinds[head.kind]} ${head.from}–${head.to}`
  return [
    `${title} ${list.edition(head.edition)}, ${own.states[head.state]}: ${own.verify.content} ${verify.verdicts[content.verdict]}`,
    own.verify.recomputed[recomputed],
    ...files.map((file) => `${file.format} ${verify.verdicts[file.verdict]}`),
    ...(sums.length === 0 ? [] : [own.verify.sums(sums.length, faults)]),
    content.sha256.slice(0, 12),
  ].join(' · ')
}
