import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream'
import { localDateAt } from '#analysis/time/local-time.ts'
import { route } from '#features/access/server/route.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type Route, sent } from '#platform/http/route.ts'
import * as api from '../api.ts'
import { readerOf } from '../routes.ts'
import type { RegisterShelf } from '../server/registers.ts'
import { exportReports, TooManyRows } from './server/export-reports.ts'
import { sv } from './sv.ts'

export interface ExportServices {
  readonly db: Database
  readonly clock: Clock
  readonly shelf: RegisterShelf
  /** Where a file lies while it is sent. */
  readonly folder: string
}

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export function exportRoutes({ db, clock, shelf, folder }: ExportServices): Route[] {
  return [
    route(api.exportReports, async ({ scope, actor, body, reply }) => {
      const { format, ...filter } = body
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, `${randomUUID()}.${format}`)
      const task = { db, clock, shelf, actor, filter, format, path, reader: readerOf(actor) }
      const { rows } = await refusing(() =>
        exportReports({ ...task, scope: { ...scope, organisationId: actor.organisationId } }),
      )
      const { size } = await stat(path)
      const file = createReadStream(path)
      finished(file, () => void rm(path, { force: true }))
      const name = `${sv.fileName}-${localDateAt(clock.now().getTime())}.${format}`
      reply.header('content-type', contentTypes[format])
      reply.header('content-length', size)
      reply.header('content-disposition', `attachment; filename="${name}"`)
      // Known before the first byte, so it needs no trailer, which browsers do not show.
      reply.header('x-row-count', rows)
      reply.send(file)
      return sent
    }),
  ]
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof TooManyRows)) throw error
    throw new CallRefused('refused', [{ code: 'tooManyRowsForXlsx', values: { most: error.most } }])
  }
}
