/** Whether a public version, beside those that are out, gives a small number of reports away. */
import { AnalysisError } from '#analysis/analysis-error.ts'
import {
  type Audit,
  auditPublished,
  joinPublishedTables,
  type PublishedTable,
} from '#analysis/disclosure/audit-published.ts'
import { checkDifferencing } from '#analysis/disclosure/differencing.ts'
import type { PublishedCells } from '#analysis/disclosure/narrow-cells.ts'
import type { FindingOf } from './finding-schema.ts'
import type { PublicEdition } from './public-version.ts'

type Reports = FindingOf<'reports'>

/** A small number that somebody could work out. */
export interface LeakedCell {
  readonly by: Reports['by']
  /** Of the row; null: the reports that no row of the table shows, or the sum. */
  readonly code: string | null
  readonly name: string | null
  readonly from: string
  readonly to: string
  readonly low: number
  readonly high: number
  /** Earlier editions that are needed to work it out, as period and number; empty where this one is enough. */
  readonly beside: readonly string[]
}

interface Told {
  readonly edition: string
  readonly table: Reports
}

/** Codes are the municipality's own and hold no sign like it. */
const rest = '?'

/** Every small number, 1 to `smallCell` − 1, that the candidate gives away alone or with the editions that are out. Empty: it may go out. */
export function findLeaks(
  candidate: PublicEdition,
  earlier: readonly PublicEdition[],
  smallCell: number,
): LeakedCell[] {
  const out = earlier.flatMap(listTables)
  const leaks = listTables(candidate).flatMap((own): LeakedCell[] => {
    const same = out.filter(({ table }) => isSame(table, own.table))
    const equal = same.filter(({ table }) => agree(table, own.table))
    const changed = same.filter((one) => !equal.includes(one))
    const nested = out.filter(({ table }) => table.by === own.table.by && isWithin(table, own.table))
    return [
      ...auditTogether(own, equal, smallCell),
      ...[...changed, ...nested].flatMap((one) => compareNumbers(own, one, smallCell)),
    ]
  })
  const seen = new Map(leaks.map((one) => [JSON.stringify([one.by, one.code, one.from, one.to, one.beside]), one]))
  return [...seen.values()]
}

const listTables = (edition: PublicEdition): Told[] =>
  edition.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ finding }) =>
      finding?.kind === 'reports' ? [{ edition: `${edition.period}/${edition.edition}`, table: finding }] : [],
    ),
  )

const isSame = (one: Reports, other: Reports) => one.by === other.by && one.from === other.from && one.to === other.to

/** One lies within the other and they are not the same days: their difference is a count of its own. */
const isWithin = (one: Reports, other: Reports) =>
  !isSame(one, other) &&
  ((one.from >= other.from && one.to <= other.to) || (other.from >= one.from && other.to <= one.to))

/** What a table tells, its total under no code. */
const numbersOf = ({ rows, count }: Reports) =>
  new Map<string | null, number | null>([
    ...rows.map(({ code, value, hidden }) => [code, hidden ? null : value] as const),
    [null, count] as const,
  ])

/** No number that both tell has moved. */
function agree(one: Reports, other: Reports): boolean {
  const theirs = numbersOf(other)
  return [...numbersOf(one)].every(([code, value]) => {
    const their = theirs.get(code) ?? null
    return value === null || their === null || value === their
  })
}

/** The same days told more than once with the same numbers: what one hides the other may show. */
function auditTogether(own: Told, equal: readonly Told[], smallCell: number): LeakedCell[] {
  // A table whose own numbers do not add up cannot be judged, and does not go out.
  const { by, from, to } = own.table
  const unjudged = { by, code: null, name: null, from, to, low: 0, high: 0, beside: [] }
  const alone = auditTables([own.table], smallCell) ?? [unjudged]
  const among = (found: LeakedCell[], beside: readonly string[]) => found.map((one) => ({ ...one, beside }))
  const known = new Set(alone.map(({ name }) => name))
  // Editions that agree in all they show and cannot both be true have changed where they hide: they tell nothing of each other.
  const read = equal.length === 0 ? [] : auditTables([own.table, ...equal.map(({ table }) => table)], smallCell)
  const together = read ?? []
  const more = together.filter(({ name }) => !known.has(name))
  return [...alone, ...among(more, [...new Set(equal.map(({ edition }) => edition))])]
}

