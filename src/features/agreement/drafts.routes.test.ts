/** From a draft to the agreement through the calls, on both databases: written, signed by both, followed, as known then. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pahittade2025 } from '#agreements/fixtures/pahittade-2025.data.ts'
import type { Agreement } from '#agreements/schema.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type Answer, codesOf, type House, openHouse } from '../../../tests/house.ts'
import { type MemberId, town } from '../../../tests/town.ts'
import type { AgreementDraft, AgreementHistory } from './schema.ts'
import { findAgreementChain } from './server/chain.ts'
import { findAgreementInForce } from './server/in-force.ts'

forEachDatabase('drafts of an agreement', (open, kind) => {
  let house: House
  before(async () => {
    house = await openHouse({ db: await open() })
  })
  after(() => house.close())

  const path = '/agreement/drafts'
  type Drawn = Answer<AgreementDraft>
  const begin = (who: MemberId, draftKind: string, content: object | null = null): Promise<Drawn> =>
    house.call(who, 'POST', path, { kind: draftKind, content })
  const write = (who: MemberId, draft: AgreementDraft, change: object): Promise<Drawn> => {
    const { content, effectiveOn, reason, version } = draft
    return house.call(who, 'PUT', `${path}/${draft.id}`, { content, effectiveOn, reason, version, ...change })
  }
  const sign = (who: MemberId, draft: AgreementDraft, slot: number, signedOn = '2026-11-20'): Promise<Drawn> =>
    house.call(who, 'POST', `${path}/${draft.id}/sign`, { slot, signedOn, contentHash: draft.contentHash })
  const withdraw = (id: string) => house.call('coordinator', 'POST', `${path}/${id}/withdraw`)
  const done = <T>(answer: Answer<T>): T => {
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const chainOn = (day: string, asOf = house.clock.now()) =>
    house.as('reader', (trx) => findAgreementChain(trx, { municipalityId: town, day, asOf }))
  const history = async () => done(await house.call<AgreementHistory>('reader', 'GET', '/agreement/history'))
  const content = (draft: AgreementDraft) => draft.content as unknown as Agreement

  test('a draft is kept with its faults, told each, and nobody can sign it', async () => {
    const draft = done(await begin('coordinator', 'amendment'))
    assert.deepEqual(
      [draft.version, draft.faults, draft.effectiveOn, draft.signatures.length],
      [1, [], '2026-11-23', 2],
    )
    const wrong = done(await write('police', draft, { content: { ...draft.content, titel: 'x', purpose: [] } }))
    assert.deepEqual(
      wrong.faults.map((one) => [one.path, one.code]),
      [
        ['purpose', 'tooFew'],
        ['', 'unknownKey'],
      ],
    )
    assert.deepEqual([wrong.version, wrong.signatures], [2, []])
    assert.deepEqual(codesOf(await sign('police', wrong, 1)), ['faulty'])
    const late = await write('coordinator', draft, { reason: 'Ny text' })
    assert.deepEqual([late.status, codesOf(late)], [409, ['draftMoved']])
    assert.equal((late.body.current as AgreementDraft).version, 2)
    assert.deepEqual(codesOf(await begin('police', 'amendment')), ['draftOpen'])
    assert.deepEqual(codesOf(await begin('police', 'first')), ['notFirst'])
    done(await withdraw(draft.id))
    assert.deepEqual(codesOf(await write('police', wrong, {})), ['draftClosed'])
  })

  test('persons are refused wherever they are written, and what stood there is not asked about again', async () => {
    const draft = done(await begin('police', 'amendment'))
    const purpose = ['Ring 19121212-1212 om det']
    const person = await write('police', draft, { content: { ...draft.content, purpose } })
    assert.deepEqual([codesOf(person), person.body.refusals?.[0]?.field], [['personInText'], 'purpose.0'])
    const key = await write('police', draft, { content: { ...draft.content, '070-174 06 05': 1 } })
    assert.deepEqual(codesOf(key), ['personInText'])
    const why = await write('police', draft, { reason: 'Enligt 070-174 06 05' })
    assert.equal(why.body.refusals?.[0]?.field, 'reason')
    const deep = await write('police', draft, { content: JSON.parse(`{"a":${'['.repeat(50)}${']'.repeat(50)}}`) })
    assert.deepEqual(codesOf(deep), ['tooDeep'])
    done(await withdraw(draft.id))
    const file = await begin('police', 'amendment', { ...draft.content, overallGoal: 'Ring 19121212-1212' })
    assert.deepEqual(codesOf(file), ['personInText'])
    const rows = await house.db.asOwner((trx) => trx.selectFrom('auditEvent').select('detail').execute())
    assert.doesNotMatch(JSON.stringify(rows), /1212|174 06/)
  })

  test('an amendment holds from its day when both have signed the same content, and not before it was known', async () => {
    const started = house.clock.now()
    const draft = done(await begin('coordinator', 'amendment'))
    const { obligations } = content(draft)
    const changed = {
      ...draft.content,
      valid: { from: '2024-01-01', to: '2028-06-30' },
      obligations: obligations.filter((one) => one.code !== 'weekPicture'),
    }
    const change = { content: changed, effectiveOn: '2027-01-01', reason: 'Förlängd ett halvår' }
    const amended = done(await write('coordinator', draft, change))
    assert.deepEqual(codesOf(await sign('coordinator', amended, 1)), ['otherPartysSlot'])
    assert.equal((await sign('steering', amended, 0)).status, 403)
    const half = done(await sign('coordinator', amended, 0))
    assert.deepEqual(
      half.signatures.map((one) => one.signedOn),
      ['2026-11-20', null],
    )
    assert.deepEqual(codesOf(await house.call('police', 'POST', `${path}/${draft.id}/take-back`, { slot: 0 })), [
      'otherPartysSlot',
    ])
    // Other words: the signature is of something else by now.
    const turned = done(await write('police', half, { reason: 'Förlängd till sommaren' }))
    assert.deepEqual(
      turned.signatures.map((one) => one.stale),
      [true, false],
    )
    const old = await sign('police', half, 1)
    assert.deepEqual([old.status, codesOf(old)], [409, ['contentMoved']])
    done(await sign('police', turned, 1))
    const signed = done(await sign('coordinator', turned, 0, '2026-11-23'))
    assert.equal(signed.state, 'signed')
    assert.equal(
      (await chainOn('2026-12-31')).obligations.some((one) => one.obligation.code === 'weekPicture'),
      true,
    )
    const { current, obligations: owed } = await chainOn('2027-01-01')
    assert.deepEqual([current?.fromOn, current?.toOn], ['2024-01-01', '2028-06-30'])
    assert.deepEqual(
      owed.map((one) => [one.obligation.code, one.since, one.until]),
      [
        ['planFollowUp', '2024-01-01', '2028-06-30'],
        ['evaluation', '2024-01-01', '2028-06-30'],
      ],
    )
    assert.equal((await chainOn('2027-01-01', started)).current?.toOn, '2027-12-31')
    assert.ok(await house.as('reader', (trx) => findAgreementInForce(trx, town, '2028-06-30')))
    const [only] = (await history()).agreements
    assert.deepEqual(
      only?.versions.map(({ version, effectiveOn, signedOn, reason, changed: paths }) => {
        return { version, effectiveOn, signedOn, reason, paths }
      }),
      [
        { version: 1, effectiveOn: '2024-01-01', signedOn: null, reason: null, paths: [] },
        {
          ...{ version: 2, effectiveOn: '2027-01-01', signedOn: '2026-11-23', reason: 'Förlängd till sommaren' },
          paths: ['valid.to', 'obligations.weekPicture'],
        },
      ],
    )
  })

  test('a seat that an amendment moves is told in the words of its day', async () => {
    const draft = done(await begin('coordinator', 'amendment'))
    const bodies = content(draft).bodies.map((body) => ({ ...body, members: body.members.toReversed() }))
    const moved = done(
      await write('coordinator', draft, { content: { ...draft.content, bodies }, effectiveOn: '2027-06-01' }),
    )
    done(await sign('coordinator', moved, 0))
    done(await sign('police', moved, 1))
    type InForce = { seats: { bodyCode: string; seat: number; office: string; membershipId: string; since: string }[] }
    const { seats } = done(await house.call<InForce>('reader', 'GET', '/agreement'))
    assert.deepEqual(
      seats
        .filter((one) => one.bodyCode === 'steeringGroup')
        .map((one) => `${one.seat} ${one.office} ${one.membershipId} ${one.since}`),
      [
        '0 kommundirektör steering 2024-01-01',
        '0 lokalpolisområdeschef policeSteering 2027-06-01',
        '1 socialdirektör secondSteering 2024-01-01',
        '2 lokalpolisområdeschef policeSteering 2024-01-01',
        '2 kommundirektör steering 2027-06-01',
      ],
    )
  })

  test('a successor ends the one before the day before, carries over what it keeps, and those who sit in the same seats', async () => {
    const draft = done(await begin('police', 'successor'))
    assert.deepEqual(content(draft).valid, { from: '2028-07-01', to: '2032-12-31' })
    assert.deepEqual([content(draft).supersedes, content(draft).code], ['provby-2024-2027', 'provby-2028-2032'])
    const valid = { from: '2028-01-01', to: '2031-12-31' }
    const bodies = content(draft).bodies.map((body) => ({ ...body, members: body.members.slice(1) }))
    const mended = done(
      await write('police', draft, { content: { ...draft.content, valid, bodies }, effectiveOn: '2020-01-01' }),
    )
    assert.equal(mended.effectiveOn, '2028-01-01')
    done(await sign('police', mended, 1))
    const signed = done(await sign('coordinator', mended, 0))
    assert.deepEqual(codesOf(await sign('coordinator', signed, 0)), ['draftClosed', 'signedAlready'])
    const [now, next] = [await chainOn('2027-12-31'), await chainOn('2028-01-01')]
    assert.deepEqual([now.current?.agreement.code, now.current?.toOn], ['provby-2024-2027', '2027-12-31'])
    assert.deepEqual(
      next.obligations.map((one) => [one.obligation.code, one.agreementCode, one.since, one.until]),
      [
        ['planFollowUp', 'provby-2028-2032', '2024-01-01', '2031-12-31'],
        ['evaluation', 'provby-2028-2032', '2024-01-01', '2031-12-31'],
      ],
    )
    const seatsOn = async (day: string) => {
      const found = await house.as('reader', (trx) => findAgreementInForce(trx, town, day))
      return found?.seats.map((one) => `${one.bodyCode} ${one.seat} ${one.office} ${one.membershipId}`)
    }
    assert.equal((await seatsOn('2027-12-31'))?.length, 5)
    assert.deepEqual(await seatsOn('2028-01-01'), [
      'preparatoryGroup 0 samordnare coordinator',
      'preparatoryGroup 1 kommunpolis police',
      'steeringGroup 0 socialdirektör secondSteering',
      'steeringGroup 1 kommundirektör steering',
    ])
    assert.deepEqual(codesOf(await begin('police', 'successor')), ['supersededAlready'])
    assert.deepEqual(
      (await history()).agreements.map((one) => [one.code, one.from, one.to]),
      [
        ['provby-2028-2032', '2028-01-01', '2031-12-31'],
        ['provby-2024-2027', '2024-01-01', '2027-12-31'],
      ],
    )
    const actions = await house.db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select('action').where('action', '=', 'agreement.becomes').execute(),
    )
    assert.equal(actions.length, 3)
    assert.deepEqual(house.faults, [])
  })

  test('the last two signatures at once make one agreement', {
    skip: kind === 'pglite' && 'one connection',
  }, async () => {
    for (let round = 0; round < 5; round += 1) {
      const both = await Promise.all([begin('coordinator', 'amendment'), begin('police', 'amendment')])
      assert.deepEqual(both.map((one) => one.status).toSorted(), [200, 422])
      const begun = both.find((one) => one.status === 200)?.body
      assert.ok(begun)
      const text = { content: { ...begun.content, overallGoal: `Mål ${round}` }, effectiveOn: '2027-07-01' }
      const written = await Promise.all([write('coordinator', begun, text), write('police', begun, text)])
      assert.deepEqual(written.map((one) => one.status).toSorted(), [200, 409])
      const draft = done(await house.call<AgreementDraft>('police', 'GET', `${path}/${begun.id}`))
      const signing = [sign('coordinator', draft, 0), sign('police', draft, 1), sign('police', draft, 1)]
      assert.deepEqual((await Promise.all(signing)).map((one) => one.status).toSorted(), [200, 200, 422])
      const [, amended] = (await history()).agreements
      assert.equal(amended?.versions.length, 4 + round)
    }
  })
})

test('a municipality’s first agreement comes from a file, of whatever kind it is', async () => {
  const house = await openHouse({
    fill: async (db) => {
      const { fillTown } = await import('../../../tests/town.ts')
      await fillTown(db)
      await db.asOwner(async (trx) => {
        for (const table of ['seatHolder', 'agreementVersion', 'agreement'] as const) {
          await trx.deleteFrom(table).execute()
        }
      })
    },
  })
  try {
    const call = <T>(who: MemberId, address: string, body: object) =>
      house.call<T>(who, 'POST', `/agreement/drafts${address}`, body)
    assert.deepEqual(codesOf(await call('police', '', { kind: 'successor', content: null })), ['noneToFollow'])
    const empty = await call<AgreementDraft>('police', '', { kind: 'first', content: null })
    assert.deepEqual((empty.body.content as { parties: unknown[] }).parties, [
      { party: 'municipality', name: 'Provby kommun' },
      { party: 'police', name: 'Polisen i Provby' },
    ])
    await call('police', `/${empty.body.id}/withdraw`, {})
    const laid = await call<AgreementDraft>('coordinator', '', { kind: 'first', content: pahittade2025 })
    assert.equal(laid.status, 200, JSON.stringify(laid.body))
    const draft = laid.body
    assert.deepEqual([draft.faults, draft.effectiveOn], [[], '2025-04-01'])
    for (const [slot, who] of (['police', 'police', 'coordinator'] as const).entries()) {
      const { contentHash } = draft
      const answer = await call(who, `/${draft.id}/sign`, { slot, signedOn: '2025-03-20', contentHash })
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
    }
    const chain = await house.as('reader', (trx) =>
      findAgreementChain(trx, { municipalityId: town, day: '2025-06-01', asOf: house.clock.now() }),
    )
    assert.deepEqual([chain.current?.agreement, chain.obligations.length], [pahittade2025, 8])
    assert.deepEqual(house.faults, [])
  } finally {
    await house.close()
  }
})
