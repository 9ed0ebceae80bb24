/** Single reports on the near map: few enough to be told apart, and none where the list may not be read. */
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { readPoints } from './read-points.ts'

const week = { from: '2026-11-16', to: '2026-11-23' }
type Asked = { from: string; to: string; state: string[]; page: number; pageSize: number }

/** A server with so many shared reports; every tenth has no position. */
function serve(t: TestContext, total: number, status = 200): Asked[] {
  const asked: Asked[] = []
  t.mock.method(globalThis, 'fetch', async (_: string, { body }: { body: string }) => {
    const query = JSON.parse(body) as Asked
    asked.push(query)
    const first = (query.page - 1) * query.pageSize
    const reports = Array.from({ length: Math.max(0, Math.min(query.pageSize, total - first)) }, (_, at) => {
      return { where: { position: (first + at) % 10 === 9 ? null : { e: first + at, n: 7 } } }
    })
    const answer = status === 200 ? { reports, total } : { code: 'notAllowed', refusals: [] }
    return new Response(JSON.stringify(answer), { status })
  })
  return asked
}

test('only shared reports of the period’s own days are asked for, page by page, and each position is there once', async (t) => {
  const asked = serve(t, 450)
  const points = await readPoints(week)
  assert.equal(points.length, 405)
  assert.equal(new Set(points.map((one) => one.e)).size, 405)
  assert.deepEqual(
    asked.map(({ from, to, state, page }) => [from, to, state, page]),
    [1, 2, 3].map((page) => ['2026-11-16', '2026-11-22', ['shared'], page]),
  )
})

test('a thousand are drawn; of one more none, and no further page is asked for', async (t) => {
  serve(t, 1000)
  assert.equal((await readPoints(week)).length, 900)
  t.mock.restoreAll()
  const asked = serve(t, 1001)
  assert.deepEqual(await readPoints(week), [])
  assert.equal(asked.length, 1)
})

test('where the list may not be read, or nobody answers, the map does without', async (t) => {
  serve(t, 5, 403)
  assert.deepEqual(await readPoints(week), [])
  t.mock.restoreAll()
  t.mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('offline')))
  assert.deepEqual(await readPoints(week), [])
})
