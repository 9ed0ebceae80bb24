/** Every obligation judged from the tables: what stands for a time, a municipality where nothing is done, another one's agreement and its successor. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { pahittade2025, pahittade2026 } from '#agreements/fixtures/pahittade-2025.data.ts'
import type { EvidenceKind } from '#agreements/obligation.ts'
import { seedAgreement } from '#db/demo/seed-agreement.ts'
import type { Trx } from '#platform/db/port.ts'
import { type ComplianceHouse, openComplianceHouse } from '../../../tests/compliance-house.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { otherTown, town } from '../../../tests/town.ts'
import { en } from './en.ts'
import { judgeAll } from './server/judge.ts'
import { sv } from './sv.ts'

const of = { municipalityId: town }
const by = { personId: 'coordinator', organisationId: 'kommunen' }
const agreementCode = 'provby-2024-2027'

forEachDatabase('judged', (open) => {
  let house: ComplianceHouse
  before(async () => {
    house = await openComplianceHouse(await open())
  })
  const fill = (work: (trx: Trx) => Promise<unknown>) => house.db.asOwner(work)
  /** «done 2026-03-29..2026-04-30 Title», those of the kind as known at the instant. */
  const told = async (kind: EvidenceKind, at: string) =>
    (await house.happenings(at))
      .filter((one) => one.kind === kind)
      .map(({ stage, on, until, title }) => `${stage} ${on}${until ? `..${until}` : ''} ${title}`)
      .toSorted()

  test('a working group is at work until it is closed, which was not known before; seen by whoever reads the clock', async () => {
    await fill((trx) => {
      const text = { title: 'Gruppen', mandate: 'Uppdrag', measureId: null, event: null, closingReport: null }
      const times = {
        createdAt: '2025-01-01T09:00:00.000Z',
        appointedAt: '2025-02-01T09:00:00.000Z',
        closedAt: '2025-06-01T09:00:00.000Z',
      }
      const none = { withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
      return trx
        .insertInto('workingGroup')
        .values({ ...of, id: randomUUID(), state: 'closed', ...text, ...times, ...none, ...by })
        .execute()
    })
    assert.deepEqual(await told('workingGroup', '2025-01-15T09:00:00.000Z'), ['begun 2025-01-01 Arbetsgrupp: Gruppen'])
    assert.deepEqual(await told('workingGroup', '2025-05-01T09:00:00.000Z'), ['done 2025-02-01 Arbetsgrupp: Gruppen'])
    assert.deepEqual(await told('workingGroup', '2025-06-01T09:00:00.000Z'), [
      'done 2025-02-01..2025-06-01 Arbetsgrupp: Gruppen',
    ])
  })

  test('seats are held while both parties sit; a handing over is known from when it was written', async () => {
    await fill(async (trx) => {
      const seat = { ...of, agreementCode, bodyCode: 'steeringGroup', seat: 2, isDeputy: false, ...by }
      await trx
        .updateTable('seatHolder')
        .set({ until: '2025-04-30' })
        .where('municipalityId', '=', town)
        .where('bodyCode', '=', 'steeringGroup')
        .where('seat', '=', 2)
        .execute()
      await trx
        .insertInto('seatHolder')
        .values({
          ...seat,
          id: randomUUID(),
          membershipId: 'police',
          since: '2025-05-01',
          until: '2025-08-31',
          recordedAt: '2025-04-20T09:00:00.000Z',
        })
        .execute()
    })
    const steering = async (at: string) => (await told('seats', at)).filter((one) => one.includes('Styrgrupp'))
    assert.deepEqual(await steering('2025-04-19T09:00:00.000Z'), [
      'done 2024-01-01..2027-12-31 Styrgrupp: alla 3 platser besatta',
    ])
    assert.deepEqual(await steering('2025-05-02T09:00:00.000Z'), [
      'done 2024-01-01..2025-08-31 Styrgrupp: alla 3 platser besatta',
    ])
    assert.deepEqual(await told('council', '2025-05-02T09:00:00.000Z'), [
      'done 2024-01-01..2027-12-31 Beredningsgrupp: alla 2 platser besatta',
    ])
    assert.deepEqual(await told('coordination', '2025-05-02T09:00:00.000Z'), [
      'done 2020-01-01 Kommunens samordnare är utsedd',
    ])
    assert.deepEqual(await told('presenters', '2025-05-02T09:00:00.000Z'), [
      'done 2020-01-01 Samordnare och kommunpolis är utsedda',
    ])
    assert.deepEqual(await told('agreement', '2025-05-02T09:00:00.000Z'), [
      'done 2024-01-01..2027-12-31 Samverkansöverenskommelse Provby kommun och Polisen i Provby 2024–2027',
    ])
  })

  test('a stranger to the group and a party see the same clock', async () => {
    const at = '2025-05-01T09:00:00.000Z'
    const strip = async (who: 'coordinator' | 'reader') =>
      (await house.judge(at, who)).map(({ key, state, dueOn }) => [key, state, dueOn])
    assert.deepEqual(await strip('reader'), await strip('coordinator'))
  })

  const leave = () =>
    house.db.asOwner(async (trx) => {
      // Nobody holds a seat or a role.
      await trx.deleteFrom('seatHolder').where('municipalityId', '=', town).execute()
      await trx.updateTable('membership').set({ role: 'reader' }).where('municipalityId', '=', town).execute()
    })

  test('in 2028 every obligation of law and agreement is overdue, and each says why in both languages', async () => {
    await leave()
    const all = await house.judge('2028-03-01T08:00:00.000Z', 'reader')
    const told = all.map(({ key, state, overdueSince }) => `${key} ${state} ${overdueSince}`)
    assert.deepEqual(told, [
      'law-2023-196/picture overdue 2024-07-01',
      'law-2023-196/plan overdue 2024-07-02',
      'law-2023-196/pictureUpdate overdue 2025-07-02',
      'law-2023-196/followUp overdue 2026-07-02',
      'law-2023-196/integrated overdue 2025-07-02',
      // The agreement was signed and held; it ended, and no other took over.
      'law-2023-196/agreements overdue 2028-01-01',
      'law-2023-196/council overdue 2024-07-01',
      'law-2023-196/coordination overdue 2023-07-02',
      'law-2023-196/informed overdue 2024-07-02',
      'law-2023-196/councilReport overdue 2024-07-02',
      'provby-2024-2027/weekPicture overdue 2024-01-15',
      'provby-2024-2027/planFollowUp overdue 2025-01-02',
      'provby-2024-2027/evaluation overdue 2028-01-01',
    ])
    for (const { key, why } of all) {
      for (const words of [sv, en]) {
        const said = words.why[why.code](why.values)
        assert.match(said, /\d{4}/, key)
        assert.doesNotMatch(said, /undefined|null|NaN|år \.| {2}/, `${key}: ${said}`)
      }
    }
    const week = all.find((one) => one.key.endsWith('/weekPicture'))
    assert.equal(
      week && sv.why[week.why.code](week.why.values),
      'Vecka 51 2027 saknas: den skulle ha varit klar senast 2 januari 2028. Det är 208 veckor i rad, från vecka 1 2024.',
    )
    assert.equal(week?.cycles.length, 208)
    assert.ok(week?.cycles.every((one) => one.outcome === 'missed'))
  })

  test('before the agreement begins only the law is owed', async () => {
    const all = await house.judge('2023-10-01T08:00:00.000Z', 'reader')
    assert.ok(all.length > 0 && all.every((one) => one.source.kind === 'law'))
  })

  const other = { municipalityId: otherTown }
  const judgeOther = async (on: string) => {
    const scope = { municipalityId: otherTown, organisationId: null, personId: null, reach: 'shared' as const }
    const ask = { municipalityId: otherTown, zone: 'Europe/Stockholm', asOf: new Date(`${on}T12:00:00.000Z`), on }
    const all = await house.db.withScope(scope, (trx) => judgeAll({ trx, ...ask }))
    return new Map(all.map((one) => [one.key, one]))
  }
  const toldOther = async (key: string, on: string) => {
    const one = (await judgeOther(on)).get(key)
    return one && [one.state, one.dueOn].filter(Boolean).join(' ')
  }

  before(async () => {
    await house.db.asOwner(async (trx) => {
      for (const [agreement, seats] of [
        [
          pahittade2025,
          [
            { bodyCode: 'safetyCouncil', seat: 0, membershipId: 'steering' },
            { bodyCode: 'safetyCouncil', seat: 3, membershipId: 'policeSteering' },
          ],
        ],
        [pahittade2026, []],
      ] as const) {
        await seedAgreement(trx, { ...other, agreement, seats, by })
      }
      const meeting = {
        ...other,
        bodyCode: 'safetyCouncil',
        title: 'Rådets möte',
        place: 'Rådhuset',
        state: 'approved' as const,
      }
      const time = { calledAt: null, heldAt: null, minutesHash: null, createdAt: '2025-04-02T09:00:00.000Z' }
      for (const [startsAt, approvedAt] of [
        ['2025-05-20T11:00:00.000Z', '2025-06-02T09:00:00.000Z'],
        ['2025-10-10T11:00:00.000Z', '2025-10-20T09:00:00.000Z'],
      ] as const) {
        await trx
          .insertInto('meeting')
          .values({ ...meeting, ...time, id: randomUUID(), startsAt, endsAt: startsAt, approvedAt })
          .execute()
      }
      const own = {
        obligationKey: 'pahittade-2025-2026/planFollowUp',
        onDay: '2026-02-01',
        untilDay: null,
        title: 'Uppföljd på papper',
        text: null,
        reference: 'KS 2026/1',
      }
      await trx
        .insertInto('ownEvidenceVersion')
        .values({ ...other, id: randomUUID(), version: 1, ...own, ...by, recordedAt: '2026-02-02T09:00:00.000Z' })
        .execute()
    })
  })

  test('each quarter owes its meeting of that very body', async () => {
    const meets = 'pahittade-2025-2026/councilMeets'
    assert.equal(await toldOther(meets, '2025-05-21'), 'underWay 2025-07-14')
    assert.equal(await toldOther(meets, '2025-06-03'), 'met 2025-10-14')
    // The meeting of October is the fourth quarter's: the third had none.
    assert.equal(await toldOther(meets, '2025-10-15'), 'overdue 2025-10-14')
    assert.equal(await toldOther(meets, '2025-10-21'), 'met 2026-04-14')
    const { cycles } = (await judgeOther('2025-12-01')).get(meets) ?? {}
    assert.deepEqual(
      cycles?.map((one) => `${one.period} ${one.outcome}`),
      ['2025-Q2 met', '2025-Q3 missed', '2025-Q4 met'],
    )
  })

  test('seats are held with one of each party, and told with those that are vacant; the council of 10 § is the same body', async () => {
    const all = await judgeOther('2025-09-01')
    const seats = all.get('pahittade-2025-2026/seats')
    assert.deepEqual([seats?.state, seats?.latest?.title], ['met', 'Trygghetsråd: 2 av 4 platser besatta, 2 vakanta'])
    assert.equal(all.get('law-2023-196/council')?.latest?.bodyCode, 'safetyCouncil')
  })

  test('longer than the agreement: nothing comes due under it, and the reason is told', async () => {
    const picture = (await judgeOther('2025-09-01')).get('pahittade-2025-2026/jointPicture')
    assert.deepEqual([picture?.state, picture?.dueOn], ['notBegun', null])
    assert.equal(
      picture && sv.why[picture.why.code](picture.why.values),
      'Nästa gång skulle vara 1 april 2028, men överenskommelsen gäller bara till och med 31 mars 2026.',
    )
  })

  test('the successor takes over: what it keeps goes on from what was done, the rest begins with it', async () => {
    const all = await judgeOther('2026-06-01')
    assert.ok(![...all.keys()].some((key) => key.startsWith('pahittade-2025-2026/')))
    const short = (code: string) => {
      const { state, dueOn, lastOn } = all.get(`pahittade-2026-2029/${code}`) ?? {}
      return [state, dueOn, lastOn].filter(Boolean).join(' ')
    }
    // Its own evidence was written under the agreement before; the new rhythm counts from it.
    assert.equal(short('planFollowUp'), 'met 2027-08-01 2026-02-01')
    assert.equal(short('jointPicture'), 'notBegun 2028-04-01')
    assert.equal(short('published'), 'notBegun 2026-10-01')
    assert.equal(short('evaluation'), 'notBegun 2029-03-31')
    assert.equal(short('dialogue'), '')
    // Two agreements in a row: the law's duty to have one never lapsed, and was not about to.
    assert.equal((await judgeOther('2026-03-20')).get('law-2023-196/agreements')?.dueOn, '2026-03-31')
    assert.equal(all.get('law-2023-196/agreements')?.dueOn, '2029-03-31')
  })
})
