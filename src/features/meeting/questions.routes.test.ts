/** A working group's question comes to the steering group's next meeting, and the closed minutes answer it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Question } from '#features/workinggroup/schema.ts'
import { confirm, proposeGroup } from '#features/workinggroup/server/groups.ts'
import { findGroup } from '#features/workinggroup/server/hold.ts'
import { presentGroup } from '#features/workinggroup/server/present.ts'
import { askBody } from '#features/workinggroup/server/questions.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { proposal } from '../../../tests/group-house.ts'
import { type MeetingHouse, meetingForm, openMeetingHouse, present } from '../../../tests/meeting-house.ts'
import type { MemberId } from '../../../tests/town.ts'
import type { AgendaItem, Meeting } from './schema.ts'

const asked = 'Får gruppen hyra en lift till torget, och ur vilken budget ska den betalas?'
const answer = 'Ja, ur åtgärdens budget.'

forEachDatabase('questions to the steering group', (open) => {
  let house: MeetingHouse
  let groupId: string
  let meeting: Meeting
  const write = async <T>(who: MemberId, work: Parameters<typeof house.write<T>>[1]) =>
    house.write(await house.actor(who), work)
  before(async () => {
    house = await openMeetingHouse(await open())
    const group = { ...proposal({ event: 'Mörkt på torget', members: undefined }), overrides: [] }
    const members = proposal().members.slice(0, 2)
    groupId = (await write('coordinator', (step) => proposeGroup(step, { ...group, members }))).row.id
    await write('police', async (step) => confirm(step, groupId, (await findGroup(step, groupId)).contentHash))
    await write('schoolReporter', (step) => askBody(step, groupId, { text: asked, overrides: [] }))
  })
  after(() => assert.deepEqual(house.faults, []))

  const read = (): Promise<Question> =>
    write('schoolReporter', async (step) => {
      const { questions } = await presentGroup(step, await findGroup(step, groupId))
      return questions.find((one) => one.bodyCode === 'steeringGroup') as Question
    })
  const at = (more = '') => `/meetings/${meeting.id}${more}`
  const ofQuestion = ({ items }: Meeting) => items.find((one) => one.subjectKind === 'question')
  const plan = async (title: string, change: object = {}) => {
    meeting = await house.done('coordinator', 'POST', '/meetings', meetingForm({ title, ...change }))
  }
  const hold = async () => {
    await house.done('coordinator', 'POST', at('/call'))
    meeting = await house.done('coordinator', 'PUT', at('/attendance'), present())
  }
  const record = async (change: object) => {
    const item = ofQuestion(meeting) as AgendaItem
    const { subjectHash, outcome } = item
    const body = {
      decision: 'note',
      reason: null,
      notes: null,
      dissent: [],
      subjectHash,
      version: outcome?.version ?? 0,
    }
    const answered = await house.call('police', 'PUT', at(`/items/${item.id}/outcome`), { ...body, ...change })
    if (answered.status === 200) meeting = answered.body
    return answered
  }
  const close = async () => {
    meeting = await house.done('coordinator', 'POST', at('/close'), { version: meeting.version })
  }

  test('it stands on the next agenda of its body, in its own words, with the way to the group', async () => {
    await house.db.asOwner((trx) =>
      sql`insert into group_question (municipality_id, id, group_id, body_code, text, person_id, organisation_id, recorded_at)
        values ('provby', ${randomUUID()}, ${groupId}, 'preparatoryGroup', 'En fråga till beredningsgruppen.', 'schoolReporter', 'skolan', now())`.execute(
        trx,
      ),
    )
    await plan('Första mötet')
    const { id } = await read()
    const items = meeting.items.filter((one) => one.subjectKind === 'question')
    assert.deepEqual(
      items.map((one) => [one.text, one.href, one.decidable]),
      [[asked, `/grupper/${groupId}#fraga-${id}`, false]],
    )
    assert.match(items[0]?.title ?? '', /^Fråga från arbetsgruppen Ljus och buskar: Får gruppen hyra .* …$/)
    const html = (await house.call('steering', 'GET', at('/file?what=papers&format=html'))).bytes.toString()
    assert.ok(html.includes(asked))
  })

  test('taken off the agenda it waits, and put there again it has its words', async () => {
    const item = ofQuestion(meeting) as AgendaItem
    meeting = await house.done('police', 'DELETE', at(`/items/${item.id}`))
    const waiting = meeting.waiting.find((one) => one.subjectKind === 'question')
    assert.equal(waiting?.why, 'question')
    const { subjectKind, subjectId, title } = item
    const body = { subjectKind, subjectId, title, text: null, position: 1, version: 0 }
    meeting = await house.done('police', 'PUT', at(`/items/${randomUUID()}`), body)
    assert.equal(ofQuestion(meeting)?.text, asked)
  })

  test('postponed, or noted without a word, it is not answered and comes to the next meeting', async () => {
    await hold()
    await record({ decision: 'postpone', notes: 'Vi hann inte läsa på.' })
    await close()
    assert.equal((await read()).answer, null)
    await plan('Andra mötet')
    assert.equal(ofQuestion(meeting)?.text, asked)
    await hold()
    assert.deepEqual(
      (await record({ decision: 'decide', notes: answer })).body.refusals?.map((one) => one.code),
      ['notDecidedHere'],
    )
    await record({})
    await close()
    assert.equal((await read()).answer, null)
  })

  test('the notes are the answer when the minutes are closed, not before; opened again, it waits again', async () => {
    await plan('Tredje mötet')
    await hold()
    await record({ notes: answer })
    assert.equal((await read()).answer, null, 'the meeting goes on')
    await close()
    const told = await read()
    assert.deepEqual([told.answer, told.meetingId, told.answeredAt], [answer, meeting.id, meeting.heldAt])

    meeting = await house.done('police', 'POST', at('/reopen'))
    assert.deepEqual([(await read()).answer, (await read()).meetingId], [null, null])
    await record({ notes: `${answer} Högst en vecka.` })
    await close()
    assert.equal((await read()).answer, `${answer} Högst en vecka.`)
    await plan('Fjärde mötet')
    assert.equal(ofQuestion(meeting), undefined, 'answered')
  })
})
