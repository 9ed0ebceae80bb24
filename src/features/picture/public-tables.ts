/** A picture's numbers as tables whose sums hold: its own period, the periods before it, and who reported. */
import type { Axis } from '#analysis/disclosure/hierarchy.ts'
import { type Period, parsePeriod, periodsUpTo } from '#analysis/time/period.ts'
import type { Computation, SeriesFinding } from './schema.ts'

export interface PublicTable {
  readonly axes: readonly Axis[]
  /** Row-major, without totals; 0 where it is not known. */
  readonly counts: readonly number[]
  /** Key of each place, row-major with the totals. */
  readonly keys: readonly string[]
  readonly total: string
  /** What is told at each key: null where it is hidden. A key that is missing was not there. */
  readonly shown: ReadonlyMap<string, number | null>
  /** Keys without a number of their own in the picture. */
  readonly unprinted: ReadonlySet<string>
  /** Keys of which it says nothing at all, neither a number nor that there is one to hide. */
  readonly silent: ReadonlySet<string>
}

/** The reports without an area are a row of their own, told by its sum alone. */
export const rest = '?'

type Told = number | null | undefined

const keyOf = ({ areaCode, category }: Pick<SeriesFinding, 'areaCode' | 'category'>) =>
  `${areaCode ?? ''}|${category ?? ''}`

/** Areas × categories of the picture's own period. */
export function readAreaTable(computation: Computation): PublicTable {
  // The municipality's total is told in any case.
  const totals = { whole: computation.inputs.reports, withoutArea: computation.inputs.withoutArea }
  return buildTable(computation, (one) => one.count.value, totals)
}

/** The periods before its own that a picture shows, oldest first. */
export function listPastPeriods({ period, whole }: Computation): Period[] {
  const recent = periodsUpTo(parsePeriod(period.label), Math.max(1, whole.recent.length)).slice(0, -1)
  return [...whole.earlierYears.map((one) => parsePeriod(one.period)), ...recent]
}

/** The same table of a past period as this picture tells it; null when it says nothing of that period. */
export function readPastTable(
  computation: Computation,
  label: string,
  length = computation.whole.recent.length,
): PublicTable | null {
  const { whole, period } = computation
  const recent = periodsUpTo(parsePeriod(period.label), Math.max(1, length))
  const back = recent.length - 1 - recent.findIndex((one) => one.label === label)
  const isRecent = back > 0 && back < recent.length
  const year = whole.earlierYears.findIndex((one) => one.period === label)
  if (!isRecent && year < 0) return null
  const read = (one: SeriesFinding): Told => {
    if (year >= 0) return one.earlierYears[year]?.count.value
    const line = one.recent[one.recent.length - 1 - back]?.value
    return line === undefined && back === 1 ? one.previous.value : line
  }
  const table = buildTable(computation, read, { whole: read(whole) ?? null, withoutArea: undefined })
  return { ...table, unprinted: new Set([...table.unprinted, `${rest}|`]) }
}

function buildTable(
  { areas: ofAreas, categories: ofCategories, cells }: Computation,
  read: (one: SeriesFinding) => Told,
  totals: { whole: number | null; withoutArea: Told },
): PublicTable {
  const areas = ofAreas.map((one) => one.areaCode ?? '')
  const categories = ofCategories.map((one) => one.category ?? '')
  const told = new Map<string, Told>([...ofAreas, ...ofCategories, ...cells].map((one) => [keyOf(one), read(one)]))
  told.set('|', totals.whole)
  /** What the areas leave of a sum. */
  const leave = (category: string): number | null => {
    const parts = areas.map((areaCode) => told.get(`${areaCode}|${category}`))
    const sum = told.get(`|${category}`)
    if (typeof sum !== 'number' || parts.some((value) => typeof value !== 'number')) return null
    return parts.reduce<number>((left, value) => left - (value as number), sum)
  }
  const left = categories.map(leave)
  categories.forEach((category, at) => {
    told.set(`${rest}|${category}`, left[at])
  })
  told.set(`${rest}|`, totals.withoutArea === undefined ? leave('') : totals.withoutArea)
  const silent = new Set([...told].flatMap(([key, value]) => (value === undefined ? [key] : [])))
  const shown = new Map([...told].flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])))
  const counts = left.map((one) => one ?? 0)
  const inner = areas.flatMap((area) => categories.map((category) => shown.get(`${area}|${category}`) ?? 0))
  const lone = areas.length === 0
  return {
    axes: [...(lone ? [] : [{ name: 'area', codes: [...areas, rest] }]), { name: 'category', codes: categories }],
    counts: lone ? categories.map((one) => shown.get(`|${one}`) ?? 0) : [...inner, ...counts],
    keys: (lone ? [''] : [...areas, rest, '']).flatMap((row) => [...categories, ''].map((col) => `${row}|${col}`)),
    total: '|',
    shown,
    unprinted: new Set(categories.map((category) => `${rest}|${category}`)),
    silent,
  }
}

/** Organisations; together they are the whole. */
export function readCoverageTable({ coverage, inputs }: Computation): PublicTable {
  const ids = coverage.map((one) => one.organisationId)
  return {
    axes: [{ name: 'organisation', codes: ids }],
    counts: coverage.map((one) => one.count ?? 0),
    keys: [...ids, ''],
    total: '',
    shown: new Map([...coverage.map((one) => [one.organisationId, one.count] as const), ['', inputs.reports] as const]),
    unprinted: new Set(),
    silent: new Set(),
  }
}
