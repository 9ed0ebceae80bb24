/** Those who would bend the clock or see more than they may: a stranger, a reader, a careless coordinator, an auditor who doubts a date. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Agreement } from '#agreements/schema.ts'
import { type ComplianceHouse, openComplianceHouse } from '../../../tests/compliance-house.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { town } from '../../../tests/town.ts'
import type { ObligationHead } from './schema.ts'
import { writeFeed } from './server/feed-file.ts'

const integrated = 'law-2023-196/integrated'
const evidence = (change: object = {}) => ({
  ...{
    key: integrated,
    on: '2026-05-04',
    until: null,
    title: 'Beslutat i nämnden',
    text: null,
    reference: 'KS 2026/77',
  },
  ...{ version: 0, overrides: [], ...change },
})

forEachDatabase('the clock, pushed', (open) => {
  let house: ComplianceHouse
  before(async () => {
    house = await openComplianceHouse(await open())
  })
  after(() => assert.deepEqual(house.faults, []))

  const codes = (body: { refusals?: readonly { code: string }[] }) => (body.refusals ?? []).map((one) => one.code)
  const place = (id: string) => `/obligations/integrated/evidence/${id}`
  const find = async (key: string) => (await house.judge('2026-11-23T20:00:00.000Z')).find((one) => one.key === key)

  test('somebody with a presenter’s role who speaks for no party writes neither reason nor evidence', async () => {
    const note = { key: integrated, reason: 'Det behövs inte.', beginsOn: null, version: 0, overrides: [] }
    const tries = [
      await house.call('strayCoordinator', 'PUT', '/obligations/integrated/note', note),
      await house.call('strayCoordinator', 'PUT', place(randomUUID()), evidence()),
    ]
    for (const { status, body } of tries) assert.deepEqual([status, codes(body)], [422, ['notAParty']])
    const id = randomUUID()
    assert.equal((await house.call('coordinator', 'PUT', place(id), evidence())).status, 200)
    const gone = await house.call('strayCoordinator', 'DELETE', place(id))
    assert.deepEqual([gone.status, codes(gone.body)], [422, ['notAParty']])
    const file = await house.call(
      'strayCoordinator',
      'POST',
      `${place(id)}/files?name=a.pdf`,
      Buffer.from('%PDF-1.7\n'),
    )
    assert.deepEqual([file.status, codes(file.body)], [422, ['notAParty']])
    assert.equal((await house.call('coordinator', 'DELETE', place(id))).status, 200)
  })

  test('a file of evidence that was taken away is read by nobody', async () => {
    const id = randomUUID()
    await house.call('coordinator', 'PUT', place(id), evidence())
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
    const attached = await house.call('coordinator', 'POST', `${place(id)}/files?name=beslut.pdf`, pdf)
    const file = attached.body.obligations[0]?.own.find((one) => one.id === id)?.files[0]
    assert.ok(file)
    assert.equal((await house.call('reader', 'GET', `/evidence-files/${file.id}`)).status, 200)
    assert.equal((await house.call('coordinator', 'DELETE', place(id))).status, 200)
    for (const who of ['reader', 'coordinator'] as const) {
      assert.equal((await house.call(who, 'GET', `/evidence-files/${file.id}`)).status, 404, who)
    }
  })

  test('a reader learns that there is a draft, and not what it is called or where it lies', async () => {
    await house.db.asOwner(async (trx) => {
      await trx
        .insertInto('statement')
        .values({
          ...{
            municipalityId: town,
            id: randomUUID(),
            kind: 'followUp' as const,
            subjectId: null,
            title: 'Hemligt utkast',
          },
          ...{ fromOn: '2026-01-01', toOn: '2026-06-30', edition: 1, facts: '{}', asOf: '2026-11-01T09:00:00.000Z' },
          ...{
            contentHash: null,
            sealedAt: null,
            notedOn: null,
            notedByBody: null,
            meetingId: null,
            deliveredOn: null,
          },
          ...{ deliveredTo: null, reference: null, closedAt: null, returnReason: null, supersedesId: null },
          createdAt: '2026-11-01T09:00:00.000Z',
        })
        .execute()
    })
    const of = async (who: 'reader' | 'coordinator') =>
      JSON.stringify((await house.call(who, 'GET', '/obligations/planFollowUp')).body)
    assert.match(await of('coordinator'), /Hemligt utkast/)
    assert.doesNotMatch(await of('reader'), /Hemligt utkast/)
    const list = await house.call<{ obligations: ObligationHead[] }>('reader', 'GET', '/obligations')
    assert.equal(list.body.obligations.find((one) => one.topic === 'planFollowUp')?.begun?.stage, 'begun')
    assert.doesNotMatch(JSON.stringify(list.body), /Hemligt utkast/)
  })

  test('evidence written afterwards counts from its own day, and the record says that it was written afterwards', async () => {
    const key = 'law-2023-196/followUp'
    const path = `/obligations/planFollowUp/evidence/${randomUUID()}`
    assert.equal((await house.call('coordinator', 'PUT', path, evidence({ key, on: '2026-05-04' }))).status, 200)
    const now = await find(key)
    assert.deepEqual(
      now?.cycles.map((one) => [one.dueOn, one.outcome, one.afterwards]),
      [
        ['2026-07-01', 'met', true],
        ['2028-05-04', 'open', undefined],
      ],
    )
    const { body } = await house.call('reader', 'GET', '/obligations/planFollowUp?on=2026-11-22')
    const then = body.obligations.find((one) => one.key === key)
    assert.deepEqual([then?.state, then?.cycles[0]?.outcome], ['overdue', 'missed'])
    assert.equal((await house.call('coordinator', 'DELETE', path)).status, 200)
  })

  test('other words later do not rewrite what was owed and missed before them', async () => {
    const key = 'provby-2024-2027/weekPicture'
    const before = await find(key)
    const missed = (before?.cycles ?? []).filter((one) => one.outcome === 'missed' && one.dueOn < '2026-11-01')
    assert.ok(missed.length > 100)
    await house.db.asOwner(async (trx) => {
      const [row] = await trx.selectFrom('agreementVersion').selectAll().where('municipalityId', '=', town).execute()
      const agreement = row?.content as Agreement
      const obligations = agreement.obligations.map((one) =>
        one.code === 'weekPicture' ? { ...one, rhythm: { kind: 'every', unit: 'quarter', graceDays: 7 } } : one,
      )
      // Signed in October; the day that it is to hold from is set three years back.
      const wording = { signedOn: '2026-10-28', effectiveOn: '2024-01-01', recordedAt: '2026-10-28T09:00:00.000Z' }
      await trx
        .insertInto('agreementVersion')
        .values({
          ...{
            municipalityId: town,
            code: agreement.code,
            version: 2,
            content: JSON.stringify({ ...agreement, obligations }),
          },
          ...{ ...wording, contentHash: 'x', reason: null, draftId: null },
        })
        .execute()
    })
    const now = await find(key)
    const kept = (now?.cycles ?? []).filter((one) => one.outcome === 'missed' && one.period?.includes('W'))
    assert.ok(kept.length > 100, `${kept.length} of ${missed.length} missed weeks stand in the record`)
    assert.deepEqual(
      now?.cycles.filter((one) => !one.period?.includes('W')).map((one) => one.period),
      ['2026-Q4'],
    )
    assert.equal(now?.dueOn, '2027-01-07')
  })
})

test('a name or a title with line breaks in it puts no lines of its own into a calendar', () => {
  const sly = 'Möte; vid, torget\r\nEND:VEVENT\r\nATTACH:https://ond.example\u0007'
  const event = {
    uid: 'a@samlad',
    sequence: 0,
    stamp: '2026-11-01T08:00:00Z',
    cancelled: false,
    when: { day: '2026-11-02' },
  }
  const written = writeFeed(sly, [{ ...event, summary: sly, description: `${sly}\nrad två`, place: sly }])
  const lines = written.split('\r\n').map((line) => line.split(':')[0])
  assert.deepEqual([lines.filter((one) => one === 'END').length, lines.includes('ATTACH')], [2, false])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tried.
  assert.doesNotMatch(written.replaceAll('\r\n', ''), /[\u0000-\u001f]/)
})
