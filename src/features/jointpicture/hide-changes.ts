/** Hides besides what would give a small change away beside the public versions that are out. Pure; the reasons are in docs/decisions/0020. */
import type { FindingOf } from './finding-schema.ts'
import { findLeaks, type LeakedCell } from './public-tables.ts'
import type { PublicEdition, PublicParagraph } from './public-version.ts'

type Reports = FindingOf<'reports'>

export interface Published {
  /** With what had to be hidden besides. */
  readonly edition: PublicEdition
  /** What is given away still; empty: it may go out. */
  readonly leaks: readonly LeakedCell[]
}

/**
 * Hides each number of reports that differs by 1 to `smallCell` − 1 from what an edition that is out tells, and what such an edition
 * hides of the same days, until the auditor finds nothing. What a version gives away by itself is not mended here: its own numbers
 * were to be hidden when they were counted.
 */
export function hideChanges(candidate: PublicEdition, out: readonly PublicEdition[], smallCell: number): Published {
  const alone = findLeaks(candidate, [], smallCell)
  if (alone.length > 0) return { edition: candidate, leaks: alone }
  let edition = candidate
  for (;;) {
    const leaks = findLeaks(edition, out, smallCell)
    if (leaks.length === 0) return { edition: withoutEmptyTables(edition), leaks }
    const next = mapReports(edition, (table) => hideIn(table, leaks, out))
    // Nothing more to hide: the version stays in the house.
    if (next === edition) return { edition, leaks }
    edition = next
  }
}

/** The public versions in the order in which they were decided, each as it was told beside those before it. */
export function publishInOrder(editions: readonly PublicEdition[], smallCell: number): PublicEdition[] {
  const out: PublicEdition[] = []
  for (const one of editions) {
    const { edition, leaks } = hideChanges(one, out, smallCell)
    if (leaks.length === 0) out.push(edition)
  }
  return out
}

function hideIn(table: Reports, leaks: readonly LeakedCell[], out: readonly PublicEdition[]): Reports {
  const own = leaks.filter((one) => isSameTable(one, table))
  if (own.length === 0) return table
  const told = out.flatMap(listReports).filter((one) => isSameTable(one, table))
  const leaked = new Set(own.map(({ code }) => code))
  // What an edition that is out keeps secret of the same days stays secret.
  for (const { rows } of told) for (const { code, hidden } of rows) if (hidden) leaked.add(code)
  const isHiding = table.rows.some((one) => !one.hidden && leaked.has(one.code))
  const isSumLeaked = leaked.has(null) && table.count !== null
  if (!isHiding && !isSumLeaked) return table
  const rows = table.rows.map((one) => (leaked.has(one.code) ? { ...one, value: null, hidden: true } : one))
  const isBefore = (one: string, other: string) => (one < other ? -1 : 1)
  // Among the largest first, its place would tell what the number is.
  const hidden = rows.filter((one) => one.hidden).sort((one, other) => isBefore(one.code, other.code))
  return {
    ...table,
    count: isSumLeaked ? null : table.count,
    cautions: [...new Set([...table.cautions, 'suppressed'])],
    rows: [...rows.filter((one) => !one.hidden), ...hidden],
  }
}

const isSameTable = (one: Pick<Reports, 'by' | 'from' | 'to'>, other: Pick<Reports, 'by' | 'from' | 'to'>) =>
  one.by === other.by && one.from === other.from && one.to === other.to

const listReports = (edition: PublicEdition): Reports[] =>
  edition.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ finding }) => (finding?.kind === 'reports' ? [finding] : [])),
  )

/** The same edition where nothing changed. Words that a writer put over a table are about the numbers that it told: they stay behind. */
function mapReports(edition: PublicEdition, change: (table: Reports) => Reports): PublicEdition {
  let moved = false
  const paragraphOf = (one: PublicParagraph): PublicParagraph => {
    if (one.finding?.kind !== 'reports') return one
    const finding = change(one.finding)
    if (finding === one.finding) return one
    moved = true
    return { ...one, finding, text: null }
  }
  const parts = edition.parts.map((one) => ({ ...one, paragraphs: one.paragraphs.map(paragraphOf) }))
  return moved ? { ...edition, parts } : edition
}

/** A table that tells no number any more is left out. */
function withoutEmptyTables(edition: PublicEdition): PublicEdition {
  const tells = ({ finding }: PublicParagraph) =>
    finding?.kind !== 'reports' || finding.count !== null || finding.rows.some((one) => !one.hidden)
  const parts = edition.parts.flatMap((one) => {
    const paragraphs = one.paragraphs.filter(tells)
    return paragraphs.length > 0 ? [{ ...one, paragraphs }] : []
  })
  return { ...edition, parts }
}
