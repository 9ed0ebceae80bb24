/** An overdue measure on the agenda: by its computed standing, also when somebody has set that aside. The paper tells both. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { forEachDatabase } from '../../../../../tests/contract/both-databases.ts'
import { type MeasureHouse, openMeasureHouse } from '../../../../../tests/measure-house.ts'
import type { MeetingAsk } from '../services.ts'
import { measureSource } from './follow-up.ts'

forEachDatabase('an overdue measure on the agenda', (open) => {
  let house: MeasureHouse
  before(async () => {
    house = await openMeasureHouse(await open())
  })

  test('set aside it still waits for the meeting, with the same hash, and its paper tells who and why', async () => {
    const { id, title } = await house.decided({ from: '2026-11-09' })
    const ask = () =>
      house.as('police', async (trx, actor) => {
        // This source asks for no more.
        const asked = { trx, actor, now: house.clock.now() } as MeetingAsk
        const waits = (await measureSource.list(asked, 'steeringGroup')).filter((one) => one.subjectId === id)
        return {
          waits: waits.map((one) => [one.why, one.title]),
          hash: (await measureSource.read(asked, id))?.hash,
          paper: JSON.stringify(await measureSource.summarise?.(asked, id)),
        }
      })
    const before = await ask()
    assert.deepEqual(before.waits, [['overdue', `Försenad åtgärd: ${title}`]])
    const body = { status: 'onTime', reason: 'Starten är flyttad till december.' }
    await house.done('coordinator', 'POST', `/measures/${id}/override`, body)
    const after = await ask()
    assert.deepEqual([after.waits, after.hash], [before.waits, before.hash])
    assert.ok(after.paper.includes('Försenad'))
    const said =
      'satt åt sidan av Provby kommun 23 november 2026. Angivet läge: enligt plan. Skäl: Starten är flyttad till december.'
    assert.ok(after.paper.includes(said), after.paper)
    assert.ok(!before.paper.includes('åt sidan'))
  })
})
