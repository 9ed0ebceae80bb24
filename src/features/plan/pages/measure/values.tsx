import { useId } from 'react'
import { Figure } from '#design/figure.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { drawCourseLine } from '#figure/time/course-line.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { readIndicatorPeriod } from '../../indicator-periods.ts'
import { isEnteredLate } from '../../indicator-standing.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Indicator } from '../../schema.ts'

type Point = Indicator['points'][number]

/** More than this do not stand beside each other under the line. */
const mostLabels = 12

/** The values: a small line and their table, where what came late says so. One value alone draws no line. */
export function Values({ indicator }: { indicator: Indicator }) {
  const { indicator: words, say } = useWords(measurePageWords)
  const { language } = useLanguage()
  const prefix = `varde${useId().replace(/[^a-z0-9]/gi, '')}`
  const points = indicator.points.toSorted((a, b) => a.period.localeCompare(b.period))
  const late = (one: Point) =>
    indicator.source.kind === 'own' &&
    one.recordedAt !== null &&
    isEnteredLate(indicator, one.period, one.recordedAt.slice(0, 10))
  const columns: Column<Point>[] = [
    {
      key: 'period',
      head: words.period,
      names: true,
      cell: (one) => say.period(one.period),
      value: (one) => one.period,
    },
    {
      key: 'value',
      head: indicator.unit ? words.valueIn(indicator.unit) : words.value,
      figures: true,
      cell: (one) => (one.value === null ? words.unknown : say.decimal(one.value)),
      value: (one) => one.value,
    },
    {
      key: 'note',
      head: words.note,
      cell: (one) => [one.note, late(one) && words.cameLate(one.recordedAt ?? '')].filter(Boolean).join(' · '),
    },
  ]
  const table = (
    <DataTable
      caption={indicator.title}
      captionHidden
      columns={columns}
      rows={points.toReversed()}
      rowKey={(one) => one.id ?? one.period}
      language={language}
      empty={words.noValues}
    />
  )
  const known = points.filter((one) => one.value !== null && readIndicatorPeriod(indicator.frequency, one.period))
  if (known.length < 2) return table
  // Over more than a year only the years are named, each where it begins.
  const years = points.flatMap((one, index) =>
    /^\d{4}-(01|W01|Q1)$/.test(one.period) ? [{ index, label: one.period.slice(0, 4) }] : [],
  )
  const axis = points.length > mostLabels && years.length > 0 ? { axis: years } : {}
  const draw = (width: number) =>
    drawCourseLine(
      {
        points: points.map((one, at) => ({ at, label: say.period(one.period), value: one.value })),
        labels: points.map((one) => say.shortPeriod(one.period)),
        breaks: [],
        ...axis,
      },
      {
        title: indicator.title,
        description: words.described(indicator.title, points.length),
        columns: { period: words.period, value: words.value, interval: '', note: words.note },
        legend: { value: indicator.unit || words.value, open: '', interval: '', break: '' },
        write: say.decimal,
        range: (low, high) => `${low}–${high}`,
        unknown: words.unknown,
        notes: [],
        empty: words.noValues,
      },
      { prefix, width: Math.min(560, width), formatNumber: say.decimal },
    ).svg
  return (
    <Figure
      title={indicator.title}
      level={null}
      svg={draw}
      table={table}
      showTableText={words.showTable}
      showFigureText={words.showFigure}
    />
  )
}
