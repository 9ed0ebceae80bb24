/** Two that say different things of the same, until somebody sets one aside with a reason. */
import { type Evidence, isNameless, keyText, partOf, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'

export function findDisagreeing(evidence: Evidence): FindingOf<'disagreement'>[] {
  const byId = new Map(evidence.all.map((one) => [one.series.id, one]))
  return evidence.disagreements.flatMap(({ indicator, title, unit, period, said }) => {
    const own = said.flatMap(({ seriesId }) => byId.get(seriesId) ?? [])
    const [first] = own
    if (!first || isNameless(first.series)) return []
    const { area, breakdown } = first.series
    const cut = Object.values(breakdown).join('.')
    return [
      {
        kind: 'disagreement',
        key: keyText(`disagreement.${indicator}.${unit}.${area.kind}.${area.code}.${cut}.${period}`),
        part: partOf(first.series),
        indicator,
        title,
        unit,
        sources: sourcesOf(
          evidence,
          own.flatMap((one) => one.observations.filter((two) => two.period === period)),
        ),
        cautions: ['disagreement'],
        area,
        period,
        said: said
          .map(({ source, publication, value }) => ({ source, publication, value }))
          .sort((a, b) => a.value - b.value),
      },
    ]
  })
}
