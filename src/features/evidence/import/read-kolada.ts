/** Kolada: the service's answers (v2 and v3) and the table that its web page gives. */
import { z } from 'zod'
import { findIndicator, indicatorOf } from '../facts/indicators.data.ts'
import { koladaKpis, unknownKpi } from '../facts/kolada-kpis.data.ts'
import type { ReadResult, Unit } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { findColumns, listNames } from './find-columns.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { readKoladaGroups, similarTo } from './kolada-groups.ts'
import { areaOfCode, areaOfName } from './name-area.ts'
import { signsOf } from './source-signs.data.ts'
import {
  attributions,
  koladaColumnNames,
  koladaExportColumns,
  menWords,
  titles,
  totalWords,
  womenWords,
} from './source-words.data.ts'
import { takeNumber } from './take-number.ts'

const Value = z.object({
  gender: z.string(),
  count: z.number().nullish(),
  status: z.string().nullish(),
  value: z.number().nullable(),
  isdeleted: z.boolean().nullish(),
  is_deleted: z.boolean().nullish(),
})
const Item = z.object({
  kpi: z.string(),
  municipality: z.string().optional(),
  ou: z.string().optional(),
  period: z.union([z.number().int(), z.string()]),
  values: z.array(Value),
})
const Envelope = z.object({
  values: z.array(Item),
  count: z.number().optional(),
  next_page: z.string().nullish(),
  next_url: z.string().nullish(),
})

const byId = new Map(koladaKpis.map((kpi) => [kpi.id, kpi]))
const mainOf = new Map(koladaKpis.flatMap((kpi) => (kpi.margin ? [[kpi.margin, kpi.id] as const] : [])))
const sexes: Readonly<Record<string, Record<string, string>>> = {
  T: {},
  M: { sex: 'men' },
  K: { sex: 'women' },
  // Older documentation writes F for women.
  F: { sex: 'women' },
}

/** What a KPI is called and counted in; the trap's own title is set right, an unknown one says its id. */
function describe(id: string): { indicator: string; title: string; unit: Unit } {
  const kpi = byId.get(id)
  const indicator = indicatorOf('kolada', id)
  const title = indicator === 'population' ? findIndicator(indicator)?.sv : kpi?.sv
  return { indicator, title: title ?? unknownKpi(id), unit: kpi?.unit ?? 'amount' }
}

/** NTU asks two years together and Kolada gives the last of them. */
const periodOf = (id: string, period: string) =>
  byId.get(id)?.pooled && /^\d{4}$/.test(period) ? `${Number(period) - 1}/${period}` : period

/** A file of groups alone holds no numbers: it tells which municipalities are most like the own one. */
function readSimilar(pages: readonly unknown[], asked: Asked): ReadResult {
  const groups = pages.flatMap((page) => readKoladaGroups(page) ?? [])
  const [best] = similarTo(groups, asked)
  if (!best || best.members.length === 0) {
    const made = [...new Set(groups.flatMap(({ similar }) => similar?.municipality ?? []))]
    return refuseFile('otherMunicipality', { expected: asked.municipality.name, found: made.slice(0, 5).join(', ') })
  }
  const members = best.members.filter(({ code }) => code !== asked.municipality.code)
  const list = `Kolada, ${best.title}`
  return {
    outcome: 'read',
    delivery: {
      ...{ source: 'kolada', format: 'koladaGroups', title: list, attribution: attributions.kolada, publishedOn: null },
      ...{ series: [], observations: [], passedOver: [], similar: { list, members } },
    },
  }
}

