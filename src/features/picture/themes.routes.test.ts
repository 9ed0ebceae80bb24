/** A month's own layout: its themes, and what the weeks within it promised and led to. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { codesOf, type House, openHouse } from '../../../tests/house.ts'
import { type MemberId, sharedRow, storeRows } from '../../../tests/town.ts'
import type { Picture } from './schema.ts'
import { isSound, verifyEdition } from './server/verify.ts'

describe('a month with a theme', () => {
  let house: House
  let month: Picture
  const call = (who: MemberId, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
    house.call<Picture>(who, method, path, body)
  const open = async (kind: string, period: string) => {
    const answer = await call('coordinator', 'POST', '/pictures', { kind, period })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const read = async (id: string) => (await call('coordinator', 'GET', `/pictures/${id}`)).body
  const release = async (id: string) => {
    for (const who of ['coordinator', 'police'] as const) {
      const { contentHash } = await read(id)
      const answer = await call(who, 'POST', `/pictures/${id}/confirm`, { contentHash })
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
    }
    return read(id)
  }
  const theme = (changed: object = {}) => ({
    id: '0e6f2a52-7a53-4a57-9d5c-6f0f6f2d8a11',
    version: 0,
    title: 'Unga i risk',
    categories: ['vandalism'],
    text: 'Klotter vid skolan på kvällarna.',
    ...changed,
  })
  before(async () => {
    house = await openHouse()
    await storeRows(
      house.db,
      Array.from({ length: 300 }, (_, at) => {
        const day = new Date(Date.parse('2026-11-02T12:00:00Z') - at * 8 * 3_600_000).toISOString()
        return sharedRow(randomUUID(), {
          occurredFrom: day,
          occurredTo: day,
          recordedAt: '2026-11-22T20:00:00.000Z',
          areaCode: (['norr', 'soder', 'oster', 'vaster'] as const)[at % 4] ?? 'norr',
          category: at % 3 ? 'vandalism' : 'littering',
          organisationId: at % 5 ? 'skolan' : 'vakten',
        })
      }),
    )
  })
  after(() => house.close())

  test('a theme is kept, and one of a week, without a known category or seen too late is refused with every reason', async () => {
    const week = await open('week', '2026-W42')
    const wrong = await call(
      'coordinator',
      'PUT',
      `/pictures/${week.id}/themes`,
      theme({ categories: ['none', 'nor'] }),
    )
    assert.deepEqual([wrong.status, codesOf(wrong)], [422, ['themeOfShort', 'unknownCategory', 'unknownCategory']])
    month = await open('month', '2026-10')
    const kept = await call('coordinator', 'PUT', `/pictures/${month.id}/themes`, theme())
    assert.deepEqual([kept.status, kept.body.themes.map((one) => one.version)], [200, [1]])
    const late = await call('police', 'PUT', `/pictures/${month.id}/themes`, theme({ text: 'Annat.' }))
    assert.equal(late.status, 409)
    assert.equal((await read(month.id)).themes[0]?.text, theme().text)
    const person = await call(
      'police',
      'PUT',
      `/pictures/${month.id}/themes`,
      theme({ version: 1, text: 'Ring 070-174 06 05.' }),
    )
    assert.deepEqual(codesOf(person), ['personInText'])
    const reader = await call('reader', 'PUT', `/pictures/${month.id}/themes`, theme({ version: 1 }))
    assert.equal(reader.status, 403)
  })

  test('what a released week promised stands in the month, as known when it was computed', async () => {
    const week = await open('week', '2026-W42')
    assert.deepEqual(month.done, [])
    const focus = { id: randomUUID(), position: 1, title: 'Belysningen vid gången', areaCode: 'norr', detail: null }
    await call('coordinator', 'PUT', `/pictures/${week.id}/focus-points`, { ...focus, outcome: null, version: 0 })
    await release(week.id)
    const told = { kind: 'focusPoint', itemId: focus.id, outcome: 'Lampan är bytt.', version: 1 }
    assert.equal((await call('coordinator', 'PUT', `/pictures/${week.id}/outcomes`, told)).status, 200)
    assert.deepEqual((await read(month.id)).done, [])
    const { body } = await call('coordinator', 'POST', `/pictures/${month.id}/recompute`, {})
    assert.deepEqual(body.done, [
      {
        kind: 'focusPoint',
        period: '2026-W42',
        title: focus.title,
        areaCode: 'norr',
        outcome: 'Lampan är bytt.',
        state: null,
      },
    ])
  })

  test('the released document has the theme before the map and what was done; it is drawn again to the same bytes', async () => {
    const released = await release(month.id)
    assert.equal(released.state, 'released')
    const html = (await call('reader', 'GET', `/pictures/${month.id}/document`)).bytes.toString('utf8')
    const at = (words: string) => {
      const found = html.indexOf(words)
      assert.ok(found > 0, words)
      return found
    }
    const order = [at('Tema: Unga i risk'), at('Lampan är bytt.'), at('>Var<')]
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    )
    const check = await house.as('coordinator', (trx) => verifyEdition(trx, month.id))
    assert.ok(check && isSound(check), JSON.stringify(check))
    const frozen = await call('coordinator', 'DELETE', `/pictures/${month.id}/themes/${theme().id}`)
    assert.equal(frozen.status, 422)
  })
})
