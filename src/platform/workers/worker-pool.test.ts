import assert from 'node:assert/strict'
import test from 'node:test'
import { nameTask, TaskFailed, WorkerPool } from './worker-pool.ts'

const module = import.meta.resolve('./fixtures/slow-tasks.ts')
type Tasks = typeof import('./fixtures/slow-tasks.ts')
const addUp = nameTask<Tasks['addUp']>(module, 'addUp')
const neverEnd = nameTask<Tasks['neverEnd']>(module, 'neverEnd')
const throwCoded = nameTask<Tasks['throwCoded']>(module, 'throwCoded')
const dieAfterwards = nameTask<Tasks['dieAfterwards']>(module, 'dieAfterwards')
const addAll = nameTask<Tasks['addAll']>(module, 'addAll')

test('a task answers from its own thread, with progress, and the asking thread goes on meanwhile', async (t) => {
  const pool = new WorkerPool(1)
  t.after(() => pool.close())
  const seen: [number, number][] = []
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  const sum = await pool.run(addUp, 30_000_000, { onProgress: (done, of) => seen.push([done, of]) })
  clearInterval(timer)
  assert.equal(sum, (30_000_000 * 29_999_999) / 2)
  assert.deepEqual(seen.at(-1), [30_000_000, 30_000_000])
  assert.ok(seen.length >= 10)
  assert.ok(turns > 0, 'the asking thread stood still')
})

test('typed arrays come back as they are', async (t) => {
  const pool = new WorkerPool(1)
  t.after(() => pool.close())
  const sums = await pool.run(addAll, { values: Float64Array.of(1, 2.5, 4), to: 1 })
  assert.ok(sums instanceof Float64Array)
  assert.deepEqual([...sums], [2, 3.5, 5])
})

test('a task nobody waits for is ended, and the thread after it is fresh', async (t) => {
  const pool = new WorkerPool(1)
  t.after(() => pool.close())
  const stopping = new AbortController()
  const endless = pool.run(neverEnd, null, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(new Error('enough')),
  })
  // Waits for the only thread, and gets the one that takes its place.
  const after = pool.run(addUp, 1000)
  await assert.rejects(endless, /enough/)
  assert.equal(await after, 499_500)
})

test('one that waits for its turn can be taken back', async (t) => {
  const pool = new WorkerPool(1)
  t.after(() => pool.close())
  const stopping = new AbortController()
  const first = pool.run(addUp, 5_000_000)
  const second = pool.run(neverEnd, null, { signal: stopping.signal })
  stopping.abort(new Error('changed my mind'))
  await assert.rejects(second, /changed my mind/)
  await first
  // It never got the thread.
  assert.equal(await pool.run(addUp, 3, { signal: AbortSignal.timeout(20_000) }), 3)
  await assert.rejects(pool.run(addUp, 10, { signal: stopping.signal }), /changed my mind/)
})

test('what a task throws comes over with its words and its code, and the thread lives on', async (t) => {
  const pool = new WorkerPool(1)
  t.after(() => pool.close())
  await assert.rejects(pool.run(throwCoded, 'bad_counts'), (error: unknown) => {
    return error instanceof TaskFailed && error.code === 'bad_counts' && /on purpose/.test(error.message)
  })
  await assert.rejects(pool.run({ ...addUp, name: 'nothing' }, 1), /has no nothing/)
  await assert.rejects(pool.run(addAll, { values: (() => 1) as never, to: 1 }), /could not be cloned/)
  assert.equal(await pool.run(addUp, 3), 3)
})

test('more tasks than threads: each gets its turn and its own answer', async (t) => {
  const pool = new WorkerPool(2)
  t.after(() => pool.close())
  const sums = await Promise.all(Array.from({ length: 7 }, (_, at) => pool.run(addUp, at + 1)))
  assert.deepEqual(sums, [0, 1, 3, 6, 10, 15, 21])
})

test('a thread that dies while it is idle takes nobody with it, and the next task gets another', async (t) => {
  const pool = new WorkerPool(1)
  t.after(() => pool.close())
  await pool.run(dieAfterwards, 5)
  await new Promise((done) => setTimeout(done, 200))
  assert.equal(await pool.run(addUp, 3), 3)
})

test('closed: those that run and those that wait are told, and no thread is started for them', async () => {
  const pool = new WorkerPool(1)
  const left = [pool.run(neverEnd, null), pool.run(addUp, 3)]
  const told = Promise.allSettled(left)
  await pool.close()
  assert.deepEqual(
    (await told).map((one) => one.status),
    ['rejected', 'rejected'],
  )
  await assert.rejects(pool.run(addUp, 3), /closed/)
})
