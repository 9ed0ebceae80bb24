/** Gathers a picture's inputs as known at an instant, and their fingerprint. */
import { createHash } from 'node:crypto'
import { addDays } from '#analysis/time/local-date.ts'
import { lengthInDays, type Period, periodsUpTo, previousPeriod } from '#analysis/time/period.ts'
import { findMunicipality, listOrganisations } from '#features/access/store.ts'
import { listAreas, listCategoryCodes } from '#features/report/register-store.ts'
import type { Area } from '#features/report/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { JudgedSeries } from '../compute-series.ts'
import type { PictureInput } from '../input.ts'
import {
  countByAreaCategory,
  countByOrganisation,
  countOnPositions,
  countOnSquares,
  countTellers,
  findFirstDay,
  listEvents,
  type PeriodSpan,
} from '../input-store.ts'
import { type CountByCode, placeRows, sumByArea } from '../recount.ts'
import { countLeadingGap, dropPeriods } from '../trim-history.ts'
import { judgeBeside } from './compute-beside.ts'

/** How many periods back are judged against: five years and the half year that Farrington leaves out. */
const historyLength = { week: 5 * 52 + 30, month: 72, quarter: 24, free: 60 } as const

/** The hot spots of a week look at the last four; longer periods look at themselves. */
const shortestWindowDays = 28

/** The settings that decide figures. An edition is recomputed with its own, whatever the municipality has chosen since. */
export type FigureSettings = Pick<PictureInput, 'timeZone' | 'areaSet' | 'smallCell' | 'cellMetres'>

export async function readFigureSettings(trx: Trx, municipalityId: string): Promise<FigureSettings> {
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new Error(`no municipality ${municipalityId}`)
  const { areaSet, smallCell, cellMetres } = municipality.settings
  return { timeZone: municipality.timeZone, areaSet, smallCell, cellMetres }
}

export interface TakenInputs {
  readonly input: PictureInput
  /** Needed already to know what more to ask for; handed on, so that it is made once. */
  readonly judged: JudgedSeries
}

export async function takeInputs(
  trx: Trx,
  municipalityId: string,
  period: Period,
  asOf: string,
  frozen?: FigureSettings,
): Promise<TakenInputs> {
  const own = await readFigureSettings(trx, municipalityId)
  const settings = frozen ?? own
  const areas = await listAreas(trx, settings.areaSet)
  const categories = await listCategoryCodes(trx)
  const organisations = await listOrganisations(trx)
  const rootOf = new Map(categories.map((one) => [one.code, one.parentCode ?? one.code]))

  const counted = await periodsWithReports(trx, municipalityId, period, asOf)
  const first = counted[0] as Period
  const span = { kind: period.kind, from: first.start, to: period.end, days: lengthInDays(period) }
  const windowDays = Math.max(shortestWindowDays, lengthInDays(period))
  const windowFrom = addDays(period.end, -windowDays)

  const isOwnSet = settings.areaSet === own.areaSet
  const counts = isOwnSet
    ? await countInOwnAreas(trx, municipalityId, asOf, span)
    : await countInOtherAreas(trx, municipalityId, asOf, span, areas)
  const gap = countLeadingGap(totalsOf(counts.byCategory, counted.length))
  const periods = counted.slice(gap)
  const byCategory = dropPeriods(counts.byCategory, gap)
  const byOrganisation = dropPeriods(counts.byOrganisation, gap)
  const rows = await listEvents(trx, municipalityId, asOf, { from: windowFrom, to: period.end })
  const placed = isOwnSet ? rows.map((row) => row.areaCode) : placeRows(rows, areas)
  const events = rows.map((row, at) => ({ ...row, areaCode: placed[at] ?? null }))
  const past = await countOnSquares(trx, municipalityId, asOf, { from: addDays(windowFrom, -364), to: windowFrom })
  const told = new Set(byCategory.map((one) => rootOf.get(one.code) ?? one.code))
  const tellerIds = new Set(byOrganisation.map((one) => one.code))
  const input: PictureInput = {
    period,
    periods,
    asOf,
    ...settings,
    boundaryVersion: areas[0]?.boundaryVersion ?? '',
    areas: areas.map(({ code, name, geometry }) => ({ code, name, geometry })),
    // Only those that were reported of, or by: one added later must not change what was known then.
    categories: categories.filter((one) => one.parentCode === null && told.has(one.code)).map((one) => one.code),
    organisations: organisations.filter(({ id }) => tellerIds.has(id)).map(({ id, name }) => ({ id, name })),
    byAreaCategory: rollUp(byCategory, rootOf),
    byOrganisation: byOrganisation.map(({ code, ...row }) => ({ ...row, organisationId: code })),
    tellers: [],
    events: events.map((row) => ({
      key: `${row.reportId}:${row.version}`,
      from: Date.parse(row.occurredFrom),
      to: Date.parse(row.occurredTo),
      occurredOn: row.occurredOn,
      e: row.e,
      n: row.n,
      areaCode: row.areaCode,
      category: rootOf.get(row.category) ?? row.category,
      organisationId: row.organisationId,
    })),
    windowFrom,
    past: past.map((one) => ({ ...one, category: rootOf.get(one.category) ?? one.category })),
  }
  // Who told of a category is asked only where it stands out: for every series it would be most of the reports.
  const judged = await judgeBeside(input)
  const asked = judged.standsOut.filter((one) => one.category !== null).slice(0, mostAsked)
  const tellers: PictureInput['tellers'][number][] = []
  for (const { areaCode, category } of asked) {
    if (category === null) continue
    const kin = [...rootOf].filter(([, root]) => root === category).map(([code]) => code)
    const told = await counts.tellers(areaCode, kin)
    tellers.push({ areaCode, category, counts: dropPeriods(told, gap).map((row) => ({ ...row, areaCode })) })
  }
  return { input: { ...input, tellers }, judged }
}

