/**
 * NTU per municipality or local police area: question, area, period, share in per cent, margin of error, number of answers. The margin
 * may be given as such or as the interval's two ends: then it is the longer side, as Kolada has it of Brå's uneven intervals.
 */
import { findArea } from '../facts/find-area.ts'
import { indicatorOf } from '../facts/indicators.data.ts'
import type { EvidenceArea, ReadResult } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { findColumns, listNames } from './find-columns.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { readPeriodCell } from './period-cell.ts'
import { signsOf } from './source-signs.data.ts'
import * as words from './source-words.data.ts'
import { takeNumber } from './take-number.ts'
import { tellUneven } from './uneven-rows.ts'

export function readNtuTable(rows: readonly Row[], asked: Asked): ReadResult {
  const found = findColumns(rows, words.ntuColumns, 3)
  if (!found)
    return refuseFile('columnMissing', {
      column: words.ntuColumnNames.share,
      found: rows[0] ? listNames(rows[0]) : '',
    })
  const { header, at } = found
  const into = new SeriesCollector(asked, 'ntu', 'ntuTable')
  for (const key of ['question', 'area', 'period', 'share'] as const) {
    const values = { column: words.ntuColumnNames[key], found: listNames(header) }
    if (at[key] === undefined) into.fault('columnMissing', values, { line: header.line })
  }
  // A share of a sample without its margin says more than is known.
  if (at.margin === undefined && (at.lower === undefined || at.upper === undefined)) {
    into.fault(
      'columnMissing',
      { column: words.ntuColumnNames.margin, found: listNames(header) },
      { line: header.line },
    )
  }
  tellUneven(into, rows.slice(found.headerAt + 1), header)
  if (into.hasFaults) return into.finish({ title: '', attribution: '' })
  for (const { line, cells } of rows.slice(found.headerAt + 1)) {
    const text = (key: keyof typeof at) => cells[at[key] ?? -1]?.replace(/\s+/g, ' ').trim() ?? ''
    const filled = cells.filter((cell) => cell.trim() !== '').length
    if (filled < 3) {
      into.pass(filled === 0 ? 'emptyRows' : 'footnotes')
      continue
    }
    const number = (key: keyof typeof at) =>
      text(key) === ''
        ? null
        : takeNumber(
            into,
            text(key).replace(/^±\s*|\s*%$/g, ''),
            { signs: signsOf.ntu, of: 'any' },
            { line, column: header.cells[at[key] ?? 0] ?? '' },
          )
    const area = areaOf(text('area'), asked)
    const share = number('share')
    const period = readPeriodCell(text('period'))
    if (!area) into.passStranger(text('area'))
    else if (!period)
      into.fault('badPeriod', { found: text('period') }, { line, column: header.cells[at.period ?? 0] ?? '' })
    else if (share) {
      const question = text('question')
      const sides = [number('lower')?.value, number('upper')?.value].map((end) =>
        end === undefined || end === null || share.value === null ? null : Math.abs(end - share.value),
      )
      const margin =
        number('margin')?.value ?? (sides[0] == null || sides[1] == null ? null : Math.max(sides[0], sides[1]))
      into.add({
        ...{ indicator: indicatorOf('ntu', slugOf(question)), title: question, unit: 'percent', area },
        ...{ period: period.period, preliminary: period.preliminary, ...share, margin, line },
        ...{ breakdown: sexOf(text('sex')), answers: number('answers')?.value ?? null },
      })
    }
  }
  return into.finish({ title: words.titles.ntu, attribution: words.attributions.ntu, holds: true })
}

/** Local police areas are named for their municipalities: «Lokalpolisområde Luleå-Boden», «LPO Luleå-Boden». */
function areaOf(name: string, { municipality }: Asked): EvidenceArea | null {
  const known = findArea(name)
  if (known) return { kind: known.kind, code: known.code, name: known.name }
  const bare = name.replace(words.policeAreaWords, '')
  const isOurs = bare !== name && bare.split(/[-–/ ]+/).some((part) => foldWords(part) === foldWords(municipality.name))
  return isOurs ? { kind: 'district', code: `lpo-${slugOf(bare)}`, name } : null
}

export function sexOf(text: string): Record<string, string> {
  const word = foldWords(text)
  if (word === '' || words.totalWords.includes(word)) return {}
  return { sex: words.womenWords.includes(word) ? 'women' : words.menWords.includes(word) ? 'men' : text }
}
