/** What is known of the areas within the municipality, one number an area: read off however the source cuts its table. */
import type { AreaKind, EvidenceArea, Unit } from '#features/evidence/schema.ts'
import { compareText, type Evidence, isNameless, type KnownSeries } from '../evidence-index.ts'
import type { KnownObservation } from '../input.ts'
import { areaCuts, areaTitles } from './areas.data.ts'

export interface AreaValue {
  readonly area: EvidenceArea
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly state: 'known' | 'suppressed' | 'missing'
}

export interface AreaTable {
  readonly indicator: string
  readonly title: string
  readonly unit: Unit
  readonly kind: AreaKind
  readonly period: string
  readonly rows: readonly AreaValue[]
  /** All these areas together, where the number is a share of what was counted. */
  readonly together: number | null
  readonly from: readonly KnownObservation[]
}

const kinds: readonly AreaKind[] = ['regso', 'district', 'survey', 'deso']

/** Tables of the own areas, RegSO before DeSO, each in the latest version of its boundaries. */
export function listAreaTables(evidence: Evidence): AreaTable[] {
  const tables = kinds.flatMap((kind) => {
    const series = inLatestBoundaries(
      evidence.all.filter(
        ({ series: { area } }) =>
          area.kind === kind && (kind === 'survey' || kind === 'district' || area.code.startsWith(evidence.own.code)),
      ),
    )
    return [
      ...tablesOfPeople(kind, series),
      ...tableOfShare(kind, series, 'population.foreignBorn', areaTitles.foreignBorn, (one) => {
        const cut = one.series.breakdown.birthRegion?.toLowerCase()
        if (cut === undefined) return isAll(one) ? 'whole' : null
        return has(areaCuts.bornHere, cut) ? 'rest' : has(areaCuts.bornAbroad, cut) ? 'part' : null
      }),
      ...tableOfShare(kind, series, 'housing.tenure', areaTitles.rented, (one) => {
        const cut = one.series.breakdown.tenure?.toLowerCase()
        if (cut === undefined) return null
        return has(areaCuts.rented, cut) ? 'part' : 'rest'
      }),
      ...plainTables(kind, series),
    ]
  })
  // What is counted here leads what is published as the same.
  const first = new Map(tables.toReversed().map((one) => [`${one.kind} ${one.indicator} ${one.unit}`, one]))
  return tables.filter((one) => first.get(`${one.kind} ${one.indicator} ${one.unit}`) === one)
}

/** «0880R001», «12»: no name that a reader knows a place by. */
export const isCode = (name: string): boolean => /\d/.test(name) && !/\p{L}{2}/u.test(name)

/** Without the areas that have only a code; a table with fewer than two others is none. */
export function keepNamed(tables: readonly AreaTable[]): AreaTable[] {
  return tables
    .map((one) => ({ ...one, rows: one.rows.filter(({ area }) => !isCode(area.name)) }))
    .filter(({ rows }) => rows.length > 1 && rows.some(({ value }) => value !== null))
}

/** Of RegSO and DeSO, which tell the same: the later year, and of the same year the coarser areas. */
export function withoutRepeats(tables: readonly AreaTable[]): AreaTable[] {
  const order = (a: AreaTable, b: AreaTable) =>
    compareText(b.period, a.period) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  return tables.filter((one) => {
    if (one.kind !== 'regso' && one.kind !== 'deso') return true
    const alike = tables.filter(
      (other) =>
        (other.kind === 'regso' || other.kind === 'deso') &&
        other.indicator === one.indicator &&
        other.unit === one.unit,
    )
    return alike.toSorted(order)[0] === one
  })
}

/** The same code may mean other ground in other boundaries: of each thing told, the version that reaches furthest. */
function inLatestBoundaries(series: readonly KnownSeries[]): KnownSeries[] {
  const lastOf = ({ observations }: KnownSeries) => observations.at(-1)?.period ?? ''
  const best = new Map<string, KnownSeries>()
  for (const one of series) {
    const before = best.get(one.series.indicator)
    const later = before ? compareText(lastOf(one), lastOf(before)) : 1
    const newer = compareText(one.series.boundaryVersion ?? '', before?.series.boundaryVersion ?? '')
    if (later > 0 || (later === 0 && newer > 0)) best.set(one.series.indicator, one)
  }
  return series.filter((one) => best.get(one.series.indicator)?.series.boundaryVersion === one.series.boundaryVersion)
}

const has = (list: readonly string[], text: string) => list.includes(text)
const isAll = ({ series }: KnownSeries) => Object.keys(series.breakdown).length === 0

type Role = 'part' | 'rest' | 'whole' | null

