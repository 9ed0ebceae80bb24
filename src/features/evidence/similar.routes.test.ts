/** Similar municipalities: told by the administrator, or read from Kolada's file of groups, on both databases. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { similarAt } from '#features/access/server/similar.ts'
import { findMunicipality } from '#features/access/store.ts'
import { listAuditEvents } from '#platform/audit/store.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, town } from '../../../tests/town.ts'
import type { ReadDelivery } from './schema.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'

const list = 'Kolada, liknande kommuner, övergripande, 2025'
const groups: ReadDelivery = {
  ...{ source: 'kolada', format: 'koladaGroups', title: list, attribution: 'Kolada', publishedOn: null },
  ...{ series: [], observations: [], passedOver: [] },
  similar: {
    list,
    members: [
      { code: '0380', name: 'Uppsala' },
      { code: '2480', name: 'Umeå' },
    ],
  },
}

forEachDatabase('similar municipalities', (open) => {
  const openHouse = async () => {
    const db = await open()
    await fillTown(db)
    const house = await openEvidenceHouse(db)
    const settings = () => db.asOwner(async (trx) => (await findMunicipality(trx, town))?.settings)
    return { ...house, settings }
  }

  test('a file of groups: the dry run tells, keeping sets, and what stood before is still known', async () => {
    const { send, settings, clock, look, faults } = await openHouse()
    const looked = await send(groups, '&dryRun=yes')
    assert.deepEqual([looked.outcome, looked.similar], ['wouldKeep', { list, names: ['Uppsala', 'Umeå'] }])
    assert.equal((await settings())?.similar, null, 'a dry run sets nothing')
    const before = clock.now().toISOString()
    assert.equal((await send(groups)).outcome, 'kept')
    const now = await settings()
    assert.deepEqual(now?.similar, { list, codes: ['0380', '2480'] })
    assert.ok(now)
    assert.equal(similarAt(now, before), null)
    assert.deepEqual(similarAt(now, clock.now().toISOString()), now.similar)
    const actions = (await look((trx) => listAuditEvents(trx, undefined, 10))).map((one) => one.action)
    assert.deepEqual(actions.toSorted(), ['evidence.import', 'evidence.saveSimilar'])
    assert.deepEqual(faults, [])
  })

  test('the administrator tells the list; every municipality that cannot be meant is refused at once', async () => {
    const { call, caller, settings } = await openHouse()
    const save = (similar: object | null) => call('PUT', '/settings/similar', { similar })
    assert.equal((await save({ list, codes: ['0380'] })).status, 403, 'not the coordinator')
    caller.who = 'administrator'
    const refused = await save({ list, codes: ['0380', '9999', '0380'] })
    const codes = (refused.body.refusals ?? []).map((one) => one.code)
    assert.deepEqual([refused.status, codes], [422, ['unknownMunicipality', 'namedTwice']])
    assert.equal((await save({ list, codes: ['0380', '2480'] })).status, 200)
    assert.deepEqual((await settings())?.similar?.codes, ['0380', '2480'])
    assert.equal((await save(null)).status, 200)
    const now = await settings()
    assert.deepEqual([now?.similar, now?.similarPast.length], [null, 2])
  })
})
