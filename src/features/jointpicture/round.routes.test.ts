/** The round of a samlad picture through the calls: two own pictures, the differences, the proposal, the decision, on both databases. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type JointHouse, openJointHouse } from '../../../tests/joint-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { Part } from './finding-schema.ts'
import type { JointPicture } from './schema.ts'
import { isSoundJoint, verifyJointPicture } from './server/verify.ts'

const counts = { 2018: 6100, 2019: 6300, 2020: 6200, 2021: 6400, 2022: 6350, 2023: 6600, 2024: 6500, 2025: 6700 }

forEachDatabase('a samlad picture', (open) => {
  let house: JointHouse
  const ids = { municipality: '', police: '', joint: '' }
  before(async () => {
    house = await openJointHouse(await open())
    await house.deliver(counts, 'Anmälda brott')
    house.clock.advance(1000)
  })
  after(() => assert.deepEqual(house.faults, []))
  const start = (who: MemberId, whose: 'own' | 'joint') =>
    house.done(who, 'POST', '/joint-pictures', { whose, period: '2026' })
  const read = (who: MemberId, id: string) => house.done(who, 'GET', `/joint-pictures/${id}`)
  const block = (key: string, part: Part, text: string | null, more: object = {}) => {
    return { key, part, position: 50, text, struck: false, pinned: false, version: 0, ...more }
  }
  const write = (who: MemberId, id: string, body: object) =>
    house.done(who, 'PUT', `/joint-pictures/${id}/blocks`, body)
  const codes = (body: { refusals?: { code: string }[] }) => (body.refusals ?? []).map((one) => one.code).sort()
  const blocking = (picture: JointPicture) =>
    picture.missing
      .filter((one) => one.blocks)
      .map((one) => [one.code, one.part ?? one.values.party].join(' '))
      .sort()
  const trendKey = (picture: JointPicture) => {
    const found = picture.computation?.findings.find((one) => one.kind === 'trend' && one.indicator === 'crime.total')
    assert.ok(found, 'no trend of reported crimes')
    return found.key
  }
  const own = { onlyOurs: `own:${randomUUID()}`, causes: `own:${randomUUID()}`, police: `own:${randomUUID()}` }
  const same = [`own:${randomUUID()}`, `own:${randomUUID()}`] as const

  test('each party’s own opens half written; the other does not see it, by id nor in the list, nor any row of it', async () => {
    const ours = await start('coordinator', 'own')
    const theirs = await start('police', 'own')
    Object.assign(ids, { municipality: ours.id, police: theirs.id })
    assert.deepEqual([ours.party, theirs.party, ours.state], ['municipality', 'police', 'composing'])
    assert.ok(ours.blocks.length > 2 && ours.blocks.every((one) => one.version === 0))
    await write('coordinator', ours.id, block(own.onlyOurs, 'groups', 'Unga kvinnor i centrum känner sig otrygga.'))
    await house.done('coordinator', 'POST', `/joint-pictures/${ours.id}/comments`, {
      key: 'groups',
      text: 'Stämmer det?',
    })
    for (const [who, hidden, shown] of [
      ['police', ours.id, theirs.id],
      ['coordinator', theirs.id, ours.id],
    ] as const) {
      assert.equal((await house.call(who, 'GET', `/joint-pictures/${hidden}`)).status, 404)
      assert.equal((await house.call(who, 'GET', `/joint-pictures/${hidden}/document?format=json`)).status, 404)
      assert.equal(
        (await house.call(who, 'PUT', `/joint-pictures/${hidden}/blocks`, block(own.police, 'groups', 'x'))).status,
        404,
      )
      const { body } = await house.call<{ pictures: { id: string }[] }>(who, 'GET', '/joint-pictures')
      assert.deepEqual(
        body.pictures.map((one) => one.id),
        [shown],
      )
    }
    const seen = await house.as('police', async (trx) => {
      const rows = await sql<{ n: number }>`select (select count(*) from joint_block where picture_id = ${ours.id})
        + (select count(*) from joint_comment where picture_id = ${ours.id}) + (select count(*) from joint_part) as n`.execute(
        trx,
      )
      return Number(rows.rows[0]?.n)
    })
    assert.equal(seen, 0)
    await assert.rejects(
      house.as('police', (trx) =>
        sql`insert into joint_comment (municipality_id, picture_id, id, key, text, person_id, organisation_id, recorded_at)
          values ('provby', ${ours.id}, ${randomUUID()}, 'groups', 'x', 'police', 'polisen', now())`.execute(trx),
      ),
      { code: '42501' },
    )
    const { body } = await house.call<{ pictures: unknown[] }>('steering', 'GET', '/joint-pictures')
    assert.deepEqual(body.pictures, [])
  })

  test('a second writer is told what stands, and nothing is overwritten', async () => {
    const put = (body: object) => house.call('coordinator', 'PUT', `/joint-pictures/${ids.municipality}/blocks`, body)
    const again = await put(block(own.onlyOurs, 'groups', 'Annat'))
    assert.deepEqual([again.status, again.body.code], [409, 'moved'])
    assert.equal((again.body.current as { text: string }).text, 'Unga kvinnor i centrum känner sig otrygga.')
    const unknown = await put(block('crime.none/x', 'crime', 'x'))
    assert.deepEqual(codes(unknown.body), ['unknownBlock'])
    const draft = await house.call('coordinator', 'GET', `/joint-pictures/${ids.municipality}/document?format=json`)
    assert.match(draft.bytes.toString(), /"state":"composing"/)
  })

  test('sharing waits for comments, freezes, and shows the differences that both then see', async () => {
    const ours = await read('coordinator', ids.municipality)
    const early = await house.call('coordinator', 'POST', `/joint-pictures/${ours.id}/share`, {
      contentHash: ours.contentHash,
    })
    assert.deepEqual([early.status, codes(early.body)], [422, ['missing']])
    const comment = ours.comments[0]?.id
    await house.done('coordinator', 'POST', `/joint-pictures/${ours.id}/comments/${comment}/resolve`)
    await write('coordinator', ours.id, block(trendKey(ours), 'crime', 'Brotten ökar i hela kommunen.'))
    await write('coordinator', ours.id, block(own.causes, 'causes', 'Alkohol och tomma lokaler.'))
    await write('coordinator', ours.id, block(same[0], 'forecast', 'Kommunen växer.'))
    await write('police', ids.police, block(same[1], 'forecast', 'Kommunen växer.'))
    const joint = await start('police', 'joint')
    ids.joint = joint.id
    assert.deepEqual(
      blocking(joint).filter((one) => one.startsWith('own')),
      ['ownPictureNotShared municipality', 'ownPictureNotShared police'],
    )
    const written = await write('police', ids.police, block(own.police, 'causes', 'Rivaliserande gäng utifrån.'))
    const stale = await house.call('police', 'POST', `/joint-pictures/${ids.police}/share`, {
      contentHash: ours.contentHash,
    })
    assert.deepEqual([stale.status, codes(stale.body)], [409, ['contentMoved']])
    await house.done('police', 'POST', `/joint-pictures/${ids.police}/share`, { contentHash: written.contentHash })
    const ready = await read('coordinator', ours.id)
    const shared = await house.done('coordinator', 'POST', `/joint-pictures/${ours.id}/share`, {
      contentHash: ready.contentHash,
    })
    assert.equal(shared.state, 'shared')
    const late = await house.call(
      'coordinator',
      'PUT',
      `/joint-pictures/${ours.id}/blocks`,
      block(own.onlyOurs, 'groups', 'x', { version: 1 }),
    )
    assert.deepEqual(codes(late.body), ['notOpen'])
    assert.deepEqual(
      codes(
        (await house.call('police', 'POST', `/joint-pictures/${ours.id}/correct`, { reason: 'Det är fel i den.' }))
          .body,
      ),
      ['notOwner'],
    )
    const seen = await read('police', joint.id)
    assert.deepEqual(
      seen.differences.map((one) => [one.kind, one.part, one.municipality, one.resolution]),
      [
        ['answeredDifferently', 'crime', 'Brotten ökar i hela kommunen.', null],
        ['onlyMunicipality', 'groups', 'Unga kvinnor i centrum känner sig otrygga.', null],
        ['answeredDifferently', 'causes', 'Alkohol och tomma lokaler.', null],
      ],
    )
    assert.equal(seen.blocks.find((one) => one.key === same[0])?.text, 'Kommunen växer.')
    assert.equal((await read('coordinator', joint.id)).contentHash, seen.contentHash)
    const { body } = await house.call<{ sides: { party: string; state: string; paragraphs: { text: string }[] }[] }>(
      'police',
      'GET',
      `/joint-pictures/${joint.id}/own`,
    )
    assert.deepEqual(
      body.sides.map((one) => one.state),
      ['shared', 'shared'],
    )
    assert.ok(body.sides[0]?.paragraphs.some((one) => one.text.startsWith('Unga kvinnor')))
  })

  test('nothing is proposed while something of the law is missing, and all of it is told at once', async () => {
    const joint = await read('coordinator', ids.joint)
    const empty = ['consequences', 'otherInformation', 'causes', 'priorities']
    assert.deepEqual(
      blocking(joint),
      [
        ...['crime', 'groups', 'causes'].map((one) => `differenceOpen ${one}`),
        ...empty.map((one) => `partEmpty ${one}`),
      ].sort(),
    )
    const path = `/joint-pictures/${joint.id}/confirm`
    const refused = await house.call('coordinator', 'POST', path, {
      purpose: 'propose',
      contentHash: joint.contentHash,
    })
    assert.deepEqual([refused.status, codes(refused.body)], [422, ['missing']])
    const leave = {
      part: 'causes',
      ownerOrganisationId: null,
      done: false,
      leftOutReason: 'Det hinner vi inte med.',
      version: 0,
    }
    const left = await house.call('coordinator', 'PUT', `/joint-pictures/${joint.id}/parts`, leave)
    assert.deepEqual(codes(left.body), ['partNotLeftOut'])
    for (const part of empty.filter((one) => one !== 'causes')) {
      await write('coordinator', joint.id, block(`own:${randomUUID()}`, part as Part, `Text om ${part}.`))
    }
    const settle = (key: string, resolution: string, text: string | null = null) =>
      house.done('police', 'PUT', `/joint-pictures/${joint.id}/differences`, { key, resolution, text, version: 0 })
    const [crime, groups, causes] = joint.differences
    await settle(crime?.key ?? '', 'municipality')
    await settle(groups?.key ?? '', 'kept')
    const done = await settle(causes?.key ?? '', 'joint', 'Alkohol, tomma lokaler och gäng utifrån.')
    assert.deepEqual(blocking(done), [])
    assert.equal(done.blocks.find((one) => one.key === crime?.key)?.text, 'Brotten ökar i hela kommunen.')
    assert.ok(
      done.blocks.some((one) => one.part === 'causes' && one.text === 'Alkohol, tomma lokaler och gäng utifrån.'),
    )
  })

  test('words over a number that has changed must be read again before it is proposed', async () => {
    const before = await read('coordinator', ids.joint)
    house.clock.advance(60_000)
    await house.deliver({ ...counts, 2025: 7900 }, 'Anmälda brott, rättad')
    house.clock.advance(60_000)
    assert.deepEqual(
      (await read('coordinator', ids.joint)).revisions.map((one) => [one.period, one.before, one.after]).at(0),
      ['2025', 6700, 7900],
    )
    const now = await house.done('police', 'POST', `/joint-pictures/${ids.joint}/recompute`, {})
    assert.deepEqual(blocking(now), ['editedFromOldNumbers crime'])
    const then = await house.done('police', 'POST', `/joint-pictures/${ids.joint}/recompute`, { asOf: before.asOf })
    assert.equal(JSON.stringify(then.computation), JSON.stringify(before.computation))
    assert.deepEqual(blocking(then), [])
    const future = await house.call('police', 'POST', `/joint-pictures/${ids.joint}/recompute`, {
      asOf: '2027-01-01T00:00:00Z',
    })
    assert.deepEqual(codes(future.body), ['futureInstant'])
    const latest = await house.done('police', 'POST', `/joint-pictures/${ids.joint}/recompute`, {})
    const edited = latest.blocks.find((one) => one.key === trendKey(latest))
    assert.ok(edited)
    const saved = await write('coordinator', ids.joint, { ...edited, asOf: latest.asOf })
    assert.deepEqual(blocking(saved), [])
  })

  const confirm = (who: MemberId, body: object) => house.call(who, 'POST', `/joint-pictures/${ids.joint}/confirm`, body)

  test('both parties confirm the very same content; a change in between makes the first one stale', async () => {
    const first = await read('coordinator', ids.joint)
    assert.equal((await confirm('coordinator', { purpose: 'propose', contentHash: first.contentHash })).status, 200)
    for (const [who, code] of [
      ['coordinator', 'alreadyConfirmed'],
      ['strayCoordinator', 'notAParty'],
    ] as const) {
      const refused = await confirm(who, { purpose: 'propose', contentHash: first.contentHash })
      assert.deepEqual(codes(refused.body), [code])
    }
    const changed = await write(
      'police',
      ids.joint,
      block(`own:${randomUUID()}`, 'followUp', 'Planen följdes till hälften.'),
    )
    assert.deepEqual(
      changed.confirmations.map((one) => one.current),
      [false],
    )
    assert.deepEqual(codes((await confirm('police', { purpose: 'propose', contentHash: first.contentHash })).body), [
      'contentMoved',
    ])
    const { body: one } = await confirm('police', { purpose: 'propose', contentHash: changed.contentHash })
    assert.equal(one.state, 'composing')
    const { body: two } = await confirm('coordinator', { purpose: 'propose', contentHash: changed.contentHash })
    assert.equal(two.state, 'proposed')
    const list = await house.call<{ pictures: { id: string }[] }>('steering', 'GET', '/joint-pictures')
    assert.deepEqual(
      list.body.pictures.map((picture) => picture.id),
      [ids.joint],
    )
    const file = await house.call('steering', 'GET', `/joint-pictures/${ids.joint}/document?format=html`)
    assert.deepEqual([file.status, /"state":"proposed"/.test(file.bytes.toString())], [200, true])
    assert.equal((await house.call('steering', 'GET', `/joint-pictures/${ids.municipality}/document`)).status, 404)
  })

  test('returned with a reason that waits for its answer; proposed again; decided by the same decision of both', async () => {
    const returned = await house.done('police', 'POST', `/joint-pictures/${ids.joint}/return`, {
      reason: 'Styrgruppen vill se mer om orsakerna.',
    })
    assert.deepEqual(
      [returned.state, blocking(returned), returned.confirmations],
      ['composing', ['commentOpen decision'], []],
    )
    assert.equal(returned.returnReason, 'Styrgruppen vill se mer om orsakerna.')
    assert.equal((await house.call('steering', 'GET', `/joint-pictures/${ids.joint}/document`)).status, 404)
    const answered = await house.done(
      'police',
      'POST',
      `/joint-pictures/${ids.joint}/comments/${returned.comments[0]?.id}/resolve`,
    )
    for (const who of ['coordinator', 'police'] as const) {
      assert.equal((await confirm(who, { purpose: 'propose', contentHash: answered.contentHash })).status, 200)
    }
    const proposed = await read('coordinator', ids.joint)
    assert.deepEqual([proposed.state, proposed.returnReason], ['proposed', null])
    const decision = { purpose: 'decide', decidedOn: '2026-11-23', body: 'Styrgruppen', reference: null }
    const ahead = await confirm('coordinator', {
      ...decision,
      decidedOn: '2026-12-24',
      contentHash: proposed.contentHash,
    })
    assert.deepEqual(codes(ahead.body), ['decidedLater'])
    assert.equal((await read('police', ids.joint)).decidedOn, null)
    const { body: one } = await confirm('coordinator', { ...decision, contentHash: proposed.contentHash })
    assert.deepEqual([one.state, one.decidedByBody], ['proposed', 'Styrgruppen'])
    const { body: other } = await confirm('police', {
      ...decision,
      body: 'Rådet för trygghet',
      contentHash: one.contentHash,
    })
    assert.deepEqual(
      other.confirmations.filter((c) => c.purpose === 'decide').map((c) => [c.party, c.current]),
      [
        ['municipality', false],
        ['police', true],
      ],
    )
    const { body: done } = await confirm('coordinator', {
      ...decision,
      body: 'Rådet för trygghet',
      contentHash: other.contentHash,
    })
    assert.deepEqual([done.state, done.decidedByBody, done.decidedOn], ['decided', 'Rådet för trygghet', '2026-11-23'])
    assert.equal((await house.call('reader', 'GET', `/joint-pictures/${ids.joint}/document?format=public`)).status, 200)
  })

  test('decided: frozen in the database itself, the same from its evidence, and superseded by its correction', async () => {
    const frozen = { code: '23000' }
    for (const change of [
      `update joint_picture set computation = '{}' where id = '${ids.joint}'`,
      `update joint_picture set decided_on = '2026-01-01' where id = '${ids.joint}'`,
      `insert into joint_block (municipality_id, picture_id, key, version, part, position, text, person_id, organisation_id, recorded_at)
        values ('provby', '${ids.joint}', 'own:x', 9, 'crime', 1, 'x', 'police', 'polisen', now())`,
    ]) {
      await assert.rejects(
        house.as('police', (trx) => sql.raw(change).execute(trx)),
        frozen,
        change,
      )
      await assert.rejects(
        house.db.asOwner((trx) => sql.raw(change).execute(trx)),
        frozen,
        change,
      )
    }
    house.clock.advance(60_000)
    await house.deliver({ ...counts, 2025: 8100 }, 'Anmälda brott, rättad igen')
    house.clock.advance(60_000)
    const check = () => house.as('coordinator', (trx) => verifyJointPicture(trx, ids.joint, house.services))
    const sound = await check()
    assert.ok(sound && isSoundJoint(sound) && sound.files.length === 6, JSON.stringify(sound))
    const later = await read('coordinator', ids.joint)
    assert.deepEqual(later.revisions.map((one) => [one.before, one.after]).at(0), [7900, 8100])
    const next = await house.done('coordinator', 'POST', `/joint-pictures/${ids.joint}/correct`, {
      reason: 'Brås siffror har rättats.',
    })
    assert.deepEqual([next.edition, next.state], [2, 'composing'])
    const words = (one: JointPicture) =>
      one.blocks
        .filter((b) => b.text !== null)
        .map((b) => b.text)
        .sort()
    assert.deepEqual(words(next), words(later))
    assert.deepEqual(
      next.differences.map((one) => one.resolution),
      ['municipality', 'kept', 'joint'],
    )
    assert.deepEqual(blocking(next), ['editedFromOldNumbers crime'])
    const edited = next.blocks.find((one) => one.key === trendKey(next))
    const ready = await write('police', next.id, { ...edited, text: 'Brotten ökar mer än vi trodde.' })
    for (const who of ['coordinator', 'police'] as const) {
      await house.done(who, 'POST', `/joint-pictures/${next.id}/confirm`, {
        purpose: 'propose',
        contentHash: ready.contentHash,
      })
    }
    let { contentHash } = await read('police', next.id)
    for (const who of ['coordinator', 'police'] as const) {
      const decision = {
        purpose: 'decide',
        decidedOn: '2026-11-23',
        body: 'Styrgruppen',
        reference: '§ 4',
        contentHash,
      }
      contentHash = (await house.done(who, 'POST', `/joint-pictures/${next.id}/confirm`, decision)).contentHash
    }
    assert.equal((await read('police', ids.joint)).state, 'superseded')
    const still = await check()
    assert.ok(still && isSoundJoint(still), JSON.stringify(still))
    const { rows } = await house.db.asOwner((trx) =>
      sql<{
        action: string
        n: number
      }>`select action, count(*) as n from audit_event where action like 'jointPicture.%' group by 1`.execute(trx),
    )
    const logged = new Map(rows.map((one) => [one.action, Number(one.n)]))
    assert.deepEqual(
      ['propose', 'decide', 'share', 'return', 'correct'].map((one) => logged.get(`jointPicture.${one}`)),
      [3, 2, 2, 1, 1],
    )
  })
})
