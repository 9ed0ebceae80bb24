/** What may be shown, and who has reported? */
import { auditPublished, joinPublishedTables } from '#analysis/disclosure/audit-published.ts'
import { suppressTable } from '#analysis/disclosure/suppression.ts'
import { judgeReportingEffort, type ReportingEffort } from '#analysis/effort/reporting-effort.ts'
import { splitChange } from '#analysis/effort/split-change.ts'
import { type CoverageState, drawCoverage } from '#figure/compare/coverage-bars.ts'
import { drawHiddenTable, hideCells } from '#figure/compare/hidden-table.ts'
import { hiddenTable as hiddenEn } from '#figure/compare/hidden-table-en.ts'
import { hiddenTable as hiddenSv } from '#figure/compare/hidden-table-sv.ts'
import { choose, type Draw, type Exhibit, type Language } from './exhibit.ts'
import { inventedReports } from './samples/invented-reports.data.ts'
import { theftTable } from './samples/theft-counts.data.ts'
import type { GalleryWords } from './words-sv.ts'

export function showProtect(language: Language, words: GalleryWords): Exhibit[] {
  const before = inventedReports.map(([name, weeks]) => [name, weeks.slice(-6)] as const)
  return [
    { method: 'hiddenCells', sample: 'theftCounts', ...showHidden(language, words) },
    { method: 'publishedAudit', sample: 'theftCounts', draw: drawAudit(language, words) },
    {
      method: 'reportingEffort',
      sample: 'inventedReports',
      draw: drawEffort(words, inventedReports),
      untold: drawEffort(words, before),
    },
  ]
}

const k = 5

/** Rows and columns with their totals last. */
function addTotals(cells: readonly (readonly number[])[]): number[][] {
  const rows = cells.map((row) => [...row, row.reduce((sum, one) => sum + one, 0)])
  return [...rows, rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0))]
}

function showHidden(language: Language, words: GalleryWords) {
  const texts = choose(language, hiddenSv, hiddenEn)
  const drawOf = (counts: readonly (readonly number[])[], columns: readonly string[]): Draw => {
    const rows = words.parts
    const result = suppressTable({ rows: rows.length, cols: columns.length, cells: counts.flat(), k })
    const cells = hideCells(addTotals(counts), result)
    return (theme) => drawHiddenTable({ what: words.subjects.theftsLastSeen, rows, columns, cells, k }, texts, theme)
  }
  // The afternoon of 2015-06-17: one in each part. Every one can be reckoned out of the total, whatever else is hidden.
  const ones = words.parts.map(() => [1])
  return { draw: drawOf(theftTable, words.partsOfDay), untold: drawOf(ones, words.partsOfDay.slice(2, 3)) }
}

/** The same table with its small counts hidden and nothing else. */
function drawAudit(language: Language, words: GalleryWords): Draw {
  const own = choose(language, hiddenSv, hiddenEn)
  const texts: typeof own = {
    ...own,
    title: ({ what }) => words.onlySmall.title(what),
    notes: () => [words.onlySmall.note],
  }
  const cells = addTotals(theftTable).map((row) => row.map((count) => (count > 0 && count < k ? null : count)))
  const axes = [
    { name: 'area', codes: words.parts },
    { name: 'time', codes: words.partsOfDay },
  ]
  const audit = auditPublished(joinPublishedTables([{ axes, shown: cells.flat() }], 1), { k })
  const data = { what: words.subjects.theftsLastSeen, rows: words.parts, columns: words.partsOfDay, cells, k, audit }
  return (theme) => drawHiddenTable(data, texts, theme)
}

const states: Record<ReportingEffort['status'], CoverageState> = {
  asUsual: 'usual',
  more: 'more',
  fewer: 'fewer',
  silent: 'silent',
  cannotTell: 'unknown',
}

function drawEffort(words: GalleryWords, reports: readonly (readonly [string, readonly number[]])[]): Draw {
  const efforts = reports.map(([, weeks]) => judgeReportingEffort(weeks))
  const split = splitChange(efforts)
  const text = words.effort
  const rows = reports.map(([name], at) => {
    const { observed, usualMean, status, reason, weeksSilent } = efforts[at]!
    const state: CoverageState = reason === 'newReporter' && observed > 0 ? 'new' : states[status]
    return { name, received: observed, usual: usualMean, state, silentPeriods: weeksSilent }
  })
  return (theme) => {
    const sentence = text.sentence[split.answer](
      theme.formatNumber(split.observed),
      theme.formatNumber(split.expected, 1),
      theme.formatNumber(split.fromNewReporters),
    )
    return drawCoverage(
      { rows },
      {
        title: text.title,
        describe: () => `${text.shows} ${sentence}`,
        sentence: () => sentence,
        columns: text.columns,
        state: (row) => (row.state === 'silent' ? text.silent(row.silentPeriods ?? 0) : text.states[row.state]),
        unknown: '–',
        note: text.note,
        empty: '–',
      },
      theme,
    )
  }
}
