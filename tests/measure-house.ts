/** The whole house with an agreement, a released week and a problem with one cause: what measures rest on. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { seedAgreement } from '#db/demo/seed-agreement.ts'
import type { Measure } from '#features/plan/schema.ts'
import type { Problem } from '#features/problem/schema.ts'
import type { Database } from '#platform/db/port.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { type House, openHouse } from './house.ts'
import { type MemberId, town } from './town.ts'

export interface MeasureHouse extends House {
  /** A released running picture, and one that is only begun. */
  readonly week: string
  readonly openWeek: string
  readonly problem: Problem
  readonly causeId: string
  /** The call, and it must succeed. */
  done<T = Measure>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  /** A draft as it was left by the coordinator. */
  draft(change?: object): Promise<Measure>
  /** An ad-hoc measure with all that a decision asks for. */
  ready(change?: object): Promise<Measure>
  /** Decided by both parties. */
  decided(change?: object): Promise<Measure>
}

/** Right in everything, unless said otherwise. */
export const measureForm = (change: object = {}) => ({
  title: 'Laga lamporna på torget',
  description: 'Fyra stolpar byts.',
  kind: 'situational',
  approach: 'prevent',
  strategy: 'risk',
  libraryId: 'street-lighting',
  subGoals: ['situationalPrevention'],
  causeIds: [],
  ownerOrganisationId: 'kommunen',
  areaCodes: ['soder'],
  from: '2026-11-23',
  to: '2026-12-31',
  expectedShort: 'Ljust före jul.',
  expectedLong: '',
  cost: 40_000,
  hours: 16,
  ...change,
})

export const indicatorForm = (change: object = {}) => ({
  title: 'Trasiga lampor',
  source: { kind: 'own' },
  unit: 'stolpar',
  baseline: 4,
  baselinePeriod: null,
  target: 0,
  better: 'lower',
  frequency: 'week',
  enteredBy: 'Gatukontoret',
  version: 0,
  ...change,
})

export async function openMeasureHouse(db: Database): Promise<MeasureHouse> {
  const house = await openHouse({ db })
  const [week, openWeek] = [randomUUID(), randomUUID()]
  const createdAt = '2026-11-16T07:00:00.000Z'
  await db.asOwner(async (trx) => {
    const by = { personId: 'coordinator', organisationId: 'kommunen' }
    await seedAgreement(trx, { municipalityId: town, agreement: lulea2024to2027, seats: [], by })
    const of = { municipalityId: town, kind: 'week', edition: 1, createdAt } as const
    const rest = { computation: null, asOf: null, computedAt: null, supersedesId: null, correctionReason: null }
    for (const row of [
      { id: week, period: '2026-W46', fromOn: '2026-11-09', toOn: '2026-11-16', state: 'released' as const },
      { id: openWeek, period: '2026-W47', fromOn: '2026-11-16', toOn: '2026-11-23', state: 'composing' as const },
    ]) {
      const releasedAt = row.state === 'released' ? createdAt : null
      const values = { ...of, ...rest, ...row, releasedAt, withheld: null }
      await trx.insertInto('picture').values(values).execute()
    }
  })
  const done = async <T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T> => {
    const answer = await house.call<T>(who, method, path, body)
    assert.equal(
      answer.status,
      200,
      `${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${house.faults.join(' ')}`,
    )
    return answer.body
  }
  const raised = await done<Problem>('coordinator', 'POST', '/problems', {
    title: 'Skadegörelse på torget',
    description: 'Rutor krossas om kvällarna.',
    areaCodes: ['soder'],
    categories: ['vandalism'],
    subGoals: ['knowledgeBased'],
    findings: [],
  })
  const causeId = randomUUID()
  const cause = { id: causeId, bone: 'place', parentId: null, title: 'Mörkt', detail: null, grade: 'data' }
  const problem = await done<Problem>('police', 'PUT', `/problems/${raised.id}/causes`, {
    ...cause,
    version: 0,
    evidence: [{ id: randomUUID(), side: 'for', text: 'Fyra lampor är trasiga.', source: 'Felanmälan' }],
  })
  const draft: MeasureHouse['draft'] = (change) =>
    done('coordinator', 'POST', '/measures', { ...measureForm(change), originPictureId: null, ...change })
  const ready: MeasureHouse['ready'] = async (change) => {
    const { id } = await draft({ originPictureId: week, ...change })
    return done('police', 'PUT', `/measures/${id}/indicators/${randomUUID()}`, indicatorForm())
  }
  const decided: MeasureHouse['decided'] = async (change) => {
    const { id, contentHash } = await ready(change)
    await done('police', 'POST', `/measures/${id}/confirm`, { contentHash })
    return done('coordinator', 'POST', `/measures/${id}/confirm`, { contentHash })
  }
  return { ...house, week, openWeek, problem, causeId, done, draft, ready, decided }
}
