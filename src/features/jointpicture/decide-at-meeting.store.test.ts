/** A joint picture that a meeting decides or sends back: the same decision as by two confirmations, never about something else. And its thread. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ThreadRef } from '#features/thread/schema.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type JointHouse, openJointHouse } from '../../../tests/joint-house.ts'
import { composeJoint, proposeJoint } from '../../../tests/propose-joint.ts'
import type { MemberId } from '../../../tests/town.ts'
import { decideJointPicture, readProposedHash, returnJointPicture } from './server/decide-at-meeting.ts'
import type { JointWriting } from './server/services.ts'
import { jointPictureThreadSource } from './server/thread-source.ts'
import { isSoundJoint, verifyJointPicture } from './server/verify.ts'

forEachDatabase('a joint picture at a meeting', (open, kind) => {
  let house: JointHouse
  let id = ''
  let proposed = ''
  before(async () => {
    house = await openJointHouse(await open())
    id = (await composeJoint(house)).id
  })
  after(() => assert.deepEqual(house.faults, []))
  const write = <T>(who: MemberId, work: (writing: JointWriting) => Promise<T>) =>
    house.as(who, (trx, actor) =>
      work({ trx, actor, now: house.clock.now(), knownNames: new Set(), services: house.services }),
    )
  const hashNow = (who: MemberId = 'steering') => write(who, (writing) => readProposedHash(writing, id))
  const decision = (contentHash: string) => {
    return { contentHash, decidedOn: '2026-11-23', body: 'Styrgruppen', reference: 'Protokoll 23 november, punkt 2' }
  }
  const decide = (contentHash: string, who: MemberId = 'policeSteering', change: object = {}) =>
    write(who, (writing) => decideJointPicture(writing, id, { ...decision(contentHash), ...change }))
  const refused = async (work: Promise<unknown>, code: string, ...codes: string[]) => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    )
    assert.ok(error instanceof CallRefused, String(error))
    assert.deepEqual([error.code, error.refusals.map((one) => one.code)], [code, codes])
  }
  const read = () => house.done('coordinator', 'GET', `/joint-pictures/${id}`)

  test('what is only composed has nothing to decide about', async () => {
    assert.equal(await hashNow(), null)
    await refused(decide('x'), 'refused', 'notOpen')
    const returned = { contentHash: 'x', reason: 'Vi vill se mer.', overrides: [] }
    await refused(
      write('coordinator', (writing) => returnJointPicture(writing, id, returned)),
      'refused',
      'notOpen',
    )
  })

  test('sent back with the meeting’s reason: composed again, the reason waits for its answer, the earlier yes is gone', async () => {
    await proposeJoint(house, id)
    const contentHash = (await hashNow()) as string
    const reason = 'Styrgruppen vill se mer om orsakerna.'
    await refused(
      write('steering', (writing) => returnJointPicture(writing, id, { contentHash: 'other', reason, overrides: [] })),
      'moved',
      'contentMoved',
    )
    await write('steering', (writing) => returnJointPicture(writing, id, { contentHash, reason, overrides: [] }))
    const back = await read()
    assert.deepEqual([back.state, back.returnReason, back.confirmations], ['composing', reason, []])
    const [comment] = back.comments
    assert.equal(comment?.text, reason)
    await house.done('police', 'POST', `/joint-pictures/${id}/comments/${comment?.id}/resolve`)
    proposed = contentHash
  })

  test('refused: decided before it was proposed, after today, or about what lay there before', async () => {
    await proposeJoint(house, id)
    const contentHash = (await hashNow()) as string
    assert.equal(contentHash, proposed, 'the same content has the same hash')
    await refused(decide('0'.repeat(64)), 'moved', 'contentMoved')
    await refused(decide(contentHash, 'steering', { decidedOn: '2026-11-24' }), 'refused', 'decidedLater')
    await refused(decide(contentHash, 'steering', { decidedOn: '2026-11-22' }), 'refused', 'decidedBeforeProposal')
    const still = await read()
    assert.deepEqual([still.state, still.decidedOn], ['proposed', null])
  })

  test('what one party wrote down beside the meeting does not move the content, and gives way to the meeting’s own', async () => {
    const { contentHash } = await read()
    const beside = { purpose: 'decide', decidedOn: '2026-11-23', body: 'Något annat', reference: null, contentHash }
    await house.done('coordinator', 'POST', `/joint-pictures/${id}/confirm`, beside)
    assert.equal(await hashNow(), proposed)
    const rounds = kind === 'pglite' ? 1 : 4
    const outcomes = await Promise.allSettled(
      Array.from({ length: rounds }, (_, at) => decide(proposed, at % 2 ? 'steering' : 'policeSteering')),
    )
    assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1, 'exactly one decides')
    const done = await read()
    assert.deepEqual(
      [done.state, done.decidedOn, done.decidedByBody, done.decidedReference],
      ['decided', '2026-11-23', 'Styrgruppen', 'Protokoll 23 november, punkt 2'],
    )
    assert.deepEqual(
      done.confirmations.map((one) => one.purpose),
      ['propose', 'propose'],
    )
    const sound = await house.as('coordinator', (trx) => verifyJointPicture(trx, id, house.services))
    assert.ok(sound && isSoundJoint(sound) && sound.files.length === 6, JSON.stringify(sound))
    const events = await house.db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select(['personId', 'role']).where('action', '=', 'jointPicture.decide').execute(),
    )
    assert.equal(events.length, 1)
    assert.equal(events[0]?.role, 'steeringGroupMember')
    assert.equal(await hashNow(), null)
  })

  test('in the thread it rests on both own pictures; its findings are told to all, its drafts to the two alone', async () => {
    const source = jointPictureThreadSource
    const ask = { zone: 'Europe/Stockholm', now: new Date('2026-11-23T08:00:00Z') }
    const tell = (who: MemberId, refs: ThreadRef[]) =>
      house.as(who, async (trx, actor) => ({
        nodes: await source.describe({ ...ask, trx, actor }, refs),
        links: await source.links({ ...ask, trx, actor }, refs),
      }))
    const { nodes, links } = await tell('steering', [{ kind: 'jointPicture', id }])
    assert.deepEqual(
      nodes.map((one) => [one.title, one.on, one.version, one.state, one.href]),
      [['Samlad lägesbild 2026', '2026-11-23', 'utgåva 1', 'decided', `/samlad/${id}`]],
    )
    const findings = links.filter(({ to }) => to.kind === 'finding')
    assert.ok(findings.length > 0 && findings.length === links.length, 'the own pictures are the parties’ own')
    const own = (await tell('police', [{ kind: 'jointPicture', id }])).links.filter(({ to }) => to.kind !== 'finding')
    assert.equal(own.length, 2)
    for (const { from, to } of own) {
      assert.equal(from.id, id)
      const other = await tell('coordinator', [to])
      assert.deepEqual(
        other.links.filter((one) => one.from.id === id),
        [{ from, to }],
        'the same link from the other end',
      )
      assert.deepEqual((await tell('reader', [to])).nodes, [])
    }
    const refs = findings.map((one) => one.to)
    const said = await tell('steering', refs)
    assert.deepEqual(said.nodes.map((one) => one.id).toSorted(), refs.map((one) => one.id).toSorted())
    assert.ok(said.nodes.every((one) => one.version === 'Samlad lägesbild 2026, utgåva 1' && one.title.length > 20))
    assert.deepEqual(said.links.length, refs.length)
    const unknown: ThreadRef[] = [
      { kind: 'finding', id: `${id}/none` },
      { kind: 'finding', id: 'x/y' },
      { kind: 'jointPicture', id: 'not-an-id' },
    ]
    assert.deepEqual((await tell('coordinator', unknown)).nodes, [])
  })
})
