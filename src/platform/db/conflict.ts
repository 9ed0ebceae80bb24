import { TransactionConflict } from './errors.ts'

/**
 * Runs `attempt` again, at most `attempts` times in all, while it ends in TransactionConflict.
 * Only for work that touches nothing but its transaction: `repeatOnConflict(() => db.withScope(scope, work))`.
 */
export async function repeatOnConflict<T>(attempt: () => Promise<T>, attempts = 3): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof TransactionConflict) || count >= attempts) throw error
    }
  }
}
