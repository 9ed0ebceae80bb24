/** Everything that was done and that stands, as the database knew it at an instant: all that the clock reads. */
import type { Trx } from '#platform/db/port.ts'
import { withPartiesView } from '../happenings-store.ts'
import { listOwnFiles, listOwnVersions } from '../own-evidence-store.ts'
import type { Happening } from '../schema.ts'
import { listAgreementHappenings, listGroupHappenings, listRoleHappenings } from './standing-happenings.ts'
import * as work from './work-happenings.ts'

/** Seen with the two parties' eyes, whoever asks; only what was known at `asOf`. */
export async function listHappenings(trx: Trx, ask: work.HappeningAsk): Promise<readonly Happening[]> {
  const at = ask.asOf.toISOString()
  const all = await withPartiesView(trx, async () => [
    ...(await work.listPictureHappenings(trx, ask)),
    ...(await work.listJointHappenings(trx, ask)),
    ...(await work.listMappingHappenings(trx, ask)),
    ...(await work.listCauseHappenings(trx, ask)),
    ...(await work.listPlanHappenings(trx, ask)),
    ...(await work.listMeetingHappenings(trx, ask)),
    ...(await work.listStatementHappenings(trx, ask)),
    ...(await listAgreementHappenings(trx, ask)),
    ...(await listRoleHappenings(trx, ask)),
    ...(await listGroupHappenings(trx, ask)),
    ...(await listOwnHappenings(trx, ask)),
  ])
  const known = all.filter((one) => one.knownFrom <= at && (one.knownUntil === null || one.knownUntil > at))
  // That it would be withdrawn or finished later was not known either.
  return known.map((one) => ({ ...one, knownUntil: null }))
}

/** Each version holds until the next one was written. */
async function listOwnHappenings(trx: Trx, { municipalityId, asOf }: work.HappeningAsk): Promise<Happening[]> {
  const at = asOf.toISOString()
  const versions = await listOwnVersions(trx, municipalityId, at)
  const files = await listOwnFiles(trx, municipalityId, at)
  return versions.flatMap((row) => {
    if (row.removed) return []
    const next = versions.find((one) => one.id === row.id && one.version === row.version + 1)
    const told = { title: row.title, on: row.onDay, until: row.untilDay, obligationKey: row.obligationKey }
    const known = { knownFrom: row.recordedAt, knownUntil: next?.recordedAt ?? null }
    const sha256 = files.find((one) => one.evidenceId === row.id)?.sha256 ?? null
    const subject = { kind: 'recorded', stage: 'done', subjectKind: 'ownEvidence', subjectId: row.id } as const
    return [work.happening({ ...subject, ...told, ...known, sha256 })]
  })
}
