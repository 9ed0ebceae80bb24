/** Brå's reported crimes by type and period, one row each: yearly, quarterly and monthly, with the hierarchy where it is told. */
import { readPeriod } from '../facts/evidence-period.ts'
import { findArea } from '../facts/find-area.ts'
import type { ReadResult } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { braAttribution, braColumns, braColumnWords, braTitles, totalCrimes } from './bra-columns.data.ts'
import { braCrime, parentNameOf } from './bra-crime.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { type FoundColumns, findColumns, isNote, listNames } from './find-columns.ts'
import { type PeriodCell, readPeriodCell } from './period-cell.ts'
import { signsOf } from './source-signs.data.ts'
import { takeNumber } from './take-number.ts'
import { tellUneven } from './uneven-rows.ts'

type Columns = FoundColumns<keyof typeof braColumns>

export function readBraTable(rows: readonly Row[], asked: Asked): ReadResult {
  const into = new SeriesCollector(asked, 'bra', 'braTable')
  const found = findColumns(rows, braColumns)
  if (!found) return refuseFile('columnMissing', { column: braColumnWords.count, found: '' })
  const { at, header } = found
  tellMissing(into, found)
  const data = rows.slice(found.headerAt + 1)
  tellUneven(into, data, header)
  if (into.hasFaults) return into.finish({ title: '', attribution: '' })
  const cell = (row: Row, column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? '').trim())
  const nameOf = (row: Row) => cell(row, at.crime).replace(/[\s\u00a0]+/g, ' ')
  const names = new Set(data.map(nameOf))
  const nameOfId = new Map(data.map((row) => [cell(row, at.crimeId), nameOf(row)]))
  const where = (row: Row, column: number | undefined) => ({
    line: row.line,
    column: column === undefined ? '' : (header.cells[column] ?? ''),
  })
  for (const row of data) {
    if (isNote(row)) {
      into.pass('footnotes')
      continue
    }
    const placeName = cell(row, at.area) || cell(row, at.code)
    const area = findArea(cell(row, at.code)) ?? findArea(placeName)
    if (!area) {
      into.passStranger(placeName)
      continue
    }
    const period = readPeriodOf(row, at)
    if (!period) {
      into.fault('badPeriod', { found: cell(row, at.period ?? at.month ?? at.year) }, where(row, at.period ?? at.year))
      continue
    }
    if ((readPeriod(period.period)?.to ?? '') > asked.today) {
      into.fault('futurePeriod', { found: period.period, today: asked.today }, where(row, at.period ?? at.year))
      continue
    }
    const parentId = cell(row, at.parent)
    const parentName = (parentId ? nameOfId.get(parentId) : undefined) ?? parentNameOf(nameOf(row), names)
    const crime = braCrime(
      cell(row, at.crimeId),
      nameOf(row) || (at.crimeId === undefined ? totalCrimes : ''),
      parentName,
    )
    const parent = parentId || parentName ? braCrime(parentId, parentName ?? '', null).indicator : null
    const preliminary = period.preliminary || /^(1|ja|true|sant|p|prel\.?|x)$/i.test(cell(row, at.preliminary))
    const add = (unit: 'count' | 'per100000', column: number | undefined) => {
      if (column === undefined) return
      const number = takeNumber(
        into,
        cell(row, column),
        { signs: signsOf.bra, of: unit === 'count' ? 'whole' : 'rate' },
        where(row, column),
      )
      if (!number) return
      into.add({ ...crime, parent, unit, area, period: period.period, preliminary, ...number, ...where(row, column) })
    }
    add('count', at.count)
    add('per100000', at.rate)
  }
  return into.finish({ title: braTitles.table, attribution: braAttribution, holds: true })
}

function tellMissing(into: SeriesCollector, { at, header }: Columns): void {
  const missing = [
    at.area === undefined && at.code === undefined ? braColumnWords.area : null,
    at.period === undefined && at.year === undefined ? braColumnWords.period : null,
    at.count === undefined && at.rate === undefined ? braColumnWords.count : null,
    at.crime === undefined && at.crimeId === undefined && !/anm/i.test(header.cells[at.count ?? -1] ?? '')
      ? braColumnWords.crime
      : null,
  ]
  for (const name of missing) {
    if (name) into.fault('columnMissing', { column: name, found: listNames(header) }, { line: header.line })
  }
}

/** The label when there is one, for it also tells what is preliminary; else year and month or quarter. */
function readPeriodOf(row: Row, at: Columns['at']): PeriodCell | null {
  const cell = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? ''))
  const year = cell(at.year)
  if (at.period !== undefined) return readPeriodCell(cell(at.period), year || undefined)
  if (at.month !== undefined) return readPeriodCell(cell(at.month), year)
  if (at.quarter === undefined) return readPeriodCell(year)
  const quarter = cell(at.quarter)
  return readPeriodCell(/^[1-4]$/.test(quarter.trim()) ? `K${quarter.trim()}` : quarter, year)
}
