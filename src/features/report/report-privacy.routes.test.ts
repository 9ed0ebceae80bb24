/** Who sees which report, through every call that shows one. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { type House, openHouse, reportForm } from '../../../tests/house.ts'
import { type MemberId, members, type OrganisationId, sharedRow, spotIn, storeRows } from '../../../tests/town.ts'
import { type Report, type ReportState, reportStates } from './schema.ts'

const actors = [
  'schoolReporter',
  'schoolColleague',
  'schoolReviewer',
  'guardReporter',
  'guardReviewer',
  'housingReviewer',
  'coordinator',
  'police',
] as const satisfies MemberId[]
type Actor = (typeof actors)[number]

interface Stored {
  id: string
  organisation: OrganisationId
  writer: string
  state: ReportState
  /** Shared once, and withdrawn after. */
  wasShared: boolean
  secret: string
}

/** The rule, said once more in the plainest way. */
function maySee(who: Actor, report: Stored): boolean {
  const { role, organisationId } = members[who]
  if (report.organisation === organisationId) return role !== 'reporter' || report.writer === who
  const isParty = role === 'coordinator' || role === 'communityPoliceOfficer'
  return isParty && (report.state === 'shared' || report.wasShared)
}

const when = { from: '2026-11-16T20:00:00.000Z', to: '2026-11-16T21:00:00.000Z' }
const writers: Record<OrganisationId, string[]> = {
  skolan: ['schoolReporter', 'schoolColleague', 'schoolReviewer'],
  vakten: ['guardReporter', 'guardReviewer'],
  bolaget: ['housingReviewer'],
  kommunen: ['coordinator'],
  polisen: ['police'],
}

