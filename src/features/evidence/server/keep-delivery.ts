/** From what was read of a file to versions in the store: all of it or nothing, in the caller's transaction. */
import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '#features/access/schema.ts'
import { claimInstant } from '#features/report/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { ImportOutcome } from '../api.ts'
import { type Change, compareDelivery, foldObservations } from '../compare-delivery.ts'
import {
  findDeliveryBySha,
  insertDelivery,
  insertDeliverySeries,
  insertObservations,
  keepPastSeries,
  listStanding,
  lockEvidence,
  saveSeries,
  supersedeObservations,
} from '../delivery-store.ts'
import { writeEstimates } from '../import/survey-estimates-table.ts'
import type { EvidenceFault, Observation, ReadDelivery, Revision, Series } from '../schema.ts'
import { listDescribedSeries } from '../store.ts'
import { type FindUses, withUses } from './find-uses.ts'
import { compareEvents, keepEvents } from './keep-events.ts'
import { saveSimilar } from './save-similar.ts'

export interface Keeping {
  readonly trx: Trx
  readonly actor: Pick<Actor, 'municipalityId' | 'personId' | 'organisationId' | 'role'>
  readonly now: Date
  /** Default: nothing rests on the values before. */
  readonly findUses?: FindUses
}

/** The file or the answer as it came. */
export interface EvidenceFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly address: string | null
  /** Local day, YYYY-MM-DD. */
  readonly retrievedOn: string
}

/** The most revisions that one answer tells; how many there are is told beside. */
export const mostRevisions = 500

/**
 * Keeps a delivery and what it changes. `dryRun`: the same comparison, and nothing is kept. Refused whole when it contradicts
 * itself; `alreadyThere` when the very same bytes are kept since before.
 */
export async function keepDelivery(
  keeping: Keeping,
  file: EvidenceFile,
  read: ReadDelivery,
  { dryRun }: { dryRun: boolean },
): Promise<ImportOutcome> {
  const { trx, actor, now, findUses } = keeping
  const { municipalityId } = actor
  const { once, faults } = foldObservations(read.observations)
  const all = [...faults, ...findBadNumbers(once)]
  if (all.length > 0) return refuseFile(all, read)
  if (once.length + (read.events?.length ?? 0) === 0 && !read.similar) return refuseFile([fault('noRows')], read)
  if (!dryRun) await lockEvidence(trx, municipalityId)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const counts = { ...tell(read), observations: once.length + (read.events?.length ?? 0) }
  const before = await findDeliveryBySha(trx, sha256)
  if (before) return { ...counts, outcome: 'alreadyThere', title: before.title, format: before.format }

  const series = uniqueSeries(read.series)
  const ids = series.map((one) => one.id)
  const { added, changes, unchanged } = compareDelivery(once, await listStanding(trx, ids))
  const events = await compareEvents(trx, read.events ?? [])
  const at = dryRun ? now.toISOString() : await claimInstant(trx, municipalityId, now)
  const revisions = describeChanges(changes, series, { at, deliveryTitle: read.title })
  const outcome = {
    ...counts,
    added: added.length + events.added.length,
    unchanged: unchanged + events.unchanged,
    refined: changes.length - revisions.length + events.edited.length,
    revisions: await withUses(trx, revisions.slice(0, mostRevisions), findUses),
    revisionCount: revisions.length,
  }
  if (dryRun) return { ...outcome, outcome: 'wouldKeep' }

  const deliveryId = randomUUID()
  const { personId, organisationId } = actor
  const { source, format, title, attribution, publishedOn } = read
  const { name, address, retrievedOn } = file
  // Of a survey's answers nothing is kept but the estimates; the sum is that of the file that came.
  const isAnswers = format === 'surveyMicrodata'
  const bytes = isAnswers ? Buffer.from(writeEstimates(read)) : file.bytes
  const fileName = isAnswers ? name.replace(/(\.\w+)?$/, '.csv') : name
  const head = { source, format, title, fileName, address, attribution, publishedOn, retrievedOn, sha256 }
  const stamp = { personId, organisationId, recordedAt: at }
  await insertDelivery(trx, { municipalityId, id: deliveryId, ...head, bytes, ...stamp })
  await describeSeries(trx, municipalityId, series, at)
  await insertDeliverySeries(trx, { municipalityId, deliveryId }, ids)
  await endVersions(trx, municipalityId, changes, at)
  await insertObservations(trx, { municipalityId, deliveryId, recordedAt: at }, [
    ...added.map((one) => ({ ...one, version: 1 })),
    ...changes.map(({ before: { version }, after }) => ({ ...after, version: version + 1 })),
  ])
  await keepEvents(trx, municipalityId, events, at)
  if (read.similar) {
    const { list, members } = read.similar
    await saveSimilar(keeping, { list, codes: members.map((one) => one.code) })
  }
  const { observations, refined, revisionCount } = outcome
  const detail = { source, format, series: series.length, observations, added: outcome.added, refined, revisionCount }
  const subject = { subjectKind: 'delivery', subjectId: deliveryId }
  await insertAuditEvent(trx, { municipalityId, at: now, actor, action: 'evidence.import', ...subject, detail })
  return { ...outcome, outcome: 'kept' }
}

