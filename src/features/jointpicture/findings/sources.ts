/** What the picture rests on, and what a picture like this usually rests on that is not there. */
import { isStale } from '#features/evidence/facts/stale.ts'
import { compareText, dayOf, type Evidence, isNameless, pick, pickOwn } from '../evidence-index.ts'
import type { Finding, FindingOf } from '../finding-schema.ts'
import type { JointInput } from '../input.ts'
import { hasNamelessAreas } from './areas.ts'
import { findingTitles } from './titles.data.ts'

type Sources = FindingOf<'sources'>

/** `found`: all other findings, since what they tell is not missing. */
export function findSources(evidence: Evidence, input: JointInput, found: readonly Finding[]): Sources[] {
  const rows = [...evidence.deliveries.values()].flatMap((delivery): Sources['rows'] => {
    const used = evidence.all.flatMap(({ series, observations }) => {
      const own = observations.filter((one) => one.deliveryId === delivery.id)
      return own.length > 0 ? [{ series, own, latest: observations.at(-1) }] : []
    })
    if (used.length === 0) return []
    const periods = used
      .flatMap(({ own }) => own.map((one) => one.period))
      .sort((a, b) => compareText(dayOf(a), dayOf(b)))
    const { source, title, attribution, retrievedOn, id } = delivery
    // A delivery is old when what it holds as the latest of a series is.
    const latest = used.filter((one) => one.latest?.deliveryId === id)
    return [
      {
        source,
        publication: title,
        attribution,
        retrievedOn,
        deliveryId: id,
        series: used.length,
        from: periods[0] ?? '',
        to: periods.at(-1) ?? '',
        stale:
          latest.length > 0 &&
          latest.every((one) => isStale(one.series, one.latest?.period ?? '', retrievedOn, input.today)),
      },
    ]
  })
  const list = [...rows].sort(
    (a, b) =>
      compareText(a.source, b.source) ||
      compareText(a.publication, b.publication) ||
      compareText(a.deliveryId, b.deliveryId),
  )
  const nameless = evidence.all.filter(({ series }) => isNameless(series)).length
  return [
    {
      kind: 'sources',
      key: 'sources/all',
      part: 'method',
      indicator: 'sources',
      title: findingTitles.sources,
      unit: 'count',
      sources: [],
      cautions: list.some((one) => one.stale) ? ['stale'] : [],
      rows: list,
      lacking: findLacking(evidence, input, found),
      ...(nameless > 0 ? { nameless } : {}),
    },
  ]
}

/** Codes, in the order of the chapters. */
function findLacking(evidence: Evidence, input: JointInput, found: readonly Finding[]): string[] {
  const { reports, mappings, watch, similar, period } = input
  const tells = (kind: Finding['kind']) => found.some((one) => one.kind === kind)
  const own = pickOwn(evidence)
  const has = (holds: (one: (typeof own)[number]) => boolean) => own.some(holds)
  const crimes = own.filter(({ series }) => series.indicator.startsWith('crime.') || series.source === 'bra')
  const newest =
    crimes
      .flatMap((one) => one.observations.map((two) => two.period.slice(0, 4)))
      .sort()
      .at(-1) ?? ''
  const others = pick(evidence, { indicator: 'crime.total', unit: 'per100000' })
  const lacking: [string, boolean][] = [
    ['crime', crimes.length === 0],
    ['currentCrime', crimes.length > 0 && Number(newest) < Number(period) - 1],
    ['crimeTypes', new Set(crimes.map(({ series }) => series.indicator)).size < 4],
    ['country', !others.some(({ series }) => series.area.kind === 'country')],
    ['similar', similar === null && tells('comparison')],
    // Who lives there, added up from small areas, tells of its noise itself.
    ['population', pickOwn(evidence, { indicator: 'population' }).length === 0 && !tells('people')],
    ['ntu', !has(({ series }) => series.source === 'ntu' || /^kolada:N076/.test(series.indicator))],
    ['localSurvey', !has(({ series }) => series.source === 'survey' || series.indicator.startsWith('survey.'))],
    ['areaStatistics', !evidence.all.some(({ series }) => ['regso', 'deso', 'district'].includes(series.area.kind))],
    ['areaNames', hasNamelessAreas(evidence)],
    ['reports', reports === null || reports.count === 0],
    ['mappings', mappings.length === 0],
    ['watch', watch.length === 0],
  ]
  return lacking.flatMap(([code, lacks]) => (lacks ? [code] : []))
}
