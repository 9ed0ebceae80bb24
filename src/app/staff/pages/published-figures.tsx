import { publishedFigures } from '#db/demo/published-figures.data.ts'
import type { PublishedFigure } from '#db/demo/shapes.ts'
import { Card } from '#design/card.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { shellWords } from '../words.ts'

/** The demo's real figures, each with where it was read: what is published beside what is invented. */
export function PublishedFigures() {
  const { published: words } = useWords(shellWords)
  const { language } = useLanguage()
  const numbers = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB')
  return (
    <Card title={words.title} foot={words.foot}>
      <DataTable
        caption={words.title}
        captionHidden
        language={language}
        empty=""
        rows={publishedFigures}
        rowKey={keyOf}
        columns={[
          { key: 'what', head: words.columns.what, cell: (one) => one.unit, names: true },
          { key: 'area', head: words.columns.area, cell: (one) => one.area },
          { key: 'period', head: words.columns.period, cell: (one) => one.period },
          { key: 'value', head: words.columns.value, cell: (one) => numbers.format(one.value), figures: true },
          {
            key: 'source',
            head: words.columns.source,
            cell: (one) => (one.note ? `${one.source}. ${one.note}` : one.source),
          },
        ]}
      />
    </Card>
  )
}

const keyOf = (one: PublishedFigure) => [one.indicator, one.area, one.period, one.value].join(' ')
