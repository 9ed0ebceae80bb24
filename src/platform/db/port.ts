import type { Transaction } from 'kysely'
import type { Tables } from '#db/tables.ts'

/** The only handle that runs SQL. It is given to a work function and is dead when that function returns. */
export type Trx = Transaction<Tables>

/**
 * Whose eyes the database looks through. Read by the row-level security policies as the settings
 * `samlad.municipality`, `samlad.organisation`, `samlad.person`, `samlad.reach` (absent = empty string).
 * `own`: the organisation's own records · `shared`: also what others shared · `all`: the whole municipality.
 */
export interface Scope {
  municipalityId: string
  organisationId: string | null
  personId: string | null
  reach: 'own' | 'shared' | 'all'
}

export interface TransactionOptions {
  /** Longest time of one statement, ms. Default: the database's own limit (60 s). */
  statementLimitMs?: number
}

/**
 * One transaction per call, READ COMMITTED on both databases. It commits when `work` resolves and rolls back when it throws.
 *
 * Nothing is retried behind the caller's back: a work function may have touched more than its trx, and running it twice
 * would then lie. Stores guard against lost updates by version (`where version = …`, zero rows = refusal). The rare
 * collision becomes `TransactionConflict`; a caller whose work is repeatable says so with `repeatOnConflict`.
 *
 * Errors with names: DatabaseTimeout, DiskFull, DatabaseUnreachable, TransactionConflict, NestedTransaction.
 */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  /** Under the role `samlad_app`, which owns nothing: row-level security decides what is seen. */
  withScope<T>(scope: Scope, work: (trx: Trx) => Promise<T>, options?: TransactionOptions): Promise<T>
  /** As the owner of the tables, past row-level security: migrations, seed, session look-up, the job queue. */
  asOwner<T>(work: (trx: Trx) => Promise<T>, options?: TransactionOptions): Promise<T>
  close(): Promise<void>
}
