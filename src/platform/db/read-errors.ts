import { DatabaseTimeout, DatabaseUnreachable, DiskFull, TransactionConflict } from './errors.ts'

/** SQLSTATE of a database error, or a system error code such as ECONNREFUSED; undefined for anything else. */
function findErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

export const isUniqueViolation = (error: unknown): boolean => findErrorCode(error) === '23505'

interface Surroundings {
  statementLimitMs: number
  idleLimitMs: number
  folder: string | null
}

const unreachable = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
])

/** Gives the errors that callers must tell apart their name; all others pass unchanged. */
export function nameError(error: unknown, around: Surroundings): unknown {
  const code = findErrorCode(error)
  const options = { cause: error }
  if (code === '53100' || code === 'ENOSPC') return new DiskFull(around.folder, options)
  if (code === '57014') return new DatabaseTimeout('statement', around.statementLimitMs, options)
  if (code === '25P03') return new DatabaseTimeout('idle', around.idleLimitMs, options)
  if (code === '40001' || code === '40P01') return new TransactionConflict('two transactions collided', options)
  const lost =
    (code !== undefined && (unreachable.has(code) || code.startsWith('08'))) ||
    (error instanceof Error && /^(Connection terminated|Client has encountered a connection error)/.test(error.message))
  if (lost) return new DatabaseUnreachable('the database cannot be reached', options)
  return error
}