/** Null when no counts agree with what is shown. */
function auditTables(tables: readonly Reports[], smallCell: number): LeakedCell[] | null {
  const [first] = tables
  if (!first || smallCell < 2) return []
  const codes = [...new Set(tables.flatMap(({ rows }) => rows.map(({ code }) => code)))]
  const names = new Map(tables.flatMap(({ rows }) => rows.map(({ code, name }) => [code, name] as const)))
  const axes = [{ name: first.by, codes: [...codes, rest] }]
  const published = tables.map((table): PublishedTable => {
    const numbers = numbersOf(table)
    return { axes, shown: [...codes.map((code) => numbers.get(code) ?? null), null, numbers.get(null) ?? null] }
  })
  const set = joinPublishedTables(published, 1)
  // Noughts are shown, so a hidden row hides one or more; of the reports that no row shows there may be none.
  const floor = Array.from(set.names, () => 1)
  const restCell = set.places[0]?.[codes.length]
  if (restCell !== undefined) floor[restCell] = 0
  const audit = auditOrNull({ ...set, floor }, smallCell)
  if (audit === null) return null
  return listOpenCells(audit, smallCell).map(({ cell, low, high }) => {
    const code = codes[set.places[0]?.indexOf(cell) ?? -1] ?? null
    const { by, from, to } = first
    return { by, code, name: nameOf(names, code), from, to, low, high, beside: [] }
  })
}

const nameOf = (names: ReadonlyMap<string, string>, code: string | null) =>
  code === null ? null : (names.get(code) ?? code)

/** Gaps that may be a small number and are bounded, or not proven to be unbounded: what nobody has settled counts as found out. */
export function listOpenCells(audit: Audit, smallCell: number): { cell: number; low: number; high: number }[] {
  if (audit.outcome !== 'computed') return []
  return [
    ...audit.foundOut.filter(({ low, high }) => high > 0 && low < smallCell),
    ...audit.unsettled.map((cell) => ({ cell, low: 1, high: smallCell - 1 })),
  ]
}

function auditOrNull(published: PublishedCells, k: number): Audit | null {
  try {
    return auditPublished(published, { k })
  } catch (error) {
    if (error instanceof AnalysisError && error.code === 'inconsistent_tables') return null
    throw error
  }
}

/** The same count told twice, of the same days or of days within them: what lies between the two numbers is a count too. */
function compareNumbers(own: Told, other: Told, smallCell: number): LeakedCell[] {
  const theirs = numbersOf(other.table)
  const names = new Map(own.table.rows.map(({ code, name }) => [code, name] as const))
  const { by, from, to } = own.table
  return [...numbersOf(own.table)].flatMap(([code, value]): LeakedCell[] => {
    const before = theirs.get(code) ?? null
    if (value === null || before === null) return []
    const [kept, more, fewer] = [Math.min(value, before), Math.max(0, value - before), Math.max(0, before - value)]
    const subject = `${by} ${code}`
    const release = (name: string, atoms: number[]) => ({ name, statements: [{ atoms, shown: true, subject }] })
    const answer = checkDifferencing({
      counts: [kept, more, fewer],
      published: [release('earlier', [0, 2])],
      candidate: release('candidate', [0, 1]),
      k: smallCell,
    })
    const found = answer.leaks.find(({ releases }) => releases.length > 1) ?? null
    if (!found) return []
    return [
      { by, code, name: nameOf(names, code), from, to, low: found.low, high: found.high, beside: [other.edition] },
    ]
  })
}
