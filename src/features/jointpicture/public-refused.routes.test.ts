import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type JointHouse, openJointHouse } from '../../../tests/joint-house.ts'
import type { DrawnPublic } from './server/draw-files.ts'
import { findJointPicture, type JointRow, moveJointPicture } from './store.ts'

const days = { from: '2024-10-01', to: '2026-10-01' }

forEachDatabase('a decided picture without a version for everybody', (open) => {
  let house: JointHouse
  before(async () => {
    house = await openJointHouse(await open())
    await house.deliver({ 2023: 6600, 2024: 6500, 2025: 6700 }, 'Anmälda brott')
  })
  after(() => assert.deepEqual(house.faults, []))

  test('says why, with the number named and not told; one that has a version says nothing', async () => {
    const { id } = await house.done('coordinator', 'POST', '/joint-pictures', { whose: 'joint', period: '2026' })
    const read = async () => (await house.done('police', 'GET', `/joint-pictures/${id}`)).publicRefused
    assert.equal(await read(), null)
    const move = (change: object) =>
      house.db.asOwner(async (trx) => {
        const row = (await findJointPicture(trx, id)) as JointRow
        await moveJointPicture(trx, row, change)
      })
    const at = '2026-11-23T09:00:00.000Z'
    await move({ state: 'proposed', proposedAt: at })
    await move({ state: 'decided', decidedAt: at, decidedOn: '2026-11-23', decidedByBody: 'Styrgruppen' })
    assert.equal(await read(), null)
    const cell = { by: 'area', code: 'A', name: 'Centrum', ...days, low: 2, high: 2, beside: ['2026/1'] } as const
    const drawPublic = (): DrawnPublic => ({ outcome: 'refused', reason: 'smallCells', cells: [cell] })
    Object.assign(house.services, { drawPublic })
    assert.deepEqual(await read(), { cells: [{ by: 'area', name: 'Centrum', ...days }] })
  })
})
