import { type Figure, type FigureCell, type FigureColumn, type FigureTheme, numberCell } from '../figure.ts'
import { makeFigure } from '../make-figure.ts'
import { drawIntervalRows } from './interval-dots-drawing.ts'

export interface IntervalRow {
  name: string
  /** Null when suppressed or when it cannot be told. */
  value: number | null
  /** Null where there is no interval; `high` may be Infinity, and on a log scale `low` may be 0. */
  low: number | null
  high: number | null
  state: 'known' | 'suppressed' | 'untold'
  /** Why it cannot be told; stands in the row instead of the dot. */
  reason?: string
  /** The reader's own: named in bold. */
  own?: boolean
  /** Written beside the row instead of the value, where the value alone would mislead (two counts for a ratio). */
  text?: string
  /** The same for the interval. */
  intervalText?: string
  /** The analysis' own judgement, where it knows more than the drawn interval shows. */
  side?: 'above' | 'below' | 'open'
  extra?: Record<string, FigureCell>
}

export interface IntervalDotsData {
  rows: IntervalRow[]
  scale: 'linear' | 'log'
  /** Linear scales of rates and counts begin at 0. */
  fromZero?: boolean
  /** Written decimals. */
  decimals: number
  reference?: { value: number; low: number | null; high: number | null }
  /** The side on which a reader must look: coloured as news when the whole interval lies there. */
  worse: 'above' | 'below' | 'neither'
}

/** On which side of the reference the whole interval lies; `open` when it reaches it, `alone` without a reference. */
export type IntervalSide = 'above' | 'below' | 'open' | 'alone' | 'suppressed' | 'untold'

export interface IntervalDotsWords {
  title: string
  description: string
  sentence?: string
  columns: { name: string; value: string; interval: string; judgement: string }
  /** Headings in the drawing, where the rows carry texts of their own. */
  head?: { value: string; interval: string }
  /** More columns of the table, such as what the number rests on. */
  extra?: FigureColumn[]
  /** An interval; null where that end is unknown or without limit. */
  between: (low: string | null, high: string | null) => string
  judgement: Record<IntervalSide, string>
  /** Keys of the marks, only those that occur. */
  legend: { apart: string; open: string; suppressed: string; band: string }
  /** Names the reference line. */
  reference?: string
  /** What the axis counts. */
  axis: string
  hidden: string
  notes: string[]
  empty: string
}

/** Named rows with a dot and its interval on one scale, against a reference line. A ring cannot be told from the line. */
export function drawIntervalDots(data: IntervalDotsData, words: IntervalDotsWords, theme: FigureTheme): Figure {
  const width = theme.width ?? 640
  const { svg, height } = drawIntervalRows(data, words, theme, width)
  return makeFigure(theme, {
    title: words.title,
    description: words.description,
    sentence: words.sentence,
    notes: data.rows.length === 0 ? [] : words.notes,
    drawn: { svg, height },
    columns: [
      { key: 'name', label: words.columns.name, align: 'start' },
      ...(words.extra ?? []),
      { key: 'value', label: words.columns.value, align: 'end' },
      { key: 'interval', label: words.columns.interval, align: 'end' },
      { key: 'judgement', label: words.columns.judgement, align: 'start' },
    ],
    rows: data.rows.map((row) => ({
      ...Object.fromEntries((words.extra ?? []).map(({ key }) => [key, row.extra?.[key] ?? ''])),
      name: row.name,
      value: numberCell(known(row) ? row.value : null, writeValue(row, data, words, theme)),
      interval: writeInterval(row, data, words, theme),
      judgement:
        row.state === 'untold' ? (row.reason ?? words.judgement.untold) : words.judgement[judgeInterval(row, data)],
    })),
  })
}

function known(row: IntervalRow): boolean {
  return row.state === 'known' && row.value !== null && Number.isFinite(row.value)
}

/** A row is set apart only when its whole interval lies beyond the reference and the reference's own interval. */
export function judgeInterval(row: IntervalRow, { reference }: Pick<IntervalDotsData, 'reference'>): IntervalSide {
  if (row.state !== 'known') return row.state
  if (row.value === null) return 'untold'
  if (row.side !== undefined) return row.side
  if (reference === undefined) return 'alone'
  if (row.low === null || row.high === null) return 'open'
  if (row.low > (reference.high ?? reference.value)) return 'above'
  return row.high < (reference.low ?? reference.value) ? 'below' : 'open'
}

export function writeValue(
  row: IntervalRow,
  { decimals }: IntervalDotsData,
  words: IntervalDotsWords,
  theme: FigureTheme,
): string {
  if (row.state === 'suppressed') return words.hidden
  if (row.state === 'untold' || row.value === null) return '–'
  return Number.isFinite(row.value) ? theme.formatNumber(row.value, decimals) : '–'
}

export function writeInterval(
  row: IntervalRow,
  { decimals }: IntervalDotsData,
  words: IntervalDotsWords,
  theme: FigureTheme,
): string {
  if (row.state !== 'known' || (row.low === null && row.high === null)) return ''
  const write = (end: number | null) =>
    end === null || !Number.isFinite(end) ? null : theme.formatNumber(end, decimals)
  return words.between(write(row.low), write(row.high))
}
