import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { groupStale } from '../../evidence-list.ts'
import { evidenceWords } from '../../pages-words.ts'
import type { SeriesHead } from '../../schema.ts'

/** What something newer should be found for, by source and rhythm: that is how it is fetched anew. */
export function StaleSeries({ series, onAll }: { series: readonly SeriesHead[]; onAll: () => void }) {
  const words = useWords(evidenceWords)
  const own = words.staleList
  const groups = groupStale(series)
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return (
    <Card title={own.title}>
      {groups.length === 0 && <p className="sd-muted">{own.none}</p>}
      {groups.length > 0 && (
        <>
          <RuledList
            items={groups.map(({ source, frequency, count: many, to, retrievedOn, title }) => ({
              key: `${source} ${frequency}`,
              title: `${words.sources[source]}, ${words.frequencies[frequency]}`,
              text: own.row(many, title, to, retrievedOn),
              aside: <Signal kind="watch">{words.stale}</Signal>,
            }))}
          />
          <button type="button" className="ds-link" onClick={onAll}>
            {own.more(count)}
          </button>
        </>
      )}
    </Card>
  )
}
