import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { en } from '../import/faults-en.ts'
import { sv } from '../import/faults-sv.ts'
import { type Recorded, serveRecorded, sleepingClock } from './fixtures/recorded-service.ts'
import { PoliteCaller, type PoliteOptions, userAgentOf } from './polite-fetch.ts'

const good: Recorded = { body: '{"values":[]}' }

async function setUp(t: TestContext, answer: (count: number) => Recorded, more: Partial<PoliteOptions> = {}) {
  const clock = sleepingClock()
  const { base, calls } = await serveRecorded(t, clock, (_, all) => answer(all.length))
  const paces = [{ calls: 1, milliseconds: 10_000 }]
  const caller = new PoliteCaller({ clock, paces, allowPlainHttp: true, ...more })
  const ask = (path = '/') => caller.call(`${base}${path}`, 'Samlad/test')
  return { clock, calls, ask, caller, base }
}
const codeOf = (answer: { outcome: string; code?: string }) =>
  answer.outcome === 'refused' ? answer.code : answer.outcome

test('ten seconds between calls, also when many ask at once; kept from one call to the next', async (t) => {
  const { calls, ask, clock } = await setUp(t, () => good)
  await Promise.all([ask('/a'), ask('/b'), ask('/c')])
  await clock.sleep(4000)
  await ask('/d')
  const starts = calls.map(({ at }) => at - (calls[0]?.at ?? 0))
  assert.deepEqual(starts, [0, 10_000, 20_000, 30_000])
})

test('so many in a window and no more; a wait too long to sit through is told instead', async (t) => {
  const paces = [
    { calls: 3, milliseconds: 1000 },
    { calls: 5, milliseconds: 3_600_000 },
  ]
  const { calls, ask } = await setUp(t, () => good, { paces })
  for (let call = 0; call < 5; call++) assert.equal(codeOf(await ask()), 'answered')
  const starts = calls.map(({ at }) => at - (calls[0]?.at ?? 0))
  assert.deepEqual(starts, [0, 0, 0, 1000, 1000])
  const sixth = await ask()
  assert.ok(sixth.outcome === 'refused' && sixth.code === 'serviceBusy' && sixth.values.seconds === 3599)
  assert.equal(calls.length, 5)
})

test('429 is waited for as long as it says, once; then the caller is told when to come back', async (t) => {
  const busy: Recorded = { status: 429, headers: { 'retry-after': '20' }, body: '{}' }
  const once = await setUp(t, (count) => (count === 1 ? busy : good))
  assert.equal(codeOf(await once.ask()), 'answered')
  assert.deepEqual(once.clock.slept, [20_000])
  const always = await setUp(t, () => busy)
  const answer = await always.ask()
  assert.ok(answer.outcome === 'refused' && answer.code === 'serviceBusy' && answer.values.seconds === 20)
  assert.equal(always.calls.length, 2)
  const unsaid = await setUp(t, () => ({ status: 429, body: '{}' }))
  assert.equal(codeOf(await unsaid.ask()), 'serviceBusy')
  assert.equal(unsaid.calls.length, 1)
})

test('a 404 is for good: never asked for again', async (t) => {
  const { calls, ask } = await setUp(t, () => ({ status: 404, body: '{}' }))
  assert.equal(codeOf(await ask('/gone')), 'serviceGone')
  assert.equal(codeOf(await ask('/gone')), 'serviceGone')
  assert.equal(calls.length, 1)
})

test('each way of failing has its own word, and words in both languages', async (t) => {
  const table: [string, Recorded, Partial<PoliteOptions>?][] = [
    ['serviceRefused', { status: 403, body: 'no' }],
    ['serviceRefused', { status: 500, body: '{}' }],
    ['serviceAnswer', { type: 'text/html', body: '<!doctype html><title>Logga in</title>' }],
    ['serviceAnswer', { status: 302, headers: { location: 'http://login.example/' }, body: '' }],
    ['serviceAnswer', { body: '' }],
    ['truncated', { body: '{"values":[', cut: true }],
    ['tooLarge', { body: `[${'1,'.repeat(600_000)}1]` }, { mostBytes: 1_000_000 }],
    ['serviceUnreachable', { body: '', silent: true }, { timeoutMs: 60 }],
  ]
  for (const [code, recorded, options] of table) {
    const { ask } = await setUp(t, () => recorded, options)
    assert.equal(codeOf(await ask()), code)
  }
  for (const code of ['serviceUnreachable', 'serviceBusy', 'serviceRefused', 'serviceGone', 'serviceAnswer'] as const) {
    const values = { host: 'api.kolada.se', seconds: 12, status: 403 }
    assert.ok(sv[code](values) !== en[code](values))
    assert.doesNotMatch(sv[code](values) + en[code](values), /undefined|!/)
  }
})

test('a house that is not there is unreachable, at once', async () => {
  const caller = new PoliteCaller({
    clock: sleepingClock(),
    paces: [{ calls: 5, milliseconds: 1000 }],
    allowPlainHttp: true,
  })
  const answer = await caller.call('http://127.0.0.1:9/', 'Samlad/test')
  assert.deepEqual(answer, { outcome: 'refused', code: 'serviceUnreachable', values: { host: '127.0.0.1:9' } })
})

test('a slash too few is followed within the house; only https leaves it', async (t) => {
  const { ask, calls } = await setUp(t, (count) =>
    count === 1 ? { status: 307, headers: { location: '/events/' }, body: '' } : good,
  )
  assert.equal(codeOf(await ask('/events')), 'answered')
  assert.deepEqual(
    calls.map(({ path, userAgent }) => [path, userAgent]),
    [
      ['/events', 'Samlad/test'],
      ['/events/', 'Samlad/test'],
    ],
  )
  const strict = new PoliteCaller({ clock: sleepingClock(), paces: [{ calls: 5, milliseconds: 1000 }] })
  await assert.rejects(strict.call('http://polisen.se/api/events', 'Samlad/test'), RangeError)
})

test('the name in the call: the program and the municipality, in letters that a header can carry', () => {
  assert.equal(userAgentOf({ name: 'Luleå' }), 'Samlad/0.1 (Lulea kommun)')
  assert.equal(userAgentOf({ name: 'Malung-Sälen' }), 'Samlad/0.1 (Malung-Salen kommun)')
})
