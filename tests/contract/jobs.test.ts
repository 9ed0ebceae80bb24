import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import type { Database, Scope } from '#platform/db/port.ts'
import { type ClaimedJob, type JobHandler, JobRefused, LeaseLost } from '#platform/jobs/job.ts'
import { cancelJob, claimJob, extendLease, findJob, finishJob, insertJob, listJobs } from '#platform/jobs/job-store.ts'
import { runNextJob, startJobWorker } from '#platform/jobs/job-worker.ts'
import { forEachDatabase } from './both-databases.ts'

const police: Scope = { municipalityId: 'm', organisationId: 'police', personId: 'p1', reach: 'own' }
const school: Scope = { ...police, organisationId: 'school', personId: 'p2' }

forEachDatabase('jobs', (open) => {
  let db: Database
  let clock: TickingClock
  before(async () => {
    db = await open()
    await db.asOwner((trx) =>
      sql`insert into municipality (id, name) values ('m', 'Invented'), ('n', 'Other')`.execute(trx),
    )
  })
  beforeEach(async () => {
    clock = tickingClock('2026-11-16T08:00:00Z')
    await db.asOwner((trx) => sql`delete from job`.execute(trx))
  })

  const ask = (extra: { onceKey?: string; maxAttempts?: number; payload?: unknown } = {}, scope = police) =>
    db.withScope(scope, (trx) => insertJob(trx, { kind: 'count', payload: null, scope, ...extra }, clock.now()))
  const look = (id: string) => db.withScope(police, (trx) => findJob(trx, { municipalityId: 'm', id }))
  const claim = () => db.asOwner((trx) => claimJob(trx, { kinds: ['count'], now: clock.now(), leaseMs: 1000 }))
  const run = (handler: JobHandler) =>
    runNextJob({ db, clock, handlers: { count: handler }, leaseMs: 60_000, retryMs: 5000 })

  test('a job exists exactly when the transaction that asked for it is saved', async () => {
    const rolledBack = db.withScope(police, async (trx) => {
      await insertJob(trx, { kind: 'count', payload: null, scope: police }, clock.now())
      throw new Error('given up')
    })
    await assert.rejects(rolledBack, /given up/)
    assert.equal(await run(async () => 1), false)
  })

  test('runs in the scope of the asker, shows its progress, keeps its result', async () => {
    const id = await ask({ payload: { snake_key: [1, 'å'] } })
    const worked = await run(async ({ job, scope, report }) => {
      assert.deepEqual(job.payload, { snake_key: [1, 'å'] })
      assert.deepEqual(scope, police)
      await report({ doneCount: 3, totalCount: 10, message: 'reading' })
      const running = await look(id)
      assert.deepEqual(
        [running?.state, running?.doneCount, running?.totalCount, running?.message],
        ['running', 3, 10, 'reading'],
      )
      return { rows: 10 }
    })
    assert.equal(worked, true)
    const done = await look(id)
    assert.deepEqual([done?.state, done?.result, done?.attempts], ['done', { rows: 10 }, 1])
    assert.equal(done?.finishedAt, '2026-11-16T08:00:00.000Z')
    assert.equal(await run(async () => 1), false, 'done is done')
  })

  test('two workers never get the same job', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => ask()))
    const claimed = await Promise.all(Array.from({ length: 16 }, claim))
    const got = claimed.filter((job) => job !== undefined).map(({ id }) => id)
    assert.deepEqual(got.sort(), ids.sort())
  })

  test('a job whose worker fell silent is carried on by another; the first can save nothing more', async () => {
    const id = await ask()
    const first = (await claim()) as ClaimedJob
    clock.advance(999)
    assert.equal(await claim(), undefined, 'the lease holds')
    await db.asOwner((trx) => extendLease(trx, first, { now: clock.now(), leaseMs: 1000 }))
    clock.advance(999)
    assert.equal(await claim(), undefined, 'prolonged, it holds')
    clock.advance(1)
    const second = (await claim()) as ClaimedJob
    assert.deepEqual([second.id, second.attempts], [id, 2])
    const late = db.asOwner(async (trx) => {
      await sql`insert into municipality (id, name) values ('late', 'x')`.execute(trx)
      await finishJob(trx, first, 'from the first', clock.now())
    })
    await assert.rejects(late, LeaseLost)
    await db.asOwner((trx) => finishJob(trx, second, 'from the second', clock.now()))
    assert.equal((await look(id))?.result, 'from the second')
    const { rows } = await db.asOwner((trx) => sql`select 1 from municipality where id = 'late'`.execute(trx))
    assert.equal(rows.length, 0, 'the work of the one that lost its lease is rolled back with it')
  })

  test('a job that kills its worker every time ends as failed', async () => {
    const id = await ask({ maxAttempts: 2 })
    for (const attempt of [1, 2]) {
      assert.equal((await claim())?.attempts, attempt)
      clock.advance(1000)
    }
    assert.equal(await run(async () => 1), false)
    const job = await look(id)
    assert.equal(job?.state, 'failed')
    assert.match(job?.error ?? '', /ended in the last attempt/)
  })

  test('fails, waits longer each time, and stops at the limit', async () => {
    const id = await ask({ maxAttempts: 3 })
    const waits: number[] = []
    for (const attempt of [1, 2, 3]) {
      assert.equal(await run(() => Promise.reject(new Error(`attempt ${attempt}`))), true)
      const job = await look(id)
      assert.equal(job?.error, `attempt ${attempt}`)
      if (job?.state !== 'queued') break
      waits.push(Date.parse(job.runAfter) - clock.now().getTime())
      assert.equal(await run(async () => 1), false, 'not before its time')
      clock.set(job.runAfter)
    }
    assert.deepEqual(waits, [5000, 10_000])
    assert.equal((await look(id))?.state, 'failed')
  })

  test('what no retry can mend fails at once', async () => {
    const id = await ask()
    await run(() => Promise.reject(new JobRefused('no such file')))
    assert.deepEqual([(await look(id))?.state, (await look(id))?.error], ['failed', 'no such file'])
  })

  test('the work and its being done are one transaction', async () => {
    const id = await ask()
    const work = (fail: boolean) =>
      run(({ finish, scope }) =>
        db.withScope(scope, async (trx) => {
          await sql`insert into audit_event (municipality_id, id, at, action, subject_kind, subject_id)
          values ('m', gen_random_uuid(), now(), 'counted', 'job', ${id})`.execute(trx)
          await finish(trx, { saved: true })
          if (fail) throw new Error('after the finish')
        }),
      )
    const countEvents = async () =>
      (await db.asOwner((trx) => sql`select 1 from audit_event where subject_id = ${id}`.execute(trx))).rows.length
    await work(true)
    assert.deepEqual([await countEvents(), (await look(id))?.state], [0, 'queued'])
    clock.advance(5000)
    await work(false)
    assert.deepEqual(
      [await countEvents(), (await look(id))?.state, (await look(id))?.result],
      [1, 'done', { saved: true }],
    )
  })

  test('under one key at most one waits or runs', async () => {
    const first = await ask({ onceKey: 'week 47' })
    assert.equal(await ask({ onceKey: 'week 47' }), first)
    clock.advance(1)
    assert.notEqual(await ask({ onceKey: 'week 48' }), first)
    await run(async () => 1)
    assert.notEqual(await ask({ onceKey: 'week 47' }), first, 'when it is done, there is room again')
  })

  test('cancelled, its worker is told and its result is not kept', async () => {
    const id = await ask()
    await run(async ({ report, signal }) => {
      assert.equal(await db.withScope(police, (trx) => cancelJob(trx, { municipalityId: 'm', id }, clock.now())), true)
      await assert.rejects(report({ doneCount: 1 }), LeaseLost)
      assert.equal(signal.aborted, true)
      return 'too late'
    })
    assert.deepEqual([(await look(id))?.state, (await look(id))?.result], ['cancelled', null])
    assert.equal(await db.withScope(police, (trx) => cancelJob(trx, { municipalityId: 'm', id }, clock.now())), false)
  })

  test('one organisation does not see the jobs of another, nor one municipality', async () => {
    const id = await ask()
    assert.equal(await db.withScope(school, (trx) => findJob(trx, { municipalityId: 'm', id })), undefined)
    assert.deepEqual(
      await db.withScope({ ...police, municipalityId: 'n' }, (trx) => listJobs(trx, { municipalityId: 'm' })),
      [],
    )
    assert.equal(await db.withScope(school, (trx) => cancelJob(trx, { municipalityId: 'm', id }, clock.now())), false)
    const listed = await db.withScope(police, (trx) =>
      listJobs(trx, { municipalityId: 'm', personId: 'p1', kind: 'count' }),
    )
    assert.deepEqual(
      listed.map((job) => job.id),
      [id],
    )
  })

  test('the loop works through the queue; stopped, it hands back what it had begun', { timeout: 20_000 }, async () => {
    const ids = [await ask(), await ask(), await ask()]
    const started = Promise.withResolvers<void>()
    let finished = 0
    const handler: JobHandler = async ({ signal }) => {
      if (finished === 2) {
        started.resolve()
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
      }
      finished += 1
    }
    const worker = startJobWorker({ db, clock, handlers: { count: handler }, pollMs: 20 })
    await started.promise
    await worker.stop()
    const jobs = await Promise.all(ids.map(look))
    assert.deepEqual(jobs.map((job) => job?.state).sort(), ['done', 'done', 'queued'])
    assert.equal(jobs.find((job) => job?.state === 'queued')?.attempts, 0)
  })
})
