/** Brå's crimes with the municipalities side by side: "Boden antal", "Boden per 1 000 inv". The period stands in the file's name. */
import type { KnownArea } from '../facts/areas.data.ts'
import { readPeriod } from '../facts/evidence-period.ts'
import { findArea } from '../facts/find-area.ts'
import type { ReadResult, Unit } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { braAttribution, braColumns, braTitles } from './bra-columns.data.ts'
import { braCrime, parentNameOf } from './bra-crime.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { findColumns } from './find-columns.ts'
import { readPeriodInName } from './period-cell.ts'
import { signsOf } from './source-signs.data.ts'
import { takeNumber } from './take-number.ts'
import { tellUneven } from './uneven-rows.ts'

interface AreaColumn {
  readonly column: number
  readonly area: KnownArea
  readonly unit: Unit
}

const measure = /^(.*?)[\s,:]+(antal|per 1[\s\u00a0]?000 inv\.?|per 100[\s\u00a0]?000 inv\.?)$/i
const units: readonly [RegExp, Unit][] = [
  [/^per 100/i, 'per100000'],
  [/^per 1/i, 'per1000'],
  [/^antal/i, 'count'],
]

/** Columns that name an area and what is counted there; empty when the header is none of this kind. */
export function listAreaColumns(header: Row): AreaColumn[] {
  return header.cells.flatMap((cell, column) => {
    const found = measure.exec(cell.replaceAll('\u00a0', ' ').trim())
    const area = found && findArea(found[1] ?? '')
    const unit = units.find(([shape]) => shape.test(found?.[2] ?? ''))?.[1]
    return area && unit ? [{ column, area, unit }] : []
  })
}

export function readBraWide(rows: readonly Row[], asked: Asked): ReadResult {
  const found = findColumns(rows, { crime: braColumns.crime }, 1)
  const columns = found ? listAreaColumns(found.header) : []
  if (!found || columns.length === 0) return refuseFile('unknownFormat')
  const into = new SeriesCollector(asked, 'bra', 'braTable')
  const period = readPeriodInName(asked.fileName ?? '')
  const read = period && readPeriod(period)
  if (!read) into.fault('badPeriod', { found: asked.fileName ?? '', inName: 1 })
  else if (read.to > asked.today) into.fault('futurePeriod', { found: period, today: asked.today })
  const data = rows.slice(found.headerAt + 1)
  tellUneven(into, data, found.header)
  const nameOf = (row: Row) => (row.cells[found.at.crime ?? 0] ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  const names = new Set(data.map(nameOf))
  for (const row of data) {
    if (row.cells.filter((one) => one.trim() !== '').length < 2) {
      into.pass('footnotes')
      continue
    }
    const name = nameOf(row)
    const parentName = parentNameOf(name, names)
    const crime = braCrime('', name, parentName)
    const parent = parentName ? braCrime('', parentName, null).indicator : null
    for (const { column, area, unit } of columns) {
      const where = { line: row.line, column: found.header.cells[column] ?? '' }
      const number = takeNumber(
        into,
        row.cells[column] ?? '',
        { signs: signsOf.bra, of: unit === 'count' ? 'whole' : 'any' },
        where,
      )
      // A month's figures are preliminary until the year is settled in the following spring.
      const preliminary =
        read !== null && read !== '' && read.frequency !== 'year' && isUnsettled(read.year, asked.today)
      if (number && period) into.add({ ...crime, parent, unit, area, period, preliminary, ...number, ...where })
    }
  }
  return into.finish({ title: braTitles.table, attribution: braAttribution, holds: true })
}

/** Brå settles a year's figures at the end of March the year after. */
const isUnsettled = (year: number, today: string) => today < `${year + 1}-04-01`
