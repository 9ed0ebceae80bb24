/** The reports of an export, and how many the database says there are, from one and the same snapshot. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'
import { streamRows } from '#platform/db/rows.ts'
import { currentReports, type ListReader } from '../list-store.ts'
import type { ReportFilter } from '../schema.ts'
import type { ReportRow } from '../store.ts'

/** Batches, oldest first; each row carries the total. */
export function streamReports(
  trx: Trx,
  filter: ReportFilter,
  reader: ListReader,
): AsyncGenerator<(ReportRow & { total: number })[]> {
  const query = currentReports(trx, filter, reader)
    .selectAll()
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('occurredOn')
    .orderBy('reportId')
  return streamRows(trx, query) as AsyncGenerator<(ReportRow & { total: number })[]>
}
