import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Columns, Row as Line, Stack } from '#design/columns.tsx'
import { Drawing } from '#design/drawing.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { Meters } from '#design/meter.tsx'
import { Facts, RuledList } from '#design/ruled-list.tsx'
import { Signal, type SignalKind } from '#design/signal.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { drawBandLine } from '#figure/time/band-line.ts'
import { kitchen } from './sv.ts'

interface Row {
  name: string
  reports: number
  low: number
  high: number
  state: Exclude<SignalKind, 'waiting'>
  reported: string
}

const rows: readonly Row[] = kitchen.exampleAreas

const numbers = new Intl.NumberFormat('sv')

function draw(
  form: 'spark' | 'chart',
  last: number,
  high: number,
  prefix: string,
  width = form === 'spark' ? 150 : 640,
) {
  const seen = [2, 3, 2, 1, 2, 4, 2, 3, 2, 1, 2, 2, last]
  const words = kitchen.figure
  return drawBandLine(
    { form, points: seen.map((observed, at) => ({ label: `v. ${34 + at}`, observed, low: 0, high })) },
    {
      title: words.title,
      describe: () => words.describe,
      columns: { label: words.week, observed: words.observed, expected: words.expected },
      range: (low, top) => `${low}–${top}`,
      unknown: words.unknown,
      empty: words.none,
      band: words.band,
    },
    { prefix, formatNumber: (value) => numbers.format(value), width },
  )
}

const { columns: heads } = kitchen
const columns: Column<Row>[] = [
  {
    key: 'area',
    head: heads.area,
    names: true,
    cell: (row) => (
      <a className="ds-link" href="#areas">
        {row.name}
      </a>
    ),
    value: (row) => row.name,
  },
  {
    key: 'reports',
    head: heads.reports,
    figures: true,
    cell: (row) => <strong>{row.reports}</strong>,
    value: (row) => row.reports,
  },
  { key: 'expected', head: heads.expected, figures: true, cell: (row) => `${row.low}–${row.high}` },
  {
    key: 'weeks',
    head: heads.weeks,
    cell: (row) => <Drawing spark svg={draw('spark', row.reports / 2, row.high / 2, `spark-${row.reports}`).svg} />,
  },
  {
    key: 'state',
    head: heads.state,
    cell: (row) => <Signal kind={row.state}>{kitchen.states[row.state]}</Signal>,
    value: (row) => row.state,
  },
  { key: 'reported', head: heads.reported, cell: (row) => row.reported },
  { key: 'note', head: heads.note, folded: true, cell: () => '–' },
]

/** The parts of a weekly picture, with invented numbers. */
export function Weekly() {
  const [chart] = useState(() => draw('chart', 9, 5, 'chart'))
  return (
    <>
      <Columns>
        <Card>
          <Figure
            title={chart.title}
            svg={(width) => draw('chart', 9, 5, 'chart', width).svg}
            table={<FigureTable table={chart.table} language="sv" empty={kitchen.empty} />}
            showTableText={kitchen.figure.table}
            showFigureText={kitchen.figure.drawing}
            note={kitchen.figure.note}
          />
        </Card>
        <Stack>
          <Card title={kitchen.standsOut}>
            <RuledList
              items={[9, 4].map((last) => ({
                key: String(last),
                title: chart.title,
                text: kitchen.standsOutText,
                aside: <Drawing spark svg={draw('spark', last, 5, `row-${last}`).svg} />,
              }))}
            />
          </Card>
          <Card title={kitchen.who} foot={kitchen.silence}>
            <Meters
              caption={kitchen.who}
              heads={[kitchen.sector, kitchen.columns.reported]}
              lines={kitchen.reporters}
            />
          </Card>
        </Stack>
      </Columns>
      <Columns share="first">
        <Card title={kitchen.areas}>
          <DataTable
            caption={kitchen.areas}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={(row) => row.name}
            language="sv"
            empty={kitchen.empty}
            columnsText={kitchen.chooseColumns}
            firstSorting={{ key: 'reports', direction: 'descending' }}
          />
        </Card>
        <Card
          title={kitchen.meeting}
          foot={
            <Line>
              <Signal kind="fine">Samordnare</Signal>
              <Signal kind="waiting">{kitchen.states.waiting}</Signal>
            </Line>
          }
        >
          <Facts facts={kitchen.facts.map(([term, fact]) => ({ term, fact }))} />
        </Card>
      </Columns>
    </>
  )
}