/** What is answered of a file that cannot be read, or contradicts itself. */
export function refuseFile(
  faults: readonly EvidenceFault[],
  read: Pick<ReadDelivery, 'format' | 'title'> | null = null,
): ImportOutcome {
  const nothing = { series: 0, observations: 0, added: 0, unchanged: 0, refined: 0, revisions: [], revisionCount: 0 }
  const head = { format: read?.format ?? null, title: read?.title ?? null }
  return { outcome: 'refused', faults: [...faults], ...head, ...nothing, similar: null, passedOver: [] }
}

export function fault(code: EvidenceFault['code'], values: EvidenceFault['values'] = {}): EvidenceFault {
  return { code, sheet: null, line: null, column: null, values }
}

function tell(read: ReadDelivery) {
  const { format, title, series, passedOver } = read
  const similar = read.similar && { list: read.similar.list, names: read.similar.members.map((one) => one.name) }
  const rest = { similar: similar ?? null, passedOver: [...passedOver] }
  return { ...refuseFile([]), format, title, series: series.length, ...rest }
}

function findBadNumbers(observations: readonly Observation[]): EvidenceFault[] {
  return observations
    .filter((one) => (one.state === 'known') !== Number.isFinite(one.value))
    .map(({ seriesId, period, value }) => fault('badNumber', { series: seriesId, period, text: String(value) }))
}

function uniqueSeries(series: readonly Series[]): Series[] {
  return [...new Map(series.map((one) => [one.id, one])).values()]
}

function describeChanges(
  changes: readonly Change[],
  series: readonly Series[],
  when: { at: string; deliveryTitle: string },
): Omit<Revision, 'usedIn'>[] {
  const byId = new Map(series.map((one) => [one.id, one]))
  return changes.flatMap(({ kind, before, after }) => {
    const own = byId.get(before.seriesId)
    if (kind === 'refined' || !own) return []
    const { title, area, unit } = own
    const { seriesId, period } = before
    const values = { before: before.value, after: after.value }
    return [{ seriesId, title, areaName: area.name, unit, period, kind, ...values, ...when }]
  })
}

/** How a series is described may change with a delivery; what it was called before stays for the pictures of before. */
async function describeSeries(trx: Trx, municipalityId: string, series: readonly Series[], at: string): Promise<void> {
  const ids = series.map((one) => one.id)
  const standing = new Map((await listDescribedSeries(trx, { ids })).map((one) => [one.id, one]))
  const fresh = series.filter((one) => describe(standing.get(one.id)) !== describe(one))
  const past = fresh.flatMap((one) => standing.get(one.id) ?? [])
  await keepPastSeries(trx, municipalityId, past, at)
  await saveSeries(trx, municipalityId, fresh)
}

/** What the id does not settle. */
function describe(series: Series | undefined): string {
  if (!series) return ''
  const { title, area, boundaryVersion, parentIndicator, isSubset, breaks } = series
  const told = breaks.map(({ period, reason }) => [period, reason])
  return JSON.stringify([title, area.name, boundaryVersion, parentIndicator, isSubset, told])
}

async function endVersions(trx: Trx, municipalityId: string, changes: readonly Change[], at: string) {
  const versions = changes.map((one) => one.before)
  const ended = await supersedeObservations(trx, municipalityId, versions, at)
  if (ended !== versions.length) throw new Error(`${versions.length} versions to end, ${ended} stood`)
}
