/** What is told of over time and compared: the indicators of the own municipality, in the catalogue's order. */
import { findIndicator, indicators } from '#features/evidence/facts/indicators.data.ts'
import type { Series, Unit } from '#features/evidence/schema.ts'
import { compareText, type Evidence, isNameless, kpiOf, partOf, pickOwn } from '../evidence-index.ts'
import type { Part } from '../finding-schema.ts'

export interface Subject {
  readonly indicator: string
  readonly title: string
  readonly part: Part
  readonly units: readonly Unit[]
  /** Latest number, for putting those outside the catalogue in order. */
  readonly size: number
}

const order = new Map(indicators.map(({ code }, at) => [code, at]))

/** At most this many beside the catalogue's own: a register of 1 361 types is no chapter. The rest stand in the composition. */
const mostOthers = 16

/** Kolada publishes the uncertainty of some indicators as indicators of their own. */
export const isMarginOf = ({ indicator }: Pick<Series, 'indicator'>): boolean =>
  /^kolada:(N076(4[89]|[5-8]\d|9[0-5])|U016\d\d)$/.test(indicator)

export function listSubjects(evidence: Evidence, parts: readonly Part[]): Subject[] {
  const found = new Map<string, Subject>()
  for (const { series, observations } of pickOwn(evidence)) {
    const part = partOf(series)
    if (!parts.includes(part) || isMarginOf(series) || isNameless(series)) continue
    const before = found.get(series.indicator)
    const latest = observations.findLast((one) => one.value !== null)?.value ?? 0
    found.set(series.indicator, {
      indicator: series.indicator,
      title: findIndicator(series.indicator)?.sv ?? kpiOf(series.indicator)?.sv ?? before?.title ?? series.title,
      part,
      units: [...new Set([...(before?.units ?? []), series.unit])],
      size: Math.max(before?.size ?? 0, latest),
    })
  }
  const all = [...found.values()]
  const known = all.filter((one) => order.has(one.indicator))
  const others = all.filter((one) => !order.has(one.indicator))
  known.sort((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0))
  others.sort((a, b) => b.size - a.size || compareText(a.indicator, b.indicator))
  return [...known, ...others.slice(0, mostOthers)]
}
