/** The samlade pictures: each party shares its own, both propose the joint one, an actor's mapping with it. */
import { randomUUID } from 'node:crypto'
import type { Mapping } from '#features/evidence/mapping-schema.ts'
import type { JointPicture } from '#features/jointpicture/schema.ts'
import { addDays } from './days.ts'
import type { FourYears } from './diary.ts'

export interface OpenJoint {
  readonly id: string
  readonly period: string
  readonly proposedOn: string
}

const both = ['coordinator', 'police'] as const

export async function proposeJoint(years: FourYears, period: string): Promise<OpenJoint> {
  for (const who of both) {
    const own = await years.done<JointPicture>(who, 'POST', '/joint-pictures', { whose: 'own', period })
    const { contentHash } = own
    await years.done(who, 'POST', `/joint-pictures/${own.id}/share`, { contentHash })
    years.ledger.own.push({ party: who === 'police' ? 'police' : 'municipality', on: years.today() })
  }
  const { id, missing } = await years.done<JointPicture>('coordinator', 'POST', '/joint-pictures', {
    ...{ whose: 'joint', period },
  })
  for (const { part } of missing.filter((one) => one.code === 'partEmpty' && one.blocks)) {
    const block = { key: `own:${randomUUID()}`, part, position: 50, struck: false, pinned: false, version: 0 }
    await years.done('police', 'PUT', `/joint-pictures/${id}/blocks`, { ...block, text: 'Det vi vet tillsammans.' })
  }
  const { contentHash } = await years.done<JointPicture>('coordinator', 'GET', `/joint-pictures/${id}`)
  const yes = { purpose: 'propose', contentHash }
  for (const who of both) await years.done(who, 'POST', `/joint-pictures/${id}/confirm`, yes)
  return { id, period, proposedOn: years.today() }
}

/** Two actors are asked; the school answers, the guards never do. */
export async function askForMappings(years: FourYears, period: string): Promise<void> {
  const { id } = await years.done<JointPicture>('coordinator', 'POST', '/joint-pictures', { whose: 'joint', period })
  const asked = { organisationIds: ['skolan', 'vakten'], dueOn: addDays(years.today(), 14), message: null }
  const path = `/joint-pictures/${id}/mappings`
  const { mappings } = await years.done<{ mappings: Mapping[] }>('coordinator', 'POST', path, asked)
  const own = mappings.find((one) => one.organisationId === 'skolan')?.id
  const items = [{ id: randomUUID(), what: 'Elever går omvägar', knownBy: 'dialogue' }]
  await years.done('schoolReviewer', 'PUT', `/mappings/${own}`, { version: 0, answers: { items } })
  await years.done('schoolReviewer', 'POST', `/mappings/${own}/approve`, { version: 1 })
  years.ledger.mappings.push({ organisation: 'skolan', approvedOn: years.today() })
}

/** What was decided is public from then on. */
export function noteJointDecided({ ledger, ...years }: FourYears, { period, proposedOn }: OpenJoint): void {
  const decidedOn = years.today()
  ledger.joint.push({ period, decidedOn })
  ledger.decisions.push({ kind: 'jointPicture', title: period, proposedOn, decidedOn })
}

/** The body decided without a meeting: both parties tell so. */
export async function decideByBoth(years: FourYears, joint: OpenJoint): Promise<void> {
  const decision = { purpose: 'decide', decidedOn: years.today(), body: 'Styrgruppen', reference: null }
  for (const who of both) {
    // The first one's words of the decision are part of what the second one reads.
    const { contentHash } = await years.done<JointPicture>(who, 'GET', `/joint-pictures/${joint.id}`)
    await years.done(who, 'POST', `/joint-pictures/${joint.id}/confirm`, { ...decision, contentHash })
  }
  noteJointDecided(years, joint)
}
