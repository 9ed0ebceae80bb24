/** Which municipalities are like the own one: told by the administrator, or read from Kolada's file of groups. */
import type { Actor, SimilarMunicipalities } from '#features/access/schema.ts'
import { withSimilar } from '#features/access/server/similar.ts'
import { findMunicipality, updateSettings } from '#features/access/store.ts'
import { claimInstant } from '#features/report/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findArea } from '../facts/find-area.ts'
import { checkSimilar } from '../rules.ts'

export interface SavingSimilar {
  readonly trx: Trx
  readonly actor: Pick<Actor, 'municipalityId' | 'personId' | 'organisationId' | 'role'>
  readonly now: Date
}

/** @throws CallRefused refused: every municipality that cannot be meant · notFound */
export async function saveSimilar(
  { trx, actor, now }: SavingSimilar,
  similar: SimilarMunicipalities | null,
): Promise<void> {
  const { municipalityId } = actor
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const own = findArea(municipality.name)?.code ?? ''
  const refusals = checkSimilar(similar?.codes ?? [], own)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const at = await claimInstant(trx, municipalityId, now)
  await updateSettings(trx, municipalityId, withSimilar(municipality.settings, similar, at))
  const detail = similar ? { list: similar.list, codes: similar.codes } : {}
  const subject = { subjectKind: 'municipality', subjectId: municipalityId }
  await insertAuditEvent(trx, { municipalityId, at: now, actor, action: 'evidence.saveSimilar', ...subject, detail })
}
