/** The Monday round through the calls: opened, written by two, confirmed by both, released, corrected. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { codesOf, type House, openHouse, reportForm, week } from '../../../tests/house.ts'
import { type MemberId, sharedRow, spotIn, storeRows } from '../../../tests/town.ts'
import type { Report } from '../report/schema.ts'
import type { Picture, PictureText } from './schema.ts'
import { isSound, verifyEdition } from './server/verify.ts'

const injection = '<script>alert("x")</script> <img src=x onerror=alert(1)> #panic("typst") *fet* $x^2$ & "citat"'
const formats = ['html', 'pdf', 'csv', 'json'] as const

describe('the Monday round', () => {
  let house: House
  let id = ''
  before(async () => {
    house = await openHouse()
    const areas = ['norr', 'soder', 'oster', 'vaster'] as const
    await storeRows(
      house.db,
      Array.from({ length: 260 }, (_, at) => {
        const day = new Date(Date.parse('2026-11-22T12:00:00Z') - at * 8 * 3_600_000).toISOString()
        const area = areas[at % 4] ?? 'norr'
        const category = at % 3 ? 'vandalism' : 'littering'
        const organisationId = at % 5 ? 'skolan' : 'vakten'
        const recordedAt = '2026-11-22T20:00:00.000Z'
        return sharedRow(randomUUID(), {
          occurredFrom: day,
          occurredTo: day,
          recordedAt,
          areaCode: area,
          category,
          organisationId,
        })
      }),
    )
  })
  after(() => house.close())

  const open = async (who: MemberId = 'coordinator') => {
    const answer = await house.call<Picture>(who, 'POST', '/pictures', { kind: 'week' })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const read = async (one = id) => (await house.call<Picture>('coordinator', 'GET', `/pictures/${one}`)).body
  const confirm = (who: MemberId, contentHash: string, one = id) =>
    house.call<Picture>(who, 'POST', `/pictures/${one}/confirm`, { contentHash })
  const write = (who: MemberId, section: string, text: string, version: number) =>
    house.call<PictureText>(who, 'PUT', `/pictures/${id}/texts`, { section, text, version })
  const outbox = async () =>
    (
      await house.db.asOwner((trx) =>
        sql<{
          to: string
          bytes: Buffer
        }>`select to_address as to, attachment as bytes from outbox_mail order by 1`.execute(trx),
      )
    ).rows

  test('«latest» is the week that has ended; both open the same one', async () => {
    const [first, second] = [await open(), await open('police')]
    id = first.id
    assert.deepEqual([first.period, first.from, first.to, first.state], [week, '2026-11-16', '2026-11-23', 'composing'])
    assert.equal(second.id, id)
    assert.equal(first.computation?.inputs.reports, first.computation?.whole.count.value)
    assert.ok((first.computation?.inputs.reports ?? 0) > 10)
  })

  test('a period that is none is refused', async () => {
    for (const [kind, period] of [
      ['week', '2026-W60'],
      ['week', '2026-11'],
      ['free', 'latest'],
      ['month', 'x'],
    ]) {
      const answer = await house.call('coordinator', 'POST', '/pictures', { kind, period })
      assert.deepEqual([answer.status, codesOf(answer)], [422, ['unknownPeriod']], `${kind} ${period}`)
    }
  })

  test('a draft is the two parties’ own: to everybody else it does not exist', async () => {
    for (const who of ['steering', 'reader', 'schoolReporter', 'schoolReviewer'] as const) {
      for (const format of formats) {
        assert.equal((await house.call(who, 'GET', `/pictures/${id}/document?format=${format}`)).status, 404)
      }
      const { body } = await house.call<{ pictures: unknown[] }>(who, 'GET', '/pictures')
      assert.deepEqual(body.pictures, [])
    }
    const draft = await house.call('police', 'GET', `/pictures/${id}/document`)
    assert.match(draft.bytes.toString('utf8'), /utkast/i)
  })

  test('two who write at once: the second is told what stands, and both texts are kept', async () => {
    const [first, second] = await Promise.all([
      write('coordinator', 'comment', 'Samordnarens ord', 0),
      write('police', 'comment', 'Polisens ord', 0),
    ])
    const [won, lost] = first.status === 200 ? [first, second] : [second, first]
    assert.deepEqual([won.status, lost.status, lost.body.code], [200, 409, 'moved'])
    const standing = lost.body.current as PictureText
    assert.deepEqual([standing.text, standing.version], [won.body.text, 1])
    assert.equal((await write('police', 'comment', 'Båda orden', 1)).status, 200)
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ text: string }>`select text from picture_text where picture_id = ${id} order by version`.execute(trx),
    )
    assert.deepEqual(
      rows.map(({ text }) => text),
      [won.body.text, 'Båda orden'],
    )
  })

  test('levels and focus points are told of a move too', async () => {
    const level = (who: MemberId, version: number) =>
      house.call(who, 'PUT', `/pictures/${id}/levels`, { areaCode: 'soder', level: 'watch', reason: null, version })
    assert.deepEqual([(await level('coordinator', 0)).status, (await level('police', 0)).status], [200, 409])
    const point = {
      id: randomUUID(),
      position: 1,
      title: injection.slice(0, 120),
      areaCode: 'soder',
      detail: injection,
      outcome: null,
      version: 0,
    }
    const put = () => house.call('coordinator', 'PUT', `/pictures/${id}/focus-points`, point)
    assert.deepEqual([(await put()).status, (await put()).status], [200, 409])
    const task = {
      id: randomUUID(),
      focusPointId: point.id,
      title: injection,
      ownerOrganisationId: 'vakten',
      dueOn: '2026-11-27',
      state: 'open',
      outcome: null,
      version: 0,
    }
    assert.equal((await house.call('police', 'PUT', `/pictures/${id}/tasks`, task)).status, 200)
  })

  test('one party alone releases nothing, however often; who is no party confirms nothing', async () => {
    const { contentHash } = await read()
    assert.equal((await confirm('coordinator', contentHash)).body.state, 'composing')
    const again = await confirm('coordinator', contentHash)
    assert.deepEqual([again.status, codesOf(again)], [422, ['alreadyConfirmed']])
    const stray = await confirm('strayCoordinator', contentHash)
    assert.deepEqual([stray.status, codesOf(stray)], [422, ['notAParty']])
    const wrong = await confirm('police', 'f'.repeat(64))
    assert.deepEqual([wrong.status, codesOf(wrong)], [409, ['contentMoved']])
    assert.equal((await read()).state, 'composing')
    assert.deepEqual(await outbox(), [])
  })

  test('a change after a confirmation makes it stale, whatever was changed; the other party alone cannot release then', async () => {
    const before_ = await read()
    assert.deepEqual(
      before_.confirmations.map((one) => [one.party, one.current]),
      [['municipality', true]],
    )
    assert.equal((await write('police', 'lead', 'Läget är som vanligt.', 0)).status, 200)
    const changed = await read()
    assert.notEqual(changed.contentHash, before_.contentHash)
    assert.deepEqual(
      changed.confirmations.map((one) => one.current),
      [false],
    )
    assert.equal((await confirm('police', before_.contentHash)).status, 409)
    const police = await confirm('police', changed.contentHash)
    assert.deepEqual([police.status, police.body.state], [200, 'composing'])
  })

  test('a confirmation can be taken back until both stand', async () => {
    const back = await house.call<Picture>('police', 'POST', `/pictures/${id}/take-back`)
    assert.deepEqual(
      back.body.confirmations.filter((one) => one.party === 'police'),
      [],
    )
    assert.equal((await confirm('coordinator', (await read()).contentHash)).body.state, 'composing')
  })

  test('when both confirm the same it is released: files and mail in the same moment', async () => {
    const { contentHash } = await read()
    const released = await confirm('police', contentHash)
    assert.deepEqual([released.status, released.body.state], [200, 'released'])
    assert.deepEqual(
      released.body.confirmations.map((one) => one.current),
      [true, true],
    )
    const mail = await outbox()
    assert.deepEqual(
      mail.map((one) => one.to),
      ['lokal@provby.example', 'styrgrupp@provby.example'],
    )
    const pdf = await house.call('reader', 'GET', `/pictures/${id}/document?format=pdf`)
    for (const one of mail) assert.ok(Buffer.from(one.bytes).equals(pdf.bytes))
  })

  test('what is read is the frozen bytes, with the checksum frozen beside them; drawn again they are the same', async () => {
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ format: string; sha256: string }>`select format, sha256 from picture_file where picture_id = ${id}`.execute(
        trx,
      ),
    )
    assert.deepEqual(rows.map((one) => one.format).sort(), [...formats].sort())
    for (const { format, sha256 } of rows) {
      for (const who of ['reader', 'schoolReporter', 'steering', 'police'] as const) {
        const answer = await house.call(who, 'GET', `/pictures/${id}/document?format=${format}`)
        assert.equal(answer.status, 200)
        assert.equal(createHash('sha256').update(answer.bytes).digest('hex'), sha256, `${format} to ${who}`)
      }
    }
    house.clock.advance(40 * 24 * 3_600_000)
    const check = await house.as('coordinator', (trx) => verifyEdition(trx, id))
    assert.ok(check && isSound(check), JSON.stringify(check))
  })

  test('what somebody wrote is words and never markup', async () => {
    const html = (await house.call('reader', 'GET', `/pictures/${id}/document`)).bytes.toString('utf8')
    assert.ok(html.includes('&lt;script&gt;alert('))
    assert.ok(!/<script/i.test(html) && !/<img[^>]+onerror/i.test(html))
    const { headers } = await house.call('reader', 'GET', `/pictures/${id}/document`)
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
    assert.ok(!/script-src/.test(String(headers['content-security-policy'])))
  })

  test('a released picture is closed to every change by call', async () => {
    const before_ = await read()
    const level = { areaCode: 'soder', level: 'act', reason: null, version: 1 }
    const point = {
      id: randomUUID(),
      position: 9,
      title: 'sent',
      areaCode: null,
      detail: null,
      outcome: null,
      version: 0,
    }
    const calls = [
      write('coordinator', 'comment', 'efteråt', 2),
      house.call('coordinator', 'PUT', `/pictures/${id}/levels`, level),
      house.call('coordinator', 'PUT', `/pictures/${id}/focus-points`, point),
      house.call('coordinator', 'DELETE', `/pictures/${id}/focus-points/${before_.focusPoints[0]?.id}`),
      house.call('coordinator', 'POST', `/pictures/${id}/recompute`),
      house.call('coordinator', 'POST', `/pictures/${id}/take-back`),
      confirm('coordinator', before_.contentHash),
    ]
    for (const answer of await Promise.all(calls)) {
      assert.equal(answer.status, 422)
      assert.ok(codesOf(answer).includes('notOpen'))
    }
    assert.equal((await read()).contentHash, before_.contentHash)
  })

  test('what came of a focus point is written after the release, and is no part of what was released', async () => {
    const before_ = await read()
    const [point] = before_.focusPoints
    const [task] = before_.tasks
    const tell = (kind: 'focusPoint' | 'task', itemId: string, version: number) =>
      house.call('police', 'PUT', `/pictures/${id}/outcomes`, {
        kind,
        itemId,
        outcome: 'Gick bra',
        state: 'done',
        version,
      })
    assert.equal((await tell('focusPoint', point?.id ?? '', 1)).status, 200)
    assert.equal((await tell('focusPoint', point?.id ?? '', 1)).status, 409)
    assert.equal((await tell('task', task?.id ?? '', 1)).status, 200)
    const after_ = await read()
    assert.deepEqual([after_.focusPoints[0]?.outcome, after_.tasks[0]?.state], ['Gick bra', 'done'])
    assert.equal(after_.contentHash, before_.contentHash)
    const check = await house.as('coordinator', (trx) => verifyEdition(trx, id))
    assert.ok(check && isSound(check))
  })

  test('a report that comes late stands beside the frozen figure as a revision', async () => {
    assert.deepEqual((await read()).revisions, [])
    const frozen = (await read()).computation?.whole.count.value ?? 0
    const form = reportForm({ where: { source: 'map', position: spotIn('norr') } })
    const { body } = await house.call<Report>('schoolReviewer', 'POST', '/reports', form)
    for (const [at, action] of (['review', 'share'] as const).entries()) {
      await house.call('schoolReviewer', 'POST', '/reports/move', {
        action,
        reports: [{ id: body.id, version: at + 1 }],
      })
    }
    house.clock.advance(60_000)
    const after_ = await read()
    assert.deepEqual(after_.revisions[0], { areaCode: null, category: null, frozen, now: frozen + 1 })
    assert.equal(after_.revisions.length, 4)
    assert.equal(after_.newerReports, 1)
    assert.equal(after_.computation?.whole.count.value, frozen)
  })

  test('a mistake is mended by a new edition, which supersedes the old one only when it is released', async () => {
    const short = await house.call('coordinator', 'POST', `/pictures/${id}/correct`, { reason: 'fel' })
    assert.equal(short.status, 422)
    const reason = 'En rapport kom in efter frisläppandet'
    const { body: next } = await house.call<Picture>('police', 'POST', `/pictures/${id}/correct`, { reason })
    assert.deepEqual([next.edition, next.state, next.period], [2, 'composing', week])
    assert.equal(
      (await house.call<Picture>('coordinator', 'POST', `/pictures/${id}/correct`, { reason })).body.id,
      next.id,
    )
    assert.equal((await read()).state, 'released')
    await confirm('coordinator', (await read(next.id)).contentHash, next.id)
    const { body: done } = await confirm('police', (await read(next.id)).contentHash, next.id)
    assert.equal(done.state, 'released')
    const old = await read()
    assert.equal(old.state, 'superseded')
    assert.equal((await house.call('reader', 'GET', `/pictures/${id}/document`)).status, 200)
    const refused = await house.call('police', 'POST', `/pictures/${id}/correct`, { reason })
    assert.deepEqual([refused.status, codesOf(refused)], [422, ['notOpen']])
  })

  test('a week that is not over can be looked at, and not released', async () => {
    const { body } = await house.call<Picture>('coordinator', 'POST', '/pictures', { kind: 'week', period: '2027-W01' })
    const early = await confirm('coordinator', body.contentHash, body.id)
    assert.deepEqual([early.status, codesOf(early)], [422, ['periodNotEnded']])
  })

  test('the log tells of every step and of none of the words', async () => {
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ row: string; action: string }>`select audit_event::text as row, action from audit_event`.execute(trx),
    )
    for (const action of [
      'open',
      'recompute',
      'writeText',
      'setLevel',
      'writeFocusPoint',
      'writeTask',
      'confirm',
      'takeBack',
      'release',
      'writeOutcome',
      'correct',
    ]) {
      assert.ok(
        rows.some((one) => one.action === `picture.${action}`),
        action,
      )
    }
    for (const { row } of rows) {
      for (const word of ['Polisens ord', 'Båda orden', 'Läget är', 'Gick bra', 'alert', 'efter frisläppandet'])
        assert.ok(!row.includes(word), row)
    }
    assert.deepEqual(house.faults, [])
  })
})

test('a release that fails leaves nothing behind: no file, no mail, not released', async () => {
  const house = await openHouse()
  try {
    const { body } = await house.call<Picture>('coordinator', 'POST', '/pictures', { kind: 'week' })
    await house.db.asOwner((trx) =>
      sql`alter table outbox_mail add constraint broken check (false) not valid`.execute(trx),
    )
    await house.call('coordinator', 'POST', `/pictures/${body.id}/confirm`, { contentHash: body.contentHash })
    const failed = await house.call('police', 'POST', `/pictures/${body.id}/confirm`, { contentHash: body.contentHash })
    assert.equal(failed.status, 500)
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ files: number; mail: number; state: string; police: number }>`select
        (select count(*)::int from picture_file) as files, (select count(*)::int from outbox_mail) as mail,
        (select state from picture where id = ${body.id}) as state,
        (select count(*)::int from picture_confirmation where party = 'police') as police`.execute(trx),
    )
    assert.deepEqual(rows, [{ files: 0, mail: 0, state: 'composing', police: 0 }])
  } finally {
    await house.close()
  }
})
