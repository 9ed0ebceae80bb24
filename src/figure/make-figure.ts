import { drawNotes } from './draw-notes.ts'
import type { Figure, FigureColumn, FigureRow, FigureTheme } from './figure.ts'
import { wrapSvg } from './svg.ts'

interface FigureParts {
  title: string
  /** What the picture shows, without its notes. */
  description: string
  sentence?: string | undefined
  /** Small print under the drawing. Heard with the description too: one who does not see it must have it. */
  notes?: readonly string[]
  drawn: { svg: string; height: number; width?: number }
  columns: FigureColumn[]
  rows: FigureRow[]
}

/** Drawing, words and table as one figure. The title is the table's caption too. */
export function makeFigure(theme: FigureTheme, parts: FigureParts): Figure {
  const { title, sentence, notes = [], drawn, columns, rows } = parts
  const description = [parts.description, ...notes].join(' ')
  const width = drawn.width ?? theme.width ?? 640
  const under = drawNotes(notes, drawn.height, width)
  const height = drawn.height + (under.height > 0 ? under.height + 6 : 0)
  return {
    svg: wrapSvg(theme, width, height, title, description, drawn.svg + under.svg),
    title,
    description,
    table: { caption: title, columns, rows },
    ...(sentence === undefined ? {} : { sentence }),
  }
}

/** Columns by key, in the order of `aligns`. */
export function listColumns<Key extends string>(
  labels: Record<Key, string>,
  aligns: Partial<Record<Key, FigureColumn['align']>>,
): FigureColumn[] {
  return (Object.entries(aligns) as [Key, FigureColumn['align']][]).map(([key, align]) => ({
    key,
    label: labels[key],
    align,
  }))
}
