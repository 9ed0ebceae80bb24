import { Card } from '#design/card.tsx'
import { Figure } from '#design/figure.tsx'
import { drawPictureCategories } from '../../figures-patterns.ts'
import { SeriesTable } from './series-table.tsx'
import { useWeekly } from './weekly-context.ts'

/** What was reported: each category as a dot on its expected range, with the past in its table. */
export function Categories() {
  const weekly = useWeekly()
  const { computation, words } = weekly
  const figure = drawPictureCategories(weekly, { prefix: 'vad' })
  return (
    <Card title={words.headings.categories}>
      <Figure
        level={null}
        title={figure.title}
        svg={(width) => drawPictureCategories(weekly, { prefix: 'vad', width }).svg}
        table={<SeriesTable caption={figure.title} findings={computation.categories} by="category" />}
        showTableText={words.pages.view.showTable}
        showFigureText={words.pages.view.showFigure}
      />
    </Card>
  )
}
