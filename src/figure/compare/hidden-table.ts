import type { Audit } from '#analysis/disclosure/audit-published.ts'
import type { SuppressionResult } from '#analysis/disclosure/suppression.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { makeFigure } from '../make-figure.ts'
import { drawHiddenCells } from './hidden-table-drawing.ts'

export interface HiddenTableData {
  /** What the table counts, as it stands in a sentence. */
  what: string
  /** Names without the totals, which come last of both. */
  rows: readonly string[]
  columns: readonly string[]
  /** One row more and one column more than named; null is not shown, whatever the reason. Null as a whole: may not be published. */
  cells: readonly (readonly (number | null)[])[] | null
  /** Smallest count that may stand. */
  k: number
  audit?: Audit
}

export interface HiddenFacts {
  what: string
  k: string
  hidden: number
  all: number
  refused: boolean
  /** What the auditor could work out; null when nobody has audited. */
  audit: { foundOut: number; unsettled: number; examined: number; k: string } | null
}

export interface HiddenTableWords {
  title: (facts: HiddenFacts) => string
  describe: (facts: HiddenFacts) => string
  sentence: (facts: HiddenFacts) => string
  columns: { name: string }
  total: string
  hidden: string
  notes: (facts: HiddenFacts) => string[]
}

/**
 * A table as it may be published. Small counts and the cells that protect them become the same null here, so that nothing
 * drawn, written or exported can tell them apart. Null when no pattern is safe.
 * @throws {RangeError} when the values are not as many as the pattern's cells
 */
export function hideCells(values: readonly (readonly number[])[], result: SuppressionResult): HiddenTableData['cells'] {
  if (!result.safe) return null
  const { pattern } = result
  if (values.length !== pattern.length || values.some((row, at) => row.length !== pattern[at]!.length)) {
    throw new RangeError('values and pattern must have the same rows and columns, totals included')
  }
  return values.map((row, i) => row.map((value, j) => (pattern[i]![j] === 'shown' ? value : null)))
}

/** A published table with totals; every cell that is not shown looks the same. @throws {RangeError} cells that fit no names */
export function drawHiddenTable(data: HiddenTableData, words: HiddenTableWords, theme: FigureTheme): Figure {
  const { cells, rows, columns } = data
  const isShaped = cells?.length === rows.length + 1 && cells.every((row) => row.length === columns.length + 1)
  if (cells !== null && !isShaped) throw new RangeError('a table needs its totals last of rows and of columns')
  const all = cells?.flat() ?? []
  const facts: HiddenFacts = {
    what: data.what,
    k: theme.formatNumber(data.k),
    hidden: all.filter((value) => value === null).length,
    all: all.length,
    refused: cells === null,
    audit: readAudit(data.audit, theme),
  }
  const width = theme.width ?? 640
  const base = { title: words.title(facts), description: words.describe(facts), sentence: words.sentence(facts) }
  const { svg, height } =
    cells === null ? drawNothing(base.sentence, width) : drawHiddenCells({ ...data, cells }, facts, words, theme, width)
  return makeFigure(theme, {
    ...base,
    notes: cells === null ? [] : words.notes(facts),
    drawn: { svg, height },
    columns: [
      { key: 'name', label: words.columns.name, align: 'start' },
      ...[...columns, words.total].map((label, at) => ({ key: `column${at}`, label, align: 'end' as const })),
    ],
    rows: (cells ?? []).map((row, at) => ({
      name: rows[at] ?? words.total,
      ...Object.fromEntries(
        row.map((value, column) => [
          `column${column}`,
          numberCell(value, value === null ? words.hidden : theme.formatNumber(value)),
        ]),
      ),
    })),
  })
}

function readAudit(audit: Audit | undefined, theme: FigureTheme): HiddenFacts['audit'] {
  if (audit === undefined || audit.outcome === 'cannot_tell') return null
  const { foundOut, unsettled, examined, parameters } = audit
  return {
    foundOut: foundOut.length,
    unsettled: unsettled.length,
    examined,
    k: theme.formatNumber(parameters.k),
  }
}
