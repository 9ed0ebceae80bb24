/** Obligations on the agenda: one item for each topic, for bodies that decide, and nothing decided. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import type { MeetingAsk } from '#features/meeting/server/services.ts'
import type { Database } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../../tests/contract/both-databases.ts'
import { fillTown, otherTown, town } from '../../../../tests/town.ts'
import { obligationAgendaSource as source } from './agenda-source.ts'

forEachDatabase('obligations on the agenda', (open) => {
  let db: Database
  before(async () => {
    db = await open()
    await fillTown(db)
  })
  const ask = async <T>(at: string, work: (asked: MeetingAsk) => Promise<T>, municipalityId = town): Promise<T> => {
    const membership = { municipalityId, membershipId: 'steering' }
    const actor = await db.asOwner((trx) => findActor(trx, membership, at.slice(0, 10)))
    assert.ok(actor)
    // The source asks for no more.
    const own = { actor, now: new Date(at), zone: 'Europe/Stockholm' }
    return db.withScope(scopeOf(actor), (trx) => work({ ...own, trx } as MeetingAsk))
  }
  const listed = (at: string, body = 'steeringGroup', municipalityId = town) =>
    ask(
      at,
      async (asked) => (await source.list(asked, body)).map((one) => `${one.subjectId} ${one.why} ${one.since}`),
      municipalityId,
    )

  test('what is near and what is late, law and agreement as one; a week only when it is missed', async () => {
    assert.deepEqual(await listed('2024-01-02T08:00:00.000Z'), ['jointPicture obligationSoon 2024-06-30'])
    assert.deepEqual(await listed('2024-01-22T08:00:00.000Z'), [
      'jointPicture obligationSoon 2024-06-30',
      'plan obligationSoon 2024-07-01',
      'weekPicture obligationOverdue 2024-01-15',
    ])
    const late = await listed('2026-11-23T08:00:00.000Z')
    assert.ok(late.includes('planFollowUp obligationOverdue 2025-01-02'), 'the earliest of the two clocks')
    assert.equal(late.filter((one) => one.startsWith('planFollowUp')).length, 1)
  })

  test('a body that decides nothing, and a municipality without an agreement, have none', async () => {
    assert.deepEqual(await listed('2026-11-23T08:00:00.000Z', 'preparatoryGroup'), [])
    assert.deepEqual(await listed('2026-11-23T08:00:00.000Z', 'steeringGroup', otherTown), [])
  })

  test('it tells both clocks with why; another state has another hash, another day with the same state has not', async () => {
    const read = (at: string) => ask(at, (asked) => source.read(asked, 'planFollowUp'))
    const first = await read('2026-11-23T08:00:00.000Z')
    assert.equal(first?.proposed, false)
    assert.match(first?.title ?? '', /^Försenad skyldighet: /)
    assert.equal((await read('2026-12-01T08:00:00.000Z'))?.hash, first?.hash)
    const paper = JSON.stringify(
      await ask('2026-11-23T08:00:00.000Z', async (asked) => source.summarise?.(asked, 'planFollowUp')),
    )
    assert.match(paper, /6 §, lagen: .*Uppföljning, överenskommelsen: /)
    assert.match(paper, /Skulle vara gjord 1 juli 2026\..*Ingenting är gjort än\. Hittills: 1 inte gjord\./)
    await db.asOwner((trx) => {
      const evidence = {
        onDay: '2026-11-24',
        untilDay: null,
        title: 'Uppföljning i nämnden',
        text: null,
        reference: null,
      }
      const by = { personId: 'coordinator', organisationId: 'kommunen', recordedAt: '2026-11-24T08:00:00.000Z' }
      const key = { municipalityId: town, id: randomUUID(), version: 1, obligationKey: 'law-2023-196/followUp' }
      return trx
        .insertInto('ownEvidenceVersion')
        .values({ ...key, ...evidence, ...by })
        .execute()
    })
    const after = await ask('2026-12-01T08:00:00.000Z', async (asked) => source.read(asked, 'planFollowUp'))
    assert.notEqual(after?.hash, first?.hash)
    assert.equal(source.href('planFollowUp'), '/skyldigheter/planFollowUp')
    assert.equal(await ask('2026-12-01T08:00:00.000Z', (asked) => source.read(asked, 'nothingSuch')), null)
    assert.deepEqual([source.decide, source.return, source.answer], [undefined, undefined, undefined])
  })
})
