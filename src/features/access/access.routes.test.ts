import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cookieName } from '#platform/session/store.ts'
import { codesOf, type House, openHouse } from '../../../tests/house.ts'
import { otherTown, town } from '../../../tests/town.ts'
import type { Self } from './schema.ts'

interface SetCookie {
  name: string
  value: string
  httpOnly?: boolean
  secure?: boolean
  sameSite?: string
  path?: string
  maxAge?: number
  expires?: Date
}

describe('signing in and out', () => {
  let house: House
  before(async () => {
    house = await openHouse({ demo: true })
  })
  after(() => house.close())

  const pick = (membershipId: string) =>
    house.app.inject({
      method: 'POST',
      url: '/api/demo/session',
      headers: { 'x-samlad': '1' },
      payload: { membershipId },
    })
  const selfWith = async (value: string) => {
    const answer = await house.app.inject({ url: '/api/self', headers: { cookie: `${cookieName}=${value}` } })
    return answer.json() as Self
  }

  test('picking a role opens a session whose cookie no script reads and no other site sends', async () => {
    const answer = await pick('coordinator')
    assert.equal(answer.statusCode, 200)
    const [cookie, ...others] = answer.cookies as SetCookie[]
    assert.deepEqual(others, [])
    assert.equal(cookie?.name, cookieName)
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.path], [true, 'Lax', '/'])
    // It goes when the browser closes; the server's own end comes at the latest the same day.
    assert.deepEqual([cookie?.maxAge, cookie?.expires], [undefined, undefined])
    const self = await selfWith(cookie?.value ?? '')
    assert.equal(self.actor?.role, 'coordinator')
    assert.equal(self.actor?.municipalityId, self.municipality?.id)
    assert.equal(self.demo, true)
  })

  test('a role that is not offered cannot be picked', async () => {
    const { body } = await house.call<{ roles: { membershipId: string }[] }>(null, 'GET', '/demo/roles')
    const offered = body.roles.map((one) => one.membershipId)
    assert.ok(offered.includes('police'))
    for (const id of ['expired', 'notYet']) assert.ok(!offered.includes(id), id)
    for (const id of ['expired', 'notYet', 'nobody', '']) {
      const answer = await pick(id)
      assert.equal(answer.statusCode, 404, id)
      assert.equal(answer.headers['set-cookie'], undefined)
    }
  })

  test('signing out ends the session itself, not only the cookie', async () => {
    const value = String((await pick('police')).cookies[0]?.value)
    assert.equal((await selfWith(value)).actor?.role, 'communityPoliceOfficer')
    const answer = await house.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { 'x-samlad': '1', cookie: `${cookieName}=${value}` },
    })
    assert.equal(answer.statusCode, 200)
    assert.equal((answer.cookies as SetCookie[])[0]?.value, '')
    assert.equal((await selfWith(value)).actor, null)
  })

  test('a session that has lain idle is nobody', async () => {
    const value = String((await pick('police')).cookies[0]?.value)
    house.clock.advance(121 * 60_000)
    assert.equal((await selfWith(value)).actor, null)
  })

  test('a membership that is ended under way ends its sessions', async () => {
    const value = await house.signIn('housingReviewer')
    assert.equal((await selfWith(value)).actor?.personId, 'housingReviewer')
    await house.db.asOwner((trx) =>
      trx.updateTable('membership').set({ until: '2026-11-22' }).where('id', '=', 'housingReviewer').execute(),
    )
    assert.equal((await selfWith(value)).actor, null)
  })

  test('the session decides the municipality', async () => {
    const value = await house.signIn('coordinator', otherTown)
    const self = await selfWith(value)
    assert.deepEqual([self.actor?.municipalityId, self.municipality?.id], [otherTown, otherTown])
  })
})

describe('the log, as the administrator reads it', () => {
  let house: House
  before(async () => {
    house = await openHouse()
  })
  after(() => house.close())

  test('who is told as role and organisation, never as a person', async () => {
    await house.as('coordinator', async (trx, actor) => {
      const { insertAuditEvent } = await import('#platform/audit/store.ts')
      const at = house.clock.now()
      await insertAuditEvent(trx, { municipalityId: town, at, actor, action: 'x.y', subjectKind: 'x', subjectId: '1' })
    })
    const { status, body } = await house.call<{ events: Record<string, unknown>[] }>('administrator', 'GET', '/audit')
    assert.equal(status, 200)
    const [event] = body.events
    const told = ['action', 'at', 'id', 'organisation', 'role', 'subjectId', 'subjectKind']
    assert.deepEqual(Object.keys(event ?? {}).sort(), told)
    assert.deepEqual([event?.role, event?.organisation], ['coordinator', 'Provby kommun'])
  })

  test('a page asked for wrongly is refused, not a fault', async () => {
    for (const query of ['before=yesterday', 'limit=0', 'limit=501', 'limit=x']) {
      const answer = await house.call('administrator', 'GET', `/audit?${query}`)
      assert.equal(answer.status, 422, query)
      assert.equal(codesOf(answer).length, 1)
    }
    assert.deepEqual(house.faults, [])
  })
})
