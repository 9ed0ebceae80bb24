import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agreementRefusals, checkSeat, type Holding, type SeatFacts } from './rules.ts'

const holding = (more: Partial<Holding> = {}): Holding => {
  const base = { id: 'h', seat: 0, isDeputy: false, membershipId: 'before', since: '2024-01-01', until: null }
  return { ...base, ...more }
}
const body = {
  code: 'steeringGroup',
  sv: 'Styrgrupp',
  mandate: null,
  decides: [],
  presenters: [],
  members: [
    { office: 'kommundirektör', party: 'municipality' as const },
    { office: 'lokalpolisområdeschef', party: 'police' as const },
  ],
}
const fine: SeatFacts = {
  party: 'municipality',
  agreement: { bodies: [body], fromOn: '2024-01-01', toOn: '2027-12-31' },
  bodyCode: 'steeringGroup',
  seat: 0,
  isDeputy: false,
  membershipId: 'new',
  membership: { role: 'steeringGroupMember', party: 'municipality', since: '2020-01-01', until: null },
  since: '2026-11-23',
  holdings: [holding()],
}
const codes = (change: Partial<SeatFacts>) => checkSeat({ ...fine, ...change }).map((one) => one.code)
const member = (change: object) => ({ membership: { ...fine.membership, ...change } as SeatFacts['membership'] })

describe('who may be given a seat', () => {
  test('a party fills its own seat from the first day of the one before, from the first day of the agreement, and with an actor that is no party', () => {
    assert.deepEqual(codes({}), [])
    assert.deepEqual(codes({ since: '2024-01-01' }), [])
    assert.deepEqual(codes({ holdings: [] }), [])
    assert.deepEqual(codes(member({ party: null })), [])
    assert.deepEqual(codes({ since: '2027-12-31' }), [])
  })

  const refused: Record<(typeof agreementRefusals)[number], Partial<SeatFacts>> = {
    notAParty: { party: null },
    noAgreement: { agreement: null },
    unknownBody: { bodyCode: 'other', holdings: [] },
    unknownSeat: { seat: 2 },
    notOwnSeat: { seat: 1, ...member({ party: null }) },
    unknownMembership: { membership: null },
    otherPartysMembership: member({ party: 'police' }),
    roleCannotMeet: member({ role: 'reporter' }),
    outsideMembership: member({ until: '2026-11-22' }),
    outsideAgreement: { since: '2028-01-01' },
    takenLater: { holdings: [holding({ since: '2026-11-24' })] },
    holdsItAlready: { membershipId: 'before' },
    holdsOtherSeat: { membershipId: 'before', isDeputy: true },
    moved: { seen: 'another' },
  }
  for (const code of agreementRefusals) {
    test(`refused: ${code}`, () => assert.deepEqual(codes(refused[code]), [code]))
  }

  test('a membership that begins later is outside too, and the day before the agreement', () => {
    assert.deepEqual(codes(member({ since: '2026-11-24' })), ['outsideMembership'])
    assert.deepEqual(codes({ since: '2023-12-31', holdings: [] }), ['outsideAgreement'])
  })

  test('the one that was seen still holds the seat, or nobody still does', () => {
    assert.deepEqual(codes({ seen: 'h' }), [])
    assert.deepEqual(codes({ seen: null, holdings: [] }), [])
    assert.deepEqual(codes({ seen: null }), ['moved'])
  })

  test('a deputy’s place is another than the member’s', () => {
    const deputy = holding({ id: 'd', isDeputy: true, membershipId: 'deputy', since: '2026-12-01' })
    assert.deepEqual(codes({ holdings: [holding(), deputy] }), [])
    assert.deepEqual(codes({ holdings: [holding(), deputy], isDeputy: true }), ['takenLater'])
  })

  test('everything that is wrong is told at once', () => {
    const all = codes({
      party: 'police',
      since: '2030-01-01',
      membershipId: 'before',
      isDeputy: true,
      ...member({ role: 'reader', party: 'police', until: '2029-12-31' }),
    })
    assert.deepEqual(all.toSorted(), [
      'holdsOtherSeat',
      'notOwnSeat',
      'otherPartysMembership',
      'outsideAgreement',
      'outsideMembership',
      'roleCannotMeet',
    ])
  })
})
