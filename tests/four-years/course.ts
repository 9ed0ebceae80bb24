/** The course of the four years: what is done on which day, and what is left undone on purpose. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Statement } from '#features/statement/schema.ts'
import type { MemberId } from '../town.ts'
import { amendedFrom, enterAgreements, enterSeats } from './agreement.ts'
import { addDays, listStretches } from './days.ts'
import type { FourYears } from './diary.ts'
import { addMember, appointGroup, closeGroup, giveTask, type OpenGroup } from './groups.ts'
import { askForMappings, decideByBoth, noteJointDecided, type OpenJoint, proposeJoint } from './joint.ts'
import type { MeasureEntry } from './ledger.ts'
import { enterMeeting } from './meetings.ts'
import { enterPictures } from './pictures.ts'
import { enterReports } from './reports.ts'
import * as told from './statements.ts'
import * as work from './work.ts'

/** What is under way, from one day to a later one. */
interface UnderWay {
  joint?: OpenJoint
  plan?: work.OpenPlan
  problem?: work.RaisedProblem
  measures: MeasureEntry[]
  groups: OpenGroup[]
  followUp?: { readonly id: string; readonly title: string; readonly sealedOn: string }
}

const law = 'law-2023-196'

export function enterCourse(years: FourYears): void {
  const now: UnderWay = { measures: [], groups: [] }
  enterAgreements(years)
  enterSeats(years)
  enterReports(years)
  enterPictures(years, 'week', '2024-01-01')
  enterPictures(years, 'month', amendedFrom)
  enterPictures(years, 'quarter', amendedFrom)
  enterMeetings(years, now)
  enterFirstRound(years, now)
  enterSecondRound(years, now)
  enterGroups(years, now)
  enterDuties(years, now)
  const sitting: MemberId[] = ['coordinator', 'police', 'steering', 'secondSteering', 'administrator']
  const reached: MemberId[] = ['schoolReporter', 'schoolColleague', 'schoolReviewer', 'guardReporter']
  const others: MemberId[] = ['guardReviewer', 'housingReviewer', 'strayCoordinator', 'notYet']
  told.enterQuestionnaire(years, [...sitting, ...reached, ...others], ['guardReviewer'])
}

/**
 * The steering group, far from each quarter: once the meeting was called off, once the minutes lay for six weeks. The preparatory group
 * once.
 */
function enterMeetings(years: FourYears, now: UnderWay): void {
  const held = '2024-04-22 2024-06-17 2024-09-16 2025-05-26 2026-09-14 2026-11-30 2027-03-15'
  for (const on of held.split(' ')) {
    enterMeeting(years, {
      ...{
        on,
        bodyCode: 'steeringGroup',
        approvedAfter: on === '2026-11-30' ? 45 : 3 + Math.floor(years.random() * 9),
      },
      settle: ({ subjectKind }) =>
        subjectKind === 'statement' ? 'note' : on === '2024-06-17' && subjectKind === 'plan' ? 'return' : 'decide',
      settled: ({ subjectKind }, decision) => {
        if (decision === 'return') return
        if (subjectKind === 'plan' && now.plan) work.noteDecided(years, now.plan)
        if (subjectKind === 'jointPicture' && now.joint) noteJointDecided(years, now.joint)
        if (subjectKind === 'statement' && now.followUp) {
          const { title, sealedOn } = now.followUp
          years.ledger.followUps.push(on)
          years.ledger.decisions.push({ kind: 'statement', title, proposedOn: sealedOn, decidedOn: on })
        }
      },
    })
  }
  enterMeeting(years, { on: '2025-09-08', bodyCode: 'steeringGroup', cancelled: true })
  enterMeeting(years, { on: '2024-05-15', bodyCode: 'preparatoryGroup' })
}

