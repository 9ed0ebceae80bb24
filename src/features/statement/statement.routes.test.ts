/** A statement from its first figures to where it ends: on both databases, through its routes. */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { readArchive } from '#document/archive.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { openStatementHouse, type StatementHouse } from '../../../tests/statement-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { Statement } from './schema.ts'
import { sha256 } from './server/hold.ts'
import { isSoundStatement, verifyStatement } from './server/verify.ts'

const codes = (answer: { body: { refusals?: { code: string }[] } }) =>
  (answer.body.refusals ?? []).map((one) => one.code)

forEachDatabase('statements', (open, kind) => {
  let house: StatementHouse
  let planId: string
  before(async () => {
    // The real renderers once are enough.
    house = await openStatementHouse(await open(), kind === 'pglite' ? drawDocument : undefined)
    planId = await house.plan()
  })
  const at = (id: string, path = '') => `/statements/${id}${path}`
  const send = (who: MemberId, id: string, path: string, body?: unknown) => house.call(who, 'POST', at(id, path), body)
  const write = (who: MemberId, id: string, body: object) => house.call(who, 'PUT', at(id, '/texts'), body)
  const verify = (id: string) => house.as('coordinator', (trx) => verifyStatement(trx, id, house.services))

  describe('a follow-up', () => {
    let one: Statement
    const subject = () => ({ subjectId: planId, from: '2026-01-01', to: '2026-12-31' })

    test('is proposed with its period until it is begun, and begun once', async () => {
      type Proposed = { proposals: { kind: string; subjectId: string | null }[] }
      const proposed = async () =>
        (await house.done<Proposed>('police', 'GET', '/statement-proposals')).proposals
          .filter((each) => each.kind === 'followUp')
          .map((each) => each.subjectId)
      assert.deepEqual(await proposed(), [planId])
      const body = { kind: 'followUp', title: 'Uppföljning 2026', ...subject() }
      const all = { ...body, title: 'Ring 070-174 06 05', subjectId: 'en plan' }
      assert.deepEqual(codes(await house.call('police', 'POST', '/statements', all)), [
        'unknownSubject',
        'cannotTell',
        'personInText',
      ])
      const backwards = await house.call('police', 'POST', '/statements', { ...body, to: '2025-12-31' })
      assert.deepEqual(codes(backwards), ['periodBackwards'])
      one = await house.done('coordinator', 'POST', '/statements', body)
      assert.deepEqual(await proposed(), [])
      assert.deepEqual(codes(await house.call('police', 'POST', '/statements', body)), ['alreadyOpen'])
      assert.deepEqual([one.state, one.lead, one.edition, one.hasNews], ['composing', '1 planer.', 1, false])
      assert.deepEqual(one.missing, [{ key: 'why', label: 'Om why' }])
    })

    test('tells in the language asked for, but one content is said yes to', async () => {
      const english = await house.done('police', 'GET', `${at(one.id)}?language=en`)
      assert.deepEqual([english.lead, english.parts[0]?.title], ['1 plans.', 'The plans'])
      assert.equal(english.contentHash, one.contentHash)
    })

    test('takes words only where they are asked for, in turn, and none about persons', async () => {
      const text = { key: 'why', text: 'För att se.', version: 0 }
      assert.deepEqual(codes(await write('police', one.id, { ...text, key: 'nowhere' })), ['unknownSlot'])
      assert.deepEqual(codes(await write('police', one.id, { ...text, text: 'Anna Andersson bad om det.' })), [
        'personInText',
      ])
      const missing = await send('police', one.id, '/confirm', { contentHash: one.contentHash })
      assert.deepEqual(missing.body.refusals, [{ code: 'missing', field: 'why', values: { label: 'Om why' } }])
      one = (await write('police', one.id, text)).body
      assert.deepEqual([one.missing, one.parts[0]?.slots[0]?.version], [[], 1])
      const second = await write('coordinator', one.id, { ...text, text: 'Något annat.' })
      const stands = second.body.current as Statement
      assert.deepEqual([second.status, stands.parts[0]?.slots[0]?.text], [409, 'För att se.'])
      assert.equal((await write('coordinator', one.id, { ...text, version: 1 })).body.contentHash, one.contentHash)
    })

    test('a changed word and new figures each make an earlier yes stale', async () => {
      const yes = async (who: MemberId) =>
        house.done(who, 'POST', at(one.id, '/confirm'), { contentHash: one.contentHash })
      one = await yes('police')
      assert.deepEqual([one.state, one.confirmations.map((each) => each.current)], ['composing', [true]])
      assert.deepEqual(codes(await send('police', one.id, '/confirm', { contentHash: one.contentHash })), [
        'alreadyConfirmed',
      ])
      const seen = one.contentHash
      one = (await write('coordinator', one.id, { key: 'why', text: 'För att lära.', version: 1 })).body
      assert.deepEqual(
        one.confirmations.map((each) => each.current),
        [false],
      )
      const late = await send('coordinator', one.id, '/confirm', { contentHash: seen })
      assert.deepEqual([late.status, codes(late)], [409, ['contentMoved']])
      one = await yes('police')
      one = await house.done('police', 'POST', at(one.id, '/take-back'))
      assert.deepEqual(one.confirmations, [])
      assert.deepEqual(codes(await send('police', one.id, '/take-back')), ['notConfirmed'])
      one = await yes('police')
      const before = one.contentHash
      one = await house.done('coordinator', 'POST', at(one.id, '/recompute'))
      assert.notEqual(one.contentHash, before)
      assert.deepEqual(
        one.confirmations.map((each) => each.current),
        [false],
      )
    })

    test('a new plan is news; words stay when it is computed anew, and it asks for one more', async () => {
      await house.db.asOwner((trx) =>
        sql`insert into plan select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'edition', 77,
          'created_at', ${house.clock.now().toISOString()}::text))).* from plan p where id = ${planId}::uuid`.execute(
          trx,
        ),
      )
      one = await house.done('police', 'GET', at(one.id))
      assert.deepEqual([one.hasNews, one.lead], [true, '1 planer.'])
      one = await house.done('police', 'POST', at(one.id, '/recompute'))
      one = await house.done('police', 'GET', at(one.id))
      assert.deepEqual([one.hasNews, one.lead, one.missing[0]?.key], [false, '2 planer.', 'many'])
      assert.equal(one.parts[0]?.slots[0]?.text, 'För att lära.')
      one = (await write('police', one.id, { key: 'many', text: 'En till.', version: 0 })).body
    })

    test('drafts are the parties’ own, and their files say so', async () => {
      for (const who of ['steering', 'reader'] as const) {
        assert.equal((await house.call(who, 'GET', at(one.id))).status, 404, who)
        assert.equal((await house.call(who, 'GET', at(one.id, '/file?format=json'))).status, 404, who)
      }
      const page = (await house.call('police', 'GET', at(one.id, '/file?format=html'))).bytes.toString()
      assert.match(page, /Utkast/)
      assert.equal(await verify(one.id), null)
    })

    test('sealed by both: frozen with its files, seen by the steering group, and every byte comes out again', async () => {
      one = await house.seal(one.id)
      assert.equal(one.state, 'sealed')
      assert.deepEqual(
        one.files.map((file) => file.format),
        ['docx', 'html', 'json', 'pdf'],
      )
      for (const { format, sha256: sum } of one.files) {
        const { bytes } = await house.call('steering', 'GET', at(one.id, `/file?format=${format}`))
        assert.equal(sha256(bytes), sum, format)
      }
      assert.equal((await house.call('reader', 'GET', at(one.id))).status, 404)
      assert.deepEqual(codes(await write('police', one.id, { key: 'why', text: 'Nytt.', version: 2 })), ['notOpen'])
      const check = await verify(one.id)
      assert.ok(check && isSoundStatement(check))
      assert.deepEqual([check.content.sha256, check.recomputed], [one.contentHash, 'same'])
      assert.deepEqual(
        check.files.map((file) => file.verdict),
        ['same', 'same', 'same', 'same'],
      )
    })

    test('its package has everything it rests on, with sums that can be checked', async () => {
      const { bytes } = await house.call('police', 'GET', at(one.id, '/file?format=package'))
      const files = readArchive(bytes)
      const sums = files.find((file) => file.name === 'checksums.txt')?.bytes.toString() ?? ''
      const others = files.filter((file) => file.name !== 'checksums.txt')
      assert.equal(sums, others.map((file) => `${sha256(file.bytes)}  ${file.name}\n`).join(''))
      assert.deepEqual(
        others.map((file) => file.name),
        [
          ...['pdf', 'docx', 'json'].map((format) => `uppfoljning-utgava-1.${format}`),
          ...['bilagor/01-plan.txt', 'bilagor/02-plan.txt'],
        ],
      )
      assert.equal(others.at(-1)?.bytes.toString(), 'planer: 2', 'as it was known when it was computed')
    })

    test('the database keeps what is sealed, and a changed byte is told', async () => {
      const change = (set: string) =>
        house.db.asOwner((trx) => sql`update statement set ${sql.raw(set)} where id = ${one.id}::uuid`.execute(trx))
      for (const set of [
        `content = '{}'`,
        `facts = '{}'`,
        `title = 'Annat'`,
        `sealed_at = now()`,
        `state = 'superseded', content_hash = 'x'`,
      ]) {
        await assert.rejects(change(set), /cannot change/, set)
      }
      await house.db.asOwner((trx) =>
        sql`update statement_file set bytes = 'x'::bytea where statement_id = ${one.id}::uuid and format = 'html'`.execute(
          trx,
        ),
      )
      const check = await verify(one.id)
      assert.deepEqual(
        check?.files.map((file) => file.verdict),
        ['damaged', 'same', 'same', 'same'],
      )
      assert.ok(check && !isSoundStatement(check))
    })

    test('opened again by one party with why: both see it, and every yes must be given anew', async () => {
      assert.deepEqual(
        codes(await send('coordinator', one.id, '/deliver', { on: '2026-11-23', to: 'Brå', reference: null })),
        ['notOpen'],
      )
      const reason = { reason: 'En siffra är fel.' }
      assert.deepEqual(codes(await send('strayCoordinator', one.id, '/reopen', reason)), ['notAParty'])
      one = await house.done('police', 'POST', at(one.id, '/reopen'), reason)
      assert.deepEqual(
        [one.state, one.returnReason, one.confirmations, one.files],
        ['composing', reason.reason, [], []],
      )
      assert.equal((await house.call('steering', 'GET', at(one.id))).status, 404)
      one = await house.seal(one.id)
      assert.deepEqual([one.state, one.returnReason], ['sealed', null])
      const check = await verify(one.id)
      assert.ok(check && isSoundStatement(check), 'the files of this sealing')
    })
  })

  test('a report to the council: the municipality alone seals it, delivers it, and a correction takes its place', async () => {
    let first = await house.written('councilReport')
    const { contentHash } = first
    assert.deepEqual(codes(await send('police', first.id, '/confirm', { contentHash })), ['notAsked'])
    first = await house.seal(first.id)
    assert.equal(first.state, 'sealed')
    const given = { on: '2026-11-23', to: 'Kommunfullmäktige', reference: '§ 12' }
    assert.deepEqual(codes(await send('police', first.id, '/deliver', given)), ['notAsked'])
    assert.deepEqual(codes(await send('coordinator', first.id, '/deliver', { ...given, on: '2026-11-24' })), [
      'deliveredLater',
    ])
    assert.deepEqual(codes(await send('coordinator', first.id, '/deliver', { ...given, on: '2026-11-22' })), [
      'deliveredBeforeSealing',
    ])
    for (const field of ['to', 'reference']) {
      const named = await send('coordinator', first.id, '/deliver', { ...given, [field]: 'Ring 070-174 06 05' })
      assert.deepEqual(
        named.body.refusals?.map((one) => [one.code, one.field]),
        [['personInText', field]],
      )
    }
    const why = await send('coordinator', first.id, '/reopen', { reason: 'Ring 070-174 06 05 om det.' })
    assert.deepEqual(codes(why), ['personInText'])
    assert.deepEqual(codes(await send('coordinator', first.id, '/correct')), ['notOpen', 'alreadyOpen'])
    first = await house.done('coordinator', 'POST', at(first.id, '/deliver'), given)
    assert.deepEqual([first.state, first.deliveredTo, first.reference], ['delivered', 'Kommunfullmäktige', '§ 12'])
    assert.equal((await house.done('reader', 'GET', at(first.id))).state, 'delivered')
    assert.deepEqual(codes(await send('coordinator', first.id, '/reopen', { reason: 'Något är fel.' })), ['notOpen'])

    let next = await house.done('police', 'POST', at(first.id, '/correct'))
    assert.deepEqual([next.edition, next.supersedesId, next.parts[0]?.slots[0]?.text], [2, first.id, 'För att se.'])
    assert.deepEqual(codes(await send('police', first.id, '/correct')), ['alreadyOpen'])
    assert.equal((await house.done('police', 'GET', at(first.id))).supersededById, next.id)
    assert.equal((await house.done('reader', 'GET', at(first.id))).supersededById, null, 'a draft is not told of')
    next = await house.seal(next.id)
    assert.equal(
      (await house.done('reader', 'GET', at(first.id))).state,
      'delivered',
      'it stands until the new one is there',
    )
    await house.done('coordinator', 'POST', at(next.id, '/deliver'), given)
    first = await house.done('reader', 'GET', at(first.id))
    assert.deepEqual([first.state, first.supersededById], ['superseded', next.id])
    const check = await verify(first.id)
    assert.ok(check && isSoundStatement(check), 'what is superseded can still be checked')
  })

  test('a certificate ends sealed: never opened again, corrected by one that is sealed too', async () => {
    const { id, state } = await house.sealed('certificate')
    assert.equal(state, 'sealed')
    assert.equal((await house.done('reader', 'GET', at(id))).state, 'sealed')
    assert.deepEqual(codes(await send('coordinator', id, '/reopen', { reason: 'Något är fel.' })), ['notOpen'])
    const next = await house.done('coordinator', 'POST', at(id, '/correct'))
    await house.seal(next.id)
    assert.equal((await house.done('reader', 'GET', at(id))).state, 'superseded')
  })

  test('the log knows what was done, and no word that was written', async () => {
    const rows = await house.db.asOwner((trx) =>
      trx.selectFrom('auditEvent').select(['action', 'detail']).where('subjectKind', '=', 'statement').execute(),
    )
    const actions = new Set(rows.map((one) => one.action.replace('statement.', '')))
    for (const action of [
      'create',
      'write',
      'recompute',
      'confirm',
      'takeBack',
      'seal',
      'reopen',
      'deliver',
      'correct',
      'supersede',
    ]) {
      assert.ok(actions.has(action), action)
    }
    assert.doesNotMatch(JSON.stringify(rows), /För att|Kommunfullmäktige|siffra/)
    assert.deepEqual(house.faults, [])
  })
})
