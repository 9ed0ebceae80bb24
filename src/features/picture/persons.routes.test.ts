/** No persons: every call that takes a free text of the picture asks the guard, and logs why words were let stay. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Answer, codesOf, type House, openHouse } from '../../../tests/house.ts'
import * as api from './api.ts'
import type { Picture } from './schema.ts'

const number = '070-174 06 99'
const told = `Ring Anna Bergström på ${number}`

describe('the guard over the picture’s free texts', () => {
  let house: House
  let picture: Picture
  const point = { id: randomUUID(), position: 1, title: 'Torget', areaCode: null, detail: null, outcome: null }
  const task = {
    id: randomUUID(),
    focusPointId: null,
    title: 'Ringa',
    ownerOrganisationId: 'vakten',
    dueOn: '2026-11-27',
    state: 'open',
    outcome: null,
  }
  const other = randomUUID()
  before(async () => {
    house = await openHouse()
    picture = (await house.call<Picture>('coordinator', 'POST', '/pictures', { kind: 'week' })).body
  })
  after(() => house.close())
  const put = (path: string, body: object) => house.call('police', 'PUT', `/pictures/${picture.id}/${path}`, body)

  /** Each endpoint of the picture with a free text, and its texts; `outcome` of a focus point is written elsewhere. */
  const calls: Record<string, { fields: string[]; send: (texts: Record<string, string>) => Promise<Answer> }> = {
    writeText: {
      fields: ['text'],
      send: (texts) => put('texts', { section: 'comment', version: 0, ...texts }),
    },
    setLevel: {
      fields: ['reason'],
      send: (texts) => put('levels', { areaCode: 'soder', level: 'watch', version: 0, ...texts }),
    },
    writeFocusPoint: {
      fields: ['title', 'detail'],
      send: (texts) => put('focus-points', { ...point, version: 0, ...texts }),
    },
    writeTask: {
      fields: ['title', 'outcome'],
      send: (texts) => put('tasks', { ...task, version: 0, ...texts }),
    },
    writeOutcome: {
      fields: ['outcome'],
      send: async (texts) => {
        await put('tasks', { ...task, id: other, version: 0 })
        return put('outcomes', { kind: 'task', itemId: other, version: 1, ...texts })
      },
    },
    correctPicture: {
      fields: ['reason'],
      send: async (texts) => {
        for (const who of ['coordinator', 'police'] as const) {
          const { body } = await house.call<Picture>(who, 'GET', `/pictures/${picture.id}`)
          const { contentHash } = body
          if (body.state === 'composing')
            await house.call(who, 'POST', `/pictures/${picture.id}/confirm`, { contentHash })
        }
        return house.call('police', 'POST', `/pictures/${picture.id}/correct`, texts)
      },
    },
  }

  test('no endpoint with a free text is forgotten', () => {
    const found = Object.entries(api)
      .filter(([, { body }]) => {
        const shape = body instanceof z.ZodObject ? (body.shape as Record<string, z.ZodType>) : {}
        return Object.entries(shape).some(([name, one]) => name !== 'overrides' && longestOf(one) >= 100)
      })
      .map(([name]) => name)
    assert.deepEqual(found.sort(), Object.keys(calls).sort())
  })

  for (const [name, { fields, send }] of Object.entries(calls)) {
    test(`${name}: refused with every marked word, kept when each has a reason, and that is in the log`, async () => {
      for (const field of fields) {
        const refused = await send({ [field]: told })
        assert.equal(refused.status, 422, JSON.stringify(refused.body))
        assert.deepEqual(codesOf(refused), ['personInText', 'personInText'])
        assert.deepEqual(
          refused.body.refusals?.map((one) => [one.field, one.values?.kind]),
          [
            [field, 'name'],
            [field, 'phone'],
          ],
        )
      }
      const reason = `${name} behöver det`
      const overrides = fields.flatMap((field) => [
        { field, kind: 'name', words: 'Anna Bergström', reason },
        { field, kind: 'phone', words: number, reason },
      ])
      const texts = Object.fromEntries(fields.map((field) => [field, told]))
      const kept = await send({ ...texts, overrides } as unknown as Record<string, string>)
      assert.equal(kept.status, 200, JSON.stringify(kept.body))
      const { rows } = await house.db.asOwner((trx) =>
        sql<{ row: string }>`select audit_event::text as row from audit_event
          where detail::text like ${`%${reason}%`}`.execute(trx),
      )
      assert.equal(rows.length, 1)
      assert.ok(!/Bergström|174 06/.test(rows[0]?.row ?? ''), rows[0]?.row)
    })
  }
})

/** The longest text that a field takes; 0 for what is no free text. */
function longestOf(schema: z.ZodType): number {
  const inner = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? schema.unwrap() : schema
  return inner instanceof z.ZodString ? (inner.maxLength ?? 0) : 0
}
