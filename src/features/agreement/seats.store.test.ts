/** Seats of the bodies through the calls' own functions, on both databases: filled, handed over, read on a day. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import type { Database } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, type MemberId, otherTown, town } from '../../../tests/town.ts'
import { fillSeat, presentAgreement, type SeatInput } from './server/fill-seat.ts'
import { findAgreementInForce } from './server/in-force.ts'

forEachDatabase('seats of the agreement’s bodies', (open, kind) => {
  let db: Database
  before(async () => {
    db = await open()
    await fillTown(db)
  })
  const now = new Date('2026-11-23T08:00:00.000Z')
  const ask = async <T>(who: MemberId, work: (ask: Parameters<typeof presentAgreement>[0]) => Promise<T>) => {
    const actor = await db.asOwner((trx) => findActor(trx, { municipalityId: town, membershipId: who }, '2026-11-23'))
    assert.ok(actor)
    return db.withScope(scopeOf(actor), (trx) => work({ trx, actor, now }))
  }
  const seat = (change: Partial<SeatInput> = {}): SeatInput => {
    const base = { bodyCode: 'steeringGroup', seat: 1, membershipId: 'coordinator', isDeputy: false }
    return { ...base, since: '2026-12-01', ...change }
  }
  const holders = async (day: string, body = 'steeringGroup') => {
    const found = await db.asOwner((trx) => findAgreementInForce(trx, town, day))
    return (found?.seats ?? [])
      .filter((one) => one.bodyCode === body)
      .map((one) => `${one.seat}${one.isDeputy ? 'd' : ''} ${one.office} ${one.membershipId}`)
  }
  const first = [
    '0 kommundirektör steering',
    '1 socialdirektör secondSteering',
    '2 lokalpolisområdeschef policeSteering',
  ]

  test('the agreement is in force on its days and no other, in its own municipality alone', async () => {
    assert.deepEqual(await holders('2024-01-01'), first)
    assert.deepEqual(await holders('2027-12-31', 'preparatoryGroup'), [
      '0 samordnare coordinator',
      '1 kommunpolis police',
    ])
    for (const [municipalityId, day] of [
      [town, '2023-12-31'],
      [town, '2028-01-01'],
      [otherTown, '2026-11-23'],
    ] as const) {
      assert.equal(await db.asOwner((trx) => findAgreementInForce(trx, municipalityId, day)), null)
    }
  })

  test('a seat that is filled keeps the one before until the day before, and tells the log', async () => {
    await ask('coordinator', (one) => fillSeat(one, seat()))
    const [handed, rest] = [['1 socialdirektör coordinator'], first.filter((one) => !one.startsWith('1'))]
    assert.deepEqual(await holders('2026-11-30'), first)
    assert.deepEqual((await holders('2026-12-01')).toSorted(), [...handed, ...rest].toSorted())
    await ask('coordinator', (one) => fillSeat(one, seat({ membershipId: 'strayCoordinator', isDeputy: true })))
    assert.ok((await holders('2026-12-01')).includes('1d socialdirektör strayCoordinator'))
    const { seats } = await ask('reader', presentAgreement)
    assert.deepEqual(
      seats.filter((one) => one.seat === 1 && one.bodyCode === 'steeringGroup').map((one) => [one.since, one.until]),
      [
        ['2024-01-01', '2026-11-30'],
        ['2026-12-01', null],
        ['2026-12-01', null],
      ],
    )
    const logged = await db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select(['action', 'personId', 'detail']).execute(),
    )
    assert.deepEqual(
      logged.map((one) => [one.action, one.personId, (one.detail as { seat: number }).seat]),
      [
        ['agreement.fillSeat', 'coordinator', 1],
        ['agreement.fillSeat', 'coordinator', 1],
      ],
    )
  })

  test('the other party’s seat is refused, and nothing is written', async () => {
    const before = await holders('2026-12-01')
    await assert.rejects(
      ask('police', (one) => fillSeat(one, seat({ membershipId: 'police', since: '2026-12-05' }))),
      (error: unknown) =>
        error instanceof CallRefused &&
        error.refusals.map((one) => one.code).join() === 'notOwnSeat,otherPartysMembership',
    )
    assert.deepEqual(await holders('2026-12-06'), before)
  })

  test('somebody who came second is told who holds the seat now', async () => {
    const before = await holders('2026-12-01')
    await assert.rejects(
      ask('coordinator', (one) => fillSeat(one, seat({ seat: 0, membershipId: 'strayCoordinator', seen: null }))),
      (error: unknown) => {
        assert.ok(error instanceof CallRefused && error.code === 'moved')
        const current = error.current as Awaited<ReturnType<typeof presentAgreement>>
        return current.seats.some((one) => one.seat === 0 && one.membershipId === 'steering')
      },
    )
    assert.deepEqual(await holders('2026-12-01'), before)
  })

  test('those who can be given a seat are those who may read a meeting', async () => {
    const { memberships, agreement } = await ask('schoolReporter', presentAgreement)
    assert.deepEqual(memberships.map((one) => one.id).toSorted(), [
      'coordinator',
      'police',
      'policeSteering',
      'secondSteering',
      'steering',
      'strayCoordinator',
    ])
    assert.equal(agreement?.code, 'provby-2024-2027')
  })

  test('a seat whose member has left the organisation stands empty', async () => {
    await db.asOwner((trx) =>
      trx.updateTable('membership').set({ until: '2026-12-31' }).where('id', '=', 'policeSteering').execute(),
    )
    assert.ok((await holders('2026-12-31')).some((one) => one.startsWith('2')))
    assert.ok(!(await holders('2027-01-01')).some((one) => one.startsWith('2')))
    await db.asOwner((trx) =>
      trx.updateTable('membership').set({ until: '2026-11-20' }).where('id', '=', 'policeSteering').execute(),
    )
    const next = seat({ seat: 2, membershipId: 'police', since: '2026-11-23', seen: null })
    await ask('police', (one) => fillSeat(one, next))
    assert.ok((await holders('2026-11-23')).includes('2 lokalpolisområdeschef police'))
  })

  test('two who fill the same seat at once come in turn: one holds it', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    const fill = (membershipId: string) =>
      ask('coordinator', (one) => fillSeat(one, seat({ seat: 0, isDeputy: true, membershipId })))
    for (let round = 0; round < 10; round += 1) {
      const since = `2027-02-${String(round + 1).padStart(2, '0')}`
      await Promise.allSettled([fill('secondSteering'), fill('secondSteering'), fill('secondSteering')])
      assert.equal((await holders(since)).filter((one) => one.startsWith('0d')).length, 1)
      await db.asOwner((trx) =>
        trx.deleteFrom('seatHolder').where('isDeputy', '=', true).where('seat', '=', 0).execute(),
      )
    }
  })
})