/** One answer, or a list of the pages of one. A margin of error becomes the margin of its KPI, never a series of its own. */
export function readKoladaData(json: unknown, asked: Asked): ReadResult {
  const all: unknown[] = Array.isArray(json) ? json : [json]
  // Groups beside the answers tell what «G37455» is called.
  const groups = new Map(all.flatMap((page) => readKoladaGroups(page) ?? []).map(({ id, title }) => [id, title]))
  if (all.every((page) => readKoladaGroups(page)?.length)) return readSimilar(all, asked)
  const pages = z.array(Envelope).safeParse(all.filter((page) => !readKoladaGroups(page)?.length))
  if (!pages.success || pages.data.length === 0) return refuseFile('wrongShape')
  const items = pages.data.flatMap(({ values }) => values)
  const last = pages.data.at(-1)
  const rows = items.reduce((sum, { values }) => sum + values.length, 0)
  // A page with more after it is half an answer.
  if (last?.next_page || last?.next_url) return refuseFile('truncated', { found: rows })
  const into = new SeriesCollector(asked, 'kolada', 'koladaData')
  const margins = new Map<string, number>()
  const isDeleted = (value: z.infer<typeof Value>) => value.isdeleted === true || value.is_deleted === true
  for (const { kpi, municipality, period, values } of items) {
    const main = mainOf.get(kpi)
    for (const one of main ? values : []) {
      if (one.value !== null && !isDeleted(one))
        margins.set(`${main} ${municipality} ${period} ${one.gender}`, one.value)
    }
  }
  for (const { kpi, municipality, period, values } of items) {
    if (mainOf.has(kpi)) {
      into.pass('footnotes', values.length)
      continue
    }
    const named = municipality === undefined ? null : areaOfCode(municipality, groups.get(municipality) ?? '')
    for (const one of values) {
      const breakdown = sexes[one.gender]
      if (isDeleted(one)) into.pass('emptyRows')
      else if (!named) into.passStranger(municipality ?? '')
      else if (!breakdown) return refuseFile('wrongShape', { found: one.gender })
      else {
        const margin = margins.get(`${kpi} ${municipality} ${period} ${one.gender}`) ?? null
        const suppressed = /private|secret|sekretess/i.test(one.status ?? '')
        into.add({
          ...describe(kpi),
          area: named.area,
          breakdown,
          period: periodOf(kpi, String(period)),
          value: one.value,
          margin,
          suppressed,
        })
      }
    }
  }
  const kpis = [...new Set(items.map(({ kpi }) => kpi))].filter((kpi) => !mainOf.has(kpi))
  const title = kpis.length === 1 ? `${titles.kolada}: ${describe(kpis[0] ?? '').title}` : titles.kolada
  return into.finish({ title, attribution: attributions.kolada })
}

const byTitle = new Map(koladaKpis.map((kpi) => [foldWords(kpi.title), kpi]))

/** The web page's table: «Nyckeltal,Region,År,Invånare», the number in the last column, whatever that is called. */
export function readKoladaExport(rows: readonly Row[], asked: Asked): ReadResult {
  const into = new SeriesCollector(asked, 'kolada', 'koladaExport')
  const found = findColumns(rows, koladaExportColumns)
  if (!found)
    return refuseFile('columnMissing', { column: koladaColumnNames.kpi, found: rows[0] ? listNames(rows[0]) : '' })
  const { header, at } = found
  for (const key of ['kpi', 'region', 'year'] as const) {
    const values = { column: koladaColumnNames[key], found: listNames(header) }
    if (at[key] === undefined) into.fault('columnMissing', values, { line: header.line })
  }
  const valueAt = header.cells.length - 1
  if (into.hasFaults || Object.values(at).includes(valueAt)) return into.finish({ title: '', attribution: '' })
  for (const { line, cells } of rows.slice(found.headerAt + 1)) {
    const cell = (column: number | undefined) => cells[column ?? -1]?.replace(/\s+/g, ' ').trim() ?? ''
    if (cells.every((one) => one.trim() === '')) into.pass('emptyRows')
    else if (cells.length < header.cells.length) into.fault('truncated', {}, { line })
    else {
      const name = cell(at.region)
      // Groups stand among the municipalities, by name alone.
      const area = areaOfName(name) ?? { kind: 'group' as const, code: slugOf(name), name }
      const title = cell(at.kpi)
      const kpi = byTitle.get(foldWords(title))
      const where = { line, column: header.cells[valueAt] ?? '' }
      const number = takeNumber(into, cell(valueAt), { signs: signsOf.kolada, of: 'any' }, where)
      const what = kpi ? describe(kpi.id) : { indicator: `kolada:${slugOf(title)}`, title, unit: unitOfTitle(title) }
      const period = periodOf(kpi?.id ?? '', cell(at.year))
      if (number) into.add({ ...what, area, breakdown: sexOf(cell(at.sex)), period, line, ...number })
    }
  }
  return into.finish({ title: titles.koladaExport, attribution: attributions.kolada, holds: true })
}

function sexOf(text: string): Record<string, string> {
  const word = foldWords(text)
  if (totalWords.includes(word) || word === '') return {}
  return { sex: womenWords.includes(word) ? 'women' : menWords.includes(word) ? 'men' : text }
}

function unitOfTitle(title: string): Unit {
  if (/100 ?000 inv/.test(title)) return 'per100000'
  if (/1 ?000 inv/.test(title)) return 'per1000'
  if (/%/.test(title)) return 'percent'
  return /, antal$/.test(title) ? 'count' : 'amount'
}
