/** One measure as its page shows it, as far as this reader may see it. */
import { createHash } from 'node:crypto'
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { findMunicipality } from '#features/access/store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findMeasureGaps } from '../chain.ts'
import { listChangedFields, writeWhole } from '../measure-content.ts'
import { listMeasureConfirmations, listMeasureVersions } from '../measure-store.ts'
import type { EffectDesign, IndicatorContent, Measure, MeasureHead } from '../schema.ts'
import { readSubGoals } from './measure-known.ts'
import { readProblems } from './measure-problems.ts'
import { gatherMeasures, type MeasureFacts } from './read-measures.ts'
import type { MeasureWriting } from './services.ts'

type Reading = Pick<MeasureWriting, 'trx' | 'actor' | 'now' | 'services'>

/** A draft is for those who prepare the decision; everybody else sees what was decided. */
export const maySeeMeasure = (actor: Pick<Actor, 'role'>, measure: Pick<MeasureHead, 'decidedAt'>): boolean =>
  measure.decidedAt !== null || mayDo(actor, 'problem.read')

const maySeeSmall = (actor: Pick<Actor, 'role'>) => mayDo(actor, 'report.readShared')

/** All that this actor may see, in the order they were created. */
export async function listSeenMeasures({ trx, actor, now }: Reading): Promise<MeasureHead[]> {
  const ask = { municipalityId: actor.municipalityId, now, exact: maySeeSmall(actor) }
  const facts = await gatherMeasures(trx, ask, { course: false })
  return facts.map((one) => one.head).filter((one) => maySeeMeasure(actor, one))
}

/** @throws CallRefused notFound: there is none, or this actor may not know of it */
export async function presentMeasure({ trx, actor, now, services }: Reading, id: string): Promise<Measure> {
  const { municipalityId } = actor
  const exact = maySeeSmall(actor)
  const problems = await readProblems(trx)
  const [facts] = await gatherMeasures(trx, { municipalityId, now, exact }, { ids: [id], course: true, problems })
  if (!facts || !maySeeMeasure(actor, facts.head)) throw new CallRefused('notFound')
  const { head, row, indicators, effectDesign } = facts
  const contentHash = hashMeasure(facts)
  const smallCell = await readSmallCell(trx, municipalityId)
  const versions = await listMeasureVersions(trx, id)
  const registers = await services.shelf.read(trx, municipalityId)
  const today = localDateAt(now.getTime(), registers.timeZone)
  const subGoals = (await readSubGoals(trx, municipalityId, today)) ?? []
  return {
    ...head,
    stateReason: row.stateReason,
    indicators: exact ? [...indicators] : indicators.map((one) => ({ ...one, baseline: tellBaseline(one, smallCell) })),
    effectDesign: effectDesign && (exact ? effectDesign : hideSmall(effectDesign, smallCell)),
    confirmations: (await listMeasureConfirmations(trx, id)).map(({ party, contentHash: hash, confirmedAt }) => {
      return { purpose: 'decide', party, at: confirmedAt, current: hash === contentHash }
    }),
    contentHash,
    // They name problems that not everybody may read.
    gaps: mayDo(actor, 'problem.read') ? findMeasureGaps(head, { problems, subGoals }) : [],
    history: versions.map(({ version, recordedAt, organisationName, content }, at) => ({
      ...{ version, recordedAt, organisationName },
      fields: listChangedFields(versions[at - 1]?.content ?? null, content),
    })),
  }
}

/** Of the content that a decision is about. */
function hashMeasure({ row, standing, indicators, effectDesign }: MeasureFacts): string {
  const { origin, originPictureId } = row
  const text = writeWhole({ origin, originPictureId, content: standing.content, indicators, effectDesign })
  return createHash('sha256').update(text).digest('hex')
}

/** Small counts are not told outside the two parties, nor the per cent that they could be worked out of. */
function hideSmall(design: EffectDesign, smallCell: number): EffectDesign {
  const { before, comparisonBefore } = design.detectable
  const isSmall = (count: number | null) => count !== null && count > 0 && count < smallCell
  if (!isSmall(before) && !isSmall(comparisonBefore)) return design
  const hide = (count: number | null) => (isSmall(count) ? null : count)
  const hidden = { before: hide(before), comparisonBefore: hide(comparisonBefore), percent: null }
  return { ...design, detectable: { ...design.detectable, ...hidden } }
}

/** A baseline of reports is a count of them, whoever wrote it down. */
export function tellBaseline(
  { source, baseline }: Pick<IndicatorContent, 'source' | 'baseline'>,
  smallCell: number,
): number | null {
  const isSmall = source.kind === 'reports' && baseline !== null && baseline > 0 && baseline < smallCell
  return isSmall ? null : baseline
}

async function readSmallCell(trx: Reading['trx'], municipalityId: string): Promise<number> {
  return (await findMunicipality(trx, municipalityId))?.settings.smallCell ?? 5
}
