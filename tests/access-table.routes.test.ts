/** Every route as every role, as nobody and as one whose membership has ended, against the permission table. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { furnish, listRoutes } from '#app/server/routes.ts'
import { type Action, permissions } from '#features/access/rules.ts'
import { type Role, roles } from '#features/access/schema.ts'
import type { Endpoint } from '#platform/http/endpoint.ts'
import { cookieName } from '#platform/session/store.ts'
import { type House, openHouse } from './house.ts'
import type { MemberId } from './town.ts'

const someId = '00000000-0000-4000-8000-000000000000'
const memberOf: Record<Role, MemberId> = {
  reporter: 'schoolReporter',
  reviewer: 'schoolReviewer',
  coordinator: 'coordinator',
  communityPoliceOfficer: 'police',
  steeringGroupMember: 'steering',
  reader: 'reader',
  administrator: 'administrator',
}
/** What only these two calls are for is open before anybody is known; a demo adds the choice of role. */
const openAlways = ['GET /calendar/:token', 'GET /self']
/** Pages of their own beside the staff app: computed from data that the program carries, never from the database. */
const openPages = ['GET /metoder', 'GET /methods']
const openInDemo = ['GET /demo/roles', 'POST /demo/session']

const nameOf = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`
const addressOf = (endpoint: Endpoint) => `/api${endpoint.path.replace(/:\w+/g, someId)}`

/** The server's own drawing of its addresses, as «GET /api/self». */
function readTree(drawing: string): string[] {
  const above: string[] = []
  return drawing.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^((?:│ {3}| {4})*)[├└]── (\S+) \(([^)]+)\)/.exec(line) ?? []
    above.splice(indent.length / 4, Infinity, part)
    const wanted = methods.split(', ').filter((method) => method && method !== 'HEAD')
    return wanted.map((method) => `${method} ${above.join('')}`)
  })
}

describe('the permission table', () => {
  for (const demo of [false, true]) {
    let house: House
    let endpoints: Endpoint[]
    before(async () => {
      house = await openHouse({ demo })
      endpoints = listRoutes(furnish({ ...house, demo, data: '' }), () => {}).map((route) => route.endpoint)
    })
    after(() => house.close())

    /** A cookie of its own for each call: one of the routes ends the session. */
    const statusFor = async (endpoint: Endpoint, cookie: string | null, header = true) => {
      const answer = await house.app.inject({
        method: endpoint.method,
        url: addressOf(endpoint),
        headers: {
          ...(header ? { 'x-samlad': '1' } : {}),
          ...(cookie === null ? {} : { cookie: `${cookieName}=${cookie}` }),
        },
        ...(endpoint.body ? { payload: {} } : {}),
      })
      return answer.statusCode
    }

    test(`${demo ? 'demo' : 'operation'}: exactly the named routes are open to anyone`, () => {
      const open = endpoints.filter((one) => one.may === 'anyone').map(nameOf)
      assert.deepEqual(open.sort(), [...openAlways, ...(demo ? openInDemo : [])].sort())
      assert.ok(endpoints.length > 25)
    })

    test(`${demo ? 'demo' : 'operation'}: the server answers no other call than the listed ones`, () => {
      const registered = readTree(house.app.printRoutes({ commonPrefix: false })).filter((one) => / \/api\//.test(one))
      const listed = endpoints.map((one) => `${one.method} /api${one.path}`)
      assert.deepEqual(registered.sort(), listed.sort())
    })

    test(`${demo ? 'demo' : 'operation'}: beside the calls stand the pages that are named, and the built client`, () => {
      const registered = readTree(house.app.printRoutes({ commonPrefix: false })).filter((one) => !/ \/api\//.test(one))
      for (const page of openPages) assert.ok(registered.includes(page), page)
      const others = registered.filter((one) => !openPages.includes(one) && !one.startsWith('GET /'))
      assert.deepEqual(others, [])
    })

    test(`${demo ? 'demo' : 'operation'}: without a session nothing else answers, whatever the cookie says`, async () => {
      for (const endpoint of endpoints.filter((one) => one.may !== 'anyone')) {
        for (const cookie of [null, 'x', `${someId}${someId}`]) {
          assert.equal(await statusFor(endpoint, cookie), 401, `${nameOf(endpoint)} with ${cookie}`)
        }
      }
    })

    test(`${demo ? 'demo' : 'operation'}: a membership that has ended or not begun is nobody`, async () => {
      for (const who of ['expired', 'notYet'] as const) {
        for (const endpoint of endpoints.filter((one) => one.may !== 'anyone')) {
          assert.equal(await statusFor(endpoint, await house.signIn(who)), 401, `${nameOf(endpoint)} as ${who}`)
        }
        const self = await house.call<{ actor: unknown }>(who, 'GET', '/self')
        assert.deepEqual([self.status, self.body.actor], [200, null])
      }
    })

    for (const role of roles) {
      test(`${demo ? 'demo' : 'operation'}: ${role} gets what the table gives, and no more`, async () => {
        for (const endpoint of endpoints.filter((one) => one.may !== 'anyone')) {
          const allowed = (permissions[endpoint.may as Action] as readonly Role[]).includes(role)
          const status = await statusFor(endpoint, await house.signIn(memberOf[role]))
          const got = status === 401 || status === 403 ? 'refused' : 'let in'
          assert.equal(got, allowed ? 'let in' : 'refused', `${nameOf(endpoint)} (${endpoint.may}): ${status}`)
          if (!allowed) assert.equal(status, 403, nameOf(endpoint))
          assert.ok(status < 500, `${nameOf(endpoint)}: ${status}`)
        }
        assert.deepEqual(house.faults, [])
      })
    }

    test(`${demo ? 'demo' : 'operation'}: a call that changes something needs the header that a foreign page cannot set`, async () => {
      for (const endpoint of endpoints.filter((one) => one.method !== 'GET')) {
        for (const who of ['coordinator', 'administrator', 'schoolReviewer'] as const) {
          assert.equal(await statusFor(endpoint, await house.signIn(who), false), 403, nameOf(endpoint))
        }
      }
    })
  }

  test('outside the demo its routes do not exist', async () => {
    const house = await openHouse({ demo: false })
    try {
      for (const who of [null, 'coordinator', 'administrator'] as const) {
        assert.equal((await house.call(who, 'GET', '/demo/roles')).status, 404)
        const picked = await house.call(who, 'POST', '/demo/session', { membershipId: 'coordinator' })
        assert.equal(picked.status, 404)
        assert.equal(picked.headers['set-cookie'], undefined)
      }
    } finally {
      await house.close()
    }
  })
})

test('the table names every role it may name, and the two parties alike', () => {
  for (const [action, allowed] of Object.entries(permissions)) {
    for (const role of allowed) assert.ok(roles.includes(role), `${action}: ${role}`)
    const both = ['coordinator', 'communityPoliceOfficer'].map((role) => (allowed as readonly string[]).includes(role))
    assert.equal(both[0], both[1], `${action} is for one of the parties only`)
  }
})
