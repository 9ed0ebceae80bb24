import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellText } from '#figure/figure.ts'
import type { Cycle } from '../../schema.ts'
import { drawRecord } from './record-figure.ts'

const cycle = (given: Partial<Cycle>): Cycle => {
  return {
    period: null,
    from: '2024-01-01',
    dueOn: '2024-12-31',
    metOn: null,
    outcome: 'missed',
    evidence: null,
    ...given,
  }
}
const words = {
  title: 'Hur har det gått?',
  what: '6 §',
  describe: (what: string, count: number) => `${what}: ${count}`,
  columns: { period: 'Period', due: 'Ska', done: 'Gjort', outcome: 'Hur' },
  outcomes: { met: 'I tid', metLate: 'För sent', missed: 'Inte gjord', open: 'Inte slut' },
  nameOf: ({ from }: Cycle) => from,
  day: (date: string) => date,
}
const theme = { prefix: 'prov', width: 400, formatNumber: String }
const cycles = [
  cycle({ metOn: '2024-11-30', outcome: 'met' }),
  cycle({ from: '2025-01-01', dueOn: '2025-06-30', metOn: '2025-09-01', outcome: 'metLate' }),
  cycle({ from: '2025-10-01', dueOn: '2026-03-31' }),
]
/** Left edge, width, height of every bar. */
const bars = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)"/g)].map((found) =>
    found.slice(1).map(Number),
  )

test('every due date is in the table, what was missed as plainly as what was met', () => {
  const { table } = drawRecord({ cycles, today: '2026-11-23', after: null }, words, theme)
  const rows = table.rows.map((row) => [row.due, row.done, row.outcome].map(cellText))
  assert.deepEqual(rows, [
    ['2026-03-31', '', 'Inte gjord'],
    ['2025-06-30', '2025-09-01', 'För sent'],
    ['2024-12-31', '2024-11-30', 'I tid'],
  ])
})

test('each outcome has a height of its own, and bars never overlap', () => {
  const { svg } = drawRecord({ cycles, today: '2026-11-23', after: null }, words, theme)
  const [met, late, cap, missed, ...more] = bars(svg)
  assert.deepEqual([met?.[2], late?.[2], cap?.[2], missed?.[2], more.length], [36, 24, 4, 10, 0])
  for (const [one, next] of [[met, late], [late, missed]]) assert.ok((one?.[0] ?? 0) + (one?.[1] ?? 0) < (next?.[0] ?? 0)) // biome-ignore format: one row
})

test('what is still late goes on until today; what is done and stands goes on from its day', () => {
  const after = (given: readonly Cycle[], what: 'late' | 'stands') => {
    const drawn = bars(drawRecord({ cycles: given, today: '2026-11-23', after: what }, words, theme).svg)
    const [left = 0, width = 0] = drawn.at(-1) ?? []
    const [before = 0, beforeWidth = 0] = drawn.at(-2) ?? []
    return { follows: Math.abs(before + beforeWidth + 1.5 - left) < 0.1, reaches: left + width > 395 }
  }
  assert.deepEqual(after(cycles, 'late'), { follows: true, reaches: true })
  assert.deepEqual(after(cycles.slice(0, 1), 'stands'), { follows: true, reaches: true })
})

test('a first day without length and a lone open period are drawn without a fault', () => {
  const lone = [cycle({ from: '2026-11-23', dueOn: '2026-11-23', outcome: 'open' })]
  assert.equal(bars(drawRecord({ cycles: lone, today: '2026-11-23', after: null }, words, theme).svg).length, 1)
})
