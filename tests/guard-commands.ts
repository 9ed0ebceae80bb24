/** Every command with a text in it of the rooms from problem to meeting, each right but for what a test puts into it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { AgreementDraft } from '#features/agreement/schema.ts'
import type { Plan } from '#features/plan/schema.ts'
import { listComplianceCommands } from './guard-compliance-commands.ts'
import { listMeetingCommands } from './guard-meeting-commands.ts'
import { indicatorForm, type MeasureHouse, measureForm } from './measure-house.ts'

export interface Command {
  /** The endpoint as it is registered. */
  readonly of: string
  /** Parts of its path, in order. */
  readonly ids?: readonly string[]
  readonly body: object
  /** Free texts, as they lie in the body: «steps.*.title» is that of the first step. */
  readonly texts: readonly string[]
  /** Codes and ids that the server knows or refuses; marks of what was seen, which are only compared. */
  readonly codes?: readonly string[]
}

/** In the house, with what they need there. */
export async function listCommands(house: MeasureHouse): Promise<Command[]> {
  const { problem, causeId } = house
  const measure = await house.draft({ causeIds: [] })
  const indicatorId = randomUUID()
  await house.done('police', 'PUT', `/measures/${measure.id}/indicators/${indicatorId}`, indicatorForm())
  const days = { from: '2027-01-01', to: '2028-12-31' }
  const plan = await house.done<Plan>('coordinator', 'POST', '/plans', { title: 'Plan 2027', ...days })
  const held = await house.done<Plan>('police', 'PUT', `/plans/${plan.id}/measures`, {
    measureId: measure.id,
    included: true,
  })
  const gap = held.gaps.find((one) => one.stops)
  assert.ok(gap)
  const begun = { kind: 'amendment', content: null }
  const draft = await house.done<AgreementDraft>('coordinator', 'POST', '/agreement/drafts', begun)
  const content = {
    title: 'Skadegörelse',
    description: 'Rutor krossas.',
    areaCodes: ['soder'],
    categories: ['vandalism'],
    subGoals: ['knowledgeBased'],
  }
  const known = ['areaCodes.*', 'categories.*', 'subGoals.*']
  const finding = { pictureKind: 'running', pictureId: house.week, key: 'whole' }
  const measureTexts = ['title', 'description', 'expectedShort', 'expectedLong']
  const measureCodes = ['libraryId', 'subGoals.*', 'ownerOrganisationId', 'areaCodes.*']
  const design = {
    ...{ treatedAreas: ['soder'], comparisonAreas: ['vaster'], spillAreas: ['norr'], categories: ['vandalism'] },
    ...{ beforeFrom: '2026-01-01', startOn: '2027-01-01', afterTo: '2027-12-31', version: 0 },
  }
  const reports = { kind: 'reports', areaCodes: ['soder'], categories: ['vandalism'] }
  const library = {
    strategy: 'risk',
    technique: 'Ljus',
    title: 'Belysning',
    text: '',
    research: '',
    limits: '',
    source: '',
  }
  const { contentHash } = problem
  const ofProblem = { ids: [problem.id] }
  return [
    {
      of: 'POST /problems',
      body: { ...content, findings: [finding] },
      texts: ['title', 'description'],
      codes: [...known, 'findings.*.key'],
    },
    {
      of: 'PUT /problems/:id',
      ...ofProblem,
      body: { ...content, version: problem.version },
      texts: ['title', 'description'],
      codes: known,
    },
    {
      of: 'POST /problems/:id/findings',
      ...ofProblem,
      body: { findings: [finding] },
      texts: [],
      codes: ['findings.*.key'],
    },
    {
      of: 'PUT /problems/:id/scores',
      ...ofProblem,
      body: { scores: [{ criterion: 'common', score: 1, note: '', version: 0 }] },
      texts: ['scores.*.note'],
    },
    {
      of: 'PUT /problems/weights',
      body: { weights: weights(), reason: 'Så vill vi.', version: 0 },
      texts: ['reason'],
    },
    {
      of: 'POST /problems/:id/confirm',
      ...ofProblem,
      body: { purpose: 'notNow', contentHash, reason: 'Annat först.' },
      texts: ['reason'],
      codes: ['contentHash'],
    },
    {
      of: 'PUT /problems/:id/causes',
      ...ofProblem,
      body: {
        ...{ id: causeId, bone: 'place', parentId: null, title: 'Mörkt', detail: '', grade: 'data', version: 1 },
        evidence: [{ id: randomUUID(), side: 'for', text: 'Det är mörkt.', source: 'Felanmälan' }],
      },
      texts: ['title', 'detail', 'evidence.*.text', 'evidence.*.source'],
    },
    {
      of: 'PUT /problems/:id/chains',
      ...ofProblem,
      body: {
        id: randomUUID(),
        title: 'En kväll',
        steps: [
          { title: 'Först', breakPoint: 'Sitta ihop.' },
          { title: 'Sedan', breakPoint: null },
        ],
        version: 0,
      },
      texts: ['title', 'steps.*.title', 'steps.*.breakPoint'],
    },
    {
      of: 'POST /measures',
      body: { ...measureForm({ subGoals: [''] }), originPictureId: null },
      texts: measureTexts,
      codes: measureCodes,
    },
    {
      of: 'PUT /measures/:id',
      ids: [measure.id],
      body: { ...measureForm({ subGoals: [''] }), version: measure.version },
      texts: measureTexts,
      codes: measureCodes,
    },
    { of: 'POST /measures/:id/confirm', ids: [measure.id], body: {}, texts: [], codes: ['contentHash'] },
    {
      of: 'POST /measures/:id/override',
      ids: [measure.id],
      body: { status: 'onTime', reason: 'Vi vet bättre.' },
      texts: ['reason'],
    },
    {
      of: 'POST /measures/:id/move',
      ids: [measure.id],
      body: { action: 'stop', on: '2026-11-23', reason: null },
      texts: ['reason'],
    },
    {
      of: 'PUT /measures/:id/indicators/:indicatorId',
      ids: [measure.id, indicatorId],
      body: indicatorForm({ source: reports, version: 1 }),
      texts: ['title', 'unit', 'baselinePeriod', 'enteredBy'],
      codes: ['source.areaCodes.*', 'source.categories.*'],
    },
    {
      of: 'PUT /measures/:id/indicators/:indicatorId',
      ids: [measure.id, indicatorId],
      body: indicatorForm({ source: { kind: 'series' }, version: 1 }),
      texts: [],
      codes: ['source.seriesId'],
    },
    {
      of: 'POST /measures/:id/indicators/:indicatorId/values',
      ids: [measure.id, indicatorId],
      body: { period: '2026-W46', value: 1, note: null },
      texts: ['note'],
      codes: ['period'],
    },
    {
      of: 'PUT /measures/:id/effect-design',
      ids: [measure.id],
      body: design,
      texts: [],
      codes: ['treatedAreas.*', 'comparisonAreas.*', 'spillAreas.*', 'categories.*'],
    },
    { of: 'POST /plans', body: { title: 'Plan', ...days }, texts: ['title'] },
    {
      of: 'PUT /plans/:id',
      ids: [plan.id],
      body: { title: 'Plan', ...days, contentHash: held.contentHash },
      texts: ['title'],
      codes: ['contentHash'],
    },
    {
      of: 'POST /plans/:id/exceptions',
      ids: [plan.id],
      body: { code: gap.code, subjectId: gap.subjectId, reason: 'Vi vet det redan.' },
      texts: ['reason'],
      codes: ['subjectId'],
    },
    { of: 'POST /plans/:id/confirm', ids: [plan.id], body: { purpose: 'propose' }, texts: [], codes: ['contentHash'] },
    {
      of: 'PUT /library/:id',
      ids: ['eget-ljus'],
      body: {
        ...library,
        kind: 'situational',
        suits: { bones: ['place'], categories: ['vandalism'] },
        hidden: false,
        version: 0,
      },
      texts: ['technique', 'title', 'text', 'research', 'limits', 'source'],
      codes: ['suits.bones.*', 'suits.categories.*'],
    },
    ...(await listMeetingCommands(house, plan.id)),
    ...(await listComplianceCommands(house, (await house.decided({})).id)),
    {
      of: 'PUT /agreement/drafts/:id',
      ids: [draft.id],
      body: { content: draft.content, effectiveOn: '2026-12-01', reason: 'Nytt', version: 1 },
      texts: ['reason'],
    },
    {
      of: 'POST /agreement/drafts/:id/sign',
      ids: [draft.id],
      body: { slot: 0, signedOn: '2026-11-20', contentHash: 'h' },
      texts: [],
      codes: ['contentHash'],
    },
    {
      of: 'POST /agreement/seats',
      body: {
        bodyCode: 'steeringGroup',
        seat: 1,
        membershipId: 'secondSteering',
        isDeputy: false,
        since: '2026-11-23',
      },
      texts: [],
      codes: ['bodyCode', 'membershipId'],
    },
  ]
}

const weights = () =>
  Object.fromEntries(
    ['common', 'longLasting', 'deviates', 'concentrated', 'influenceable', 'costly', 'affectsMany'].map((one) => [
      one,
      1,
    ]),
  )
