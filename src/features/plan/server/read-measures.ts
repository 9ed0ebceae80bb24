/** Measures as they stand: a door for the plan and for the rooms to the right. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import { sv as pictureWords } from '#features/picture/sv.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { listDesigns } from '../effect-store.ts'
import { type IndicatorRow, listIndicators } from '../indicator-store.ts'
import { checkMeasureAction } from '../measure-rules.ts'
import { standMeasure } from '../measure-standing.ts'
import {
  listContents,
  listMeasureRows,
  listPictureNames,
  lockMeasure,
  type MeasureRow,
  type MeasureVersion,
  moveMeasure,
} from '../measure-store.ts'
import { listOverrides } from '../override-store.ts'
import type { EffectDesign, Indicator, IndicatorContent, MeasureHead } from '../schema.ts'
import { logMeasure } from './hold-measure.ts'
import { type PointAsk, readIndicators } from './indicator-points.ts'
import { type ProblemFacts, problemsOf, readProblems } from './measure-problems.ts'

export interface MeasureAsk {
  readonly municipalityId: string
  readonly now: Date
  /** Small numbers count: for the two parties. Default: they do not. */
  readonly exact?: boolean
}

/** All that a measure is presented from. */
export interface MeasureFacts {
  readonly row: MeasureRow
  readonly standing: MeasureVersion
  readonly head: MeasureHead
  readonly indicators: readonly Indicator[]
  readonly effectDesign: EffectDesign | null
}

/** Every measure, or those with the ids, in the order they were created: drafts too. */
export async function listMeasureFacts(trx: Trx, ask: MeasureAsk, ids?: readonly string[]): Promise<MeasureHead[]> {
  const facts = await gatherMeasures(trx, ask, { ...(ids ? { ids } : {}), course: false })
  return facts.map((one) => one.head)
}

/** What hangs on each of these measures and belongs to its content: indicators without their values, and the effect design. */
export async function listMeasureParts(
  trx: Trx,
  ids: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    { readonly indicators: (IndicatorContent & { readonly id: string })[]; readonly effectDesign: EffectDesign | null }
  >
> {
  const rows = await listIndicators(trx, ids)
  const designs = await listDesigns(trx, ids)
  const ofMeasure = (id: string) => rows.filter((one) => one.measureId === id)
  return new Map(
    ids.map((id) => [
      id,
      {
        indicators: ofMeasure(id).map((one) => ({ ...one.content, id: one.id })),
        effectDesign: designs.get(id) ?? null,
      },
    ]),
  )
}

/**
 * Decides those of the measures that are drafts; the others stand as they are. Called by the plan when a meeting decides it, in the
 * meeting's own transaction. Gives the ids that were decided.
 */
export async function decideMeasures(
  trx: Trx,
  ids: readonly string[],
  how: { readonly by: 'meeting' | 'parties'; readonly actor: Actor },
  now: Date,
): Promise<string[]> {
  const { by, actor } = how
  const decided: string[] = []
  // In one order, so that two who decide at once wait for each other instead of for ever.
  for (const id of [...new Set(ids)].toSorted()) {
    const row = await lockMeasure(trx, id)
    if (row?.state !== 'draft') continue
    await moveMeasure(trx, row, { state: 'decided', decidedAt: now.toISOString(), decidedBy: by })
    await logMeasure({ trx, actor, now }, id, 'decide', { by })
    decided.push(id)
  }
  return decided
}

/** Measures with all that they are presented from. `course`: every point of their indicators. */
export async function gatherMeasures(
  trx: Trx,
  ask: MeasureAsk,
  { ids, course, problems }: { ids?: readonly string[]; course: boolean; problems?: ProblemFacts },
): Promise<MeasureFacts[]> {
  const points = await askFor(trx, ask)
  const rows = await listMeasureRows(trx, ids)
  const all = rows.map((one) => one.id)
  const contents = await listContents(trx, all)
  const indicatorRows: IndicatorRow[] = await listIndicators(trx, all)
  const designs = await listDesigns(trx, all)
  const overrides = await listOverrides(trx, all)
  const byId = new Map(rows.map((one) => [one.id, one]))
  const indicators = await readIndicators(trx, points, byId, indicatorRows, course)
  const pictures = await namePictures(trx, rows)
  const known = problems ?? (await readProblems(trx))
  return rows.flatMap((row) => {
    const standing = contents.get(row.id)
    if (!standing) return []
    const own = indicators.get(row.id) ?? []
    const effectDesign = designs.get(row.id) ?? null
    const { content, version } = standing
    const { id, state, origin, decidedAt, decidedBy, startedOn, endedOn } = row
    const { from, to } = content
    const head: MeasureHead = {
      ...content,
      ...{ id, state, origin, decidedAt, decidedBy, startedOn, endedOn, version },
      ...standMeasure({ state, from, to, today: points.today, indicators: own }),
      // Of what is over, how it ended is what stands.
      override: checkMeasureAction(state, 'override').length === 0 ? (overrides.get(id) ?? null) : null,
      originPicture: pictures.get(row.originPictureId ?? '') ?? null,
      problemIds: problemsOf(known, content.causeIds),
      indicators: own.length,
      hasEffectDesign: effectDesign !== null,
    }
    return [{ row, standing, head, indicators: own, effectDesign }]
  })
}

async function askFor(trx: Trx, { municipalityId, now, exact = false }: MeasureAsk): Promise<PointAsk> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const { timeZone: zone, settings } = municipality
  return { today: localDateAt(now.getTime(), zone), zone, exact, smallCell: settings.smallCell }
}

/** By the picture room's own words: «Lägesbild vecka 46 2026». */
async function namePictures(trx: Trx, rows: readonly MeasureRow[]) {
  const ids = [...new Set(rows.flatMap((one) => one.originPictureId ?? []))]
  const found = await listPictureNames(trx, ids)
  return new Map(found.map(({ id, kind, period }) => [id, { id, title: pictureWords.title(kind, period) }]))
}
