/** The thread that the demo shows: from a cluster of reports to the group's next task, told in order, on a Monday just past midnight. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { addDays } from '#analysis/time/local-date.ts'
import { en } from '#features/access/en.ts'
import { sv } from '#features/access/sv.ts'
import { drawPapersFile } from '#features/meeting/server/files.ts'
import { readFormal } from '#features/meeting/server/formal.ts'
import { presentMeeting } from '#features/meeting/server/present.ts'
import { listMeetingRows } from '#features/meeting/store.ts'
import { listPlanRows } from '#features/plan/plan-store.ts'
import { presentMeasure } from '#features/plan/server/measure-whole.ts'
import { presentPlan } from '#features/plan/server/plan-read.ts'
import { listMeasureFacts } from '#features/plan/server/read-measures.ts'
import { assembleProblem, readAllProblems } from '#features/problem/server/assemble.ts'
import type { ThreadKind, ThreadRef } from '#features/thread/schema.ts'
import { readThread } from '#features/thread/server/read-thread.ts'
import { presentGroup } from '#features/workinggroup/server/present.ts'
import { viewGroups } from '#features/workinggroup/server/view-groups.ts'
import { listGroupRows } from '#features/workinggroup/store.ts'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import type { Database } from '#platform/db/port.ts'
import { makeDemo } from './demo.ts'
import { type Act, type DemoStep, makeAct } from './demo-hands.ts'
import { tellDemoThread } from './demo-thread.ts'
import { threadSources } from './thread-sources.ts'

/** Half past midnight in Luleå on the fourth of January, a Monday: the weeks before it cross the turn of the year. */
const now = new Date('2027-01-03T23:30:00.000Z')
const today = '2027-01-04'
const steps: string[] = []

