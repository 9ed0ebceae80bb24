/** Opens, computes, confirms and releases: the round of a picture, each step one transaction. */
import { randomUUID } from 'node:crypto'
import { AnalysisError } from '#analysis/analysis-error.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { lastEndedPeriod, type Period, parsePeriod } from '#analysis/time/period.ts'
import { partyOf } from '#features/access/rules.ts'
import type { Municipality } from '#features/access/schema.ts'
import { findMunicipality, hasAreaSet } from '#features/access/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { claimAsOf } from '#features/report/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { holdReleases } from '../overlap-store.ts'
import { checkAction, confirm } from '../rules.ts'
import type { Computation, Picture, PictureKind } from '../schema.ts'
import {
  findLatestEdition,
  insertConfirmation,
  insertPicture,
  lockPicture,
  type PictureRow,
  saveComputation,
  takeBackConfirmations,
} from '../store.ts'
import { assemblePicture } from './assemble.ts'
import { computeBeside } from './compute-beside.ts'
import { findRevisions } from './revisions.ts'
import { fingerprint, readFigureSettings, takeInputs } from './take-inputs.ts'
import { type GuardedWriting, log, type Writing } from './write.ts'

/** Freezes a picture that both have confirmed; handed in, since it draws documents and writes mail. */
export type Release = (writing: Writing, row: PictureRow, picture: Picture) => Promise<void>

async function requireMunicipality(trx: Trx, id: string): Promise<Municipality> {
  const municipality = await findMunicipality(trx, id)
  if (!municipality) throw new CallRefused('notFound')
  return municipality
}

/** The asked period, or the last one that has ended where the municipality is. */
function readPeriod(kind: PictureKind, asked: string, now: Date, timeZone: string): Period {
  const refused = new CallRefused('invalid', [{ code: 'unknownPeriod', field: 'period' }])
  if (asked === 'latest') {
    if (kind === 'free') throw refused
    return lastEndedPeriod(kind, now.getTime(), timeZone)
  }
  try {
    const period = parsePeriod(asked)
    if (period.kind === kind) return period
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error
  }
  throw refused
}

/** The latest edition of the period, composed and computed now if there is none. */
export async function openPicture(writing: Writing, kind: PictureKind, asked: string): Promise<PictureRow> {
  const { trx, actor, now } = writing
  const municipality = await requireMunicipality(trx, actor.municipalityId)
  const period = readPeriod(kind, asked, now, municipality.timeZone)
  const known = await findLatestEdition(trx, kind, period.label)
  if (known) return known
  const head = { ...headOf(period), municipalityId: municipality.id, createdAt: now.toISOString() }
  const opened = await insertPicture(trx, head)
  const row = (await findLatestEdition(trx, kind, period.label)) as PictureRow
  if (!opened) return row
  await log(writing, row.id, 'picture.open', { kind, period: period.label })
  return recompute(writing, row.id)
}

const headOf = (period: Period) => ({
  id: randomUUID(),
  kind: period.kind,
  period: period.label,
  fromOn: period.start,
  toOn: period.end,
  state: 'composing' as const,
  computation: null,
  asOf: null,
  computedAt: null,
  releasedAt: null,
  supersedesId: null,
  correctionReason: null,
})

/** Computes the picture anew, as known now; in another area set when one is asked for. */
export async function recompute(writing: Writing, id: string, asked?: string): Promise<PictureRow> {
  const { trx, actor, now } = writing
  const row = await holdFor(writing, id, 'recompute')
  const own = await readFigureSettings(trx, actor.municipalityId)
  const areaSet = asked ?? (row.computation as Computation | null)?.areaSet ?? own.areaSet
  // A municipality may have no areas at all: its picture says so.
  if (asked !== undefined && !(await hasAreaSet(trx, areaSet))) {
    throw new CallRefused('refused', [{ code: 'unknownAreaSet', field: 'areaSet' }])
  }
  const asOf = await claimAsOf(trx, actor.municipalityId, now)
  const settings = { ...own, areaSet }
  const { input, judged } = await takeInputs(trx, actor.municipalityId, parsePeriod(row.period), asOf, settings)
  const computation = await computeBeside({ input, hash: fingerprint(input), judged })
  await saveComputation(trx, { municipalityId: actor.municipalityId, id }, { computation, asOf, computedAt: asOf })
  await log(writing, id, 'picture.recompute', { asOf, inputs: computation.inputs.hash })
  return (await lockPicture(trx, id)) as PictureRow
}