function totalsOf(rows: readonly CountByCode[], periods: number): number[] {
  const totals = new Array<number>(periods).fill(0)
  for (const { period, count } of rows) if (period in totals) totals[period] = (totals[period] ?? 0) + count
  return totals
}

type TellerCount = { period: number; organisationId: string; count: number }

interface Counts {
  readonly byCategory: readonly CountByCode[]
  readonly byOrganisation: readonly CountByCode[]
  /** Who told of some categories in an area, period by period. */
  readonly tellers: (areaCode: string | null, categories: readonly string[]) => Promise<readonly TellerCount[]>
}

/** In the area set that every report carries: the database counts. */
async function countInOwnAreas(trx: Trx, municipalityId: string, asOf: string, span: PeriodSpan): Promise<Counts> {
  return {
    byCategory: await countByAreaCategory(trx, municipalityId, asOf, span),
    byOrganisation: await countByOrganisation(trx, municipalityId, asOf, span),
    tellers: (areaCode, categories) => countTellers(trx, municipalityId, asOf, span, { areaCode, categories }),
  }
}

/** In another set: positions are read and placed here. A report without a position is then without an area. */
async function countInOtherAreas(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  span: PeriodSpan,
  areas: readonly Area[],
): Promise<Counts> {
  const rows = await countOnPositions(trx, municipalityId, asOf, span)
  const codes = placeRows(rows, areas)
  return {
    byCategory: sumByArea(rows, codes, 'category'),
    byOrganisation: sumByArea(rows, codes, 'organisationId'),
    tellers: async (areaCode, categories) => {
      const kept = rows.flatMap((row, at) =>
        categories.includes(row.category) && (areaCode === null || codes[at] === areaCode) ? [row] : [],
      )
      const sums = sumByArea(kept, [], 'organisationId')
      return sums.map(({ period, code, count }) => ({ period, organisationId: code, count }))
    },
  }
}

/** More than this many at once is a change of everything, and is answered for the areas and the whole. */
const mostAsked = 12

/** The periods up to this one that lie wholly after the first report; at least this one. */
async function periodsWithReports(trx: Trx, municipalityId: string, period: Period, asOf: string): Promise<Period[]> {
  const firstDay = await findFirstDay(trx, municipalityId, asOf)
  if (firstDay === null || firstDay >= period.start) return [period]
  const all = periodsUpTo(period, historyLength[period.kind])
  return all.filter((one) => one === all.at(-1) || one.start >= firstDay || previousPeriod(one).end > firstDay)
}

/** Sums subcategories into their root. Rows arrive ordered, so the sums come out in a fixed order. */
function rollUp(
  rows: readonly { period: number; areaCode: string | null; code: string; count: number }[],
  rootOf: ReadonlyMap<string, string>,
): PictureInput['byAreaCategory'] {
  const sums = new Map<string, { period: number; areaCode: string | null; category: string; count: number }>()
  for (const { period, areaCode, code, count } of rows) {
    const category = rootOf.get(code) ?? code
    const key = `${period}|${areaCode ?? ''}|${category}`
    const known = sums.get(key)
    if (known) known.count += count
    else sums.set(key, { period, areaCode, category, count })
  }
  return [...sums.values()]
}

/** sha256 over everything that the computation reads: the reports of the window one by one, the history as counts. */
export function fingerprint(input: PictureInput): string {
  const { events, byAreaCategory, byOrganisation, areas, past, ...rest } = input
  const hash = createHash('sha256')
  hash.update(JSON.stringify(rest))
  for (const area of areas) hash.update(`${area.code};${area.name};${JSON.stringify(area.geometry)}\n`)
  for (const row of byAreaCategory) hash.update(`${row.period};${row.areaCode};${row.category};${row.count}\n`)
  for (const row of byOrganisation) hash.update(`${row.period};${row.areaCode};${row.organisationId};${row.count}\n`)
  for (const one of past) hash.update(`${one.e};${one.n};${one.category};${one.count}\n`)
  for (const one of events) hash.update(`${one.key}\n`)
  return hash.digest('hex')
}
