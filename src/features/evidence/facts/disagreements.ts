/** Where two sources, or two publications of one, say different things of the same: same thing, unit, area and period. */
import type { Disagreement, Observation, Series } from '../schema.ts'
import { publicationOf } from '../series-id.ts'

/** A number that stands, with the publication that gave it. */
export interface StandingValue extends Pick<Observation, 'seriesId' | 'period'> {
  readonly value: number
  /** Title of its delivery. */
  readonly publication: string
}

export interface SetAside extends Pick<Observation, 'seriesId' | 'period'> {
  readonly inFavourOf: string
  readonly reason: string
  readonly at: string
}

type Compared = Pick<Series, 'indicator' | 'unit' | 'area' | 'breakdown' | 'boundaryVersion'>

/** The same for all series that say the same sort of thing of the same area in the same boundaries; nothing of who says it. */
export function comparisonKey({ indicator, unit, area, breakdown, boundaryVersion }: Compared): string {
  const cut = Object.keys(breakdown)
    .sort()
    .map((name) => [name, breakdown[name]])
  return JSON.stringify([indicator, unit, area.kind, area.code, cut, boundaryVersion])
}

/** Ids of series that have another one to be compared with. */
export function listComparable(series: readonly Series[]): string[] {
  return [...groupBy(series, comparisonKey).values()].flatMap((group) =>
    group.length > 1 ? group.map((one) => one.id) : [],
  )
}

/**
 * All disagreements, the latest periods first. What is set aside is told too, with its reason, also when nothing contradicts
 * it any longer: only what is seen can be taken back. `values`: known and current
 * ones of the comparable series, all of them, since a series' rounding is read off all its numbers.
 */
export function findDisagreements(
  series: readonly Series[],
  values: readonly StandingValue[],
  setAside: readonly SetAside[],
): Disagreement[] {
  const byId = new Map(series.map((one) => [one.id, one]))
  const aside = new Map(setAside.map((one) => [`${one.seriesId} ${one.period}`, one]))
  const exactness = readExactness(byId, values)
  const keys = new Map(series.map((one) => [one.id, comparisonKey(one)]))
  const known = values.filter((one) => keys.has(one.seriesId))
  const same = groupBy(known, (one) => `${keys.get(one.seriesId)} ${one.period}`)
  const found = [...same.values()].flatMap((said): (Disagreement & { order: string })[] => {
    const [first] = said
    const own = first && byId.get(first.seriesId)
    const open = said.some((one, at) => said.slice(at + 1).some((other) => differs(one, other, exactness)))
    if (!own || (!open && !said.some((one) => aside.has(`${one.seriesId} ${one.period}`)))) return []
    const { indicator, title, area, unit } = own
    const told = said.toSorted((a, b) => compareText(a.seriesId, b.seriesId)).map((one) => tell(one, byId, aside))
    const order = keys.get(own.id) ?? ''
    return [{ indicator, title, areaName: area.name, unit, period: first.period, said: told, order }]
  })
  return found
    .sort((a, b) => compareText(b.period, a.period) || compareText(a.order, b.order))
    .map(({ order: _, ...disagreement }) => disagreement)
}

function tell(
  { seriesId, period, publication, value }: StandingValue,
  byId: ReadonlyMap<string, Series>,
  aside: ReadonlyMap<string, SetAside>,
): Disagreement['said'][number] {
  const source = byId.get(seriesId)?.source ?? 'own'
  const found = aside.get(`${seriesId} ${period}`)
  const setAside = found ? { reason: found.reason, inFavourOf: found.inFavourOf, at: found.at } : null
  return { seriesId, source, publication, value, setAside }
}

/** Decimals that a series shows, and whether so many of its numbers were seen that the rest cannot be hidden zeros. */
interface Exactness {
  readonly decimals: number
  readonly sure: boolean
}

/** One number in ten ends in a zero that is not written: three that all do so are one in a thousand. */
const numbersToBeSure = 3

/** By series; read over all areas of the same publication, which is rounded as one. */
function readExactness(
  byId: ReadonlyMap<string, Series>,
  values: readonly StandingValue[],
): ReadonlyMap<string, Exactness> {
  const keys = new Map([...byId.values()].map((one) => [one.id, publicationKey(one)]))
  const publications = groupBy(values, (one) => keys.get(one.seriesId) ?? one.seriesId)
  const exactness = new Map<string, Exactness>()
  for (const group of publications.values()) {
    const decimals = group.reduce((most, one) => Math.max(most, countDecimals(one.value)), 0)
    const own = { decimals, sure: group.length >= numbersToBeSure }
    for (const one of group) exactness.set(one.seriesId, own)
  }
  return exactness
}

function publicationKey({ id, source, indicator, unit, frequency }: Series): string {
  return JSON.stringify([source, indicator, unit, frequency, publicationOf(id)])
}

/** Decimals as written; noise of floating point is not counted. */
export function countDecimals(value: number): number {
  const [, decimals = ''] = Number(value.toPrecision(12)).toFixed(9).split('.')
  return decimals.replace(/0+$/, '').length
}

/**
 * More apart than rounding explains: half of the last decimal shown by the coarser of the two. Who has given too few
 * numbers to tell how they are rounded is taken to be as exact as the other: 1.4 beside 1.37 may well be 1.40.
 */
function differs(a: StandingValue, b: StandingValue, exactness: ReadonlyMap<string, Exactness>): boolean {
  if (a.seriesId === b.seriesId) return false
  const both = [a, b].map((one) => exactness.get(one.seriesId) ?? { decimals: countDecimals(one.value), sure: false })
  const sure = both.filter((one) => one.sure).map((one) => one.decimals)
  const decimals = sure.length > 0 ? Math.min(...sure) : Math.max(...both.map((one) => one.decimals))
  const noise = 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value))
  return Math.abs(a.value - b.value) > 0.5 * 10 ** -decimals + noise
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
