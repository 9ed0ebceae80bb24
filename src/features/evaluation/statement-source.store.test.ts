/** The evaluation's facts from a database, each number counted a second time here. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { seedAgreement } from '#db/demo/seed-agreement.ts'
import { findMunicipality } from '#features/access/store.ts'
import { findAgreementOn } from '#features/agreement/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type EvaluationHouse, openEvaluationHouse } from '../../../tests/evaluation-house.ts'
import { type MemberId, sharedRow, storeRows, town } from '../../../tests/town.ts'
import { countRecord } from './count-facts.ts'
import type { EvaluationFacts } from './evaluation-facts.ts'
import { answer } from './fixtures/answers.ts'
import { evaluationSource } from './server/statement-source.ts'

const by = { personId: 'coordinator', organisationId: 'kommunen', recordedAt: '2026-02-02T08:00:00.000Z' }
const subject = { subjectId: 'provby-2024-2027', from: '2024-01-01', to: '2027-12-31' }
const [steering, plan, lighting] = [randomUUID(), randomUUID(), randomUUID()]

forEachDatabase('the facts of an evaluation', (open) => {
  let house: EvaluationHouse
  before(async () => {
    house = await openEvaluationHouse(await open())
    await storeRows(house.db, [
      sharedRow(randomUUID(), { organisationId: 'skolan' }),
      sharedRow(randomUUID(), { organisationId: 'skolan', occurredFrom: '2027-12-31', occurredTo: '2027-12-31' }),
      sharedRow(randomUUID(), { organisationId: 'polisen' }),
      sharedRow(randomUUID(), { organisationId: 'polisen', occurredFrom: '2023-12-31', occurredTo: '2023-12-31' }),
      sharedRow(randomUUID(), { organisationId: 'vakten', state: 'reviewed', sharedAt: null }),
      sharedRow(randomUUID(), { organisationId: 'vakten', recordedAt: '2028-12-01T08:00:00.000Z' }),
    ])
    await house.db.asOwner(async (trx) => {
      await fillMeetings(trx)
      await fillWork(trx)
      await fillQuestionnaire(trx)
    })
  })
  after(() => assert.deepEqual(house.faults, []))

  const ask = async <T>(
    who: MemberId,
    at: string,
    work: (given: Parameters<typeof evaluationSource.compile>[0]) => Promise<T>,
  ) =>
    house.as(who, async (trx, actor) => {
      const municipality = await findMunicipality(trx, town)
      assert.ok(municipality)
      return work({ trx, actor, asOf: new Date(at), municipality })
    })
  const compile = (who: MemberId, at: string): Promise<EvaluationFacts> =>
    ask(who, at, (given) => evaluationSource.compile(given, subject))

  test('it is proposed over all days of the agreement in force, and checked against what there is', async () => {
    await ask('coordinator', '2026-11-23T08:00:00.000Z', async (given) => {
      const [first, ...more] = await evaluationSource.propose(given)
      assert.deepEqual([first?.subjectId, first?.from, first?.to, more], [...Object.values(subject), []])
      assert.deepEqual(await evaluationSource.check(given, subject), [])
      assert.deepEqual(await evaluationSource.check(given, { ...subject, subjectId: 'annat' }), ['unknownSubject'])
      const wrong = { ...subject, from: '2029-01-01', to: '2028-01-01' }
      assert.deepEqual(await evaluationSource.check(given, wrong), ['periodBackwards', 'periodAhead', 'nothingToTell'])
    })
  })

  test('meetings, decisions, work and reports are those of its days, as known then', async () => {
    const facts = await compile('coordinator', '2026-11-23T08:00:00.000Z')
    const { meetings, cancelledMeetings, decisions, pictures } = facts
    const presence = { municipality: { present: 2, all: 2 }, police: { present: 0, all: 1 } }
    const counts = { decided: 1, noted: 1, returned: 0, postponed: 1 }
    assert.deepEqual(meetings, [{ id: steering, bodyCode: 'steeringGroup', on: '2026-02-02', presence, ...counts }])
    assert.equal(cancelledMeetings, 1)
    assert.deepEqual(decisions, [
      { kind: 'plan', title: 'Plan 2026', proposedOn: '2026-01-12', decidedOn: '2026-02-02', days: 21 },
    ])
    assert.deepEqual(
      facts.actors.map(({ id, reports, mappings, groups, tasksDone }) => [id, reports, mappings, groups, tasksDone]),
      [
        ['polisen', 1, 0, 0, 0],
        ['skolan', 2, 1, 1, 1],
        ['vakten', 0, 0, 1, 0],
      ],
    )
    assert.deepEqual(pictures, { municipality: { own: 1, confirmed: 1 }, police: { own: 0, confirmed: 0 } })
    assert.deepEqual(
      facts.groups.map(({ members, organisations, tasks }) => [members, organisations, tasks]),
      [[3, 2, { done: 1, open: 1, dropped: 0 }]],
    )
    const goals = facts.subGoals.map(({ code, measureIds }) => [code, measureIds])
    assert.deepEqual(goals, [
      ['situationalPrevention', [lighting]],
      ['knowledgeBased', []],
    ])
    const [measure] = facts.measures
    assert.deepEqual([measure?.state, measure?.effect.verdict, measure?.tasks.done], ['ongoing', 'noDesign', 1])
    assert.deepEqual([facts.questionnaire?.title, facts.questionnaire?.result.answered], ['Samverkan 2026', 5])
    assert.equal(facts.questionnaire?.result.all?.length, 8)
  })

  test('whoever asks is told the same, and again the same', async () => {
    const at = '2026-11-23T08:00:00.000Z'
    const facts = await compile('coordinator', at)
    assert.deepEqual(await compile('coordinator', at), facts)
    for (const who of ['police', 'policeSteering', 'reader'] as const)
      assert.deepEqual(await compile(who, at), facts, who)
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts)
  })

  test('of one that has ended and been followed by another, every week of its years is in the record', async () => {
    await house.db.asOwner(async (trx) => {
      const found = await findAgreementOn(trx, town, '2027-12-31')
      assert.ok(found)
      const valid = { from: '2028-01-01', to: '2031-12-31' }
      const next = {
        ...found.agreement,
        code: 'provby-2028-2031',
        supersedes: 'provby-2024-2027',
        valid,
        subGoals: found.agreement.subGoals.slice(0, 1),
      }
      await seedAgreement(trx, { municipalityId: town, agreement: next, seats: [], by })
    })
    const at = '2028-03-01T08:00:00.000Z'
    await ask('police', at, async (given) => {
      const proposed = (await evaluationSource.propose(given)).map((one) => one.subjectId)
      assert.deepEqual(proposed, ['provby-2028-2031', 'provby-2024-2027'])
    })
    const { obligations, subGoals, agreement } = await compile('police', at)
    assert.deepEqual([agreement.to, subGoals.length], ['2027-12-31', 2])
    const weeks = obligations.find((one) => one.key.endsWith('/weekPicture') && one.source === 'agreement')
    assert.ok(weeks)
    // A week is due seven days after its Sunday; the first Monday is the agreement's first day.
    let due = 0
    for (
      let monday = Date.UTC(2024, 0, 1);
      monday + 13 * 86_400_000 <= Date.UTC(2027, 11, 31);
      monday += 7 * 86_400_000
    )
      due += 1
    const record = countRecord([weeks])
    assert.deepEqual([record.due, record.missed + record.met + record.late, record.open], [due, due, 0])
    const last = obligations.find((one) => one.key.endsWith('/evaluation') && one.source === 'agreement')
    assert.deepEqual(
      last?.cycles.map(({ dueOn, outcome }) => [dueOn, outcome]),
      [['2027-12-31', 'missed']],
    )
    assert.ok(obligations.some((one) => one.source === 'law'))
    for (const { cycles } of obligations) {
      assert.ok(cycles.every(({ dueOn }) => dueOn >= '2024-01-01' && dueOn <= '2027-12-31'))
    }
  })
})

async function fillMeetings(trx: Trx): Promise<void> {
  const meeting = (id: string, startsAt: string, state: 'called' | 'held' | 'cancelled') => ({
    ...{ municipalityId: town, id, bodyCode: 'steeringGroup', title: 'Styrgruppen', place: 'Stadshuset', state },
    ...{ startsAt, endsAt: startsAt, calledAt: startsAt, heldAt: startsAt, createdAt: startsAt },
    ...{ minutes: null, minutesHash: null, approvedAt: null },
  })
  const rows = [
    // Late in the evening by the clock of the world, the day after where the town is.
    meeting(steering, '2026-02-01T23:30:00.000Z', 'called'),
    meeting(randomUUID(), '2026-05-04T08:00:00.000Z', 'cancelled'),
    meeting(randomUUID(), '2023-05-04T08:00:00.000Z', 'held'),
  ]
  await trx.insertInto('meeting').values(rows).execute()
  const seats = [
    { seat: 0, office: 'kommundirektör', party: 'municipality', present: 'member' },
    { seat: 1, office: 'socialdirektör', party: 'municipality', present: 'deputy' },
    { seat: 2, office: 'lokalpolisområdeschef', party: 'police', present: 'absent' },
  ]
  const before = seats.map((one) => ({ ...one, present: 'absent' }))
  for (const [version, of] of [before, seats].entries()) {
    const written = JSON.stringify({ seats: of, presenters: [], others: [] })
    const row = { ...by, municipalityId: town, meetingId: steering, version: version + 1, rows: written }
    await trx.insertInto('attendanceVersion').values(row).execute()
  }
  const none = { reason: null, notes: null, dissent: '[]', subjectHash: null }
  const outcome = (itemId: string, version: number, decision: 'decide' | 'note' | 'postpone') => {
    return { ...by, ...none, municipalityId: town, meetingId: steering, itemId, version, decision }
  }
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()]
  await trx
    .insertInto('itemOutcomeVersion')
    .values([
      outcome(first, 1, 'postpone'),
      outcome(first, 2, 'decide'),
      outcome(second, 1, 'note'),
      outcome(third, 1, 'postpone'),
    ])
    .execute()
  await trx.updateTable('meeting').set({ state: 'held' }).where('id', '=', steering).execute()
}

async function fillWork(trx: Trx): Promise<void> {
  const at = '2026-01-12T08:00:00.000Z'
  const decided = { proposedAt: at, decidedAt: by.recordedAt, decidedOn: '2026-02-02', decidedByBody: 'steeringGroup' }
  const days = { title: 'Plan 2026', fromOn: '2026-01-01', toOn: '2027-12-31', inForceOn: '2026-02-02' }
  const none = { content: null, contentHash: null, supersedesId: null, returnReason: null }
  await trx
    .insertInto('plan')
    .values({
      ...decided,
      ...days,
      ...none,
      municipalityId: town,
      id: plan,
      edition: 1,
      state: 'inForce',
      createdAt: at,
    })
    .execute()
  const content = {
    ...{ title: 'Laga lamporna', description: '', kind: 'situational', approach: 'prevent', strategy: null },
    ...{ libraryId: null, subGoals: ['situationalPrevention'], causeIds: [], ownerOrganisationId: 'kommunen' },
    ...{ areaCodes: ['soder'], from: '2026-03-01', to: '2026-12-31', expectedShort: '', expectedLong: '' },
    ...{ cost: null, hours: null },
  }
  await trx
    .insertInto('measure')
    .values({
      ...{ municipalityId: town, id: lighting, origin: 'plan', originPictureId: null, createdAt: at, state: 'ongoing' },
      ...{ decidedAt: by.recordedAt, decidedBy: 'meeting', startedOn: '2026-03-01', endedOn: null, stateReason: null },
    })
    .execute()
  await trx
    .insertInto('measureVersion')
    .values({ ...by, municipalityId: town, measureId: lighting, version: 1, content: JSON.stringify(content) })
    .execute()
  const group = await trx
    .selectFrom('workingGroup')
    .select('id')
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  const task = (state: 'done' | 'open') => ({
    ...{ ...by, municipalityId: town, id: randomUUID(), version: 1, groupId: group.id, measureId: lighting, state },
    ...{ title: 'Räkna lampor', detail: null, ownerOrganisationId: 'skolan', ownerMembershipId: null },
    ...{ dueOn: '2026-12-01', outcome: null, checklist: '[]' },
  })
  await trx
    .insertInto('taskVersion')
    .values([task('done'), task('open')])
    .execute()
  const picture = {
    municipalityId: town,
    party: 'municipality',
    period: '2026',
    state: 'shared',
    sharedAt: at,
  } as const
  const own = randomUUID()
  await trx
    .insertInto('jointPicture')
    .values({ ...picture, id: own, createdAt: at } as never)
    .execute()
  const asked = { municipalityId: town, id: randomUUID(), pictureId: own, organisationId: 'skolan', message: null }
  const when = { dueOn: '2026-02-01', invitedAt: at, invitedBy: 'coordinator', remindedAt: null, withdrawnAt: null }
  await trx
    .insertInto('mappingInvitation')
    .values({ ...asked, ...when })
    .execute()
  // Approved twice, the second time corrected: one mapping.
  const written = { ...by, municipalityId: town, invitationId: asked.id, organisationId: 'skolan', answers: '{}' }
  const versions = (['draft', 'approved', 'approved'] as const).map((state, at) => ({
    ...written,
    state,
    version: at + 1,
  }))
  await trx.insertInto('mappingVersion').values(versions).execute()
  const week = randomUUID()
  const rest = { computation: null, asOf: null, computedAt: null, supersedesId: null, correctionReason: null }
  const span = {
    kind: 'week',
    period: '2026-W03',
    fromOn: '2026-01-12',
    toOn: '2026-01-19',
    state: 'composing',
  } as const
  await trx
    .insertInto('picture')
    .values({ ...rest, ...span, municipalityId: town, id: week, releasedAt: null, createdAt: at, withheld: null })
    .execute()
  const yes = {
    municipalityId: town,
    pictureId: week,
    party: 'municipality',
    contentHash: 'a',
    personId: 'coordinator',
  } as const
  await trx
    .insertInto('pictureConfirmation')
    .values([
      { ...yes, confirmedAt: '2026-01-20T08:00:00.000Z', takenBackAt: '2026-01-20T09:00:00.000Z' },
      { ...yes, confirmedAt: '2026-01-21T08:00:00.000Z', takenBackAt: null },
    ])
    .execute()
}

async function fillQuestionnaire(trx: Trx): Promise<void> {
  const id = randomUUID()
  const days = { opensOn: '2026-05-01', closesOn: '2026-05-31', closedAt: null, createdAt: '2026-05-01T08:00:00.000Z' }
  const { recordedAt: _, ...asker } = by
  await trx
    .insertInto('questionnaire')
    .values({ ...asker, ...days, municipalityId: town, id, title: 'Samverkan 2026', agreementCode: 'provby-2024-2027' })
    .execute()
  const rows = ([1, 2, 3, 4, 5] as const).map((score) => {
    return {
      municipalityId: town,
      id: randomUUID(),
      questionnaireId: id,
      side: 'other',
      answers: JSON.stringify(answer(score)),
    } as const
  })
  await trx.insertInto('questionnaireAnswer').values(rows).execute()
}
