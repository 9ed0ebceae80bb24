/** The municipality beside others: dots with their intervals; without counts, bars that claim nothing. */
import { drawIntervalDots, type IntervalRow } from '#figure/compare/interval-dots.ts'
import { drawPlainBars } from '#figure/compare/plain-bars.ts'
import { type Figure, type FigureTheme, numberCell } from '#figure/figure.ts'
import type { FindingOf } from './finding-schema.ts'
import type { JointWords } from './sv.ts'

type Comparison = FindingOf<'comparison'>
type Row = Comparison['rows'][number]

/** A row lies above where the own one lies below it. */
const sides: Partial<Record<Row['verdict'], IntervalRow['side']>> = {
  ownBelow: 'above',
  ownAbove: 'below',
  open: 'open',
}

export function drawComparison(finding: Comparison, theme: FigureTheme, words: JointWords): Figure | null {
  const { rows, period, unit } = finding
  const { figures, plain } = words
  const own = rows.find((one) => one.own)
  if (!own || own.value === null) return null
  const named = {
    title: figures.comparisonTitle(words.nameOf(finding), words.period(period)),
    description: figures.comparisonDescription(own.area.name, rows.length - 1),
    sentence: words.say.comparison(finding),
    notes: figures.comparisonNotes(finding),
  }
  if (rows.every((one) => one.low === null)) {
    return drawPlainBars(
      {
        rows: rows.map((one) => {
          return { name: figures.place(one.area), value: one.value, state: one.value === null ? 'missing' : 'known' }
        }),
      },
      {
        ...named,
        columns: { ...figures.barColumns, value: figures.unit[unit] },
        write: (value) => plain(value, unit),
        suppressed: figures.suppressed,
        missing: figures.unknown,
        empty: figures.empty,
      },
      theme,
    )
  }
  const write = (value: number | null) =>
    numberCell(value, value === null ? figures.unknown : theme.formatNumber(value))
  const figure = drawIntervalDots(
    {
      rows: rows.map((one): IntervalRow => {
        return {
          name: figures.place(one.area),
          own: one.own,
          value: one.value,
          low: one.low,
          high: one.high,
          state: one.value === null ? 'untold' : 'known',
          ...(one.value === null ? { reason: figures.cannotTell } : {}),
          side: sides[one.verdict] ?? 'open',
          extra: { count: write(one.count), population: write(one.population) },
        }
      }),
      scale: 'linear',
      fromZero: true,
      decimals: 0,
      reference: { value: own.value, low: null, high: null },
      worse: 'neither',
    },
    {
      ...named,
      ...figures.dots,
      columns: { ...figures.dots.columns, value: figures.unit[unit] },
      extra: [
        { key: 'count', label: figures.count, align: 'end' },
        { key: 'population', label: figures.population, align: 'end' },
      ],
      reference: figures.ownLine(own.area.name, plain(own.value, unit)),
      axis: figures.unit[unit],
      notes: [...named.notes],
    },
    theme,
  )
  // The own row is held against nothing, and a row without counts is not judged.
  const judgements = rows.map((one) => (one.own ? '' : one.verdict === 'cannotTell' ? figures.cannotTell : null))
  const told = figure.table.rows.map((row, at) => ({ ...row, judgement: judgements[at] ?? row.judgement ?? '' }))
  return { ...figure, table: { ...figure.table, rows: told } }
}
