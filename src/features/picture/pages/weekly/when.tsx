import { Card } from '#design/card.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { drawPictureHours, namePeak } from '../../figures-patterns.ts'
import { useWeekly } from './weekly-context.ts'

/** When in the week, with how much is known of the hours. */
export function When() {
  const weekly = useWeekly()
  const { computation, words, language } = weekly
  const { knownShare } = computation.hours
  const figure = drawPictureHours(weekly, { prefix: 'nar' })
  if (!figure) {
    return (
      <Card title={words.headings.when}>
        <p>{words.hours.tooFew}</p>
      </Card>
    )
  }
  return (
    <Card title={words.headings.when}>
      <p>{namePeak(weekly)}</p>
      <Figure
        level={null}
        title={figure.title}
        svg={(width) => drawPictureHours(weekly, { prefix: 'nar', width })?.svg ?? ''}
        table={<FigureTable table={figure.table} language={language} empty={words.hours.tooFew} />}
        showTableText={words.pages.view.showTable}
        showFigureText={words.pages.view.showFigure}
        note={knownShare === null ? undefined : words.hours.known(knownShare)}
      />
    </Card>
  )
}
