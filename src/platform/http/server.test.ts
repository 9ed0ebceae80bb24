/** The shell alone, without a database: who is let in, what is told, what never leaves. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { z } from 'zod'
import { endpointsFor } from './endpoint.ts'
import { CallRefused, statusOf } from './refusal.ts'
import { type Route, routesFor, sent } from './route.ts'
import { createHttp } from './server.ts'

type Person = { name: string }
const endpoint = endpointsFor<'thing.read' | 'thing.write'>()
const route = routesFor<Person>()
const scope = { municipalityId: 'm', organisationId: null, personId: null, reach: 'own' } as const

async function open(routes: Route[]) {
  const faults: { id: string; error: unknown; method: string; url: string }[] = []
  const app = await createHttp<Person>({
    routes,
    findCaller: async ({ headers }) => (headers.who ? { actor: { name: String(headers.who) }, scope } : null),
    mayDo: (actor, may) => may === 'anyone' || actor?.name === may,
    tellFault: (fault) => void faults.push(fault),
  })
  const call = async (
    method: 'GET' | 'POST',
    url: string,
    options: { who?: string; payload?: unknown; header?: boolean } = {},
  ) => {
    const { who, payload, header = true } = options
    const answer = await app.inject({
      method,
      url,
      headers: { ...(header ? { 'x-samlad': '1' } : {}), ...(who ? { who } : {}) },
      ...(payload === undefined ? {} : { payload: payload as object }),
    })
    return {
      status: answer.statusCode,
      text: answer.payload,
      body: JSON.parse(answer.payload || 'null'),
      headers: answer.headers,
    }
  }
  return { call, faults, app }
}

const reply = z.object({ name: z.string() })
const reading = endpoint({
  method: 'GET',
  path: '/thing/:id',
  may: 'thing.read',
  params: z.object({ id: z.uuid() }),
  reply,
})
const id = '00000000-0000-4000-8000-000000000000'

test('nobody gets 401, the wrong one 403, and neither learns whether the call was well formed', async () => {
  let reached = 0
  const { call } = await open([
    route(reading, async () => {
      reached += 1
      return { name: 'x' }
    }),
  ])
  for (const address of [`/api/thing/${id}`, '/api/thing/not-an-id']) {
    const nobody = await call('GET', address)
    assert.deepEqual([nobody.status, nobody.body], [401, { code: 'notSignedIn', refusals: [] }])
    const wrong = await call('GET', address, { who: 'thing.write' })
    assert.deepEqual([wrong.status, wrong.body], [403, { code: 'notAllowed', refusals: [] }])
  }
  assert.equal(reached, 0)
  assert.equal((await call('GET', `/api/thing/${id}`, { who: 'thing.read' })).status, 200)
})

test('every fault of a call is told at once, with its field', async () => {
  const writing = endpoint({
    method: 'POST',
    path: '/thing/:id',
    may: 'thing.write',
    params: z.object({ id: z.uuid() }),
    query: z.object({ page: z.coerce.number().int() }),
    body: z.object({ name: z.string().min(1), deep: z.object({ at: z.iso.datetime() }) }),
    reply,
  })
  const { call } = await open([route(writing, async () => ({ name: 'x' }))])
  const answer = await call('POST', '/api/thing/1?page=x', { who: 'thing.write', payload: { name: '', deep: {} } })
  assert.equal(answer.status, 422)
  assert.equal(answer.body.code, 'invalid')
  const fields = answer.body.refusals.map((one: { field: string }) => one.field)
  assert.deepEqual(fields.sort(), ['deep.at', 'id', 'name', 'page'])
})

test('what the contract does not list does not leave the house', async () => {
  const { call } = await open([
    route(reading, async () => ({ name: 'x', personalNumber: 'secret' }) as { name: string }),
  ])
  const { body, text } = await call('GET', `/api/thing/${id}`, { who: 'thing.read' })
  assert.deepEqual(body, { name: 'x' })
  assert.ok(!text.includes('secret'))
})

test('a change without the header is refused before anything is done', async () => {
  let reached = 0
  const writing = endpoint({ method: 'POST', path: '/thing', may: 'thing.write', reply })
  const { call } = await open([
    route(writing, async () => {
      reached += 1
      return { name: 'x' }
    }),
  ])
  assert.equal((await call('POST', '/api/thing', { who: 'thing.write', header: false })).status, 403)
  assert.equal(reached, 0)
  assert.equal((await call('POST', '/api/thing', { who: 'thing.write' })).status, 200)
})

test('a refusal keeps its code, every reason and what stands now', async () => {
  const refusals = [
    { code: 'moved', values: { id } },
    { code: 'reasonMissing', field: 'reason' },
  ]
  for (const [code, status] of Object.entries(statusOf)) {
    const { call, faults } = await open([
      route(reading, async () => {
        throw new CallRefused(code as keyof typeof statusOf, refusals, { name: 'theirs' })
      }),
    ])
    const answer = await call('GET', `/api/thing/${id}`, { who: 'thing.read' })
    assert.equal(answer.status, status)
    assert.deepEqual(answer.body, { code, refusals, current: { name: 'theirs' } })
    assert.deepEqual(faults, [])
  }
})

test('a fault of the program is told once with a number, and its words stay inside', async () => {
  const { call, faults } = await open([
    route(reading, async () => {
      throw new Error('select text from report_version')
    }),
  ])
  const answer = await call('GET', `/api/thing/${id}`, { who: 'thing.read' })
  assert.equal(answer.status, 500)
  assert.ok(!answer.text.includes('report_version'))
  assert.equal(faults.length, 1)
  assert.equal(answer.body.refusals[0].values.id, faults[0]?.id)
  assert.match(String(faults[0]?.error), /report_version/)
})

test('unreadable and too large bodies are refusals, not faults', async () => {
  const writing = endpoint({ method: 'POST', path: '/thing', may: 'thing.write', body: z.object({}), reply })
  const { app, faults } = await open([route(writing, async () => ({ name: 'x' }))])
  const send = async (payload: string, type = 'application/json') => {
    const headers = { 'x-samlad': '1', who: 'thing.write', 'content-type': type }
    const answer = await app.inject({ method: 'POST', url: '/api/thing', headers, payload })
    return [answer.statusCode, answer.json().code]
  }
  assert.deepEqual(await send('{"broken'), [422, 'invalid'])
  assert.deepEqual(await send('a=1', 'application/x-www-form-urlencoded'), [422, 'invalid'])
  assert.deepEqual(await send(JSON.stringify({ long: 'x'.repeat(1024 * 1024) })), [413, 'tooLarge'])
  assert.deepEqual(faults, [])
})

test('every answer carries the headers that keep others out, also the refusals', async () => {
  const { call } = await open([route(reading, async () => ({ name: 'x' }))])
  const answers = [
    await call('GET', `/api/thing/${id}`, { who: 'thing.read' }),
    await call('GET', `/api/thing/${id}`),
    await call('GET', '/api/no-such-thing'),
  ]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 401, 404],
  )
  for (const { headers } of answers) {
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'no-referrer')
    const policy = String(headers['content-security-policy'])
    for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(rule), rule)
    }
    assert.ok(!policy.includes('unsafe'))
  }
  for (const { headers } of answers.slice(0, 2)) assert.equal(headers['cache-control'], 'no-store')
})

test('a handler that sends its own answer is left alone', async () => {
  const file = endpoint({ method: 'GET', path: '/file', may: 'anyone' })
  const { app } = await open([
    route(file, async ({ reply: answer }) => {
      answer.header('content-type', 'text/csv').send('a;b\n')
      return sent
    }),
  ])
  const answer = await app.inject({ method: 'GET', url: '/api/file' })
  assert.deepEqual([answer.statusCode, answer.payload, answer.headers['content-type']], [200, 'a;b\n', 'text/csv'])
})

test('what no database can hold is told with its field, and reaches no handler', async () => {
  let reached = 0
  const writing = endpoint({
    method: 'POST',
    path: '/thing',
    may: 'thing.write',
    body: z.object({ name: z.string(), steps: z.array(z.object({ on: z.string() })) }),
    reply,
  })
  const { call, faults } = await open([
    route(writing, async () => {
      reached += 1
      return { name: 'x' }
    }),
  ])
  const send = (name: string, on: string) =>
    call('POST', '/api/thing', { who: 'thing.write', payload: { name, steps: [{ on }] } })
  const refused = (...fields: string[]) => ({
    code: 'invalid',
    refusals: fields.map((field) => ({ code: 'unstorable', field })),
  })
  assert.deepEqual((await send('a\0b', 'c\ud800')).body, refused('name', 'steps.0.on'))
  assert.deepEqual((await send('a', '0000-01-01')).body, refused('steps.0.on'))
  assert.equal((await send('😀 å\u0007', '0001-01-01')).status, 200)
  assert.deepEqual([reached, faults], [1, []])
})
