/** The facts of an evaluation, from the rooms that know them. Everybody who may read it is told the same. */

import { type Agreement, listBodies } from '#agreements/schema.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Party } from '#features/access/schema.ts'
import { withPartiesView } from '#features/compliance/happenings-store.ts'
import type { ObligationView } from '#features/compliance/schema.ts'
import { judgeAll } from '#features/compliance/server/judge.ts'
import type { MeasureFollowUp } from '#features/followup/schema.ts'
import { readCoverageNow } from '#features/followup/server/coverage.ts'
import { followMeasures } from '#features/followup/server/follow-measures.ts'
import { Attendance } from '#features/meeting/schema.ts'
import type { StatementAsk } from '#features/statement/server/statement-source.ts'
import type {
  DecisionRecord,
  EvaluationFacts,
  MeasureRecord,
  MeetingRecord,
  ObligationRecord,
} from '../evaluation-facts.ts'
import * as store from '../facts-store.ts'
import { stateOn } from '../rules.ts'
import { countInvited, listQuestionnaireRows } from '../store.ts'
import { compileWork } from './compile-work.ts'
import { readResult } from './present.ts'

export interface CompileAsk {
  readonly ask: StatementAsk
  readonly agreement: Agreement
  /** Local days, both included. */
  readonly from: string
  readonly to: string
}

export async function compileFacts(compiling: CompileAsk): Promise<EvaluationFacts> {
  return withPartiesView(compiling.ask.trx, () => compile(compiling))
}

async function compile(compiling: CompileAsk): Promise<EvaluationFacts> {
  const { ask, agreement, from, to } = compiling
  const { trx, asOf, municipality } = ask
  const [municipalityId, zone] = [ask.actor.municipalityId, municipality.timeZone]
  const today = localDateAt(asOf.getTime(), zone)
  const on = today < to ? today : to
  const judged = await judgeAll({ trx, municipalityId, zone, asOf, on })
  const followed = (await followMeasures({ trx, municipalityId, zone, now: asOf })).filter(({ measure }) => {
    const decidedOn = measure.decidedAt && localDateAt(Date.parse(measure.decidedAt), zone)
    return decidedOn !== null && decidedOn <= to && (measure.endedOn === null || measure.endedOn >= from)
  })
  // Sub-goals are those of this agreement, also when another has come into force since.
  const now = on === today ? asOf : new Date(`${on}T12:00:00.000Z`)
  const coverage = await readCoverageNow({ trx, municipalityId, zone, now }, followed)
  const ownerOf = new Map(
    coverage.subGoals.flatMap((one) => one.measures.map((own) => [own.id, own.ownerName] as const)),
  )
  const { meetings, cancelledMeetings } = await listMeetings(compiling)
  return {
    form: 1,
    asOf: { at: asOf.toISOString(), on: today },
    from,
    to,
    agreement: tellAgreement(agreement),
    obligations: judged.map((one) => tellObligation(one, { from, to, today })),
    subGoals: agreement.subGoals.map(({ code, sv }) => ({
      code,
      title: sv,
      problems: coverage.subGoals.find((one) => one.code === code)?.problems.length ?? 0,
      measureIds: followed.filter(({ measure }) => measure.subGoals.includes(code)).map(({ measure }) => measure.id),
    })),
    measures: followed.map((one) => tellMeasure(one, ownerOf.get(one.measure.id) ?? null)),
    bridged: coverage.bridged,
    meetings,
    cancelledMeetings,
    decisions: await listDecisions(compiling),
    ...(await compileWork(compiling)),
    questionnaire: await findQuestionnaire(compiling, today),
  }
}

function tellAgreement(agreement: Agreement): EvaluationFacts['agreement'] {
  const { code, title, valid, supersedes, parties, overallGoal } = agreement
  const bodies = listBodies(agreement).map((body) => ({ code: body.code, name: body.sv }))
  return { code, title, from: valid.from, to: valid.to, supersedes, parties, overallGoal, bodies }
}

/**
 * The law's and this agreement's, with every time that was due within the days. They are judged on the last of them, since the agreement
 * that came after has a clock of its own: what was due on that very day and not done is missed once it has passed.
 */