/** A share in per cent, of the whole where it is told and of all parts otherwise. A hole in any of them leaves no share. */
function tableOfShare(
  kind: AreaKind,
  all: readonly KnownSeries[],
  indicator: string,
  title: string,
  roleOf: (one: KnownSeries) => Role,
): AreaTable[] {
  const cut = all.filter((one) => one.series.unit !== 'percent' && ['part', 'rest'].includes(roleOf(one) ?? ''))
  if (cut.length === 0) return []
  const sources = new Set(cut.map(({ series }) => series.indicator))
  const series = all.filter((one) => sources.has(one.series.indicator) && roleOf(one) !== null)
  return tableOf(
    series,
    { kind, indicator, title, unit: 'percent' },
    (list) => {
      const sum = (role: Role) => {
        const ones = list.filter((one) => roleOf(one.known) === role)
        if (ones.length === 0 || ones.some((one) => one.observation.value === null)) return null
        return ones.reduce((total, one) => total + (one.observation.value ?? 0), 0)
      }
      const [part, rest, told] = [sum('part'), sum('rest'), sum('whole')]
      const whole = told ?? (part !== null && rest !== null ? part + rest : null)
      const counted = part ?? (whole !== null && rest !== null ? whole - rest : null)
      return counted !== null && whole !== null && whole > 0 ? (100 * counted) / whole : null
    },
    true,
  )
}

/** Inhabitants: as told, else all ages and both sexes added up, which noise in small cells moves a little. */
function tablesOfPeople(kind: AreaKind, all: readonly KnownSeries[]): AreaTable[] {
  const what = { kind, indicator: 'population', title: areaTitles.population, unit: 'persons' } as const
  const people = all.filter(({ series }) => /^population(\.|$)/.test(series.indicator) && series.unit !== 'percent')
  const whole = tableOf(people.filter(isAll), what, ([one]) => one?.observation.value ?? null)
  if (whole.length > 0) return whole
  const byAge = people.filter(({ series }) => 'age' in series.breakdown && !('birthRegion' in series.breakdown))
  return tableOf(byAge, what, (list) =>
    list.some((one) => one.observation.value === null)
      ? null
      : list.reduce((sum, one) => sum + (one.observation.value ?? 0), 0),
  )
}

/** All else that has one number an area. */
function plainTables(kind: AreaKind, all: readonly KnownSeries[]): AreaTable[] {
  const rest = all.filter(
    ({ series }) =>
      !isNameless(series) &&
      !series.indicator.startsWith('population') &&
      !('tenure' in series.breakdown) &&
      !('birthRegion' in series.breakdown),
  )
  const names = [...new Set(rest.map(({ series }) => `${series.indicator} ${series.unit}`))].sort(compareText)
  return names.flatMap((name) => {
    const same = rest.filter(({ series }) => `${series.indicator} ${series.unit}` === name)
    const cuts = new Set(same.map(({ series }) => JSON.stringify(series.breakdown)))
    const kept = cuts.size === 1 ? same : same.filter(isAll)
    const [first] = kept
    if (!first) return []
    const { indicator, title, unit } = first.series
    return tableOf(kept, { kind, indicator, title, unit }, ([one]) => one?.observation.value ?? null)
  })
}

interface Cell {
  readonly known: KnownSeries
  readonly observation: KnownObservation
}

/** Of the latest period that most of the areas have. */
function tableOf(
  series: readonly KnownSeries[],
  what: Pick<AreaTable, 'indicator' | 'title' | 'unit' | 'kind'>,
  count: (cells: readonly Cell[]) => number | null,
  isShare = false,
): AreaTable[] {
  const cells = series.flatMap((known) => known.observations.map((observation) => ({ known, observation })))
  const areas = new Map(series.map((one) => [one.series.area.code, one.series.area]))
  const areasAt = (period: string) =>
    new Set(cells.filter((one) => one.observation.period === period).map((one) => one.known.series.area.code)).size
  const periods = [...new Set(cells.map((one) => one.observation.period))].sort(compareText)
  const period = periods.findLast((one) => areasAt(one) >= areas.size / 2)
  if (period === undefined || areas.size < 2) return []
  const used = cells.filter((one) => one.observation.period === period)
  const rows = [...areas.values()].map((area): AreaValue => {
    const own = used.filter((one) => one.known.series.area.code === area.code)
    const value = own.length > 0 ? count(own) : null
    const margin = own.length === 1 ? (own[0]?.observation.margin ?? null) : null
    const hidden = own.some((one) => one.observation.state === 'suppressed')
    const limits =
      value === null || margin === null ? { low: null, high: null } : { low: value - margin, high: value + margin }
    return { area, value, ...limits, state: value !== null ? 'known' : hidden ? 'suppressed' : 'missing' }
  })
  if (rows.every((one) => one.value === null)) return []
  rows.sort((a, b) => compareText(a.area.name, b.area.name) || compareText(a.area.code, b.area.code))
  const together = isShare ? count(used) : null
  return [{ ...what, period, rows, together, from: used.map((one) => one.observation) }]
}
