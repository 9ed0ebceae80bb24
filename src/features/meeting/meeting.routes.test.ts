/** The steering group returns the plan with a reason, decides version 2, and its minutes are approved and locked. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { readArchive } from '#document/archive.ts'
import type { Plan } from '#features/plan/schema.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { confirmPlan, type MeetingHouse, meetingForm, openMeetingHouse, present } from '../../../tests/meeting-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { AgendaItem, Meeting } from './schema.ts'
import { sha256 } from './server/papers.ts'
import { meetingThreadSource } from './server/thread-source.ts'

const outcome = (item: AgendaItem, change: object = {}) => ({
  decision: 'decide',
  reason: null,
  notes: null,
  dissent: [],
  subjectHash: item.subjectHash,
  version: item.outcome?.version ?? 0,
  ...change,
})

forEachDatabase('a meeting of the steering group', (open) => {
  let house: MeetingHouse
  let plan: Plan
  let meeting: Meeting
  before(async () => {
    house = await openMeetingHouse(await open())
    plan = await house.propose()
  })
  after(() => assert.deepEqual(house.faults, []))

  const at = (more = '') => `/meetings/${meeting.id}${more}`
  const plans = (one: Meeting = meeting) => one.items.find((item) => item.subjectKind === 'plan') as AgendaItem
  const record = (item: AgendaItem, change: object = {}, who: MemberId = 'coordinator') =>
    house.call(who, 'PUT', at(`/items/${item.id}/outcome`), outcome(item, change))
  const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map((one) => one.code)
  const raw = <Row>(text: string) => house.db.asOwner(async (trx) => (await sql.raw<Row>(text).execute(trx)).rows)

  test('planned: the agenda is what waits, and nothing is frozen or sent', async () => {
    assert.equal((await house.call('steering', 'POST', '/meetings', meetingForm())).status, 403)
    const wrong = await house.call('coordinator', 'POST', '/meetings', {
      ...meetingForm({
        bodyCode: 'nobody',
        endsAt: '2026-11-20T09:00:00+01:00',
        startsAt: '2026-11-20T10:00:00+01:00',
      }),
    })
    assert.deepEqual(codes(wrong), ['unknownBody', 'endsBeforeStart', 'startsInThePast'])
    meeting = await house.done('coordinator', 'POST', '/meetings', meetingForm())
    assert.deepEqual(
      meeting.items.map((item) => [item.subjectKind, item.title, item.decidable]),
      [
        ['plan', 'Åtgärdsplan: Plan 2027, utgåva 1', true],
        ['problem', 'Problem att prioritera: Problem raised', false],
      ],
    )
    assert.equal(plans().subjectHash, plan.contentHash)
    assert.deepEqual([meeting.waiting, plans().papers, meeting.quorate, meeting.state], [[], [], false, 'planned'])
    assert.equal(meeting.attendance.seats.length, 5)
    assert.equal((await record(plans())).status, 422, 'not called')
    assert.deepEqual(await raw(`select id from outbox_mail`), [])
  })

  test('called: the plan’s own files lie there with checksums, and those with an address are invited', async () => {
    meeting = await house.done('police', 'POST', at('/call'))
    const files = await raw<{ sum: string }>(
      `select encode(sha256(bytes), 'hex') as sum from plan_file where format in ('pdf', 'docx')`,
    )
    assert.deepEqual(
      plans()
        .papers.map((one) => one.sha256)
        .sort(),
      files.map((one) => one.sum).sort(),
    )
    const paper = plans().papers[0]
    const read = await house.call('steering', 'GET', at(`/papers/${paper?.id}`))
    assert.equal(sha256(read.bytes), paper?.sha256)
    const mails = await raw<{ toAddress: string; subject: string; file: string }>(
      `select to_address, subject, convert_from(attachment, 'UTF8') as file from outbox_mail order by to_address`,
    )
    assert.deepEqual(
      mails.map((one) => one.toAddress),
      ['coordinator@provby.example', 'steering@provby.example'],
    )
    for (const { file, toAddress: to } of mails) {
      assert.match(file, /METHOD:REQUEST/)
      assert.match(file, new RegExp(`UID:${meeting.id}@samlad`))
      assert.match(file, /DTSTART:20261123T080000Z\r\n/)
      assert.deepEqual(file.replace(/\r\n /g, '').match(/ATTENDEE[^\r]*mailto:(\S+)/i)?.[1], to)
    }
    await house.done('police', 'POST', at('/call'))
    const sequences = await raw<{ file: string }>(
      `select convert_from(attachment, 'UTF8') as file from outbox_mail order by created_at`,
    )
    assert.deepEqual(
      sequences.map(({ file }) => /SEQUENCE:(\d+)/.exec(file)?.[1]),
      ['1', '1', '2', '2'],
    )
    assert.equal((await raw(`select id from meeting_paper`)).length, 4, 'two files and two things in short, once')
  })

  test('the papers are one document that nobody typed: every item, its thing in short, and the files', async () => {
    const html = (await house.call('steering', 'GET', at('/file?what=papers&format=html'))).bytes.toString()
    for (const words of [
      'Belysning i gångtunneln',
      'Från problem till åtgärd',
      'Problem raised',
      plans().papers[0]?.name ?? '?',
    ]) {
      assert.ok(html.includes(words), words)
    }
    const pdf = (await house.call('steering', 'GET', at('/file?what=papers'))).bytes
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    assert.deepEqual((await house.call('police', 'GET', at('/file?what=papers'))).bytes, pdf, 'the same bytes again')
  })

  test('nothing is decided without both parties, by a body that does not decide it, or without a reason to return', async () => {
    assert.deepEqual(codes(await record(plans())), ['notQuorate'])
    const [, problem] = meeting.items as [AgendaItem, AgendaItem]
    assert.deepEqual(codes(await record(problem, { decision: 'decide' })), ['notDecidedHere', 'notQuorate'])
    meeting = await house.done('coordinator', 'PUT', at('/attendance'), present({ 0: 'absent' }))
    assert.deepEqual([meeting.quorate, codes(await record(plans()))], [false, ['notQuorate']])
    meeting = await house.done('coordinator', 'PUT', at('/attendance'), { ...present({ 0: 'deputy' }), version: 1 })
    assert.equal(meeting.quorate, true)
    const stale = await house.call('police', 'PUT', at('/attendance'), { ...present(), version: 1 })
    assert.deepEqual([stale.status, (stale.body.current as { version: number }).version], [409, 2])
    const seat = { ...present(), version: 2, seats: [{ seat: 7, office: 'gäst', party: 'police', present: 'member' }] }
    assert.deepEqual(codes(await house.call('police', 'PUT', at('/attendance'), seat)), ['unknownSeat'])
    const dissent = [{ office: 'socialdirektör', text: 'Fel ordning.' }]
    assert.deepEqual(codes(await record(plans(), { decision: 'return', dissent })), ['reasonMissing', 'unknownOffice'])
    assert.deepEqual(codes(await record(problem, { decision: 'note', notes: 'Anna Andersson ringde.' })), [
      'personInText',
    ])
  })

  test('returned with a reason: the plan is a draft again, and what lay there cannot be decided any more', async () => {
    const answer = await record(plans(), { decision: 'return', reason: 'Kostnaden fattas.' })
    assert.equal(answer.status, 200)
    meeting = answer.body
    const draft = await house.plans.done<Plan>('coordinator', 'GET', `/plans/${plan.id}`)
    assert.deepEqual([draft.state, draft.returnReason], ['draft', 'Kostnaden fattas.'])
    assert.deepEqual(codes(await record(plans(), { decision: 'decide' })), ['alreadyDecided'])
    const noted = await record(plans(), { decision: 'return', reason: 'Kostnaden fattas.', notes: 'Till nästa möte.' })
    assert.equal(noted.status, 200, 'notes can be added')
    const late = await record(plans(), { decision: 'postpone', version: 1 })
    assert.deepEqual([late.status, (late.body.current as AgendaItem).outcome?.notes], [409, 'Till nästa möte.'])
    meeting = noted.body
    assert.deepEqual(codes(await house.call('police', 'POST', at('/cancel'))), ['outcomesTaken'])
  })

  test('closed, opened again, closed: and approved only by both, of the very same minutes', async () => {
    const moved = await house.call('coordinator', 'POST', at('/close'), { version: meeting.version - 1 })
    assert.deepEqual([moved.status, codes(moved)], [409, ['moved']])
    const first = await house.done('coordinator', 'POST', at('/close'), { version: meeting.version })
    meeting = await house.done('coordinator', 'POST', at('/reopen'))
    assert.deepEqual([meeting.state, meeting.minutesHash], ['called', null])
    const problem = meeting.items[1] as AgendaItem
    meeting = (await record(problem, { decision: 'postpone' })).body
    meeting = await house.done('police', 'POST', at('/close'), { version: meeting.version })
    assert.notEqual(meeting.minutesHash, first.minutesHash)
    assert.deepEqual(
      codes(await house.call('secondSteering', 'POST', at('/approve'), { minutesHash: meeting.minutesHash })),
      ['notInBody'],
    )
    const old = await house.call('policeSteering', 'POST', at('/approve'), { minutesHash: first.minutesHash })
    assert.deepEqual([old.status, codes(old)], [409, ['minutesMoved']])
    meeting = await house.done('policeSteering', 'POST', at('/approve'), { minutesHash: meeting.minutesHash })
    assert.deepEqual([meeting.state, meeting.approvals.map((one) => one.office)], ['held', ['lokalpolisområdeschefen']])
    assert.deepEqual(codes(await house.call('police', 'POST', at('/approve'), { minutesHash: meeting.minutesHash })), [
      'alreadyApproved',
    ])
    assert.deepEqual(codes(await house.call('coordinator', 'POST', at('/reopen'))), ['approvalGiven'])
    meeting = await house.done('steering', 'POST', at('/approve'), { minutesHash: meeting.minutesHash })
    assert.deepEqual([meeting.state, meeting.approvals.length], ['approved', 2])
  })

  test('locked: no word of it changes, also past the program', async () => {
    const where = `where id = '${meeting.id}'`
    for (const change of [
      `minutes = '{}'`,
      `title = 'Annat'`,
      `state = 'called'`,
      `minutes_hash = 'x'`,
      'approved_at = null',
    ]) {
      await assert.rejects(raw(`update meeting set ${change} ${where}`), /cannot change/, change)
    }
    const of = `municipality_id = 'provby' and meeting_id = '${meeting.id}'`
    const changes = [
      `update item_outcome_version set reason = 'x' where ${of}`,
      `delete from item_outcome_version where ${of}`,
      `update minutes_file set bytes = '' where ${of}`,
      `delete from minutes_approval where ${of}`,
      `update agenda_item_version set title = 'x' where ${of}`,
      `delete from minutes_entry where ${of}`,
      `delete from meeting ${where}`,
    ]
    for (const text of changes) {
      await assert.rejects(
        house.as('coordinator', (trx) => sql.raw(text).execute(trx)),
        /permission denied/,
        text,
      )
    }
    const insert = `insert into attendance_version select municipality_id, meeting_id, 9, rows, person_id, organisation_id, recorded_at
      from attendance_version where ${of} and version = 2`
    await assert.rejects(raw(insert), /takes no more words/)
    const paper = `insert into meeting_paper select municipality_id, gen_random_uuid(), meeting_id, item_id, 'x', type, bytes, sha256, recorded_at, null
      from meeting_paper where ${of} limit 1`
    await assert.rejects(raw(paper), /takes no more words/)
    await assert.rejects(raw(`update meeting_paper set removed_at = recorded_at where ${of}`), /takes no more words/)
  })

  test('a correction stands beside the minutes, which stay as they were', async () => {
    const before = (await house.call('steering', 'GET', at('/file?what=minutes'))).bytes
    assert.deepEqual(codes(await house.call('police', 'PUT', at('/attendance'), { ...present(), version: 2 })), [
      'notOpen',
    ])
    meeting = await house.done('police', 'POST', at('/entries'), { text: 'Mötet slutade kl. 10.45.' })
    assert.deepEqual(
      meeting.entries.map((one) => one.text),
      ['Mötet slutade kl. 10.45.'],
    )
    assert.deepEqual((await house.call('steering', 'GET', at('/file?what=minutes'))).bytes, before)
  })

  test('the bundle: every file with its checksum, the same bytes each time', async () => {
    const { bytes } = await house.call('police', 'GET', at('/file?what=bundle&format=zip'))
    const files = readArchive(bytes)
    assert.deepEqual(
      files.map(({ name }) => name.split('/')[0]).filter((name, i, all) => all.indexOf(name) === i),
      [
        ...['protokoll.pdf', 'protokoll.docx', 'protokoll.json', 'beslut.csv', 'beslut.json', 'handlingar.pdf'],
        ...['handlingar', 'rattelser.csv', 'SHA256SUMS'],
      ],
    )
    const sums = files.at(-1)?.bytes.toString().trim().split('\n') ?? []
    assert.deepEqual(
      sums,
      files.slice(0, -1).map(({ name, bytes: one }) => `${sha256(one)}  ${name}`),
    )
    const minutes = files.find(({ name }) => name === 'protokoll.json')
    assert.equal(minutes && sha256(minutes.bytes), meeting.minutesHash)
    assert.match(
      files.find(({ name }) => name === 'beslut.csv')?.bytes.toString() ?? '',
      /Återremitterat;Kostnaden fattas\./,
    )
    assert.deepEqual((await house.call('police', 'GET', at('/file?what=bundle&format=zip'))).bytes, bytes)
  })

  test('version 2 comes to the next meeting with what was postponed; decided there, it waits for the formal decision', async () => {
    plan = await confirmPlan(house.plans, plan.id)
    meeting = await house.done('coordinator', 'POST', '/meetings', meetingForm({ title: 'Styrgruppen igen' }))
    assert.deepEqual(
      meeting.items.map((one) => one.subjectKind),
      ['plan', 'problem'],
    )
    await house.done('coordinator', 'POST', at('/call'))
    meeting = await house.done('coordinator', 'PUT', at('/attendance'), present())
    const dissent = [{ office: 'kommundirektör', text: 'Ordningen borde vara en annan.' }]
    const wrong = await record(plans(), { subjectHash: 'another', notes: 'Enligt förslaget.' })
    assert.deepEqual([wrong.status, codes(wrong)], [409, ['subjectMoved']])
    meeting = (await record(plans(), { notes: 'Enligt förslaget.', dissent }, 'police')).body
    const decided = await house.plans.done<Plan>('coordinator', 'GET', `/plans/${plan.id}`)
    assert.deepEqual([decided.state, decided.decidedByBody, decided.decidedOn], ['decided', 'Styrgrupp', '2026-11-23'])
    assert.ok(decided.measures.every((one) => one.state === 'decided' && one.decidedBy === 'meeting'))

    const list = await house.done<{ waiting: { subjectId: string }[] }>('police', 'GET', '/formal-decisions')
    assert.deepEqual(
      list.waiting.map((one) => one.subjectId),
      [plan.id],
    )
    const formal = {
      subjectKind: 'plan',
      subjectId: plan.id,
      body: 'Kommunfullmäktige',
      paragraph: '§ 112',
      registrationNumber: '2026/814',
    }
    const refusedFormal = (change: object) =>
      house.call('coordinator', 'POST', '/formal-decisions', { ...formal, ...change })
    assert.deepEqual(codes(await refusedFormal({ decidedOn: '2026-11-24' })), ['decidedLater'])
    assert.deepEqual(codes(await refusedFormal({ decidedOn: '2026-11-22' })), ['decidedBeforeMeeting'])
    assert.deepEqual(codes(await refusedFormal({ decidedOn: '2026-11-23', subjectId: randomUUID() })), [
      'notDecidedYet',
    ])
    await house.done('coordinator', 'POST', '/formal-decisions', { ...formal, decidedOn: '2026-11-23' })
    await house.done('coordinator', 'POST', '/formal-decisions', {
      ...formal,
      decidedOn: '2026-11-23',
      paragraph: '§ 113',
    })
    const after = await house.done<{ waiting: unknown[]; decisions: { paragraph: string }[] }>(
      'police',
      'GET',
      '/formal-decisions',
    )
    assert.deepEqual([after.waiting, after.decisions.map((one) => one.paragraph)], [[], ['§ 113']])
    assert.equal((await raw('select id from formal_decision')).length, 2, 'the one before stays')
  })

  test('what lies there proposed no more stops the call; a called meeting that is cancelled leaves the calendars', async () => {
    const form = meetingForm({
      title: 'Extra möte',
      startsAt: '2026-12-01T09:00:00+01:00',
      endsAt: '2026-12-01T10:00:00+01:00',
    })
    const extra = await house.done('coordinator', 'POST', '/meetings', form)
    const gone = { subjectKind: 'plan', subjectId: plan.id, title: 'Planen', text: null, position: 9, version: 0 }
    const itemId = randomUUID()
    const put = await house.done('police', 'PUT', `/meetings/${extra.id}/items/${itemId}`, gone)
    assert.equal(plans(put).hasMoved, true, 'decided by now')
    assert.deepEqual(codes(await house.call('police', 'POST', `/meetings/${extra.id}/call`)), ['itemGone'])
    await house.done('police', 'DELETE', `/meetings/${extra.id}/items/${itemId}`)
    const own = { subjectKind: 'free', subjectId: null, title: 'Nyårsafton', text: null, position: 1, version: 0 }
    await house.done('police', 'PUT', `/meetings/${extra.id}/items/${itemId.replace(/^.{8}/, '00000000')}`, own)
    await house.done('police', 'POST', `/meetings/${extra.id}/call`)
    await house.done('police', 'POST', `/meetings/${extra.id}/cancel`)
    const files = await raw<{ file: string; subject: string }>(
      `select convert_from(attachment, 'UTF8') as file, subject from outbox_mail where subject like '%Extra möte%' order by created_at, to_address`,
    )
    assert.deepEqual(
      files.map(({ file, subject }) => [
        /METHOD:(\w+)/.exec(file)?.[1],
        /SEQUENCE:(\d+)/.exec(file)?.[1],
        subject.split(':')[0],
      ]),
      [
        ['REQUEST', '1', 'Kallelse'],
        ['REQUEST', '1', 'Kallelse'],
        ['CANCEL', '2', 'Inställt'],
        ['CANCEL', '2', 'Inställt'],
      ],
    )
  })

  test('the thread leads from the plan to the decision and the meeting', async () => {
    const ask = { zone: 'Europe/Stockholm', now: new Date('2026-11-23T08:00:00Z') }
    await house.as('steering', async (trx, actor) => {
      const links = await meetingThreadSource.links({ ...ask, trx, actor }, [{ kind: 'plan', id: plan.id }])
      const from = { kind: 'decision', id: plans().id }
      assert.deepEqual(links, [
        { from, to: { kind: 'meeting', id: meeting.id } },
        { from, to: { kind: 'plan', id: plan.id } },
      ])
      const nodes = await meetingThreadSource.describe({ ...ask, trx, actor }, [links[0]!.from, links[0]!.to])
      assert.deepEqual(
        nodes.map((one) => [one.kind, one.state, one.on]),
        [
          ['decision', 'decided', '2026-11-23'],
          ['meeting', 'called', '2026-11-23'],
        ],
      )
    })
    await house.as('reader', async (trx, actor) => {
      assert.deepEqual(await meetingThreadSource.links({ ...ask, trx, actor }, [{ kind: 'plan', id: plan.id }]), [])
    })
  })
})
