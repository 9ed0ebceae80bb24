/** The list of all evidence: what is shown of it, how old it is, and the numbers of its first sentence. */
import { findIndicator } from './facts/indicators.data.ts'
import type { Disagreement, Frequency, SeriesHead, Source } from './schema.ts'

export const evidenceParts = [
  'crime',
  'insecurity',
  'municipality',
  'groups',
  'otherInformation',
  'forecast',
  'unsorted',
] as const
export type EvidencePart = (typeof evidenceParts)[number]

/** The chapter that a series belongs to; `unsorted` for what no chapter asks for by itself. */
export const partOf = (series: Pick<SeriesHead, 'indicator'>): EvidencePart =>
  findIndicator(series.indicator)?.part ?? 'unsorted'

export interface EvidenceFilter {
  readonly words: string
  readonly part: EvidencePart | ''
  readonly source: Source | ''
  readonly only: 'stale' | 'preliminary' | ''
}

export const noFilter: EvidenceFilter = { words: '', part: '', source: '', only: '' }

/** Those that have every word somewhere in their title, area or breakdown, in the order given. */
export function filterSeries(series: readonly SeriesHead[], filter: EvidenceFilter): SeriesHead[] {
  const wanted = fold(filter.words).split(/\s+/).filter(Boolean)
  return series.filter((one) => {
    if (filter.part && partOf(one) !== filter.part) return false
    if (filter.source && one.source !== filter.source) return false
    if (filter.only === 'stale' && !one.stale) return false
    if (filter.only === 'preliminary' && one.latest?.status !== 'preliminary') return false
    if (wanted.length === 0) return true
    const text = fold([one.title, one.area.name, one.indicator, ...Object.values(one.breakdown)].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

const fold = (text: string) => text.toLocaleLowerCase('sv')

export interface EvidenceCount {
  readonly series: number
  readonly stale: number
  /** Those where more than one number still stands. */
  readonly disagreeing: number
}

export function countEvidence(evidence: {
  readonly series: readonly SeriesHead[]
  readonly disagreements: readonly Disagreement[]
}): EvidenceCount {
  return {
    series: evidence.series.length,
    stale: evidence.series.filter((one) => one.stale).length,
    disagreeing: evidence.disagreements.filter(isOpen).length,
  }
}

/** Whether more than one of the numbers still stands. */
export const isOpen = (one: Disagreement): boolean => one.said.filter((said) => said.setAside === null).length > 1

/** Time since a day, in the largest whole unit: what a reader says of it. */
export function ageOf(
  since: string,
  today: string,
): { readonly unit: 'days' | 'months' | 'years'; readonly count: number } {
  const [year = 0, month = 0, day = 0] = since.split('-').map(Number)
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split('-').map(Number)
  const months = Math.max(0, (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0))
  if (months >= 24) return { unit: 'years', count: Math.floor(months / 12) }
  if (months >= 2) return { unit: 'months', count: months }
  return { unit: 'days', count: Math.max(0, Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000)) }
}

export interface StaleGroup {
  readonly source: Source
  readonly frequency: Frequency
  readonly count: number
  /** The newest period among them, and the last time one of them was fetched. */
  readonly to: string
  readonly retrievedOn: string
  /** What the only one is called. */
  readonly title: string | null
}

/** Stale series by source and rhythm, the longest unfetched first. */
export function groupStale(series: readonly SeriesHead[]): StaleGroup[] {
  const groups = new Map<string, StaleGroup>()
  for (const { stale, source, frequency, to, retrievedOn, title } of series) {
    if (!stale) continue
    const key = `${source} ${frequency}`
    const known = groups.get(key)
    const later = (a: string, b: string) => (a > b ? a : b)
    groups.set(
      key,
      known
        ? {
            ...known,
            count: known.count + 1,
            title: null,
            to: later(known.to, to),
            retrievedOn: later(known.retrievedOn, retrievedOn),
          }
        : { source, frequency, count: 1, to, retrievedOn, title },
    )
  }
  return [...groups.values()].sort((a, b) =>
    a.retrievedOn < b.retrievedOn ? -1 : a.retrievedOn > b.retrievedOn ? 1 : 0,
  )
}

/** The own municipality before others, then by area and unit: rows of the same title stand together so. */
export function orderSeries(series: readonly SeriesHead[], own: string): SeriesHead[] {
  const rank = (one: SeriesHead) => (one.area.name === own ? 0 : 1)
  return series.toSorted(
    (a, b) => rank(a) - rank(b) || a.area.name.localeCompare(b.area.name, 'sv') || (a.unit < b.unit ? -1 : 1),
  )
}
