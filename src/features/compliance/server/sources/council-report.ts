/** The report to the municipal council: from the day after the last one, computed from what is decided, done and owed. */
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { readCoverageNow } from '#features/followup/server/coverage.ts'
import { type Gathered, gatherFollowUps } from '#features/followup/server/gather.ts'
import { judgeIndicators, listMisses } from '#features/followup/server/judge-outcomes.ts'
import { listAreas, listCategories } from '#features/report/register-store.ts'
import type { StatementAsk, StatementSource, StatementSubject } from '#features/statement/server/statement-source.ts'
import type { CouncilDecision, CouncilFacts, CouncilMeasure } from '../../council-facts.ts'
import { leadCouncil, tellCouncil } from '../../council-parts.ts'
import { councilWords as en } from '../../council-parts-en.ts'
import { councilWords as sv } from '../../council-parts-sv.ts'
import { withPartiesView } from '../../happenings-store.ts'
import { findLastReported, listDecisions } from '../../source-store.ts'
import { countMissed, tellObligation } from '../../told-obligation.ts'
import { judgeAll } from '../judge.ts'
import { checkDays, todayOf, yearBefore } from './days.ts'

const words = { sv, en }

/** `recomputable` is not promised: what measures led to is told as it stands now. */
export const councilReportSource: StatementSource<CouncilFacts> = {
  kind: 'councilReport',
  recomputable: false,
  propose: async (ask) => {
    const to = todayOf(ask)
    const last = await findLastReported(ask.trx, ask.municipality.id)
    const from = last ? addDays(last, 1) : yearBefore(to)
    // On the very day that it was reported there is nothing more to tell.
    return from > to ? [] : [{ subjectId: null, title: sv.title(from, to), from, to }]
  },
  check: async (ask, subject) => checkDays(ask, subject),
  compile: (ask, subject) => withPartiesView(ask.trx, () => compileCouncil(ask, subject)),
  tell: (facts, language) => tellCouncil(facts, words[language]),
  lead: (facts, language) => leadCouncil(facts, words[language]),
}

async function compileCouncil(ask: StatementAsk, { from, to }: StatementSubject): Promise<CouncilFacts> {
  const { trx, municipality, asOf } = ask
  const [municipalityId, zone] = [municipality.id, municipality.timeZone]
  const asked = { trx, municipalityId, zone, now: asOf }
  const decided = (await gatherFollowUps(asked)).filter(({ followUp }) => followUp.measure.decidedAt !== null)
  const coverage = await readCoverageNow(
    asked,
    decided.map((one) => one.followUp),
  )
  const told = decided.filter(({ followUp: { measure } }) => {
    const decidedOn = localDateAt(Date.parse(measure.decidedAt ?? ''), zone)
    return decidedOn <= to && (measure.endedOn === null || measure.endedOn >= from)
  })
  return {
    form: 1,
    ...{ municipality: municipality.name, from, to, today: todayOf(ask) },
    decisions: await readDecisions(ask, { from, to }),
    measures: told.map((one) => tellMeasure(one, { from, to })),
    misses: listMisses(
      told.map(({ followUp, facts }) => ({ ...followUp, stateReason: facts.row.stateReason })),
      coverage,
    ),
    obligations: (await judgeAll({ trx, municipalityId, zone, asOf, on: to })).map((one) => ({
      ...tellObligation(one),
      missed: countMissed(one.cycles, { from, to }),
    })),
    names: {
      areas: Object.fromEntries((await listAreas(trx)).map((one) => [one.code, one.name])),
      // No use is counted after the last day.
      categories: Object.fromEntries((await listCategories(trx, '9999-12-31')).map((one) => [one.code, one.sv])),
    },
  }
}

/** Decided within the days, by the cooperation's body or by the municipality's own. */
async function readDecisions(
  { trx, municipality }: StatementAsk,
  { from, to }: Pick<StatementSubject, 'from' | 'to'>,
): Promise<CouncilDecision[]> {
  const { pictures, plans, formal } = await listDecisions(trx, municipality.id)
  const isWithin = (day: string | null) => day !== null && day >= from && day <= to
  const heads = [
    ...pictures.map((one) => ({ ...one, subject: 'jointPicture' as const, name: one.period })),
    ...plans.map((one) => ({ ...one, subject: 'plan' as const, name: one.title })),
  ]
  return heads.flatMap(({ id, subject, name, edition, decidedOn, decidedByBody }): CouncilDecision[] => {
    const own = formal.findLast((one) => one.subjectId === id && one.decidedOn <= to) ?? null
    if (decidedOn === null || !(isWithin(decidedOn) || isWithin(own?.decidedOn ?? null))) return []
    const { body = '', decidedOn: on = '', paragraph = '', registrationNumber = '' } = own ?? {}
    const told = own && { body, decidedOn: on, paragraph, registrationNumber }
    return [{ subject, name, edition, body: decidedByBody, decidedOn, formal: told }]
  })
}

function tellMeasure({ followUp }: Gathered, { from, to }: Pick<StatementSubject, 'from' | 'to'>): CouncilMeasure {
  const { measure, implementations, effect } = followUp
  const { title, state, standing, startedOn, endedOn } = measure
  const within = implementations.filter((one) => one.doneOn >= from && one.doneOn <= to)
  return {
    ...{ title, state, isLate: standing === 'late', startedOn, endedOn },
    entries: within.map(({ doneOn, text, doneBy }) => ({ on: doneOn, text, by: doneBy })),
    cost: sumOf(within.map((one) => one.cost)),
    hours: sumOf(within.map((one) => one.hours)),
    indicators: judgeIndicators(followUp),
    effect,
  }
}

/** Null where nothing was entered, which is not the same as nothing spent. */
function sumOf(values: readonly (number | null)[]): number | null {
  const told = values.filter((one) => one !== null)
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0)
}
