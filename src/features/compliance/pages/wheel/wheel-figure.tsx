import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { drawAnnualWheel } from '#figure/diagram/annual-wheel.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { AnnualWheel } from '../../schema.ts'
import { wheelFigureWords } from '../../web/wheel-figure-words.ts'
import { toWheelData } from '../../wheel-figure.ts'
import { wheelPageWords } from '../../wheel-words.ts'

/** The wheel, drawn for the room that it has. */
export function WheelFigure({ wheel }: { wheel: AnnualWheel }) {
  const words = useWords(wheelPageWords)
  const figureWords = useWords(wheelFigureWords)
  const { language } = useLanguage()
  const data = toWheelData(wheel)
  const draw = (width: number) =>
    drawAnnualWheel(data, figureWords, { prefix: 'arshjul', width, formatNumber: words.number })
  const figure = draw(640)
  return (
    <Figure
      level={null}
      title={figure.title}
      svg={(width) => draw(width).svg}
      table={<FigureTable table={figure.table} language={language} empty={words.empty} />}
      showTableText={words.showTable}
      showFigureText={words.showFigure}
    />
  )
}
