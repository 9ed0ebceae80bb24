/** No persons: every call that takes a free text of a samlad picture asks the guard, and logs why words were let stay. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import { type JointHouse, openJointHouse } from '../../../tests/joint-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import * as api from './api.ts'
import type { Part } from './finding-schema.ts'
import type { JointPicture } from './schema.ts'

const person = 'Ring Anna Bergström på 070-174 06 99'

describe('the guard over a samlad picture', () => {
  let house: JointHouse
  let joint: JointPicture
  const block = (part: Part, text: string, more: object = {}) => {
    return { key: `own:${randomUUID()}`, part, position: 1, text, struck: false, pinned: false, version: 0, ...more }
  }
  const put = (id: string, body: object, what = 'blocks') =>
    house.done('coordinator', 'PUT', `/joint-pictures/${id}/${what}`, body)
  const again = async (who: MemberId = 'coordinator') => house.done(who, 'GET', `/joint-pictures/${joint.id}`)
  before(async () => {
    house = await openJointHouse(await openFromTemplate())
    await house.deliver({ 2021: 6400, 2022: 6350, 2023: 6600, 2024: 6500, 2025: 6700 }, 'Anmälda brott')
    house.clock.advance(1000)
    for (const who of ['coordinator', 'police'] as const) {
      const own = await house.done(who, 'POST', '/joint-pictures', { whose: 'own', period: '2026' })
      const written = await house.done(
        who,
        'PUT',
        `/joint-pictures/${own.id}/blocks`,
        block('causes', `Enligt ${who}.`),
      )
      const { contentHash } = written
      await house.done(who, 'POST', `/joint-pictures/${own.id}/share`, { contentHash })
    }
    joint = await house.done('coordinator', 'POST', '/joint-pictures', { whose: 'joint', period: '2026' })
  })
  after(() => house.db.close())

  const refused = async (method: 'PUT' | 'POST', path: string, body: object) => {
    const answer = await house.call('police', method, `/joint-pictures/${joint.id}/${path}`, body)
    const codes = [...new Set((answer.body.refusals ?? []).map((one) => one.code))]
    assert.deepEqual([answer.status, codes], [422, ['personInText']], path)
  }
  const confirmBoth = async (body: object) => {
    let { contentHash } = await again()
    for (const who of ['coordinator', 'police'] as const) {
      const done = await house.done(who, 'POST', `/joint-pictures/${joint.id}/confirm`, { ...body, contentHash })
      contentHash = done.contentHash
    }
  }
  const decision = { purpose: 'decide', decidedOn: '2026-11-23', body: 'Styrgruppen', reference: null }

  test('a paragraph, a part, a comment, a difference, a return, a decision, a correction', async () => {
    const asked = new Set(['writeBlock', 'writePart', 'writeComment', 'resolveDifference'])
    await refused('PUT', 'blocks', block('groups', person))
    const part = { part: 'groups', ownerOrganisationId: null, done: false, version: 0 }
    await refused('PUT', 'parts', { ...part, leftOutReason: person })
    await refused('POST', 'comments', { key: 'groups', text: person })
    const difference = { key: 'part:causes', resolution: 'joint', version: 0 }
    await refused('PUT', 'differences', { ...difference, text: person })

    await put(joint.id, { ...difference, text: 'Båda har rätt.' }, 'differences')
    for (const missing of (await again()).missing) {
      if (missing.code === 'partEmpty' && missing.part) await put(joint.id, block(missing.part, 'Ord.'))
    }
    await confirmBoth({ purpose: 'propose' })
    await refused('POST', 'return', { reason: person })
    await refused('POST', 'confirm', { ...decision, body: person, contentHash: (await again()).contentHash })
    await confirmBoth(decision)
    await refused('POST', 'correct', { reason: person })
    for (const name of ['returnJointPicture', 'confirmJointPicture', 'correctJointPicture']) asked.add(name)
    // Each call whose body takes words of one's own is among those above.
    const free = Object.entries(api).filter(([, one]) => /overrides|"body"/.test(JSON.stringify(fieldsOf(one))))
    assert.deepEqual(free.map(([name]) => name).sort(), [...asked].sort())
  })

  const fieldsOf = (one: object): string[] => {
    const body = 'body' in one ? (one.body as { shape?: object; options?: { shape: object }[] }) : {}
    return [body.shape ?? {}, ...(body.options ?? []).map((option) => option.shape)].flatMap((shape) =>
      Object.keys(shape),
    )
  }

  test('a name that stays has its reason in the log, and no word that was written', async () => {
    const next = await house.done('coordinator', 'POST', `/joint-pictures/${joint.id}/correct`, {
      reason: 'Siffrorna är rättade.',
    })
    const overrides = [{ field: 'text', kind: 'name', words: 'Anna Bergström', reason: 'Så heter stiftelsen' }]
    await put(next.id, { ...block('groups', 'Anna Bergström säger att det är lugnt.'), overrides })
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ detail: unknown }>`select detail from audit_event where action like 'jointPicture.%'`.execute(trx),
    )
    const logged = JSON.stringify(rows)
    assert.match(logged, /Så heter stiftelsen/)
    assert.doesNotMatch(logged, /Bergström|lugnt|rättade|Båda har/)
  })
})
