import { Button } from '#design/button.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { drawSeries } from '../../figures.ts'
import { LevelReason } from './level-reason.tsx'
import { SeriesTable } from './series-table.tsx'
import { useWeekly } from './weekly-context.ts'
import { WrittenText } from './written-text.tsx'

/** One area for itself: its weeks, what was reported, why the läge is what it is, and what the two say of it. */
export function AreaPanel({ code }: { code: string }) {
  const weekly = useWeekly()
  const { computation, words, names, language, chooseArea } = weekly
  const { areas } = words.pages
  const finding = computation.areas.find((one) => one.areaCode === code)
  const cells = computation.cells.filter((one) => one.areaCode === code && one.count.value !== 0)
  if (!finding) return null
  const name = names.area(code)
  const figure = drawSeries(weekly, finding, 'chart', { prefix: 'omr' })
  const why = words.change[finding.change]
  return (
    <section className="pi-panel" aria-labelledby="omrade-namn">
      <div className="pi-panel-head">
        <h3 id="omrade-namn">{name}</h3>
        <Button look="quiet" onClick={() => chooseArea(null)}>
          {areas.close}
        </Button>
      </div>
      {why && <p>{why}</p>}
      <LevelReason areaCode={code} areaName={name} />
      <WrittenText section={`area:${code}`} label={areas.comment(name)} rows={3} />
      <div className="pi-two">
        <Figure
          level={null}
          title={figure.title}
          svg={(width) => drawSeries(weekly, finding, 'chart', { prefix: 'omr', width }).svg}
          table={<FigureTable table={figure.table} language={language} empty={words.figures.spark.empty} />}
          showTableText={words.pages.view.showTable}
          showFigureText={words.pages.view.showFigure}
        />
        {cells.length > 0 ? (
          <SeriesTable caption={areas.byCategory(name)} findings={cells} by="category" />
        ) : (
          <p className="sd-muted">{areas.none}</p>
        )}
      </div>
    </section>
  )
}
