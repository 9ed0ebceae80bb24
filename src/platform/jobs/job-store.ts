import { randomUUID } from 'node:crypto'
import { type ColumnType, type Selectable, sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'
import { type ClaimedJob, type Job, type JobRequest, type JobState, LeaseLost, type Progress } from './job.ts'

type Maybe<T> = ColumnType<T, T | undefined>

/** Row type of the table `job` (db/migrations/0002-jobs.sql). */
export interface JobTable {
  municipalityId: string
  id: string
  kind: string
  payload: ColumnType<unknown, string>
  organisationId: string | null
  personId: string | null
  reach: Job['reach']
  onceKey: string | null
  state: Maybe<Job['state']>
  doneCount: Maybe<number>
  totalCount: Maybe<number | null>
  message: Maybe<string | null>
  result: ColumnType<unknown, string | null | undefined>
  error: Maybe<string | null>
  attempts: Maybe<number>
  maxAttempts: number
  runAfter: string
  leaseToken: Maybe<string | null>
  leasedUntil: Maybe<string | null>
  createdAt: string
  startedAt: Maybe<string | null>
  finishedAt: Maybe<string | null>
}

const withJob = (trx: Trx) => trx.withTables<{ job: JobTable }>()

type Key = Pick<Job, 'municipalityId' | 'id'>
type Lease = Pick<ClaimedJob, 'municipalityId' | 'id' | 'leaseToken'>

/**
 * Writes a job in the caller's transaction: it exists exactly when what caused it is saved. Gives its id, or that of
 * the one already waiting or running under the same once-key.
 */
export async function insertJob(trx: Trx, request: JobRequest, now: Date): Promise<string> {
  const { kind, scope, onceKey = null } = request
  const id = randomUUID()
  const inserted = await withJob(trx)
    .insertInto('job')
    .values({
      municipalityId: scope.municipalityId,
      id,
      kind,
      payload: JSON.stringify(request.payload ?? null),
      organisationId: scope.organisationId,
      personId: scope.personId,
      reach: scope.reach,
      onceKey,
      maxAttempts: request.maxAttempts ?? 3,
      runAfter: now.toISOString(),
      createdAt: now.toISOString(),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipalityId', 'kind', 'onceKey'])
        .where('state', 'in', [sql.lit<JobState>('queued'), sql.lit<JobState>('running')])
        .doNothing(),
    )
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 0n) return id
  const waiting = await withJob(trx)
    .selectFrom('job')
    .select('id')
    .where('municipalityId', '=', scope.municipalityId)
    .where('kind', '=', kind)
    .where('onceKey', '=', onceKey)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  // It ended between the two statements: then there is room for the new one.
  return waiting?.id ?? insertJob(trx, request, now)
}

export async function findJob(trx: Trx, { municipalityId, id }: Key): Promise<Job | undefined> {
  const row = await withJob(trx)
    .selectFrom('job')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && presentJob(row)
}

/** The newest first. */
export async function listJobs(
  trx: Trx,
  filter: { municipalityId: string; personId?: string; kind?: string; limit?: number },
): Promise<Job[]> {
  let query = withJob(trx).selectFrom('job').selectAll().where('municipalityId', '=', filter.municipalityId)
  if (filter.personId !== undefined) query = query.where('personId', '=', filter.personId)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  const rows = await query
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(filter.limit ?? 50)
    .execute()
  return rows.map(presentJob)
}

/** Gives up a job that waits or runs; its worker is told at its next sign of life. False when it had ended already. */
export async function cancelJob(trx: Trx, { municipalityId, id }: Key, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await withJob(trx)
    .updateTable('job')
    .set({ state: 'cancelled', leaseToken: null, leasedUntil: null, finishedAt: now.toISOString() })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes one job for `leaseMs`: the longest waiting, or one whose worker has been silent past its lease. As the owner,
 * over all municipalities. Two workers never get the same one, and neither waits for the other.
 */
export async function claimJob(
  trx: Trx,
  { kinds, now, leaseMs }: { kinds: string[]; now: Date; leaseMs: number },
): Promise<ClaimedJob | undefined> {
  const at = now.toISOString()
  const { rows } = await sql<Selectable<JobTable>>`
    update job set state = 'running', attempts = attempts + 1, lease_token = ${randomUUID()},
      leased_until = ${new Date(now.getTime() + leaseMs).toISOString()}, started_at = coalesce(started_at, ${at})
    where (municipality_id, id) = (
      select municipality_id, id from job
      where kind = any(${kinds}) and attempts < max_attempts
        and ((state = 'queued' and run_after <= ${at}) or (state = 'running' and leased_until <= ${at}))
      order by run_after, created_at, id limit 1 for update skip locked)
    returning *`.execute(trx)
  const row = rows[0]
  if (!row?.leaseToken || !row.leasedUntil) return undefined
  return { ...presentJob(row), leaseToken: row.leaseToken, leasedUntil: row.leasedUntil }
}

/** Jobs whose worker died in their last attempt: failed, and said so. Gives their number. */
export async function failAbandonedJobs(trx: Trx, now: Date): Promise<number> {
  const { numUpdatedRows } = await withJob(trx)
    .updateTable('job')
    .set({ ...ended(now), state: 'failed', error: 'the process ended in the last attempt' })
    .where('state', '=', 'running')
    .where('leasedUntil', '<=', now.toISOString())
    .whereRef('attempts', '>=', 'maxAttempts')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Prolongs the lease, with or without progress. Throws LeaseLost. */
export async function extendLease(
  trx: Trx,
  lease: Lease,
  { now, leaseMs, progress }: { now: Date; leaseMs: number; progress?: Progress },
): Promise<void> {
  const leasedUntil = new Date(now.getTime() + leaseMs).toISOString()
  await updateLeased(trx, lease, { leasedUntil, ...progress })
}

/** Throws LeaseLost, and the transaction with all the work in it is to be rolled back. */
export async function finishJob(trx: Trx, lease: Lease, result: unknown, now: Date): Promise<void> {
  await updateLeased(trx, lease, { ...ended(now), state: 'done', result: JSON.stringify(result ?? null), error: null })
}

/** `next`: when to try again and how many attempts count as used; null: never again. */
export async function failJob(
  trx: Trx,
  lease: Lease,
  { error, now, next }: { error: string; now: Date; next: { at: Date; attempts: number } | null },
): Promise<void> {
  const change = next
    ? {
        state: 'queued' as const,
        runAfter: next.at.toISOString(),
        attempts: next.attempts,
        leaseToken: null,
        leasedUntil: null,
      }
    : { ...ended(now), state: 'failed' as const }
  await updateLeased(trx, lease, { ...change, error })
}

const ended = (now: Date) => ({ leaseToken: null, leasedUntil: null, finishedAt: now.toISOString() })

type Change = Partial<Omit<Selectable<JobTable>, 'payload' | 'result'>> & { result?: string }

async function updateLeased(trx: Trx, { municipalityId, id, leaseToken }: Lease, change: Change): Promise<void> {
  const { numUpdatedRows } = await withJob(trx)
    .updateTable('job')
    .set(change)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .where('leaseToken', '=', leaseToken)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LeaseLost(`job ${id} is no longer this worker's`)
}

/** The lease is the worker's affair and is not shown. */
function presentJob({ leaseToken: _token, leasedUntil: _until, ...job }: Selectable<JobTable>): Job {
  return job
}
