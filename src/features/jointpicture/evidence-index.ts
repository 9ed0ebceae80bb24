/** The evidence laid out so that a finding finds its numbers: by indicator, unit, area and breakdown, over all sources. */
import { findDisagreements } from '#features/evidence/facts/disagreements.ts'
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import { findIndicator } from '#features/evidence/facts/indicators.data.ts'
import { koladaKpis, unknownKpi } from '#features/evidence/facts/kolada-kpis.data.ts'
import type { AreaKind, Delivery, Disagreement, Frequency, Series, Source, Unit } from '#features/evidence/schema.ts'
import type { FindingSource, Part } from './finding-schema.ts'
import type { JointInput, KnownObservation } from './input.ts'

export interface KnownSeries {
  readonly series: Series
  /** In the order of their periods; those set aside are left out. */
  readonly observations: readonly KnownObservation[]
}

export interface Evidence {
  readonly all: readonly KnownSeries[]
  readonly deliveries: ReadonlyMap<string, Delivery>
  /** By series, where the source tells in which version of its boundaries the area is meant. */
  readonly boundaries: ReadonlyMap<string, string>
  readonly own: { readonly code: string; readonly name: string }
  /** Those that still stand: none of the values is set aside, or enough are left. */
  readonly disagreements: readonly Disagreement[]
  /** `seriesId period` of every value in one of them. */
  readonly disagreeing: ReadonlySet<string>
}

/** Where two sources say the same thing, the one that made the number goes first. */
const rank: readonly Source[] = ['bra', 'ntu', 'scb', 'survey', 'kolada', 'own', 'polisen']

export function indexEvidence(input: JointInput): Evidence {
  const aside = new Set(input.setAside.map(({ seriesId, period }) => `${seriesId} ${period}`))
  const bySeries = new Map<string, KnownObservation[]>()
  for (const one of input.observations) {
    if (aside.has(`${one.seriesId} ${one.period}`)) continue
    const list = bySeries.get(one.seriesId)
    if (list) list.push(one)
    else bySeries.set(one.seriesId, [one])
  }
  const all = input.series
    .map((series) => ({
      series,
      observations: (bySeries.get(series.id) ?? []).toSorted((a, b) => compareText(a.period, b.period)),
    }))
    .filter(({ observations }) => observations.length > 0)
    .sort(
      (a, b) => rank.indexOf(a.series.source) - rank.indexOf(b.series.source) || compareText(a.series.id, b.series.id),
    )
  const deliveries = new Map(input.deliveries.map((one) => [one.id, one]))
  const disagreements = listDisagreements(input, deliveries)
  return {
    all,
    deliveries,
    boundaries: new Map(
      all.flatMap(({ series: { id, boundaryVersion } }) => (boundaryVersion ? [[id, boundaryVersion]] : [])),
    ),
    own: input.municipality,
    disagreements,
    disagreeing: new Set(disagreements.flatMap(({ period, said }) => said.map((one) => `${one.seriesId} ${period}`))),
  }
}

function listDisagreements(input: JointInput, deliveries: ReadonlyMap<string, Delivery>): Disagreement[] {
  const values = input.observations.flatMap(({ seriesId, period, value, deliveryId }) =>
    value === null ? [] : [{ seriesId, period, value, publication: deliveries.get(deliveryId)?.title ?? '' }],
  )
  return findDisagreements(input.series, values, input.setAside)
    .map((one) => ({ ...one, said: one.said.filter(({ setAside }) => setAside === null) }))
    .filter(({ said }) => new Set(said.map(({ value }) => value)).size > 1)
}

/** By code unit, the same in every place and time (localeCompare is not). */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface Wanted {
  readonly indicator?: string
  readonly unit?: Unit
  readonly frequency?: Frequency
  readonly kind?: AreaKind
  readonly code?: string
  /** Default: all together, without sex, age or other cut. */
  readonly whole?: boolean
}

export function pick({ all }: Evidence, { indicator, unit, frequency, kind, code, whole = true }: Wanted) {
  return all.filter(
    ({ series }) =>
      (indicator === undefined || series.indicator === indicator) &&
      (unit === undefined || series.unit === unit) &&
      (frequency === undefined || series.frequency === frequency) &&
      (kind === undefined || series.area.kind === kind) &&
      (code === undefined || series.area.code === code) &&
      (!whole || Object.keys(series.breakdown).length === 0),
  )
}

/** The municipality's own series, all together. */
export const pickOwn = (evidence: Evidence, wanted: Omit<Wanted, 'kind' | 'code'> = {}) =>
  pick(evidence, { ...wanted, kind: 'municipality', code: evidence.own.code })

export const kpiOf = (indicator: string) => koladaKpis.find(({ id }) => `kolada:${id}` === indicator)

/** A series that its source names by nothing but a number says nothing to a reader: it stays in the evidence, and out of the text. */
export const isNameless = ({ indicator, title }: Pick<Series, 'indicator' | 'title'>): boolean =>
  !findIndicator(indicator) && !kpiOf(indicator) && title === unknownKpi(indicator.replace(/^kolada:/, ''))

/** Chapter of a series: as the catalogue says, else by who publishes it. */
export function partOf({ indicator, source }: Pick<Series, 'indicator' | 'source'>): Part {
  const known = findIndicator(indicator)?.part
  if (known) return known
  const kpi = source === 'kolada' ? kpiOf(indicator)?.part : undefined
  if (kpi) return kpi
  if (source === 'ntu' || source === 'survey') return 'insecurity'
  if (source === 'bra') return 'crime'
  return source === 'scb' ? 'municipality' : 'otherInformation'
}

/** Where the numbers of these observations came from, each delivery once. */
export function sourcesOf(
  evidence: Evidence,
  observations: readonly { deliveryId: string; seriesId: string }[],
): FindingSource[] {
  const ids = [...new Set(observations.map((one) => one.deliveryId))].sort()
  const boundaries = Map.groupBy(observations, (one) => one.deliveryId)
  return ids.flatMap((id): FindingSource[] => {
    const one = evidence.deliveries.get(id)
    if (!one) return []
    const { source, title, attribution, retrievedOn } = one
    const versions = new Set(
      (boundaries.get(id) ?? []).flatMap(({ seriesId }) => evidence.boundaries.get(seriesId) ?? []),
    )
    const boundaryVersion = [...versions].sort(compareText).join(', ')
    const head = { source, publication: title, attribution, retrievedOn, deliveryId: id }
    return [boundaryVersion === '' ? head : { ...head, boundaryVersion }]
  })
}

/** What may stand in a finding's key. */
export const keyText = (text: string): string => text.replace(/[^\w.:åäöÅÄÖ-]+/g, '-')

/** First day of a period; for putting a month and a year in one order. */
export const dayOf = (period: string): string => readPeriod(period)?.from ?? period
