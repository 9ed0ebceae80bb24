/** What an indicator shows: entered by hand, looked up in statistics, or counted from shared reports as they stand now. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import { listObservations } from '#features/evidence/store.ts'
import { listCategoryCodes } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { countShared, findFirstShared } from '../indicator-count-store.ts'
import { type IndicatorPeriod, lastEnded, periodHolding, readIndicatorPeriod } from '../indicator-periods.ts'
import { findLateSince, isEnteredLate, judgeIndicator } from '../indicator-standing.ts'
import { type IndicatorRow, listFirstEntries, listValues, type ValueRow } from '../indicator-store.ts'
import type { MeasureRow } from '../measure-store.ts'
import type { Indicator, IndicatorContent, IndicatorPoint } from '../schema.ts'

export interface PointAsk {
  /** Local day. */
  readonly today: string
  readonly zone: string
  /** Small numbers are shown: to the two parties only. */
  readonly exact: boolean
  readonly smallCell: number
}

/** How far back reports are counted when the whole course is asked for. */
const mostPeriods = 24
const untold = { id: null, note: null, recordedAt: null, enteredLate: false, hidden: false }

/** Indicators of these measures with their points, oldest first. `course` false: only the latest, and the baseline's. */
export async function readIndicators(
  trx: Trx,
  ask: PointAsk,
  measures: ReadonlyMap<string, Pick<MeasureRow, 'startedOn' | 'endedOn'>>,
  rows: readonly IndicatorRow[],
  course: boolean,
): Promise<ReadonlyMap<string, Indicator[]>> {
  const ids = rows.filter((one) => one.content.source.kind === 'own').map((one) => one.id)
  const values = await listValues(trx, ids)
  const first = new Map((await listFirstEntries(trx, ids)).map((one) => [`${one.indicatorId} ${one.period}`, one.at]))
  const looked = await lookUp(trx, rows)
  const counted = await countReports(trx, ask, rows, course)
  const found = new Map<string, Indicator[]>()
  for (const { id, measureId, version, content } of rows) {
    const { source } = content
    const entered = values.filter((one) => one.indicatorId === id)
    let points: IndicatorPoint[]
    if (source.kind === 'own') points = entered.map((one) => presentValue(one, content, first, ask))
    else if (source.kind === 'reports') points = counted.get(id) ?? []
    else points = looked.get(source.seriesId) ?? []
    const { startedOn = null, endedOn = null } = measures.get(measureId) ?? {}
    const { today } = ask
    const told = entered.map((one) => one.period)
    const indicator: Indicator = {
      ...content,
      id,
      version,
      points,
      lateSince: findLateSince({ indicator: content, startedOn, endedOn, today, told }),
      standing: judgeIndicator({
        indicator: content,
        points,
        startedOn,
        daysOf: (period) => readIndicatorPeriod(content.frequency, period) ?? readPeriod(period),
      }),
    }
    found.set(measureId, [...(found.get(measureId) ?? []), indicator])
  }
  return found
}

function presentValue(
  { id, indicatorId, period, value, note, recordedAt }: ValueRow,
  content: IndicatorContent,
  first: ReadonlyMap<string, string>,
  { zone }: PointAsk,
): IndicatorPoint {
  const on = localDateAt(Date.parse(first.get(`${indicatorId} ${period}`) ?? recordedAt), zone)
  return { id, period, value, note, recordedAt, enteredLate: isEnteredLate(content, period, on), hidden: false }
}

/** Statistics as they stand, without what was set aside. */
async function lookUp(trx: Trx, rows: readonly IndicatorRow[]): Promise<ReadonlyMap<string, IndicatorPoint[]>> {
  const seriesIds = [
    ...new Set(rows.flatMap(({ content: { source } }) => ('seriesId' in source ? source.seriesId : []))),
  ]
  const found = new Map<string, IndicatorPoint[]>()
  if (seriesIds.length === 0) return found
  for (const { seriesId, period, value } of await listObservations(trx, { seriesIds, withoutSetAside: true })) {
    found.set(seriesId, [...(found.get(seriesId) ?? []), { ...untold, period, value }])
  }
  return found
}

/** A category stands for those below it too. */
export async function readChildren(trx: Trx): Promise<{ withChildren: (categories: readonly string[]) => string[] }> {
  const all = await listCategoryCodes(trx)
  const below = (code: string): string[] => [
    code,
    ...all.filter((one) => one.parentCode === code).flatMap((one) => below(one.code)),
  ]
  return { withChildren: (categories) => [...new Set(categories.flatMap(below))] }
}

/** Counts of reports by indicator, for periods that have ended, from the first that is known whole. */
async function countReports(
  trx: Trx,
  ask: PointAsk,
  rows: readonly IndicatorRow[],
  course: boolean,
): Promise<ReadonlyMap<string, IndicatorPoint[]>> {
  if (!rows.some((one) => one.content.source.kind === 'reports')) return new Map()
  const firstDay = await findFirstShared(trx)
  const { withChildren } = await readChildren(trx)
  const asked = rows.flatMap(({ id, content }) => {
    const { source, frequency } = content
    const periods = firstDay === null ? [] : listPeriods(content, ask.today, firstDay, course ? mostPeriods : 1)
    const [from, to] = [periods[0]?.from, periods.at(-1)?.to]
    if (source.kind !== 'reports' || !from || !to) return []
    const { areaCodes } = source
    return [{ id, frequency, periods, ask: { areaCodes, categories: withChildren(source.categories), from, to } }]
  })
  const answers = await countShared(
    trx,
    asked.map((one) => one.ask),
  )
  return new Map(
    asked.map(({ id, frequency, periods }, at) => {
      const counts = new Map<string, number>()
      for (const { day, count } of answers[at] ?? []) {
        const { label } = periodHolding(frequency, day)
        counts.set(label, (counts.get(label) ?? 0) + count)
      }
      const points = periods.map(({ label }): IndicatorPoint => {
        const value = counts.get(label) ?? 0
        const hidden = !ask.exact && value > 0 && value < ask.smallCell
        return { ...untold, period: label, value: hidden ? null : value, hidden }
      })
      return [id, points]
    }),
  )
}

/** The latest that have ended, oldest first; before them the baseline's, where it is to be read from its period. */
function listPeriods(
  { frequency, baseline, baselinePeriod }: IndicatorContent,
  today: string,
  firstDay: string,
  most: number,
): IndicatorPeriod[] {
  const periods: IndicatorPeriod[] = []
  for (let one = lastEnded(frequency, today); periods.length < most && one.from >= firstDay; ) {
    periods.unshift(one)
    one = lastEnded(frequency, one.from)
  }
  const base = baseline === null && baselinePeriod !== null ? readIndicatorPeriod(frequency, baselinePeriod) : null
  const isNew = base && base.from >= firstDay && base.to <= today && !periods.some((one) => one.label === base.label)
  return isNew ? [base, ...periods] : periods
}
