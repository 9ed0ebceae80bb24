/** The figures of a picture as a table for other tools: one row a series, hidden numbers empty and marked. */

import type { Naming } from './naming.ts'
import type { Computation, SeriesFinding } from './schema.ts'

export const figureColumns = [
  'period',
  'area',
  'areaName',
  'category',
  'categoryName',
  'reports',
  'hidden',
  'previous',
  'lastYear',
  'expectedLow',
  'expectedHigh',
  'verdict',
  'adjustedP',
  'method',
] as const

export type FigureRow = Record<(typeof figureColumns)[number], string | number | null>

/** The whole, areas, categories and their cells, in this order. */
export function listFigures(computation: Computation, names: Naming): FigureRow[] {
  const { whole, areas, categories, cells, period } = computation
  return [whole, ...areas, ...categories, ...cells].map((finding) => rowOf(finding, period.label, names))
}

function rowOf(finding: SeriesFinding, period: string, names: Naming): FigureRow {
  const { areaCode, category, count, previous, earlierYears, expectation } = finding
  return {
    period,
    area: areaCode ?? '',
    areaName: areaCode ? names.area(areaCode) : '',
    category: category ?? '',
    categoryName: category ? names.category(category) : '',
    reports: count.value,
    hidden: count.hidden === null ? '' : 'hidden',
    previous: previous.value,
    lastYear: earlierYears[0]?.count.value ?? null,
    expectedLow: count.value === null ? null : expectation.low,
    expectedHigh: count.value === null ? null : expectation.high,
    verdict: expectation.verdict,
    adjustedP: expectation.p,
    method: expectation.method,
  }
}
