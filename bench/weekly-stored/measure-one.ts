/**
 * Measures one filled database: the weekly picture from inputs to result as the role of the program, then its page through the
 * whole server over the loopback. Arguments: kind, address, rounds, calls. Writes JSON.
 */
import { parsePeriod } from '#analysis/time/period.ts'
import { furnish } from '#app/server/routes.ts'
import { createServer } from '#app/server/serve.ts'
import { demoMunicipality } from '#db/demo/seed-demo.ts'
import { compute } from '#features/picture/compute.ts'
import type { Picture } from '#features/picture/schema.ts'
import { fingerprint, takeInputs } from '#features/picture/server/take-inputs.ts'
import { tickingClock } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/db/port.ts'
import { cookieName, insertSession } from '#platform/session/store.ts'
import { openStored, type Stored } from '../measuring/stored.ts'
import { fillUntil } from './fill-reports.ts'

export interface MeasuredPage {
  readonly times: readonly number[]
  /** As sent, compressed. */
  readonly bytes: number
}

export interface MeasuredStored {
  /** ms; the first of each was before anything was warm. */
  readonly inputs: readonly number[]
  readonly computation: readonly number[]
  readonly events: number
  readonly composing: MeasuredPage
  readonly released: MeasuredPage
  /** MB, the process's largest: Node, and PGlite when it is inside. */
  readonly peakMemory: number
}

const period = '2026-W47'
const scope: Scope = {
  municipalityId: demoMunicipality,
  organisationId: 'lulea-kommun',
  personId: '1-coordinator',
  reach: 'shared',
}
const [kind, address, rounds, calls] = process.argv.slice(2) as [Stored['kind'], string, string, string]
const db = await openStored({ kind, address })
const clock = tickingClock(`${fillUntil}T08:00:00.000Z`, 1)

const inputs: number[] = []
const computation: number[] = []
let events = 0
for (let round = 0; round <= Number(rounds); round++) {
  await db.withScope(scope, async (trx) => {
    const start = performance.now()
    const { input, judged } = await takeInputs(trx, demoMunicipality, parsePeriod(period), clock.now().toISOString())
    const taken = performance.now()
    compute(input, fingerprint(input), judged)
    inputs.push(taken - start)
    computation.push(performance.now() - taken)
    events = input.byAreaCategory.reduce((sum, row) => sum + row.count, 0)
  })
}

const app = await createServer(furnish({ db, clock, demo: true, data: '' }))
const site = await app.listen({ host: '127.0.0.1', port: 0 })
const signIn = async (membershipId: string) => {
  const membership = { municipalityId: demoMunicipality, membershipId }
  return `${cookieName}=${await db.asOwner((trx) => insertSession(trx, membership, clock.now()))}`
}
const coordinator = await signIn('1-coordinator')
const police = await signIn('2-police')

async function call(cookie: string, method: 'GET' | 'POST', path: string, body?: object): Promise<Picture> {
  const answer = await fetch(`${site}/api${path}`, {
    method,
    headers: { cookie, 'x-samlad': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Picture
}

/** From the call to the last byte, as the browser would ask: compressed. */
async function measurePage(id: string): Promise<MeasuredPage> {
  const times: number[] = []
  const url = `${site}/api/pictures/${id}`
  for (let at = 0; at < Number(calls) + 5; at++) {
    const start = performance.now()
    const answer = await fetch(url, { headers: { cookie: coordinator, 'accept-encoding': 'gzip' } })
    await answer.arrayBuffer()
    if (at >= 5) times.push(performance.now() - start)
  }
  const { rawPayload } = await app.inject({
    url: `/api/pictures/${id}`,
    headers: { cookie: coordinator, 'accept-encoding': 'gzip' },
  })
  return { times, bytes: rawPayload.length }
}

const { id, contentHash } = await call(coordinator, 'POST', '/pictures', { kind: 'week', period })
const composing = await measurePage(id)
for (const party of [coordinator, police]) await call(party, 'POST', `/pictures/${id}/confirm`, { contentHash })
const released = await measurePage(id)
await app.close()
await db.close()

const peakMemory = process.resourceUsage().maxRSS / 1024
const measured: MeasuredStored = { inputs, computation, events, composing, released, peakMemory }
console.log(JSON.stringify(measured))
