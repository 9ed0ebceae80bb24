/** A joint picture of 2026, proposed by both parties: both own ones shared first, what the law asks for written. For tests. */
import { randomUUID } from 'node:crypto'
import type { JointPicture } from '#features/jointpicture/schema.ts'
import type { JointHouse } from './joint-house.ts'

const yearly = { 2018: 6100, 2019: 6300, 2020: 6200, 2021: 6400, 2022: 6350, 2023: 6600, 2024: 6500, 2025: 6700 }

export async function composeJoint(house: JointHouse): Promise<JointPicture> {
  await house.deliver(yearly, 'Anmälda brott')
  house.clock.advance(1000)
  for (const who of ['coordinator', 'police'] as const) {
    const own = await house.done(who, 'POST', '/joint-pictures', { whose: 'own', period: '2026' })
    await house.done(who, 'POST', `/joint-pictures/${own.id}/share`, { contentHash: own.contentHash })
  }
  const joint = await house.done('coordinator', 'POST', '/joint-pictures', { whose: 'joint', period: '2026' })
  const empty = joint.missing.filter((one) => one.code === 'partEmpty' && one.blocks)
  for (const { part } of empty) {
    const block = { key: `own:${randomUUID()}`, part, position: 50, struck: false, pinned: false, version: 0 }
    await house.done('police', 'PUT', `/joint-pictures/${joint.id}/blocks`, { ...block, text: `Text om ${part}.` })
  }
  return house.done('coordinator', 'GET', `/joint-pictures/${joint.id}`)
}

/** Both confirm what stands now. */
export async function proposeJoint(house: JointHouse, id: string): Promise<JointPicture> {
  const { contentHash } = await house.done('coordinator', 'GET', `/joint-pictures/${id}`)
  for (const who of ['coordinator', 'police'] as const) {
    await house.done(who, 'POST', `/joint-pictures/${id}/confirm`, { purpose: 'propose', contentHash })
  }
  return house.done('coordinator', 'GET', `/joint-pictures/${id}`)
}
