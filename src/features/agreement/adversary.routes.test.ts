/** What one party, or a careless one, might try with a draft so that it says what the other has not said yes to. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Agreement } from '#agreements/schema.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type Answer, codesOf, type House, openHouse } from '../../../tests/house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { AgreementDraft, AgreementHistory } from './schema.ts'

forEachDatabase('an adversary with a draft', (open) => {
  let house: House
  before(async () => {
    house = await openHouse({ db: await open() })
  })
  after(async () => {
    assert.deepEqual(house.faults, [])
    await house.close()
  })

  const path = '/agreement/drafts'
  type Drawn = Answer<AgreementDraft>
  const done = <T>(answer: Answer<T>): T => {
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const begin = async (who: MemberId = 'coordinator', draftKind = 'amendment') =>
    done(await house.call<AgreementDraft>(who, 'POST', path, { kind: draftKind, content: null }))
  const write = (who: MemberId, draft: AgreementDraft, change: object): Promise<Drawn> => {
    const { content, effectiveOn, reason, version } = draft
    return house.call(who, 'PUT', `${path}/${draft.id}`, { content, effectiveOn, reason, version, ...change })
  }
  const sign = (who: MemberId, draft: AgreementDraft, slot: number, signedOn = '2026-11-20'): Promise<Drawn> =>
    house.call(who, 'POST', `${path}/${draft.id}/sign`, { slot, signedOn, contentHash: draft.contentHash })
  const withdraw = (id: string) => house.call('coordinator', 'POST', `${path}/${id}/withdraw`)
  const content = (draft: AgreementDraft) => draft.content as unknown as Agreement
  const versions = async () =>
    done(await house.call<AgreementHistory>('reader', 'GET', '/agreement/history')).agreements[0]?.versions.length

  test('places for signatures that are all one’s own make no agreement', async () => {
    const draft = await begin()
    const alone = [0, 1].map(() => ({ party: 'municipality', office: 'Kommundirektör' }))
    const changed = done(await write('coordinator', draft, { content: { ...draft.content, signatures: alone } }))
    assert.ok(changed.faults.some((one) => one.code === 'partyMissing'))
    assert.ok(codesOf(await sign('coordinator', changed, 0)).includes('faulty'))
    // The police signs its slot, then the slots change places: what lies in the municipality's slot is no signature of its own.
    const title = { ...draft.content, title: 'Annan titel' }
    const right = done(await write('coordinator', changed, { content: title }))
    const signed = done(await sign('police', right, 1))
    const swapped = { ...title, signatures: content(right).signatures.toReversed() }
    const turned = done(await write('coordinator', signed, { content: swapped }))
    assert.deepEqual(
      turned.signatures.map((one) => [one.party, one.signedOn !== null && !one.stale]),
      [
        ['police', false],
        ['municipality', false],
      ],
    )
    assert.equal(done(await sign('coordinator', turned, 1)).state, 'draft')
    assert.equal(await versions(), 1)
    done(await withdraw(draft.id))
  })

  test('the day that it is to hold from, and why, are signed too', async () => {
    const draft = await begin()
    const asked = done(
      await write('coordinator', draft, { content: { ...draft.content, title: 'Ny' }, effectiveOn: '2027-01-01' }),
    )
    done(await sign('police', asked, 1))
    for (const change of [{ effectiveOn: '2024-01-01' }, { reason: 'Något annat' }]) {
      const now = done(await house.call<AgreementDraft>('coordinator', 'GET', `${path}/${draft.id}`))
      const turned = done(await write('coordinator', now, change))
      assert.deepEqual(
        turned.signatures.map((one) => one.stale),
        [false, true],
      )
      assert.equal(done(await sign('coordinator', turned, 0)).state, 'draft')
      done(await house.call('coordinator', 'POST', `${path}/${draft.id}/take-back`, { slot: 0 }))
    }
    done(await withdraw(draft.id))
  })

  test('an agreement is not ended before the day that its end was signed', async () => {
    const draft = await begin()
    const valid = { from: '2024-01-01', to: '2025-12-31' }
    const ended = done(
      await write('coordinator', draft, { content: { ...draft.content, valid }, effectiveOn: '2024-01-01' }),
    )
    assert.deepEqual(codesOf(await sign('police', ended, 1)), ['signedAfterEnd'])
    done(await withdraw(draft.id))
  })

  test('no agreement takes a law’s name', async () => {
    const draft = await begin('police', 'successor')
    const taken = done(await write('police', draft, { content: { ...draft.content, code: 'law-2023-196' } }))
    assert.ok(codesOf(await sign('police', taken, 1)).includes('codeTaken'))
    done(await withdraw(draft.id))
  })

  test('odd and large contents are kept or refused, and stumble over nothing', async () => {
    const draft = await begin()
    const [one] = content(draft).obligations
    const many = Array.from({ length: 300 }, (_, at) => ({ ...one, code: `o${at}`, sv: `Parterna gör ${at}.` }))
    const large = done(await write('coordinator', draft, { content: { ...draft.content, obligations: many } }))
    assert.deepEqual(large.faults, [])
    const longer = { ...draft.content, title: 'Aa '.repeat(90_000) }
    assert.deepEqual(codesOf(await write('coordinator', large, { content: longer })), ['tooLong'])
    // Each of many new texts beside one long text that stands: read together, not each against all.
    const long = done(
      await write('coordinator', large, { content: { ...draft.content, title: '1 a@'.repeat(15_000) } }),
    )
    const wide = { ...draft.content, purpose: Array.from({ length: 5000 }, (_, at) => `Syfte ${at}`) }
    const started = performance.now()
    const told = done(await write('police', long, { content: wide }))
    assert.ok(performance.now() - started < 5000)
    for (const change of [
      { title: 'a\u0000b' },
      { title: '\ud800 trasig' },
      JSON.parse('{"constructor":{"a":1},"toString":3}'),
    ]) {
      const answer = await write('coordinator', told, { content: { ...draft.content, ...change } })
      assert.ok(answer.status < 500)
    }
    done(await withdraw(draft.id))
  })

  test('two who sign their last places at once make one agreement', async () => {
    const draft = await begin()
    const ready = done(await write('coordinator', draft, { content: { ...draft.content, title: 'Båda på en gång' } }))
    const answers = await Promise.all([
      sign('coordinator', ready, 0),
      sign('police', ready, 1),
      sign('police', ready, 1),
    ])
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [200, 200, 422])
    assert.equal(await versions(), 2)
    // And a write that comes between finds nothing to write in.
    assert.deepEqual(codesOf(await write('police', ready, {})), ['draftClosed'])
  })
})