function tellObligation(
  view: ObligationView,
  { from, to, today }: { from: string; to: string; today: string },
): ObligationRecord {
  const { key, source, place, sv, en, owedBy, note } = view
  const cycles = view.cycles
    .filter(({ dueOn }) => dueOn >= from && dueOn <= to)
    .map(({ period, dueOn, metOn, evidence, ...judged }) => {
      const outcome = judged.outcome === 'open' && dueOn < today ? 'missed' : judged.outcome
      const proof = (evidence === null ? null : view.evidence[evidence]?.title) ?? null
      return { period, dueOn, metOn, outcome, proof }
    })
  const told = { source: source.kind, sourceTitle: source.title, reason: note.reason, cycles }
  // Told only where it says something: it moves with the days, and would seem to be news.
  const state = cycles.length === 0 ? view.state : null
  return { key, place, sv, en, owedBy, state, ...told }
}

function tellMeasure({ measure, ...follow }: MeasureFollowUp, ownerName: string | null): MeasureRecord {
  const { id, title, state, kind, approach, subGoals, startedOn, endedOn } = measure
  const { verdict, method, percent, reservations } = follow.effect
  const { done, open, dropped } = follow.tasks
  return {
    ...{ id, title, state, kind, approach, subGoals, ownerName, startedOn, endedOn },
    ...{ done: follow.implementations.length, cost: follow.cost, hours: follow.hours, tasks: { done, open, dropped } },
    indicators: follow.indicators.map((one) => {
      const { title, unit, baseline, baselinePeriod, target, better, standing } = one
      const latest = one.points.findLast(({ value, hidden }) => value !== null && !hidden)
      const told = latest ? { period: latest.period, value: latest.value as number } : null
      return { title, unit, baseline, baselinePeriod, target, better, standing, latest: told }
    }),
    effect: { verdict, method, percent, reservations },
  }
}

async function listMeetings({
  ask,
  from,
  to,
}: CompileAsk): Promise<Pick<EvaluationFacts, 'meetings' | 'cancelledMeetings'>> {
  const { trx, actor, municipality } = ask
  const rows = (await store.listMeetingsOf(trx, actor.municipalityId))
    .map((row) => ({ ...row, on: localDateAt(Date.parse(row.startsAt), municipality.timeZone) }))
    .filter(({ on }) => on >= from && on <= to)
  const attendance = await store.listAttendance(trx, actor.municipalityId)
  const outcomes = Map.groupBy(await store.listOutcomesOf(trx, actor.municipalityId), (one) => one.meetingId)
  const held = rows.filter(({ state }) => state !== 'cancelled')
  const meetings = held.map(({ id, bodyCode, on }): MeetingRecord => {
    const count = (decision: string) => (outcomes.get(id) ?? []).filter((one) => one.decision === decision).length
    const counts = { decided: count('decide'), noted: count('note'), returned: count('return') }
    return { id, bodyCode, on, presence: tellPresence(attendance.get(id)), ...counts, postponed: count('postpone') }
  })
  return { meetings, cancelledMeetings: rows.length - held.length }
}

function tellPresence(written: unknown): MeetingRecord['presence'] {
  if (written === undefined) return null
  const { seats } = Attendance.parse(written)
  const of = (party: Party) => {
    const own = seats.filter((one) => one.party === party)
    return { present: own.filter((one) => one.present !== 'absent').length, all: own.length }
  }
  return { municipality: of('municipality'), police: of('police') }
}

async function listDecisions({ ask, from, to }: CompileAsk): Promise<DecisionRecord[]> {
  const { plans, pictures, statements } = await store.listDecided(ask.trx, ask.actor.municipalityId)
  const tell = (kind: DecisionRecord['kind'], rows: typeof plans): DecisionRecord[] =>
    rows.flatMap(({ title, proposedAt, decidedOn }) => {
      if (proposedAt === null || decidedOn === null || decidedOn < from || decidedOn > to) return []
      const proposedOn = localDateAt(Date.parse(proposedAt), ask.municipality.timeZone)
      return [{ kind, title, proposedOn, decidedOn, days: parseLocalDate(decidedOn) - parseLocalDate(proposedOn) }]
    })
  const all = [...tell('jointPicture', pictures), ...tell('plan', plans), ...tell('statement', statements)]
  return all.toSorted((one, other) => one.decidedOn.localeCompare(other.decidedOn))
}

async function findQuestionnaire(
  { ask, agreement }: CompileAsk,
  today: string,
): Promise<EvaluationFacts['questionnaire']> {
  const rows = await listQuestionnaireRows(ask.trx, agreement.code)
  const row = rows.find((one) => stateOn(one, today) === 'closed')
  if (!row) return null
  const invited = (await countInvited(ask.trx)).get(row.id)?.invited ?? 0
  return { title: row.title, closesOn: row.closesOn, result: await readResult(ask.trx, row, invited) }
}
