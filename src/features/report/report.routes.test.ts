/** One report's way through the house, as it is called from outside. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { type Answer, codesOf, type House, openHouse, reportForm } from '../../../tests/house.ts'
import { findStanding, type MemberId, spotIn } from '../../../tests/town.ts'
import type { Report } from './schema.ts'

interface Read {
  report: Report
  versions: { version: number; state: string; changedBy: string; reason: string | null; changed: string[] }[]
  actions: string[]
}

describe('a report', () => {
  let house: House
  before(async () => {
    house = await openHouse()
  })
  after(() => house.close())

  const send = (who: MemberId, form: object) => house.call<Report>(who, 'POST', '/reports', form)
  const read = (who: MemberId, id: string) => house.call<Read>(who, 'GET', `/reports/${id}`)
  const move = (
    who: MemberId,
    action: string,
    reports: { id: string; version: number }[],
    reason: string | null = null,
  ) => house.call<{ moved: number }>(who, 'POST', '/reports/move', { action, reports, reason })
  const registered = async (who: MemberId = 'schoolReporter', change: object = {}) => {
    const answer = await send(who, reportForm(change as Record<string, unknown>))
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }
  const versionsIn = async (id: string) =>
    (
      await house.db.asOwner((trx) =>
        sql<{ version: number; text: string | null; open: boolean }>`
          select version, text, superseded_at is null as open from report_version where report_id = ${id} order by version`.execute(
          trx,
        ),
      )
    ).rows

  test('is registered in the reporter’s name, with the area that its position lies in', async () => {
    const report = await registered('schoolReporter', {
      where: { source: 'map', position: spotIn('oster'), areaCode: 'norr' },
      text: '  Krossad ruta vid entrén.  ',
    })
    assert.deepEqual([report.version, report.state, report.mine], [1, 'submitted', true])
    assert.deepEqual([report.organisationName, report.areaName], ['Östra skolan', 'Ängsholmen'])
    assert.equal(report.text, 'Krossad ruta vid entrén.')
    const stored = await findStanding(house.db, report.id)
    assert.deepEqual([stored?.reporterId, stored?.organisationId], ['schoolReporter', 'skolan'])
    assert.equal(stored?.occurredOn, '2026-11-18')
    assert.equal(stored?.submittedAt, stored?.recordedAt)
  })

  test('belongs to the day where the municipality is, not to the one in Greenwich', async () => {
    const late = { from: '2026-11-18T23:30:00.000Z', to: '2026-11-18T23:30:00.000Z' }
    const report = await registered('schoolReporter', { when: late })
    assert.equal((await findStanding(house.db, report.id))?.occurredOn, '2026-11-19')
  })

  test('is refused for everything that is wrong, at once, and nothing is kept', async () => {
    const form = reportForm({
      category: 'gossip',
      when: { from: '2026-12-24T08:00:00Z', to: '2026-12-23T08:00:00Z' },
      where: { source: 'map', position: { e: 1, n: 1 }, words: 'hos 19121212-1212' },
      text: 'Mejla kalle.karlsson@exempel.se',
    })
    const answer = await send('schoolReporter', form)
    assert.equal(answer.status, 422)
    assert.deepEqual(codesOf(answer).sort(), [
      'endBeforeStart',
      'identityInText',
      'identityInText',
      'inFuture',
      'outsideMunicipality',
      'unknownCategory',
    ])
    assert.equal(await findStanding(house.db, form.id), null)
  })

  test('with a person in its text is refused by the server, though the device said nothing', async () => {
    for (const text of ['Han heter 19121212-1212', 'ring 070-174 06 05', 'mejla a.b@exempel.se']) {
      for (const part of [{ text }, { where: { source: 'area', areaCode: 'norr', words: text } }]) {
        const answer = await send('schoolReporter', reportForm(part))
        assert.equal(answer.status, 422, text)
        assert.deepEqual(codesOf(answer), ['identityInText'], text)
      }
    }
  })

  test('keeps a marked word for a reason, which the log counts but does not repeat', async () => {
    const words = '070-174 06 05'
    const text = `Växeln ${words} svarar inte`
    const start = text.indexOf(words)
    const override = { field: 'text', kind: 'phone', start, end: start + words.length, reason: 'kommunens egen växel' }
    assert.equal((await send('schoolReporter', reportForm({ text }))).status, 422)
    const report = await registered('schoolReporter', { text, overrides: [override] })
    const { rows } = await house.db.asOwner((trx) =>
      sql<{
        detail: { guardOverrides: number }
      }>`select detail from audit_event where subject_id = ${report.id}`.execute(trx),
    )
    assert.deepEqual(rows, [{ detail: { state: 'submitted', guardOverrides: 1 } }])
    assert.ok(!JSON.stringify(report).includes('kommunens egen växel'))
  })

  test('sent twice is one report, and the answer is the same', async () => {
    const form = reportForm()
    const [first, second] = [await send('schoolReporter', form), await send('schoolReporter', form)]
    assert.deepEqual([first.status, second.status], [200, 200])
    assert.deepEqual(second.body, first.body)
    assert.equal((await versionsIn(form.id)).length, 1)
  })

  test('a draft is kept without being sent in; the same id again writes on it, and sends it in when asked', async () => {
    const form = reportForm({ state: 'draft', text: 'påbörjad' })
    const first = await send('schoolReporter', form)
    assert.deepEqual([first.status, first.body.state], [200, 'draft'])
    // The answer never came, and the writer went on.
    const second = await send('schoolReporter', { ...form, text: 'nästan klar' })
    assert.deepEqual([second.body.state, second.body.text], ['draft', 'nästan klar'])
    const third = await send('schoolReporter', { ...form, text: 'klar', state: 'submitted' })
    assert.deepEqual([third.body.state, third.body.text], ['submitted', 'klar'])
    const stored = await versionsIn(form.id)
    assert.equal(stored.length, 4)
    // A report that the reviewer gave back is not sent in again by a phone that tries once more.
    await move('schoolReviewer', 'return', [{ id: form.id, version: 4 }], 'Skriv mer')
    const late = await send('schoolReporter', { ...form, text: 'klar', state: 'submitted' })
    assert.deepEqual([late.status, late.body.state], [200, 'draft'])
    assert.equal((await versionsIn(form.id)).length, 5)
  })

  test('another’s id is no way in: not from the same organisation, not from another', async () => {
    const form = reportForm({ text: 'mitt' })
    await send('schoolReporter', form)
    for (const who of ['schoolColleague', 'guardReporter', 'coordinator'] as const) {
      const answer = await send(who, { ...form, text: 'ditt' })
      assert.equal(answer.status, 404, who)
      assert.ok(!JSON.stringify(answer.body).includes('mitt'))
    }
    assert.deepEqual(
      (await versionsIn(form.id)).map((one) => one.text),
      ['mitt'],
    )
  })

  test('corrected becomes a new version; the old stays, with what changed and why', async () => {
    const report = await registered('schoolReporter', { text: 'först' })
    const { id, version, state, ...form } = { ...reportForm(), ...report }
    const wrong = await house.call('schoolReporter', 'PUT', `/reports/${id}`, {
      ...form,
      version,
      text: 'ring 070-174 06 05',
    })
    assert.deepEqual([wrong.status, codesOf(wrong)], [422, ['identityInText']])
    const right = await house.call<Report>('schoolReporter', 'PUT', `/reports/${id}`, {
      ...form,
      version,
      text: 'sedan',
      reason: 'mindes fel',
    })
    assert.deepEqual([right.status, right.body.version, right.body.text, right.body.state], [200, 2, 'sedan', state])
    assert.deepEqual(await versionsIn(id), [
      { version: 1, text: 'först', open: false },
      { version: 2, text: 'sedan', open: true },
    ])
    const { body } = await read('schoolReviewer', id)
    assert.deepEqual(
      body.versions.map(({ version, reason, changed, changedBy }) => ({ version, reason, changed, changedBy })),
      [
        { version: 2, reason: 'mindes fel', changed: ['text'], changedBy: 'Östra skolan' },
        { version: 1, reason: null, changed: [], changedBy: 'Östra skolan' },
      ],
    )
  })

  test('that moved meanwhile is answered with what stands, and nothing is overwritten', async () => {
    const report = await registered('schoolReporter', { text: 'ett' })
    const form = { ...reportForm(), version: 1 }
    const first = await house.call('schoolReviewer', 'PUT', `/reports/${report.id}`, { ...form, text: 'granskarens' })
    assert.equal(first.status, 200)
    const second: Answer<unknown> = await house.call('schoolReporter', 'PUT', `/reports/${report.id}`, {
      ...form,
      text: 'rapportörens',
    })
    assert.deepEqual([second.status, second.body.code, codesOf(second)], [409, 'moved', ['moved']])
    const current = second.body.current as Report
    assert.deepEqual([current.version, current.text, current.mine], [2, 'granskarens', true])
    assert.deepEqual(Object.keys(current).sort(), Object.keys(report).sort())
    assert.equal((await findStanding(house.db, report.id))?.text, 'granskarens')
  })

  test('goes draft → submitted → reviewed → shared, each step with its stamp and its line in the log', async () => {
    const { id } = await registered('schoolReporter', { state: 'draft' })
    assert.deepEqual((await read('schoolReporter', id)).body.actions.sort(), ['correct', 'submit', 'withdraw'])
    const steps = [
      ['schoolReporter', 'submit'],
      ['schoolReviewer', 'review'],
      ['schoolReviewer', 'share'],
    ] as const
    for (const [at, [who, action]] of steps.entries()) {
      const answer = await move(who, action, [{ id, version: at + 1 }])
      assert.deepEqual([answer.status, answer.body.moved], [200, 1], action)
    }
    const standing = await findStanding(house.db, id)
    assert.deepEqual([standing?.state, standing?.version], ['shared', 4])
    const { submittedAt, reviewedAt, sharedAt } = standing ?? {}
    assert.ok(submittedAt && reviewedAt && sharedAt && submittedAt < reviewedAt && reviewedAt < sharedAt)
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ action: string }>`select action from audit_event where subject_id = ${id} order by at`.execute(trx),
    )
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['report.register', 'report.submit', 'report.review', 'report.share'],
    )
  })

  test('many are moved together or not at all, and each that could not is told with its reason', async () => {
    const good = await registered()
    const draft = await registered('schoolReporter', { state: 'draft' })
    const stale = await registered()
    await move('schoolReviewer', 'review', [{ id: stale.id, version: 1 }])
    const foreign = await registered('guardReporter')
    const answer = await move('schoolReviewer', 'review', [
      { id: good.id, version: 1 },
      { id: draft.id, version: 1 },
      { id: stale.id, version: 1 },
      { id: foreign.id, version: 1 },
    ])
    assert.equal(answer.status, 409)
    const told = (answer.body.refusals ?? []).map((one) => `${one.code} ${one.values?.id}`)
    assert.deepEqual(
      told.sort(),
      [`moved ${stale.id}`, `noSuchStep ${draft.id}`, `noSuchStep ${stale.id}`, `notFound ${foreign.id}`].sort(),
    )
    assert.equal((await findStanding(house.db, good.id))?.state, 'submitted')
    const alone = await move('schoolReviewer', 'review', [{ id: good.id, version: 1 }])
    assert.deepEqual([alone.status, alone.body.moved], [200, 1])
  })

  test('named twice in one step is refused whole', async () => {
    const { id } = await registered()
    const answer = await move('schoolReviewer', 'review', [
      { id, version: 1 },
      { id, version: 1 },
    ])
    assert.equal(answer.status, 409)
    assert.equal((await findStanding(house.db, id))?.version, 1)
  })

  test('returned without a reason is not returned', async () => {
    const { id } = await registered()
    const answer = await move('schoolReviewer', 'return', [{ id, version: 1 }], '   ')
    assert.deepEqual([answer.status, codesOf(answer)], [422, ['reasonMissing']])
    assert.equal((await move('schoolReviewer', 'return', [{ id, version: 1 }], 'fel plats')).status, 200)
    assert.equal((await read('schoolReporter', id)).body.versions[0]?.reason, 'fel plats')
  })

  test('the log holds codes and counts, and none of the words anybody wrote', async () => {
    const secret = 'blåbärspaj'
    const { id } = await registered('schoolReporter', {
      text: secret,
      where: { source: 'area', areaCode: 'norr', words: secret },
    })
    await house.call('schoolReporter', 'PUT', `/reports/${id}`, {
      ...reportForm(),
      version: 1,
      text: secret,
      reason: secret,
    })
    await move('schoolReviewer', 'return', [{ id, version: 2 }], secret)
    const { rows } = await house.db.asOwner((trx) =>
      sql<{ row: string }>`select audit_event::text as row from audit_event`.execute(trx),
    )
    assert.ok(rows.filter(({ row }) => row.includes(id)).length >= 3)
    for (const { row } of rows) assert.ok(!row.includes(secret), row)
  })

  test('none of the calls above was a fault of the program', () => assert.deepEqual(house.faults, []))
})