/** One party confirms what it saw; when both have, the picture is released in the same transaction. */
export async function confirmPicture(
  writing: Writing,
  id: string,
  seenHash: string,
  release: Release,
): Promise<PictureRow> {
  const { trx, actor, now } = writing
  const row = await lockPicture(trx, id)
  if (!row) throw new CallRefused('notFound')
  const municipality = await requireMunicipality(trx, actor.municipalityId)
  // What is out must not grow between the check and the release.
  await holdReleases(trx, actor.municipalityId)
  const picture = await assemblePicture(trx, row)
  const party = partyOf(actor)
  const outcome = confirm({
    state: row.state,
    party,
    computed: row.computation !== null,
    contentHash: picture.contentHash,
    seenHash,
    confirmed: picture.confirmations.filter((one) => one.current).map((one) => one.party),
    periodEnded: localDateAt(now.getTime(), municipality.timeZone) >= row.toOn,
    overlap: picture.cannotRelease,
  })
  if ('refusals' in outcome || !party) {
    const refusals = 'refusals' in outcome ? outcome.refusals : []
    throw new CallRefused(refusals.some((one) => one.code === 'contentMoved') ? 'moved' : 'refused', refusals)
  }
  // An earlier confirmation of other content is no longer one.
  await takeBackConfirmations(trx, id, party, now.toISOString())
  const { municipalityId, personId } = actor
  const confirmedAt = now.toISOString()
  await insertConfirmation(trx, { municipalityId, pictureId: id, party, contentHash: seenHash, personId, confirmedAt })
  await log(writing, id, 'picture.confirm', { party, contentHash: seenHash })
  if (outcome.releases) {
    await release(writing, row, await assemblePicture(trx, row))
    await log(writing, id, 'picture.release', { contentHash: seenHash })
  }
  return (await lockPicture(trx, id)) as PictureRow
}

export async function takeBack(writing: Writing, id: string): Promise<PictureRow> {
  const row = await holdFor(writing, id, 'takeBack')
  const party = partyOf(writing.actor)
  if (!party) throw new CallRefused('refused', [{ code: 'notAParty' }])
  await takeBackConfirmations(writing.trx, id, party, writing.now.toISOString())
  await log(writing, id, 'picture.takeBack', { party })
  return row
}

/** A mistake in a released picture: the next edition, computed anew, which supersedes it when released. */
export async function correctPicture(
  writing: GuardedWriting,
  id: string,
  { reason, overrides }: { reason: string; overrides: Excuses },
): Promise<PictureRow> {
  const { trx, actor, now } = writing
  const row = await holdFor(writing, id, 'correct')
  const latest = await findLatestEdition(trx, row.kind, row.period)
  if (latest && latest.edition > row.edition) return latest
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  const head = headOf(parsePeriod(row.period))
  await insertPicture(trx, {
    ...head,
    municipalityId: actor.municipalityId,
    edition: row.edition + 1,
    supersedesId: row.id,
    correctionReason: reason,
    createdAt: now.toISOString(),
  })
  await log(writing, head.id, 'picture.correct', { supersedes: row.id, ...guarded })
  return recompute(writing, head.id)
}

async function holdFor(
  { trx }: Writing,
  id: string,
  action: 'recompute' | 'takeBack' | 'correct',
): Promise<PictureRow> {
  const row = await lockPicture(trx, id)
  if (!row) throw new CallRefused('notFound')
  const refusals = checkAction(row.state, action)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return row
}

/** The picture as its composers see it, with what would differ today when it is released. */
export async function presentPicture(trx: Trx, row: PictureRow, now: Date): Promise<Picture> {
  const picture = await assemblePicture(trx, row)
  if (row.state === 'composing') return picture
  return { ...picture, revisions: await findRevisions(trx, row, now.toISOString()) }
}
