import { sql } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import { buildDatabase, defaultIdleLimitMs, defaultStatementLimitMs, prepareSession } from './database.ts'
import type { Database } from './port.ts'

export interface PostgresOptions {
  /** DATABASE_URL: the log-in role owns the tables and may SET ROLE samlad_app. */
  url: string
  poolSize?: number
  statementLimitMs?: number
  idleLimitMs?: number
  /** Longest wait for a connection, ms. */
  connectLimitMs?: number
}

/** Opens a pool to a PostgreSQL server (15 or newer). Connects at the first statement. */
export function openPostgres(options: PostgresOptions): Database {
  const limits = {
    statementLimitMs: options.statementLimitMs ?? defaultStatementLimitMs,
    idleLimitMs: options.idleLimitMs ?? defaultIdleLimitMs,
  }
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectLimitMs ?? 10_000,
    application_name: 'samlad',
    statement_timeout: limits.statementLimitMs,
    idle_in_transaction_session_timeout: limits.idleLimitMs,
    types: columnTypes,
    onConnect: prepareSession,
  })
  return buildDatabase({
    ...limits,
    kind: 'postgres',
    pool,
    folder: null,
    limitStatements: async (trx, milliseconds) => {
      if (milliseconds === limits.statementLimitMs) return
      await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(trx)
    },
    close: async () => {},
  })
}
