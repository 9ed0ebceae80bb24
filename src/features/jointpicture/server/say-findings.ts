/** What a joint picture that is proposed or decided lets a problem be raised from: its findings, in the words of the edition. */
import { listAreas } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { sv as words } from '../document-sv.ts'
import type { Finding } from '../finding-schema.ts'
import { textOf } from '../place-blocks.ts'
import { findJointPicture, listJointHeads } from '../store.ts'
import { assembleJoint } from './assemble.ts'
import { swedish } from './wording.ts'

export interface SaidJointFinding {
  /** The finding's own. */
  readonly key: string
  readonly sentence: string
  readonly areaCode: string | null
}

/** How it was made and which sources there are is no finding; the summary tells of what stands in the other parts. */
const notFindings: readonly Finding['kind'][] = ['method', 'sources', 'summary']

/** The writers' words where they wrote over the computed ones; without what they struck. Null: no joint picture, or not proposed. */
export async function sayJointFindings(
  trx: Trx,
  pictureId: string,
): Promise<{ title: string; findings: SaidJointFinding[] } | null> {
  const row = await findJointPicture(trx, pictureId)
  if (!row || row.party !== null || row.state === 'composing') return null
  const { picture, said } = await assembleJoint(trx, row, swedish)
  const found = new Map(picture.computation?.findings.map((one) => [one.key, one]))
  const known = new Set((await listAreas(trx)).map((one) => one.code))
  const findings = picture.blocks.flatMap((block): SaidJointFinding[] => {
    const finding = found.get(block.key)
    const sentence = textOf(block, said)
    if (!finding || !sentence || notFindings.includes(finding.kind)) return []
    return [{ key: block.key, sentence, areaCode: areaOf(finding, known) }]
  })
  return { title: words.title(row.period, null), findings }
}

/** The area within the municipality that it is about, where it is one of the municipality's own. */
function areaOf(finding: Finding, known: ReadonlySet<string>): string | null {
  const code = 'area' in finding ? finding.area.code : null
  return code !== null && known.has(code) ? code : null
}

/** Names of the joint editions that are out, by id: «Samlad lägesbild 2026», edition, and the instant when it was proposed. */
export async function nameJointEditions(
  trx: Trx,
): Promise<Map<string, { title: string; edition: number; outAt: string | null }>> {
  const rows = await listJointHeads(trx, { open: false })
  return new Map(
    rows.map((row) => [row.id, { title: words.title(row.period, null), edition: row.edition, outAt: row.proposedAt }]),
  )
}
