/** What is alike in municipalities' own lists and in published surveys: units, indicators, and two publications that disagree. */
import { findArea } from '../facts/find-area.ts'
import { findIndicator, indicatorOf, indicators } from '../facts/indicators.data.ts'
import type { EvidenceArea, Unit } from '../schema.ts'
import type { Asked } from './asked.ts'
import type { Found, SeriesCollector } from './collect-series.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { indexRanges, questionNames, unitShapes, wholeMunicipality } from './survey-words.data.ts'

/** Null for a unit that nobody knows. */
export function readUnit(text: string): Unit | null {
  const folded = text.trim() === '%' ? '%' : foldWords(text)
  return unitShapes.find(([shape]) => shape.test(folded))?.[1] ?? null
}

export interface Named {
  readonly indicator: string
  readonly title: string
}

/** A shared code for what is known (by code, own id or name), else a code made of its name. */
export function readIndicator(text: string, ownPrefix: 'own' | 'survey'): Named {
  const words = text.trim()
  const folded = foldWords(words)
  const known =
    findIndicator(words) ??
    indicators.find(({ sv, en }) => foldWords(sv) === folded || foldWords(en) === folded) ??
    findIndicator(indicatorOf('own', words)) ??
    findIndicator(questionNames.find(([shape]) => shape.test(folded))?.[1] ?? '')
  return known
    ? { indicator: known.code, title: known.sv }
    : { indicator: `${ownPrefix}:${slugOf(words)}`, title: words }
}

/** A municipality, county or the country; the whole of the own municipality; else an area of its own survey. */
export function readSurveyArea(text: string, { municipality }: Asked): EvidenceArea {
  const folded = foldWords(text)
  if (wholeMunicipality.includes(folded) || folded === foldWords(municipality.name)) {
    return { kind: 'municipality', code: municipality.code, name: municipality.name }
  }
  const known = findArea(text)
  if (known) return { kind: known.kind, code: known.code, name: known.name }
  return { kind: 'survey', code: slugOf(text), name: text.trim() }
}

/** A file that names other municipalities and not the own one is theirs, whatever areas it tells of besides. */
export function refuseOthers(
  found: readonly Pick<Found, 'area'>[],
  { municipality }: Asked,
  collector: SeriesCollector,
): void {
  const named = found.flatMap(({ area }) => (area.kind === 'municipality' ? [area] : []))
  if (named.length === 0 || named.some(({ code }) => code === municipality.code)) return
  const names = [...new Set(named.map(({ name }) => name))]
  collector.fault('otherMunicipality', { expected: municipality.name, found: names.slice(0, 3).join(', ') })
}

/** Whether the value can be one of its unit: shares from 0 to 100, an index within its scale. */
export function isPossible(value: number, unit: Unit, indicator: string): boolean {
  const [least, most] =
    indexRanges[indicator] ?? (unit === 'percent' ? [0, 100] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
  return value >= least && value <= most
}

export type Published = Found & { readonly from: string | null }

/**
 * Where publications say different things of the same, each of them but the one that tells most periods gets a series under its
 * own name: both values stand, and the long series stays whole. Of two equally long the one further down in the file keeps it.
 */
export function partPublications(all: readonly Published[]): Found[] {
  const groups = Map.groupBy(all, ({ indicator, unit, area, breakdown, source }) =>
    JSON.stringify([source, indicator, unit, area.kind, area.code, Object.entries(breakdown ?? {}).sort()]),
  )
  return [...groups.values()].flatMap(partGroup)
}

function partGroup(group: readonly Published[]): Found[] {
  const told = new Map<string | null, Set<string>>()
  for (const { from, period } of group) told.set(from, (told.get(from) ?? new Set()).add(period))
  // Set again, so that the map's order is that of the last mention.
  for (const { from } of group) {
    const periods = told.get(from)!
    told.delete(from)
    told.set(from, periods)
  }
  const rank = [...told].sort(([, a], [, b]) => a.size - b.size).map(([from]) => from)
  const byPeriod = Map.groupBy(group, ({ period }) => period)
  return group.map((one) => {
    const { from, ...found } = one
    const others = byPeriod.get(one.period)!.filter((other) => other.from !== from && other.value !== one.value)
    const gives = others.some((other) => rank.indexOf(other.from) > rank.indexOf(from))
    return gives && from !== null ? { ...found, publication: from } : found
  })
}

/** How a publication is called: what stands before the colon, without the sign that parts an id. */
export const publicationName = (text: string): string | null => text.split(':')[0]!.replaceAll('/', '–').trim() || null
