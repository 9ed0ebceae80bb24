/** Obligations as they are called: the list and a topic, as known on a day, reasons, and evidence of one's own with files. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { law2023196 } from '#agreements/law-2023-196.data.ts'
import { type ComplianceHouse, openComplianceHouse } from '../../../tests/compliance-house.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { town } from '../../../tests/town.ts'
import type { ObligationHead, TopicView } from './schema.ts'
import { listHappenings } from './server/happenings.ts'

const key = 'law-2023-196/integrated'
const note = (change: object = {}) => ({
  key,
  reason: 'Planeringen är inte klar.',
  beginsOn: '2027-02-01',
  version: 0,
  overrides: [],
  ...change,
})
const evidence = (change: object = {}) => ({
  ...{
    key,
    on: '2026-05-04',
    until: null,
    title: 'Samordnat med folkhälsoplanen',
    text: null,
    reference: 'KS 2026/77',
  },
  ...{ version: 0, overrides: [], ...change },
})
type List = { on: string; today: string; obligations: ObligationHead[] }

forEachDatabase('obligations', (open) => {
  let house: ComplianceHouse
  const topic = (path = '') => `/obligations/integrated${path}`
  const one = ({ obligations }: TopicView) => obligations[0]
  const codes = (body: { refusals?: readonly { code: string }[] }) =>
    (body.refusals ?? []).map((refusal) => refusal.code).toSorted()
  const logged = (action: string) =>
    house.db.asOwner((trx) =>
      trx
        .selectFrom('auditEvent')
        .select(['subjectId', 'detail'])
        .where('municipalityId', '=', town)
        .where('action', '=', action)
        .orderBy('at')
        .execute(),
    )
  before(async () => {
    house = await openComplianceHouse(await open())
  })

  test('the list tells every obligation of law and agreement with its clock, and no day that has not been', async () => {
    const { status, body } = await house.call<List>('reader', 'GET', '/obligations')
    assert.deepEqual([status, body.on, body.today], [200, '2026-11-23', '2026-11-23'])
    assert.equal(body.obligations.length, 13)
    const week = body.obligations.find((head) => head.key === 'provby-2024-2027/weekPicture')
    assert.deepEqual([week?.state, week?.dueOn, week?.evidence.kind], ['overdue', '2026-11-22', 'weekPicture'])
    assert.deepEqual(codes((await house.call('reader', 'GET', '/obligations?on=2026-11-24')).body), ['dayToCome'])
    const past = await house.call<List>('reader', 'GET', '/obligations?on=2023-09-01')
    assert.deepEqual([past.body.on, past.body.obligations.length], ['2023-09-01', 10])
    assert.equal((await house.call('schoolReporter', 'GET', '/obligations')).status, 403)
    assert.equal((await house.call('reader', 'GET', '/obligations/nothing')).status, 404)
  })

  test('law and agreement stand beside each other on one page, each with its own clock', async () => {
    const { body } = await house.call('steering', 'GET', '/obligations/planFollowUp')
    assert.deepEqual(
      body.obligations.map(({ key, force, state, dueOn }) => [key, force, state, dueOn]),
      [
        ['law-2023-196/followUp', 'ska', 'overdue', '2026-07-01'],
        ['provby-2024-2027/planFollowUp', 'bör', 'overdue', '2025-01-01'],
      ],
    )
  })

  test('a reason is kept in versions; the second to write is shown what stands; an empty one takes it back', async () => {
    const first = await house.call('coordinator', 'PUT', topic('/note'), note())
    assert.deepEqual([first.status, one(first.body)?.note.version], [200, 1])
    const second = await house.call('police', 'PUT', topic('/note'), note({ reason: 'Något annat.' }))
    assert.deepEqual(
      [second.status, (second.body.current as { reason: string }).reason],
      [409, 'Planeringen är inte klar.'],
    )
    const back = await house.call('police', 'PUT', topic('/note'), note({ reason: '', beginsOn: null, version: 1 }))
    assert.deepEqual([back.status, one(back.body)?.note.reason, one(back.body)?.note.version], [200, '', 2])
    assert.deepEqual(
      (await logged('obligation.note')).map(({ detail }) => [detail.version, detail.hasReason]),
      [
        [1, true],
        [2, false],
      ],
    )
    assert.ok(!JSON.stringify(await logged('obligation.note')).includes('Planeringen'))
  })

  test('two who write at once come in turn: one is kept, the other is shown it', async () => {
    const id = randomUUID()
    const both = async (path: string, body: object) => {
      const answers = await Promise.all(
        (['coordinator', 'police'] as const).map((who) => house.call(who, 'PUT', path, body)),
      )
      return answers.map(({ status }) => status).toSorted()
    }
    const place = '/obligations/councilReport'
    assert.deepEqual(await both(`${place}/note`, note({ key: 'law-2023-196/councilReport' })), [200, 409])
    assert.deepEqual(await both(`${place}/evidence/${id}`, evidence({ key: 'law-2023-196/councilReport' })), [200, 409])
  })

  test('a reason is refused with everything that is wrong with it', async () => {
    const wrong = note({ key: 'law-2023-196/plan', reason: '', beginsOn: '2026-11-22', version: 2 })
    assert.deepEqual(codes((await house.call('coordinator', 'PUT', topic('/note'), wrong)).body), [
      'beginsInPast',
      'nothingWritten',
      'unknownObligation',
    ])
    const named = note({ reason: 'Anna Svensson hinner inte.', version: 2 })
    assert.deepEqual(codes((await house.call('coordinator', 'PUT', topic('/note'), named)).body), ['personInText'])
    assert.equal((await house.call('reader', 'PUT', topic('/note'), note({ version: 2 }))).status, 403)
  })

  test('own evidence moves the clock from its own day; taken away it falls back, and the past still knows it', async () => {
    const id = randomUUID()
    const before = one((await house.call('coordinator', 'GET', topic())).body)
    assert.deepEqual([before?.state, before?.dueOn], ['overdue', '2025-07-01'])
    const written = await house.call('coordinator', 'PUT', topic(`/evidence/${id}`), evidence())
    const after = one(written.body)
    assert.deepEqual([written.status, after?.state, after?.dueOn, after?.own.length], [200, 'met', '2028-05-04', 1])
    assert.equal(after?.latest?.href, `/skyldigheter/integrated#bevis-${id}`)
    const corrected = evidence({ on: '2026-06-01', version: 1, text: 'Rättad dag.' })
    assert.equal(
      one((await house.call('police', 'PUT', topic(`/evidence/${id}`), corrected)).body)?.dueOn,
      '2028-06-01',
    )
    const late = await house.call('coordinator', 'PUT', topic(`/evidence/${id}`), evidence({ version: 1 }))
    assert.deepEqual([late.status, (late.body.current as { on: string }).on], [409, '2026-06-01'])
    const known = house.clock.now().toISOString()
    const removed = await house.call('coordinator', 'DELETE', topic(`/evidence/${id}`))
    assert.deepEqual([removed.status, one(removed.body)?.state, one(removed.body)?.own], [200, 'overdue', []])
    assert.equal((await house.call('coordinator', 'DELETE', topic(`/evidence/${id}`))).status, 404)
    assert.equal(
      (await house.call('coordinator', 'PUT', topic(`/evidence/${id}`), evidence({ version: 3 }))).status,
      409,
    )
    const then = (await house.judge(known)).find((judged) => judged.key === key)
    assert.deepEqual([then?.state, then?.dueOn, then?.own[0]?.text], ['met', '2028-06-01', 'Rättad dag.'])
  })

  test('own evidence is refused with everything that is wrong with it', async () => {
    const id = randomUUID()
    const wrong = evidence({ on: '2026-11-24', until: '2026-11-01', key: 'law-2023-196/plan' })
    const answer = await house.call('coordinator', 'PUT', topic(`/evidence/${id}`), wrong)
    assert.deepEqual(codes(answer.body), ['dayToCome', 'endsBeforeBegin', 'unknownObligation'])
    await house.call(
      'coordinator',
      'PUT',
      `/obligations/published/evidence/${id}`,
      evidence({ key: 'law-2023-196/informed' }),
    )
    const moved = await house.call(
      'coordinator',
      'PUT',
      `/obligations/published/evidence/${id}`,
      evidence({ key: 'provby-2024-2027/visible', version: 1 }),
    )
    assert.deepEqual(codes(moved.body), ['otherObligation', 'unknownObligation'])
    assert.equal((await house.call('coordinator', 'DELETE', topic(`/evidence/${id}`))).status, 404)
  })

  test('files: told by their bytes, read by whoever sees the clock, taken away for good', async () => {
    const id = randomUUID()
    const file = Buffer.from('Dag;Möte\n2026-05-04;Folkhälsorådet\n')
    const path = topic(`/evidence/${id}/files?name=beslut.csv`)
    assert.equal((await house.call('coordinator', 'POST', path, file)).status, 404)
    await house.call('coordinator', 'PUT', topic(`/evidence/${id}`), evidence())
    const kept = await house.call('coordinator', 'POST', path, file)
    const attached = one(kept.body)?.own[0]?.files[0]
    assert.ok(attached, JSON.stringify(kept.body))
    assert.deepEqual(
      [attached.name, attached.bytes, one(kept.body)?.latest?.sha256],
      ['beslut.csv', file.length, attached.sha256],
    )
    assert.deepEqual((await house.call('reader', 'GET', `/evidence-files/${attached.id}`)).bytes, file)
    const macro = await house.call('coordinator', 'POST', topic(`/evidence/${id}/files?name=x.exe`), Buffer.from('MZ'))
    assert.equal(macro.status, 422)
    const gone = await house.call('coordinator', 'DELETE', topic(`/evidence/${id}/files/${attached.id}`))
    assert.deepEqual([gone.status, one(gone.body)?.own[0]?.files], [200, []])
    assert.equal((await house.call('reader', 'GET', `/evidence-files/${attached.id}`)).status, 404)
    assert.deepEqual(house.faults, [])
  })

  test('which working groups there are is told to those who may see them; that there is one, to everybody', async () => {
    await house.db.asOwner((trx) => {
      const text = {
        title: 'Gruppen vid stationen',
        mandate: 'Uppdrag',
        measureId: null,
        event: null,
        closingReport: null,
      }
      const none = { closedAt: null, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
      const times = { createdAt: '2026-01-01T09:00:00.000Z', appointedAt: '2026-02-01T09:00:00.000Z' }
      const by = { personId: 'coordinator', organisationId: 'kommunen' }
      return trx
        .insertInto('workingGroup')
        .values({ municipalityId: town, id: randomUUID(), state: 'active', ...text, ...none, ...times, ...by })
        .execute()
    })
    const [groups] = law2023196.obligations
    await house.db.asOwner(async (trx) => {
      const wording = await trx
        .selectFrom('agreementVersion')
        .select('content')
        .where('municipalityId', '=', town)
        .executeTakeFirstOrThrow()
      const content = wording.content as unknown as { obligations: object[] }
      const rhythm = { kind: 'standing', graceDays: 30 }
      const evidence = { kind: 'workingGroup' }
      const added = { ...groups, code: 'groups', topic: 'groups', rhythm, evidence }
      const changed = JSON.stringify({ ...content, obligations: [...content.obligations, added] })
      await trx.updateTable('agreementVersion').set({ content: changed }).where('municipalityId', '=', town).execute()
    })
    const seen = async (who: 'reader' | 'police') => {
      const answer = await house.call(who, 'GET', '/obligations/groups')
      assert.equal(answer.status, 200, JSON.stringify([answer.body, house.faults]))
      const { state, evidence, latest } = one(answer.body) ?? {}
      return [state, evidence?.map(({ title }) => title), latest?.href === null]
    }
    assert.deepEqual(await seen('police'), ['met', ['Arbetsgrupp: Gruppen vid stationen'], false])
    assert.deepEqual(await seen('reader'), ['met', ['Arbetsgrupp'], true])
    // The reader's own view is as narrow as before.
    const left = await house.as('reader', async (trx) => {
      await listHappenings(trx, { municipalityId: town, zone: 'Europe/Stockholm', asOf: house.clock.now() })
      return trx.selectFrom('workingGroup').select('id').execute()
    })
    assert.deepEqual(left, [])
  })
})
