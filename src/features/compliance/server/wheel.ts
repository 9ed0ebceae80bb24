/** The year of the agreement: what is due, what recurs, meetings, statements, and the seasons of the reports. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { findAgreementOn } from '#features/agreement/store.ts'
import { listMeetingRows } from '#features/meeting/store.ts'
import { mayReadStatement } from '#features/statement/rules.ts'
import { listStatementRows } from '#features/statement/store.ts'
import type { Database, Scope, Trx } from '#platform/db/port.ts'
import type { AnnualWheel, WheelMark } from '../schema.ts'
import { markObligations } from '../wheel-marks.ts'
import { wheelTitles } from '../wheel-titles-sv.ts'
import { judgeAll } from './judge.ts'
import { readSeasons } from './seasons.ts'

export interface WheelAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
}

const plain = { state: null, href: null, bodyCode: null, rhythm: null } as const

/** Marks in the order of days, and how many obligations are late. */
async function readMarks(ask: WheelAsk, year: number): Promise<Pick<AnnualWheel, 'marks' | 'late'>> {
  const { trx, actor, now, zone } = ask
  const today = localDateAt(now.getTime(), zone)
  const { municipalityId } = actor
  const judged = await judgeAll({ trx, municipalityId, zone, asOf: now, on: today })
  const current = await findAgreementOn(trx, municipalityId, today)
  const marks = [
    ...markObligations(judged, { year, today, agreementEnds: current?.toOn ?? null }, wheelTitles),
    ...(await markMeetings(ask, year)),
    ...(await markStatements(ask, year)),
    ...(await markAgreements(ask, year)),
  ]
  return {
    marks: marks.toSorted((one, other) => compare(one.on, other.on) || compare(one.title, other.title)),
    late: isIn(year, today) ? judged.filter((one) => one.state === 'overdue').length : null,
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const isIn = (year: number, day: string) => day.startsWith(`${year}-`)

/** Titles and days only. */
async function markMeetings({ trx, actor, zone }: WheelAsk, year: number): Promise<WheelMark[]> {
  if (!mayDo(actor, 'meeting.read')) return []
  const rows = (await listMeetingRows(trx)).filter((one) => one.state !== 'cancelled')
  return rows.flatMap(({ id, startsAt, title, bodyCode }): WheelMark[] => {
    const on = localDateAt(Date.parse(startsAt), zone)
    return isIn(year, on) ? [{ ...plain, kind: 'meeting', on, title, href: `/moten/${id}`, bodyCode }] : []
  })
}

/** On the day when it had come to its end; what is still composed is no event. */
async function markStatements({ trx, actor, zone }: WheelAsk, year: number): Promise<WheelMark[]> {
  if (!mayDo(actor, 'statement.read')) return []
  const rows = await listStatementRows(trx)
  return rows.flatMap((row): WheelMark[] => {
    if (row.state === 'composing' || !mayReadStatement(actor, row)) return []
    const steps = [
      ['delivered', row.deliveredOn],
      ['noted', row.notedOn],
      ['sealed', row.sealedAt && localDateAt(Date.parse(row.sealedAt), zone)],
    ] as const
    const [step, on] = steps.find((one) => one[1] !== null) ?? [null, null]
    if (!step || !on || !isIn(year, on)) return []
    const title = wheelTitles.statement(row.title, step)
    return [{ ...plain, kind: 'statement', on, title, href: `/redogorelser/${row.id}`, bodyCode: row.notedByBody }]
  })
}

async function markAgreements({ trx, actor }: WheelAsk, year: number): Promise<WheelMark[]> {
  const found = new Map<string, { fromOn: string; toOn: string }>()
  for (const day of [`${year}-01-01`, `${year}-07-01`, `${year}-12-31`]) {
    const one = await findAgreementOn(trx, actor.municipalityId, day)
    if (one) found.set(one.agreement.code, one)
  }
  const mark = (on: string, title: string): WheelMark[] =>
    isIn(year, on) ? [{ ...plain, kind: 'agreement', on, title, href: '/overenskommelse' }] : []
  return [...found.values()].flatMap(({ fromOn, toOn }) => [
    ...mark(fromOn, wheelTitles.agreementBegins),
    ...mark(toOn, wheelTitles.agreementEnds),
  ])
}

/** The seasons are read in a scope that reaches shared reports; only shares of many come out of it. */
export async function readWheel(
  db: Database,
  of: { readonly scope: Scope; readonly actor: Actor; readonly now: Date; readonly zone: string },
  asked: number | undefined,
): Promise<AnnualWheel> {
  const { scope, actor, now, zone } = of
  const { municipalityId } = actor
  const today = localDateAt(now.getTime(), zone)
  const year = asked ?? Number(today.slice(0, 4))
  const { marks, late } = await db.withScope(scope, (trx) => readMarks({ trx, actor, now, zone }, year))
  const wide: Scope = { municipalityId, organisationId: null, personId: null, reach: 'shared' }
  const seasons = await db.withScope(wide, (trx) => readSeasons(trx, { municipalityId, today }))
  return { year, today, late, marks, seasons }
}
