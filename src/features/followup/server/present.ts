/** One measure's follow-up, and the coverage, as far as this reader may see them. */
import { mayDo } from '#features/access/rules.ts'
import { maySeeMeasure } from '#features/plan/server/measure-whole.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { Coverage, MeasureFollowUp } from '../schema.ts'
import { readCoverageNow } from './coverage.ts'
import { followMeasures } from './follow-measures.ts'
import type { FollowUpAsk } from './gather.ts'
import type { FollowUpWriting } from './services.ts'

type Reading = Pick<FollowUpWriting, 'trx' | 'actor' | 'now' | 'services'>

async function askOf({ trx, actor, now, services }: Reading): Promise<FollowUpAsk> {
  const { municipalityId } = actor
  const { timeZone: zone } = await services.shelf.read(trx, municipalityId)
  return { trx, municipalityId, zone, now, exact: mayDo(actor, 'report.readShared') }
}

/** @throws CallRefused notFound: there is none, or this actor may not know of it */
export async function presentFollowUp(reading: Reading, id: string): Promise<MeasureFollowUp> {
  const [found] = await followMeasures(await askOf(reading), [id])
  if (!found || !maySeeMeasure(reading.actor, found.measure)) throw new CallRefused('notFound')
  return found
}

/** Without the problems for those who may not read them. */
export async function presentCoverage(reading: Reading): Promise<Coverage> {
  const coverage = await readCoverageNow(await askOf(reading))
  if (mayDo(reading.actor, 'problem.read')) return coverage
  return { ...coverage, subGoals: coverage.subGoals.map((one) => ({ ...one, problems: [] })) }
}