/** Picture, problem, plan, decision: the plan is returned once, and the municipality's own decision is written down wrong first. */
function enterFirstRound(years: FourYears, now: UnderWay): void {
  years.enter('2024-03-25', () => askForMappings(years, '2024'))
  years.enter('2024-04-08', async () => {
    now.joint = await proposeJoint(years, '2024')
  })
  years.enter('2024-05-06', async () => {
    now.problem = await work.raiseProblem(years, {
      ...{ title: 'Krossade rutor', subGoals: ['situationalPrevention'], pictureId: must(now.joint).id },
    })
  })
  years.enter('2024-05-13', () => work.prioritise(years, must(now.problem)))
  years.enter('2024-05-27', async () => {
    const first = [
      ['Laga lamporna', 'situational', ['situationalPrevention'], ['kommunen', 'Provby kommun'], 40, 20],
      ['Fritidsgård på kvällen', 'social', ['knowledgeBased'], ['skolan', 'Östra skolan'], 30, 10],
      ['Vandringar med polisen', 'bridging', ['situationalPrevention', 'knowledgeBased'], ['polisen', 'Polisen i Provby'], 12, 6], // biome-ignore format: one a line
    ] as const
    for (const [title, kind, subGoals, owner, baseline, target] of first) {
      const indicators = [{ title: 'Krossade rutor', baseline, target, better: 'lower' as const }]
      const plan = { title, kind, subGoals, owner, indicators }
      now.measures.push(await work.draftMeasure(years, plan, must(now.problem)))
    }
  })
  years.enter('2024-06-03', async () => {
    const days = { from: '2024-07-01', to: '2026-06-30' }
    now.plan = await work.draftPlan(years, { title: 'Åtgärdsplan 2024', ...days, measures: now.measures })
    await work.confirmPlan(years, now.plan, 'propose')
  })
  years.enter('2024-08-19', () => work.confirmPlan(years, must(now.plan), 'propose'))
  years.enter('2024-09-17', () => work.confirmPlan(years, must(now.plan), 'putInForce'))
  const decide = (decidedOn: string, paragraph: string) => () =>
    work.decideFormally(years, must(now.plan).id, { decidedOn, paragraph })
  years.enter('2024-10-07', decide('2024-10-02', '§ 112'))
  years.enter('2024-10-28', decide('2024-10-01', '§ 121'))
  years.enter('2024-10-14', async () => {
    for (const measure of now.measures.slice(0, 2)) await work.moveMeasure(years, measure, 'start')
  })
  years.enter('2025-06-16', () => work.moveMeasure(years, must(now.measures[1]), 'finish'))
  years.enter('2025-06-17', () => work.moveMeasure(years, must(now.measures[2]), 'stop'))
  enterEntries(years, now)
}

/** What was done and what it cost: one entry put right, one taken away again; values each quarter, one quarter without. */
function enterEntries(years: FourYears, now: UnderWay): void {
  const [kept, wrong] = [randomUUID(), randomUUID()]
  const write = (at: number, entry: Parameters<typeof work.writeEntry>[2]) => () =>
    work.writeEntry(years, must(now.measures[at]), entry)
  years.enter('2024-11-04', write(0, { id: kept, version: 0, cost: 4000, hours: 16 }))
  years.enter('2024-11-18', write(0, { id: kept, version: 1, cost: 4500, hours: 16 }))
  years.enter('2025-03-03', write(0, { id: randomUUID(), version: 0, cost: null, hours: 8.5 }))
  years.enter('2025-03-10', write(1, { id: wrong, version: 0, cost: 900, hours: null }))
  years.enter('2025-03-17', () => work.removeEntry(years, must(now.measures[1]), wrong))
  years.enter('2025-03-24', write(1, { id: randomUUID(), version: 0, cost: null, hours: null }))
  let value = 38
  for (const { label, last } of listStretches('quarter', '2025-01-01', '2027-09-30')) {
    value -= Math.floor(years.random() * 3)
    const told = value
    if (label !== '2026-Q1') {
      years.enter(addDays(last, 9), () => work.enterValue(years, must(now.measures[0]), 0, label, told))
    }
  }
  years.enter('2025-07-10', () => work.enterValue(years, must(now.measures[1]), 0, '2025-Q2', 33))
}

/** The second picture comes late and is decided without a meeting; the second plan begins after the first one has ended. */
function enterSecondRound(years: FourYears, now: UnderWay): void {
  years.enter('2026-05-18', async () => {
    now.joint = await proposeJoint(years, '2026')
  })
  years.enter('2026-06-03', () => decideByBoth(years, must(now.joint)))
  years.enter('2026-06-22', async () => {
    now.problem = await work.raiseProblem(years, {
      ...{ title: 'Stök vid skolan', subGoals: ['knowledgeBased'], pictureId: must(now.joint).id },
    })
    await work.prioritise(years, now.problem)
  })
  years.enter('2026-08-17', async () => {
    const indicators = [
      { title: 'Ordningsstörningar', baseline: 20, target: 10, better: 'lower' as const },
      { title: 'Vuxna på plats', baseline: 4, target: 8, better: 'higher' as const },
    ]
    const of = { title: 'Vuxna vid skolan', kind: 'social', subGoals: ['knowledgeBased'], indicators } as const
    const owner = ['skolan', 'Östra skolan'] as const
    now.measures.push(await work.draftMeasure(years, { ...of, owner }, must(now.problem)))
  })
  years.enter('2026-08-24', async () => {
    const measures = [must(now.measures[0]), must(now.measures[3])]
    const days = { from: '2026-07-01', to: '2028-06-30' }
    now.plan = await work.draftPlan(years, { title: 'Åtgärdsplan 2026', ...days, measures: measures.slice(1) })
    await work.confirmPlan(years, now.plan, 'propose')
  })
  years.enter('2026-09-21', () => work.confirmPlan(years, must(now.plan), 'putInForce'))
  const formal = { decidedOn: '2026-10-12', paragraph: '§ 140' }
  years.enter('2026-10-12', () => work.decideFormally(years, must(now.plan).id, formal))
  years.enter('2026-10-19', () => work.moveMeasure(years, must(now.measures[3]), 'start'))
  years.enter('2027-01-11', () => work.enterValue(years, must(now.measures[3]), 0, '2026-Q4', 9))
  years.enter('2027-04-12', () => work.enterValue(years, must(now.measures[3]), 1, '2027-Q1', 3))
}