describe('nobody sees a report that is not theirs to see', () => {
  let house: House
  let stored: Stored[] = []
  before(async () => {
    house = await openHouse()
    stored = fc
      .sample(
        fc.record({
          id: fc.uuid({ version: 4 }),
          organisation: fc.constantFrom(...(Object.keys(writers) as OrganisationId[])),
          pick: fc.nat(5),
          state: fc.constantFrom(...reportStates),
          wasShared: fc.boolean(),
          secret: fc.uuid().map((one) => `hemligt-${one}`),
        }),
        { numRuns: 150, seed: 7 },
      )
      .map(({ pick, ...one }) => {
        const writer = writers[one.organisation][pick % writers[one.organisation].length] ?? ''
        return { ...one, writer, wasShared: one.state === 'shared' || (one.state === 'withdrawn' && one.wasShared) }
      })
    const stamp = '2026-11-17T08:00:00.000Z'
    await storeRows(
      house.db,
      stored.map((one) => {
        const { id, organisation: organisationId, writer: reporterId, state, secret: text } = one
        const sharedAt = one.wasShared ? stamp : null
        return sharedRow(id, { organisationId, reporterId, state, text, sharedAt, ...spotIn('soder') })
      }),
    )
  })
  after(() => house.close())

  const secretsIn = (answer: unknown) => {
    const told = JSON.stringify(answer)
    return stored.filter((one) => told.includes(one.secret)).map((one) => one.id)
  }

  for (const who of actors) {
    test(`${who}: in lists, however they are asked for`, async () => {
      const allowed = new Set(stored.filter((one) => maySee(who, one)).map((one) => one.id))
      assert.ok(who !== 'police' || allowed.size > 20)
      const query = fc.record(
        {
          organisationId: fc.subarray(Object.keys(writers)),
          state: fc.subarray([...reportStates]),
          mine: fc.boolean(),
          words: fc.constantFrom('hemligt', 'e', '%', '_'),
          sort: fc.constantFrom('occurred', 'recorded', 'category', 'area', 'organisation', 'state'),
          descending: fc.boolean(),
        },
        { requiredKeys: [] },
      )
      await fc.assert(
        fc.asyncProperty(query, async (asked) => {
          const answer = await house.call<{ reports: Report[]; total: number }>(who, 'POST', '/reports/list', {
            ...asked,
            pageSize: 200,
          })
          assert.equal(answer.status, 200)
          for (const id of secretsIn(answer.body)) assert.ok(allowed.has(id), id)
          assert.equal(answer.body.total, answer.body.reports.length)
        }),
        { numRuns: 12, seed: 3 },
      )
      const { body } = await house.call<{ reports: Report[] }>(who, 'POST', '/reports/list', { pageSize: 200 })
      assert.deepEqual(body.reports.map((one) => one.id).sort(), [...allowed].sort(), 'sees all of their own')
    })

    test(`${who}: one by one, and in the refusals of a change`, async () => {
      const others = stored.filter((one) => !maySee(who, one)).slice(0, 25)
      for (const { id } of others) {
        const read = await house.call(who, 'GET', `/reports/${id}`)
        assert.equal(read.status, 404)
        for (const version of [1, 0]) {
          const put = await house.call(who, 'PUT', `/reports/${id}`, {
            ...reportForm(),
            version,
            reason: 'prov av rätten',
          })
          assert.equal(put.status, 404)
          const move = await house.call(who, 'POST', '/reports/move', { action: 'share', reports: [{ id, version }] })
          assert.deepEqual([move.status, move.body.refusals], [422, [{ code: 'notFound', values: { id } }]])
          for (const answer of [read, put, move]) assert.deepEqual(secretsIn(answer.body), [])
        }
      }
      for (const one of stored.filter((report) => maySee(who, report)).slice(0, 10)) {
        const read = await house.call<{ report: Report }>(who, 'GET', `/reports/${one.id}`)
        assert.deepEqual([read.status, read.body.report.text], [200, one.secret])
      }
    })

    test(`${who}: the hint of duplicates tells nothing of other organisations’ unshared reports`, async () => {
      const asked = { category: 'vandalism', when, where: { source: 'map', position: spotIn('soder') } }
      const { body } = await house.call<{ near: { id: string }[] }>(who, 'POST', '/reports/duplicates', asked)
      assert.deepEqual(secretsIn(body), [])
      const { organisationId } = members[who]
      for (const { id } of body.near) {
        const report = stored.find((one) => one.id === id)
        assert.ok(report && (report.organisation === organisationId || maySee(who, report)), id)
      }
      assert.ok(body.near.length > 0)
    })
  }

  test('a change of another organisation’s shared report is not for the parties either', async () => {
    const theirs = stored.filter((one) => one.state === 'shared' && one.organisation === 'skolan').slice(0, 5)
    assert.ok(theirs.length > 0)
    for (const { id } of theirs) {
      for (const who of ['coordinator', 'police'] as const) {
        const put = await house.call(who, 'PUT', `/reports/${id}`, {
          ...reportForm(),
          version: 1,
          reason: 'prov av rätten',
        })
        assert.deepEqual([put.status, put.body.refusals?.map((one) => one.code)], [422, ['notYours']])
        const move = await house.call(who, 'POST', '/reports/move', {
          action: 'withdraw',
          reports: [{ id, version: 1 }],
          reason: 'prov',
        })
        assert.deepEqual([move.status, move.body.refusals?.map((one) => one.code)], [422, ['notYours']])
      }
    }
  })

  test('what was not shared is not read in the history of what was', async () => {
    const id = '11111111-1111-4111-8111-111111111111'
    await storeRows(house.db, [
      sharedRow(id, {
        state: 'submitted',
        sharedAt: null,
        text: 'utkastets ord',
        supersededAt: '2026-11-18T08:00:00.000Z',
      }),
      sharedRow(id, { version: 2, recordedAt: '2026-11-18T08:00:00.000Z', text: 'det delade' }),
    ])
    const { body } = await house.call<{ versions: unknown[] }>('police', 'GET', `/reports/${id}`)
    assert.ok(!JSON.stringify(body).includes('utkastets ord'))
    assert.equal(body.versions.length, 1)
    const own = await house.call<{ versions: unknown[] }>('schoolReviewer', 'GET', `/reports/${id}`)
    assert.equal(own.body.versions.length, 2)
  })

  test('none of it was a fault of the program', () => assert.deepEqual(house.faults, []))
})
