/**
 * An export: the whole file is written before any of it is sent, in one transaction, so that what arrives is complete,
 * a slow reader holds nothing, and a fault is an answer instead of half a file.
 */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { findMunicipality } from '#features/access/store.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Scope, Trx } from '#platform/db/port.ts'
import type { ListReader } from '../../list-store.ts'
import { listCategories } from '../../register-store.ts'
import type { ReportFilter } from '../../schema.ts'
import type { RegisterShelf } from '../../server/registers.ts'
import { type Cell, exportColumns } from '../columns.ts'
import { streamReports } from '../export-store.ts'
import { type ExportFacts, listCells } from '../row-cells.ts'
import { type ExportWords, sv } from '../sv.ts'
import { csvMark, writeCsvHeader, writeCsvLine } from '../write-csv.ts'
import { closeSheet, listWorkbookParts, openSheet, sheetPart, sheetRows, writeSheetRow } from '../write-sheet.ts'
import { ZipFile } from './zip-file.ts'

export type ExportFormat = 'csv' | 'xlsx'

export interface ExportOptions {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
  readonly scope: Scope & { organisationId: string }
  /** For the log; null: the command line. */
  readonly actor: { personId: string; organisationId: string; role: string } | null
  readonly filter: ReportFilter
  readonly reader: ListReader
  readonly format: ExportFormat
  readonly path: string
  readonly words?: ExportWords
}

/** More rows than a sheet has room for: take CSV. */
export class TooManyRows extends Error {
  readonly most = sheetRows - 1
}

const statementLimitMs = 10 * 60_000
const noUse = '9999-12-31'

/**
 * Writes the file at `path` and gives its number of reports, which is what the database counted in the same snapshot.
 * @throws TooManyRows
 */
export async function exportReports(options: ExportOptions): Promise<{ rows: number }> {
  const { db, clock, scope, filter, reader, format, path } = options
  try {
    const rows = await db.withScope(
      scope,
      async (trx) => {
        const facts = await readFacts(trx, options)
        const tally = { rows: 0, total: 0 }
        const cells = countCells(streamReports(trx, filter, reader), facts, tally)
        const names = exportColumns.map((column) => facts.words.columns[column])
        await (format === 'csv'
          ? writeCsv(path, names, cells)
          : writeXlsx(path, names, cells, tally, facts.words.sheet))
        if (tally.rows !== tally.total) throw new Error(`wrote ${tally.rows} of ${tally.total} reports`)
        await insertAuditEvent(trx, {
          municipalityId: scope.municipalityId,
          at: clock.now(),
          actor: options.actor,
          action: 'report.export',
          subjectKind: 'municipality',
          subjectId: scope.municipalityId,
          detail: { rows: tally.rows, format },
        })
        return tally.rows
      },
      { statementLimitMs },
    )
    return { rows }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function readFacts(trx: Trx, { shelf, scope, words = sv }: ExportOptions): Promise<ExportFacts> {
  const registers = await shelf.read(trx, scope.municipalityId)
  const municipality = await findMunicipality(trx, scope.municipalityId)
  const categories = await listCategories(trx, noUse)
  const language = words === sv ? 'sv' : 'en'
  return {
    names: { ...registers.names, categories: new Map(categories.map((one) => [one.code, one[language]])) },
    timeZone: registers.timeZone,
    crs: municipality?.crs ?? '',
    organisationId: scope.organisationId,
    words,
  }
}

interface Tally {
  rows: number
  /** As the database counts. */
  total: number
}

async function* countCells(
  batches: ReturnType<typeof streamReports>,
  facts: ExportFacts,
  tally: Tally,
): AsyncGenerator<readonly Cell[]> {
  for await (const batch of batches) {
    for (const row of batch) {
      tally.total = row.total
      yield listCells(row, facts)
      tally.rows += 1
    }
  }
}

async function writeCsv(path: string, names: readonly string[], rows: AsyncGenerator<readonly Cell[]>): Promise<void> {
  const stream = createWriteStream(path, { mode: 0o600 })
  try {
    stream.write(csvMark + writeCsvHeader(names))
    for await (const cells of rows) if (!stream.write(writeCsvLine(cells))) await once(stream, 'drain')
  } finally {
    stream.end()
    await finished(stream)
  }
}

async function writeXlsx(
  path: string,
  names: readonly string[],
  rows: AsyncGenerator<readonly Cell[]>,
  tally: Tally,
  sheet: string,
): Promise<void> {
  async function* pieces(): AsyncGenerator<string> {
    yield openSheet(names)
    let at = 1
    for await (const cells of rows) {
      if (tally.total >= sheetRows) throw new TooManyRows()
      at += 1
      yield writeSheetRow(cells, at)
    }
    yield closeSheet
  }
  const zip = new ZipFile(path)
  try {
    for (const { name, text } of listWorkbookParts(sheet)) await zip.add(name, [text])
    await zip.add(sheetPart, pieces())
    await zip.end()
  } catch (error) {
    await zip.close()
    throw error
  }
}
