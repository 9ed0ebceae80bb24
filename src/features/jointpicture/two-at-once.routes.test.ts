/** Two people in the same samlad picture, and a party that changes its mind after it has shared. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type JointHouse, openJointHouse } from '../../../tests/joint-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { Part } from './finding-schema.ts'
import type { Block, JointPicture } from './schema.ts'
import { findUses } from './server/find-uses.ts'

forEachDatabase('a samlad picture in two hands', (open, kind) => {
  let house: JointHouse
  let joint: JointPicture
  before(async () => {
    house = await openJointHouse(await open())
    await house.deliver({ 2020: 6200, 2021: 6400, 2022: 6350, 2023: 6600, 2024: 6500, 2025: 6700 }, 'Anmälda brott')
    house.clock.advance(1000)
    joint = await house.done('coordinator', 'POST', '/joint-pictures', { whose: 'joint', period: '2026' })
  })
  const body = (key: string, part: Part, text: string, version = 0) => {
    return { key, part, position: 50, text, struck: false, pinned: false, version }
  }
  const write = (who: MemberId, id: string, block: object) =>
    house.call(who, 'PUT', `/joint-pictures/${id}/blocks`, block)

  test('both write the same paragraph at the same moment: no word is lost', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    const key = `own:${randomUUID()}`
    for (let round = 0; round < 12; round += 1) {
      const answers = await Promise.all(
        (['coordinator', 'police'] as const).map((who) =>
          write(who, joint.id, body(key, 'causes', `${who} ${round}`, round)),
        ),
      )
      assert.deepEqual(answers.map((one) => one.status).sort(), [200, 409], `round ${round}`)
      const [won, lost] = answers[0]?.status === 200 ? answers : answers.toReversed()
      const standing = won?.body.blocks.find((one) => one.key === key)
      assert.equal((lost?.body.current as Block | undefined)?.text, standing?.text)
      assert.ok(standing)
    }
    const { rows } = await house.db.asOwner((trx) =>
      sql<{
        n: number
        top: number
      }>`select count(*) as n, max(version) as top from joint_block where key = ${key}`.execute(trx),
    )
    assert.deepEqual([Number(rows[0]?.n), Number(rows[0]?.top)], [12, 12])
  })

  test('both open the next year at the same moment: one picture', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    const opened = await Promise.all(
      (['coordinator', 'police'] as const).map((who) =>
        house.done(who, 'POST', '/joint-pictures', { whose: 'joint', period: '2027' }),
      ),
    )
    assert.equal(opened[0]?.id, opened[1]?.id)
    assert.ok(opened.every((one) => one.computation))
  })

  test('a settled difference is open again when a party says something else in its next edition, and only that one', async () => {
    const own: Partial<Record<MemberId, JointPicture>> = {}
    const share = async (who: MemberId, id: string) => {
      const { contentHash } = await house.done(who, 'GET', `/joint-pictures/${id}`)
      return house.done(who, 'POST', `/joint-pictures/${id}/share`, { contentHash })
    }
    const [groups, causes] = [`own:${randomUUID()}`, `own:${randomUUID()}`]
    for (const who of ['coordinator', 'police'] as const) {
      const { id } = await house.done(who, 'POST', '/joint-pictures', { whose: 'own', period: '2026' })
      if (who === 'coordinator') await write(who, id, body(groups, 'groups', 'Unga.'))
      await write(who, id, body(who === 'police' ? causes : `own:${randomUUID()}`, 'causes', `Orsak enligt ${who}.`))
      own[who] = await share(who, id)
    }
    const settle = (key: string, resolution: string) =>
      house.done('police', 'PUT', `/joint-pictures/${joint.id}/differences`, {
        key,
        resolution,
        text: null,
        version: 0,
      })
    await settle(groups, 'municipality')
    const settled = await settle('part:causes', 'kept')
    assert.deepEqual(
      settled.differences.map((one) => one.resolution),
      ['municipality', 'kept'],
    )
    const again = await house.call('police', 'PUT', `/joint-pictures/${joint.id}/differences`, {
      key: groups,
      resolution: 'kept',
      text: null,
      version: 0,
    })
    assert.deepEqual([again.status, (again.body.current as { version: number }).version], [409, 1])

    house.clock.advance(60_000)
    const next = await house.done('police', 'POST', `/joint-pictures/${own.police?.id}/correct`, {
      reason: 'Ny kunskap från utredningarna.',
    })
    assert.equal((await house.call('coordinator', 'GET', `/joint-pictures/${next.id}`)).status, 404)
    await write('police', next.id, body(causes, 'causes', 'En annan orsak.', 1))
    const unchanged = await house.done('coordinator', 'GET', `/joint-pictures/${joint.id}`)
    assert.deepEqual(
      unchanged.differences.map((one) => one.resolution),
      ['municipality', 'kept'],
    )
    await share('police', next.id)
    const seen = await house.done('coordinator', 'GET', `/joint-pictures/${joint.id}`)
    assert.deepEqual(
      seen.differences.map((one) => [one.key, one.resolution, one.version]),
      [
        [groups, 'municipality', 1],
        ['part:causes', null, 1],
      ],
    )
    assert.equal(seen.differences[1]?.police, 'En annan orsak.')
    assert.equal((await house.done('coordinator', 'GET', `/joint-pictures/${own.police?.id}`)).state, 'superseded')
  })

  test('words over a sentence that was computed anew meanwhile are marked; moving them is not reading them', async () => {
    const key = joint.computation?.findings.find((one) => one.kind === 'trend')?.key ?? ''
    const first = body(key, 'crime', 'Det ökar.')
    const seen = await house.done('police', 'PUT', `/joint-pictures/${joint.id}/blocks`, { ...first, asOf: joint.asOf })
    const marked = (one: JointPicture) => one.missing.some((missing) => missing.code === 'editedFromOldNumbers')
    assert.equal(marked(seen), false)
    house.clock.advance(60_000)
    const later = await house.done('coordinator', 'POST', `/joint-pictures/${joint.id}/recompute`, {})
    assert.equal(marked(later), false, 'the same sentence')
    const save = (version: number, more: object) =>
      house.done('police', 'PUT', `/joint-pictures/${joint.id}/blocks`, { ...first, version, ...more })
    assert.equal(marked(await save(1, { text: 'Det ökar mycket.', asOf: joint.asOf })), true)
    assert.equal(marked(await save(2, { text: 'Det ökar mycket.', pinned: true, asOf: later.asOf })), true)
    assert.equal(marked(await save(3, { text: 'Det ökar mycket.', pinned: true, asOf: later.asOf })), false)
  })

  test('what is shared does not change in the database either', async () => {
    const { body: list } = await house.call<{ pictures: { id: string; state: string }[] }>(
      'police',
      'GET',
      '/joint-pictures',
    )
    const shared = list.pictures.filter((one) => one.state === 'shared')
    assert.equal(shared.length, 2)
    for (const { id } of shared) {
      for (const change of [`period = '2020'`, `state = 'composing'`, 'shared_at = null']) {
        const update = sql.raw(`update joint_picture set ${change} where id = '${id}'`)
        await assert.rejects(
          house.db.asOwner((trx) => update.execute(trx)),
          { code: '23000' },
          change,
        )
      }
      const words = sql`insert into joint_part (municipality_id, picture_id, part, version, done, person_id, organisation_id, recorded_at)
        values ('provby', ${id}, 'groups', 9, true, 'police', 'polisen', now())`
      await assert.rejects(
        house.db.asOwner((trx) => words.execute(trx)),
        { code: '23000' },
      )
    }
  })

  test('both confirm at the same moment: proposed once', { skip: kind === 'pglite' && 'one connection' }, async () => {
    const path = `/joint-pictures/${joint.id}`
    const before = await house.done('police', 'GET', path)
    for (const { key, resolution, version } of before.differences) {
      const settled = { key, resolution: 'kept', text: null, version }
      if (resolution === null) await house.done('police', 'PUT', `${path}/differences`, settled)
    }
    for (const { code, part } of before.missing) {
      if (code === 'partEmpty' && part) await write('police', joint.id, body(`own:${randomUUID()}`, part, 'Ord.'))
    }
    const { contentHash, missing } = await house.done('police', 'GET', path)
    assert.deepEqual(
      missing.filter((one) => one.blocks),
      [],
    )
    const confirmation = { purpose: 'propose', contentHash }
    const answers = await Promise.all(
      (['coordinator', 'police'] as const).map((who) => house.done(who, 'POST', `${path}/confirm`, confirmation)),
    )
    assert.deepEqual(answers.map((one) => one.state).sort(), ['composing', 'proposed'])
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ n: number }>`select count(*) as n from joint_file where picture_id = ${joint.id}`.execute(trx),
    )
    assert.equal(Number(rows[0]?.n), 5)
  })

  test('a number that changes is told with the pictures that rest on it', async () => {
    const revision = (seriesId: string, period: string, at: string) => {
      const words = {
        title: '',
        areaName: '',
        unit: 'count',
        kind: 'changed',
        before: 1,
        after: 2,
        deliveryTitle: '',
      } as const
      return { ...words, seriesId, period, at }
    }
    const id = 'bra/crime.total/count/year/municipality:2580'
    const uses = await house.as('coordinator', (trx) =>
      findUses(trx, [
        revision(id, '2025', '2027-01-01T00:00:00.000Z'),
        revision(id, '1999', '2027-01-01T00:00:00.000Z'),
        revision(id, '2025', '2026-01-01T00:00:00.000Z'),
      ]),
    )
    assert.ok(uses[0]?.some((one) => one.id === joint.id))
    assert.deepEqual(uses.slice(1), [[], []])
  })
})
