/** Brå's yearly file of all municipalities: name; number; per 100 000. It tells its year in its name alone, and may lack a header. */
import { readPeriod } from '../facts/evidence-period.ts'
import { findArea } from '../facts/find-area.ts'
import { findIndicator } from '../facts/indicators.data.ts'
import type { ReadResult } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { braAttribution, braColumns, braColumnWords, braTitles } from './bra-columns.data.ts'
import { SeriesCollector } from './collect-series.ts'
import { findColumns, listNames } from './find-columns.ts'
import { readPeriodInName } from './period-cell.ts'
import { signsOf } from './source-signs.data.ts'
import { takeNumber } from './take-number.ts'
import { tellUneven } from './uneven-rows.ts'

export function readBraTotals(rows: readonly Row[], asked: Asked): ReadResult {
  const into = new SeriesCollector(asked, 'bra', 'braYearlyTotals')
  const found = findColumns(rows, { area: braColumns.area, count: braColumns.count, rate: braColumns.rate })
  const at = found?.at ?? { area: 0, count: 1, rate: 2 }
  for (const key of ['area', 'count', 'rate'] as const) {
    if (at[key] !== undefined || !found) continue
    into.fault(
      'columnMissing',
      { column: braColumnWords[key], found: listNames(found.header) },
      { line: found.header.line },
    )
  }
  // Without a header the first row tells how many cells there are.
  const like = found?.header ?? rows[0]
  if (like) tellUneven(into, rows.slice(found ? found.headerAt + 1 : 0), like)
  const period = settlePeriod(into, asked)
  const title = findIndicator('crime.total')?.sv ?? ''
  for (const { line, cells } of rows.slice(found ? found.headerAt + 1 : 0)) {
    const name = cells[at.area ?? 0]?.trim() ?? ''
    const isNote = cells.filter((cell) => cell.trim() !== '').length < 2
    if (isNote) {
      into.pass(name === '' ? 'emptyRows' : 'footnotes')
      continue
    }
    const area = findArea(name)
    if (!area) {
      into.passStranger(name)
      continue
    }
    const add = (unit: 'count' | 'per100000', column: number | undefined) => {
      if (column === undefined) return
      const where = { line, column: found?.header.cells[column] ?? `${column + 1}` }
      const number = takeNumber(into, cells[column] ?? '', { signs: signsOf.bra, of: 'whole' }, where)
      if (number && period) into.add({ indicator: 'crime.total', title, unit, area, period, ...number, ...where })
    }
    add('count', at.count)
    add('per100000', at.rate)
  }
  return into.finish({ title: `${braTitles.totals} ${period ?? ''}`.trim(), attribution: braAttribution })
}

/** A year must have ended before its crimes can have been counted. */
function settlePeriod(into: SeriesCollector, asked: Asked): string | null {
  const period = readPeriodInName(asked.fileName ?? '')
  const read = period === null ? null : readPeriod(period)
  if (read?.frequency !== 'year') {
    into.fault('badPeriod', { found: asked.fileName ?? '', inName: 1 })
    return null
  }
  if (read.to > asked.today) {
    into.fault('futurePeriod', { found: period ?? '', today: asked.today })
    return null
  }
  return period
}
