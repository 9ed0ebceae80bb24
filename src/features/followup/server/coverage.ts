/** Coverage of the agreement in force, as it stands: a door for the rooms to the right. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { listOrganisations } from '#features/access/store.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import { listProblemFacts } from '#features/problem/server/read-problems.ts'
import { computeCoverage } from '../coverage.ts'
import { judgeTarget } from '../indicator-outcome.ts'
import type { Coverage, MeasureFollowUp } from '../schema.ts'
import { followMeasures } from './follow-measures.ts'
import type { FollowUpAsk } from './gather.ts'

/** `followed`: what `followMeasures` gave, where the asker has it already. */
export async function readCoverageNow(ask: FollowUpAsk, followed?: readonly MeasureFollowUp[]): Promise<Coverage> {
  const { trx, municipalityId, zone, now } = ask
  const today = localDateAt(now.getTime(), zone)
  const inForce = await findAgreementInForce(trx, municipalityId, today)
  const measures = followed ?? (await followMeasures(ask))
  return computeCoverage({
    agreement: inForce && { from: inForce.agreement.valid.from, subGoals: inForce.agreement.subGoals },
    today,
    measures: measures.map(({ measure, indicators, effect }) => ({
      measure,
      decidedOn: measure.decidedAt && localDateAt(Date.parse(measure.decidedAt), zone),
      endedOn: measure.endedOn,
      reached: indicators.filter((one) => judgeTarget(one, measure).outcome === 'reached').length,
      indicators: indicators.length,
      effect: effect.verdict,
    })),
    problems: await listProblemFacts(trx),
    organisations: await listOrganisations(trx),
  })
}
