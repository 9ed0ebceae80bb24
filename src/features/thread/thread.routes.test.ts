/** The thread through its call, with every room of the house behind it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { type House, openHouse } from '../../../tests/house.ts'
import { type Thread, threadKinds } from './schema.ts'

describe('the thread of something', () => {
  let house: House
  before(async () => {
    house = await openHouse()
  })
  after(async () => {
    await house.close()
    assert.deepEqual(house.faults, [])
  })
  const read = (kind: string, id: string) =>
    house.call<Thread>('coordinator', 'GET', `/thread?kind=${kind}&id=${encodeURIComponent(id)}`)

  test('a week that stands alone is a thread of one', async () => {
    const { body } = await house.call<{ id: string }>('coordinator', 'POST', '/pictures', { kind: 'week' })
    const answer = await read('picture', body.id)
    assert.deepEqual([answer.status, answer.body.nodes.length, answer.body.links, answer.body.cut], [200, 1, [], false])
    assert.equal((await house.call('steering', 'GET', `/thread?kind=picture&id=${body.id}`)).status, 404)
  })

  for (const kind of threadKinds) {
    test(`what is not there is not found, whatever was typed: ${kind}`, async () => {
      for (const id of [randomUUID(), 'x', `${randomUUID()}/whole`, "'; drop table problem; --"]) {
        assert.equal((await read(kind, id)).status, 404, id)
      }
    })
  }
})
