import { AsyncLocalStorage } from 'node:async_hooks'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import type { Tables } from '#db/tables.ts'
import { NestedTransaction } from './errors.ts'
import type { Database, Scope, TransactionOptions, Trx } from './port.ts'
import { nameError } from './read-errors.ts'

export const appRole = 'samlad_app'
export const defaultStatementLimitMs = 60_000
export const defaultIdleLimitMs = 300_000

export interface DatabaseParts {
  kind: Database['kind']
  pool: pg.Pool
  folder: string | null
  statementLimitMs: number
  idleLimitMs: number
  /** Called inside each transaction, before its work. */
  limitStatements(trx: Trx, milliseconds: number): Promise<void>
  close(): Promise<void>
}

/**
 * The pool's `onConnect`: settings that make text output the same on both databases. Not Kysely's own hook, which leaks
 * the connection when the statement fails.
 */
export async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query(`set time zone 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'`)
}

/** Both databases speak PostgreSQL's wire protocol through the same driver; they differ in `pool` only. */
export function buildDatabase(parts: DatabaseParts): Database {
  const { pool } = parts
  // Errors of connections that lie idle, or that break while in use, also reach the caller through its statement.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))

  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    // Keys inside json values are data, not column names.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  const insideTransaction = new AsyncLocalStorage<{ open: boolean }>()

  async function transact<T>(
    enter: ((trx: Trx) => Promise<unknown>) | null,
    work: (trx: Trx) => Promise<T>,
    options: TransactionOptions = {},
  ): Promise<T> {
    if (insideTransaction.getStore()?.open) throw new NestedTransaction()
    const limit = options.statementLimitMs ?? parts.statementLimitMs
    const marker = { open: true }
    let failure: { error: unknown } | undefined
    try {
      return await insideTransaction.run(marker, () =>
        kysely.transaction().execute(async (trx) => {
          try {
            await parts.limitStatements(trx, limit)
            if (enter) await enter(trx)
            return await work(trx)
          } catch (error) {
            // Remembered, because a rollback on a broken connection fails too and would hide it.
            failure = { error }
            throw error
          }
        }),
      )
    } catch (error) {
      throw nameError(failure ? failure.error : error, { ...parts, statementLimitMs: limit })
    } finally {
      marker.open = false
    }
  }

  return {
    kind: parts.kind,
    withScope: (scope, work, options) => transact((trx) => enterScope(trx, scope), work, options),
    asOwner: (work, options) => transact(null, work, options),
    async close() {
      await kysely.destroy()
      await parts.close()
    },
  }
}

/** `set_config('role', …, true)` is SET LOCAL ROLE; in one statement it costs one round trip. */
function enterScope(trx: Trx, scope: Scope): Promise<unknown> {
  return sql`select set_config('samlad.municipality', ${scope.municipalityId}, true),
    set_config('samlad.organisation', ${scope.organisationId ?? ''}, true),
    set_config('samlad.person', ${scope.personId ?? ''}, true),
    set_config('samlad.reach', ${scope.reach}, true),
    set_config('role', ${appRole}, true)`.execute(trx)
}
