/** Checks what was sealed: its checksum, its files drawn again, its facts computed again at their own instant. Changes nothing. */
import type { Actor } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import { canonicalJson } from '../canonical.ts'
import { drawing } from '../document.ts'
import type { StatementHead } from '../schema.ts'
import { findStatement, listFiles, readTexts, type StatementRow } from '../store.ts'
import { askAt, type Held, readHeld, subjectOf } from './compile.ts'
import { drawStatementFile, gatherFacts, type StatementFormat, statementFormats } from './files.ts'
import { findMunicipalityOf, sha256 } from './hold.ts'
import { headOf } from './present.ts'
import type { StatementAsking, StatementServices } from './services.ts'
import type { RecheckedSum } from './statement-source.ts'

/** `damaged`: the kept bytes do not have the checksum kept with them. `otherEngine`: drawn in a way that this program no longer has. */
export type StatementVerdict = 'same' | 'differs' | 'missing' | 'damaged' | 'otherEngine'

export interface StatementCheck {
  readonly head: StatementHead
  /** Whether what is sealed has the checksum that was said yes to. */
  readonly content: { readonly verdict: StatementVerdict; readonly sha256: string }
  readonly files: readonly {
    readonly format: StatementFormat
    readonly verdict: StatementVerdict
    readonly sha256: string
  }[]
  /** The facts, computed again from what was known at their instant; `notTried` where the room does not promise that. */
  readonly recomputed: 'same' | 'differs' | 'notTried'
  /** Checksums that it lists of other things, held against what is kept now; empty where the room lists none. */
  readonly sums: readonly RecheckedSum[]
}

export const isSoundStatement = ({ content, files, recomputed, sums }: StatementCheck): boolean =>
  content.verdict === 'same' &&
  recomputed !== 'differs' &&
  files.every((file) => file.verdict === 'same') &&
  sums.every((sum) => sum.verdict === 'same')

/** Null when there is no such statement, or it is composed. Run it under the scope of a party. */
export async function verifyStatement(
  trx: Trx,
  id: string,
  services: Pick<StatementServices, 'sources' | 'drawDocument'>,
): Promise<StatementCheck | null> {
  const row = await findStatement(trx, id)
  if (!row || row.state === 'composing') return null
  const { content } = await readTexts(trx, id)
  const municipality = await findMunicipalityOf(trx, row.municipalityId)
  const asking = { trx, actor: { municipalityId: row.municipalityId }, municipality, services }
  const found = content === null ? null : sha256(content)
  const held = await readHeld(asking, row)
  return {
    head: headOf(row),
    content: { verdict: found === row.contentHash ? 'same' : 'damaged', sha256: row.contentHash ?? '' },
    files: await verifyFiles(asking, row, held),
    recomputed: await recompute(asking, row, held),
    sums: await recheck(asking, row, held),
  }
}

type Asking = Pick<StatementAsking, 'trx' | 'municipality' | 'services'> & {
  readonly actor: Pick<Actor, 'municipalityId'>
}

async function verifyFiles(asking: Asking, row: StatementRow, held: Held): Promise<StatementCheck['files']> {
  const { id: statementId, sealedAt } = row
  const kept = sealedAt === null ? [] : await listFiles(asking.trx, { statementId, sealedAt })
  const facts = await gatherFacts(asking, row, held)
  const checked: StatementCheck['files'][number][] = []
  for (const format of statementFormats) {
    const now = sha256(await drawStatementFile(asking.services, facts, format))
    const file = kept.find((one) => one.format === format)
    if (!file) checked.push({ format, verdict: 'missing', sha256: now })
    else checked.push({ format, verdict: judge(file, now), sha256: file.sha256 })
  }
  return checked
}

function judge(
  file: { readonly bytes: Uint8Array; readonly sha256: string; readonly drawing: string },
  now: string,
): StatementVerdict {
  if (sha256(file.bytes) !== file.sha256) return 'damaged'
  if (now === file.sha256) return 'same'
  return file.drawing === drawing ? 'differs' : 'otherEngine'
}

async function recompute(asking: Asking, row: StatementRow, { content }: Held): Promise<StatementCheck['recomputed']> {
  const source = asking.services.sources.find((one) => one.kind === row.kind)
  if (!source?.recomputable) return 'notTried'
  const again = await source.compile(askAt(asking, new Date(content.asOf)), subjectOf(row))
  return canonicalJson(again) === canonicalJson(content.facts) ? 'same' : 'differs'
}

async function recheck(asking: Asking, row: StatementRow, { content }: Held): Promise<readonly RecheckedSum[]> {
  const source = asking.services.sources.find((one) => one.kind === row.kind)
  return (await source?.recheck?.(askAt(asking, new Date(content.asOf)), content.facts)) ?? []
}