function enterGroups(years: FourYears, now: UnderWay): void {
  const group = (at: number) => must(now.groups[at])
  years.enter('2024-11-11', async () => {
    const who = ['housingReviewer', 'schoolReporter', 'schoolReviewer', 'guardReporter', 'guardReviewer'] as const
    const measureId = must(now.measures[0]).id
    now.groups.push(await appointGroup(years, { title: 'Ljus och buskar', measureId, who }))
  })
  const tasks = ['2024-11-18', '2024-12-02', '2025-01-13', '2025-02-03', '2025-04-07', '2025-09-01'] as const
  for (const [at, day] of tasks.entries()) {
    const owner = at % 3 === 0 ? 'skolan' : at % 3 === 1 ? 'vakten' : 'bolaget'
    years.enter(day, () => giveTask(years, group(0), owner, at % 4 === 3 ? 'dropped' : 'done'))
  }
  years.enter('2026-02-09', () => closeGroup(years, group(0)))
  years.enter('2026-10-26', async () => {
    const who = ['schoolColleague', 'strayCoordinator', 'administrator', 'guardReporter'] as const
    const measureId = must(now.measures[3]).id
    now.groups.push(await appointGroup(years, { title: 'Vuxna vid skolan', measureId, who }))
  })
  years.enter('2027-01-18', () => addMember(years, group(1), 'notYet'))
  years.enter('2027-02-01', () => giveTask(years, group(1), 'kommunen', 'done'))
  // Left open, and late by the end.
  years.enter('2027-10-04', () => giveTask(years, group(1), 'skolan', null))
}

/** Follow-ups in 2025 and 2027, none in 2026; reports to the council, one year late; what people write down themselves. */
function enterDuties(years: FourYears, now: UnderWay): void {
  const followUp = (from: string, to: string) => async () => {
    const title = `Uppföljning till ${to}`
    const subjectId = must(now.plan).id
    const one = await told.writeStatement(years, { kind: 'followUp', subjectId, title, from, to })
    await told.sealStatement(years, one)
    now.followUp = { id: one.id, title, sealedOn: years.today() }
  }
  years.enter('2025-05-12', followUp('2024-09-17', '2025-05-11'))
  years.enter('2027-03-01', followUp('2026-09-21', '2027-02-28'))
  years.enter('2025-01-27', () => told.reportToCouncil(years, '2024-01-01', '2024-12-31'))
  years.enter('2026-01-19', () => told.reportToCouncil(years, '2025-01-01', '2025-12-31'))
  years.enter('2027-04-26', () => told.reportToCouncil(years, '2026-01-01', '2027-04-25'))
  const joined = `${law}/integrated`
  years.enter('2025-02-10', () => told.writeOwnEvidence(years, 'integrated', joined, '2025-02-03'))
  years.enter('2025-03-17', () => told.removeOwnEvidence(years, 'integrated', joined))
  years.enter('2025-04-14', () => told.writeOwnEvidence(years, 'integrated', joined, '2025-03-10'))
  years.enter('2025-06-02', () => told.writeOwnEvidence(years, 'published', `${law}/informed`, '2025-06-02'))
  const reason = 'Planarbetet vilar till nästa mandatperiod.'
  years.enter('2027-04-05', () => told.writeNote(years, 'integrated', joined, reason))
}

/** The last days of the agreement: told, sealed, noted; and a certificate of how the obligations were kept. */
export function enterEvaluation(years: FourYears, composed: (one: Statement) => void): void {
  const title = 'Utvärdering av överenskommelsen 2024–2027'
  let one: Statement | undefined
  const days = { from: '2024-01-01', to: '2027-12-31' }
  years.enter('2027-12-28', async () => {
    one = await told.writeStatement(years, { kind: 'evaluation', subjectId: 'provby-2024-2027', title, ...days })
    composed(one)
  })
  years.enter('2027-12-29', () => told.sealStatement(years, must(one)))
  enterMeeting(years, {
    ...{ on: '2027-12-30', bodyCode: 'steeringGroup', notice: 0, approvedAfter: 1 },
    settled: (item) => {
      if (item.subjectId === one?.id) years.ledger.evaluatedOn = years.today()
    },
  })
}

function must<T>(one: T | undefined): T {
  assert.ok(one !== undefined, 'what this day rests on has not been done')
  return one
}
