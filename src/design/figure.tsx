import { type ReactNode, useId, useState } from 'react'
import { Drawing } from './drawing.tsx'
import { useWidth } from './width.ts'
import './figure.css'

export interface FigureProps {
  /** What the figure shows. */
  title: ReactNode
  level?: 2 | 3 | null
  /** An SVG made by our own pure figure code (see `Drawing`), or how to draw it at a width in CSS pixels. */
  svg: string | ((width: number) => string)
  /** The same content as a table: always there, shown on demand, always in print. */
  table: ReactNode
  showTableText: string
  showFigureText: string
  /** What the colours mean, with words. */
  legend?: ReactNode
  /** Source, date, uncertainty. */
  note?: ReactNode
}

/** A chart or a map with its table one press away. */
export function Figure({ title, level = 2, svg, table, showTableText, showFigureText, legend, note }: FigureProps) {
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useWidth(640)
  const id = useId()
  const Heading = level === 3 ? 'h3' : 'h2'
  return (
    <figure className="sd-figure" aria-labelledby={id} data-as-table={asTable || undefined}>
      {level === null ? (
        <div id={id} className="sd-hidden">
          {title}
        </div>
      ) : (
        <Heading id={id}>{title}</Heading>
      )}
      <div className="sd-figure-drawing" ref={ref}>
        <Drawing svg={typeof svg === 'string' ? svg : svg(width)} />
      </div>
      <div className="sd-figure-table">{table}</div>
      <div className="sd-figure-under">
        {legend && <div className="sd-figure-legend">{legend}</div>}
        <button type="button" className="ds-link sd-screen-only" onClick={() => setAsTable(!asTable)}>
          {asTable ? showFigureText : showTableText}
        </button>
      </div>
      {note && <figcaption className="sd-small sd-muted">{note}</figcaption>}
    </figure>
  )
}
