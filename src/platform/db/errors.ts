/** Errors of the database and its folder. Each has a name, the facts, and no more; the words for people are made elsewhere. */

export class DatabaseTimeout extends Error {
  override readonly name = 'DatabaseTimeout'
  readonly reason: 'statement' | 'idle'
  readonly limitMs: number
  constructor(reason: 'statement' | 'idle', limitMs: number, options?: ErrorOptions) {
    super(
      reason === 'statement'
        ? `a statement ran longer than ${limitMs} ms and was stopped`
        : `a transaction lay idle longer than ${limitMs} ms and was rolled back`,
      options,
    )
    this.reason = reason
    this.limitMs = limitMs
  }
}

/** The disk that holds the database has no room left. The transaction was not saved. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
  readonly folder: string | null
  constructor(folder: string | null, options?: ErrorOptions) {
    super(`no space left on the device that holds ${folder ?? 'the database'}`, options)
    this.folder = folder
  }
}

/** The database process ended or cannot be reached. Whether a commit under way was saved is unknown. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable'
}

/** Two transactions stood in each other's way; this one was rolled back and may be tried again. */
export class TransactionConflict extends Error {
  override readonly name = 'TransactionConflict'
}

/** A transaction was asked for inside another. On one connection it would wait for itself; on several it would escape. */
export class NestedTransaction extends Error {
  override readonly name = 'NestedTransaction'
  constructor() {
    super('a transaction is already open here: use the trx that was handed in')
  }
}

export type FolderFault = 'not-a-database' | 'other-version' | 'unreadable'

/** The data folder exists but cannot be opened as this database. Nothing in it was changed. */
export class DataFolderDamaged extends Error {
  override readonly name = 'DataFolderDamaged'
  readonly folder: string
  readonly fault: FolderFault
  constructor(folder: string, fault: FolderFault, detail: string, options?: ErrorOptions) {
    super(`the data folder ${folder} cannot be opened (${fault}): ${detail}`, options)
    this.folder = folder
    this.fault = fault
  }
}

export type MigrationFault = 'changed' | 'unknown' | 'out-of-order'

/** The stored history of migrations and the files disagree; nothing was run. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
  readonly fault: MigrationFault
  readonly migration: string
  constructor(fault: MigrationFault, migration: string) {
    const sentence = {
      changed: 'was changed after it was applied',
      unknown: 'is applied in the database but not known to this program (is the program older than the database?)',
      'out-of-order': 'sorts before one that is already applied',
    }[fault]
    super(`migration ${migration} ${sentence}`)
    this.fault = fault
    this.migration = migration
  }
}

/** A migration's SQL failed; the database is as it was before that file. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
  readonly migration: string
  constructor(migration: string, cause: unknown) {
    super(`migration ${migration} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.migration = migration
  }
}
