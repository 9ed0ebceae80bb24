import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { addressOf, askAhead, CallFailed, call } from '#platform/web/call.ts'

const write = endpoint({
  method: 'PUT',
  path: '/things/:id',
  may: 'anyone',
  params: z.object({ id: z.string() }),
  query: z.object({ page: z.coerce.number().optional(), area: z.array(z.string()).optional() }),
  body: z.object({ name: z.string() }),
  reply: z.object({ id: z.string() }),
})

function answer(t: TestContext, response: () => Response | Promise<Response>) {
  return t.mock.method(globalThis, 'fetch', async () => response())
}

test('the address fills its parameters, escapes them, and leaves out what is not asked', () => {
  assert.equal(addressOf('/things/:id', { id: 'å/ä' }, { page: undefined }), '/api/things/%C3%A5%2F%C3%A4')
  assert.equal(addressOf('/things', undefined, { area: ['a', 'b'], page: 0 }), '/api/things?area=a&area=b&page=0')
  assert.throws(() => addressOf('/things/:id', {}, undefined), /lacks id/)
})

test('a call carries the body as JSON and the header that a form on another site cannot set', async (t) => {
  const fetched = answer(t, () => Response.json({ id: '7' }))
  assert.deepEqual(await call(write, { params: { id: '7' }, query: {}, body: { name: 'x' } }), { id: '7' })
  const [address, init] = fetched.mock.calls[0]!.arguments as unknown as [string, RequestInit]
  assert.equal(address, '/api/things/7')
  assert.equal(init.method, 'PUT')
  assert.equal(init.body, '{"name":"x"}')
  assert.equal((init.headers as Record<string, string>)['x-samlad'], '1')
})

test('a refusal brings every fault, and what stands now', async (t) => {
  const refusals = [{ code: 'tooLong', field: 'name', values: { most: 80 } }, { code: 'late' }]
  answer(t, () => Response.json({ code: 'moved', refusals, current: { name: 'y' } }, { status: 409 }))
  await assert.rejects(call(write, { params: { id: '7' }, body: { name: 'x' } }), (error) => {
    assert.ok(error instanceof CallFailed)
    assert.deepEqual([error.status, error.code, error.refusals], [409, 'moved', refusals])
    assert.deepEqual(error.current, { name: 'y' })
    return true
  })
})

test('a server that does not answer, and an answer that is no JSON, are told apart', async (t) => {
  answer(t, () => Promise.reject(new TypeError('fetch failed')))
  await assert.rejects(call(write, { params: { id: '7' }, body: { name: 'x' } }), { status: 0, code: 'unreachable' })
  t.mock.restoreAll()
  answer(t, () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  await assert.rejects(call(write, { params: { id: '7' }, body: { name: 'x' } }), { status: 502, code: 'failed' })
})

const read = endpoint({ method: 'GET', path: '/things', may: 'anyone', reply: z.object({ id: z.string() }) })

test('what was asked ahead answers one call, and a bad answer none', async (t) => {
  const answers = [Response.json({ id: 'early' }), Response.json({ id: 'late' })]
  const fetched = answer(t, () => answers.shift() as Response)
  askAhead('/things')
  assert.deepEqual(await call(read, {}), { id: 'early' })
  assert.deepEqual(await call(read, {}), { id: 'late' })
  assert.equal(fetched.mock.callCount(), 2)
  t.mock.restoreAll()
  // Nobody was signed in then; somebody is now.
  const after = [Response.json({ code: 'notSignedIn' }, { status: 401 }), Response.json({ id: 'mine' })]
  answer(t, () => after.shift() as Response)
  askAhead('/things')
  assert.deepEqual(await call(read, {}), { id: 'mine' })
  t.mock.restoreAll()
  const lost = [() => Promise.reject(new TypeError('fetch failed')), () => Response.json({ id: 'again' })]
  answer(t, () => (lost.shift() as () => Response)())
  askAhead('/things')
  assert.deepEqual(await call(read, {}), { id: 'again' })
})

test('what was asked ahead is for reading only, and not for long', async (t) => {
  const change = endpoint({ ...read, method: 'POST' })
  const answers = ['early', 'written', 'old', 'fresh'].map((id) => Response.json({ id }))
  answer(t, () => answers.shift() as Response)
  askAhead('/things')
  assert.deepEqual(await call(change, {}), { id: 'written' })
  assert.deepEqual(await call(read, {}), { id: 'early' })
  askAhead('/things')
  const later = performance.now() + 11_000
  t.mock.method(performance, 'now', () => later)
  assert.deepEqual(await call(read, {}), { id: 'fresh' })
})

test('what a contract has no place for does not compile', () => {
  // @ts-expect-error the body is missing
  const missing = () => call(write, { params: { id: '7' } })
  // @ts-expect-error the body is of another shape
  const wrong = () => call(write, { params: { id: '7' }, body: { nam: 'x' } })
  assert.notEqual(missing, wrong)
})