describe('the thread of the demo', () => {
  let db: Database
  let act: Act
  before(async () => {
    db = await openFromTemplate()
    // As few weeks of reports as the command line allows.
    await makeDemo(db, { seed: 3, now, weeks: 8, onStep: (step, count) => steps.push(`${step} ${count}`) })
    act = makeAct(db, now)
  })
  after(() => db.close())

  const read = <T>(work: (step: DemoStep) => Promise<T>) => act('municipality', now, work)
  const kindsIn = (thread: { nodes: readonly ThreadRef[] }) => new Set(thread.nodes.map((one) => one.kind))
  const everyKind: ThreadKind[] = ['problem', 'cause', 'measure', 'plan', 'decision', 'meeting', 'group', 'task']

  async function findNights(step: DemoStep) {
    const { problems } = await readAllProblems(step.trx)
    const found = problems.find((one) => one.state === 'prioritised')
    assert.ok(found)
    return assembleProblem(step.trx, found.id)
  }

  test('it is the last step, and tells how many problems there are', () => assert.equal(steps.at(-1), 'thread 3'))

  test('from one finding of the first released week up to the decision, the meeting, the group and its tasks', async () => {
    const { findings, thread } = await read(async (step) => {
      const { findings } = await findNights(step)
      const of: ThreadRef = { kind: 'finding', id: `${findings[0]?.pictureId}/${findings[0]?.key}` }
      return { findings, thread: await readThread(step, of, threadSources) }
    })
    assert.ok(new Set(findings.map((one) => one.pictureId)).size >= 2, 'a later week told of the same')
    assert.deepEqual(
      everyKind.filter((kind) => !kindsIn(thread).has(kind)),
      [],
    )
    assert.equal(thread.nodes.filter((one) => one.kind === 'task').length, 4)
    assert.ok(!thread.cut)
  })

  test('from the late task down to the same finding, with the decision and the meeting that took it', async () => {
    const { findings, thread } = await read(async (step) => {
      const [view] = await viewGroups(step.trx, step.actor, await listGroupRows(step.trx))
      const late = view?.tasks.find((one) => one.state === 'open' && one.dueOn < today)
      assert.ok(late)
      const { findings } = await findNights(step)
      return { findings, thread: await readThread(step, { kind: 'task', id: late.id }, threadSources) }
    })
    assert.deepEqual(
      everyKind.filter((kind) => !kindsIn(thread).has(kind)),
      [],
    )
    for (const { pictureId, key } of findings) {
      assert.ok(
        thread.nodes.some((one) => one.kind === 'finding' && one.id === `${pictureId}/${key}`),
        key,
      )
    }
  })

  test('three problems: first by both with one disagreement, set aside with a reason, and one without the police’s answers', async () => {
    const { problems } = await read((step) => readAllProblems(step.trx))
    assert.deepEqual(
      problems.map((one) => one.state),
      ['prioritised', 'raised', 'notNow'],
    )
    const [first, waits, aside] = problems
    assert.equal(first?.rank, 1)
    assert.equal(first?.ranking.byCriterion.filter((one) => one.disagree).length, 1)
    assert.equal(waits?.ranking.value, null)
    assert.ok(waits?.ranking.byCriterion.every((one) => one.police === null))
    assert.ok((aside?.stateReason ?? '').length > 20 && aside?.ranking.value !== null)
    for (const one of problems) assert.ok(one.findings > 0, one.title)
  })

  test('causes on three bones, each with evidence for and against, one of them indirect; a chain with break points', async () => {
    const { causes, chains, missing } = await read(findNights)
    assert.deepEqual(new Set(causes.map((one) => one.bone)), new Set(['victim', 'offender', 'place']))
    for (const one of causes)
      assert.deepEqual(new Set(one.evidence.map(({ side }) => side)), new Set(['for', 'against']))
    assert.equal(causes.filter((one) => one.parentId !== null).length, 1)
    assert.ok((chains[0]?.steps.filter((one) => one.breakPoint !== null).length ?? 0) >= 2)
    assert.deepEqual(missing, [])
  })

  test('the plan is in force after the steering group and the municipality decided it; an ad-hoc measure came since', async () => {
    const { plan, formal, light } = await read(async (step) => {
      const [row] = await listPlanRows(step.trx, ['inForce'])
      assert.ok(row)
      const plan = await presentPlan({ ...step, shelf: step.services.shelf }, row)
      const light = plan.measures.find((one) => one.state === 'ongoing')
      assert.ok(light)
      return { plan, formal: await readFormal(step), light: await presentMeasure(step, light.id) }
    })
    assert.ok(plan.proposedAt && plan.decidedOn && plan.inForceOn)
    assert.ok(
      plan.proposedAt.slice(0, 10) < plan.decidedOn && plan.decidedOn < plan.inForceOn && plan.inForceOn < today,
    )
    assert.deepEqual(
      plan.gaps.filter((one) => one.stops),
      [],
    )
    const { situational, social, bridging } = plan.counts
    assert.ok(situational > 0 && social > 0 && bridging > 0, JSON.stringify(plan.counts))
    assert.deepEqual(
      plan.addedSince.map((one) => [one.origin, one.decidedBy]),
      [['adHoc', 'parties']],
    )
    assert.ok(plan.addedSince[0]?.originPicture)
    const [decided] = formal.decisions
    assert.equal(decided?.subjectId, plan.id)
    assert.ok(decided && decided.decidedOn > plan.decidedOn && decided.decidedOn < today)
    assert.deepEqual(formal.waiting, [])
    assert.ok(light.effectDesign?.lockedAt, 'the effect design is locked by the start')
    assert.deepEqual(new Set(light.indicators.map((one) => one.source.kind)), new Set(['own', 'reports']))
    const [entered, counted] = (['own', 'reports'] as const).map((kind) =>
      light.indicators.find((one) => one.source.kind === kind),
    )
    assert.deepEqual([entered?.baseline, entered?.target, entered?.points.at(-1)?.value], [9, 0, 6])
    // Eight weeks hold no whole month before the start: then nothing is said.
    const told = light.effectDesign.detectable.before
    const share = (part: number) => (told === null ? null : Math.round(Math.round(told) * part))
    assert.deepEqual([counted?.baseline, counted?.target], [share(1), share(0.75)])
  })

  test('a meeting is held with both parties and its minutes are locked; the next one waits with what is late and what is raised', async () => {
    const { shown, papers } = await read(async (step) => {
      const rows = (await listMeetingRows(step.trx)).toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      const shown = []
      for (const row of rows) shown.push(await presentMeeting(step, row))
      const last = rows.at(-1)
      assert.ok(last)
      return { shown, papers: await drawPapersFile(step, last, 'html') }
    })
    const [held, next] = shown.slice(-2)
    assert.equal(held?.state, 'approved')
    assert.deepEqual(new Set(held?.approvals.map((one) => one.party)), new Set(['municipality', 'police']))
    assert.ok(held?.quorate && held.attendance.presenters.every((one) => one.present))
    const decided = held.items.filter((one) => one.outcome?.decision === 'decide')
    assert.deepEqual(
      decided.map((one) => one.subjectKind),
      ['plan'],
    )
    assert.ok(
      decided[0]?.papers.some((one) => one.type === 'application/pdf'),
      'the frozen plan lies by its item',
    )
    assert.equal(next?.state, 'planned')
    const on = next?.startsAt.slice(0, 10) ?? ''
    assert.ok(on >= addDays(today, 12) && on <= addDays(today, 17), on)
    const kinds = next?.items.map((one) => one.subjectKind) ?? []
    assert.deepEqual([...new Set(kinds)], ['obligation', 'question', 'problem', 'task'])
    assert.ok(next?.items.some((one) => one.subjectId === 'councilReport'))
    assert.deepEqual(next?.waiting, [])
    const told = new TextDecoder().decode(papers)
    for (const { title } of next?.items ?? []) assert.ok(told.includes(title), title)
  })

  test('a working group of five organisations has a task that is done, one that is late and one for the next week', async () => {
    const group = await read(async (step) => {
      const [view] = await viewGroups(step.trx, step.actor, await listGroupRows(step.trx))
      assert.ok(view)
      return presentGroup(step, view)
    })
    assert.equal(group.state, 'active')
    const members = group.members.map((one) => one.organisationId)
    assert.deepEqual(members, ['lulebo', ...members.slice(1)])
    for (const one of ['lulea-kommun', 'polisen', 'skolor-centrum', 'nattvandrarna'])
      assert.ok(members.includes(one), one)
    const standings = group.tasks.map((one) => one.standing)
    assert.equal(standings.filter((one) => one === 'done').length, 1)
    assert.equal(standings.filter((one) => one === 'late').length, 1)
    const ahead = group.tasks.filter((one) => one.dueOn > addDays(today, 6) && one.dueOn <= addDays(today, 13))
    assert.equal(ahead.length, 2)
  })

  test('no measure is late by its own dates, whoever starts the demo on which day', async () => {
    const measures = await read((step) =>
      listMeasureFacts(step.trx, { municipalityId: step.actor.municipalityId, now }),
    )
    for (const one of measures) assert.ok(one.standing !== 'late', `${one.title}: ${one.standingWhy.join()}`)
  })

  test('it was told in order: each step after the one before, and nothing after now', async () => {
    const { rows } = await db.asOwner((trx) =>
      // By the transaction that wrote it: where a row lies says nothing, a short one may fill an earlier page.
      sql<{ action: string; at: string }>`select action, at from audit_event order by xmin::text::bigint`.execute(trx),
    )
    const told = rows.filter(({ action }) => !/^(report|picture|evidence)\./.test(action))
    assert.ok(told.length > 60)
    const unworded = told.filter(({ action }) => [sv, en].some((one) => one.administration.action(action) === action))
    assert.deepEqual(unworded, [], 'the administrator reads every step as a sentence')
    for (const [order, { action, at }] of told.entries()) {
      assert.ok(at >= (told[order - 1]?.at ?? ''), `${action} at ${at} comes after ${told[order - 1]?.action}`)
    }
    const columns = await db.asOwner((trx) =>
      sql<{
        tableName: string
        columnName: string
      }>`select c.table_name, c.column_name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'timestamp with time zone'`.execute(
        trx,
      ),
    )
    assert.ok(columns.rows.length > 40)
    // When a meeting is to be, and when a job is to run, lie ahead.
    const ahead = new Set(['meeting.starts_at', 'meeting.ends_at', 'job.run_at'])
    for (const { tableName, columnName } of columns.rows) {
      if (ahead.has(`${tableName}.${columnName}`)) continue
      const found = await db.asOwner((trx) =>
        sql<{ last: string | null }>`select max(${sql.id(columnName)}) as last from ${sql.table(tableName)}`.execute(
          trx,
        ),
      )
      const last = found.rows[0]?.last ?? ''
      assert.ok(last === '' || Date.parse(last) <= now.getTime(), `${tableName}.${columnName}: ${last}`)
    }
  })

  test('without a released week, or without an agreement in force, there is no story', async () => {
    assert.equal(await tellDemoThread(db, { pictureIds: [], mondays: [], now }), 0)
    const weeks = { pictureIds: ['a', 'b', 'c'], mondays: ['2027-12-13', '2027-12-20', '2027-12-27'] }
    assert.equal(await tellDemoThread(db, { ...weeks, now: new Date('2028-01-03T08:00:00.000Z') }), 0)
  })
})
