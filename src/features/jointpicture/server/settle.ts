/** Settling what the two own pictures say differently, and taking over what they say alike. */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { insertJointVersion, listStoredParts } from '../content-store.ts'
import { findAgreed } from '../differences.ts'
import type { Part } from '../finding-schema.ts'
import { checkPart, checkResolution } from '../rules.ts'
import type { Difference } from '../schema.ts'
import { findLostWords, settleDifference } from '../settle-difference.ts'
import { findLatestJoint, type JointRow } from '../store.ts'
import { assembleJoint } from './assemble.ts'
import { holdFor, moved, settle, stamp } from './hold.ts'
import type { JointWriting } from './services.ts'

export interface ResolutionInput {
  readonly key: string
  readonly resolution: NonNullable<Difference['resolution']>
  readonly text: string | null
  readonly version: number
  readonly overrides: Excuses
}

/** Settles one difference, and writes into the joint picture what follows of it. */
export async function resolveDifference(writing: JointWriting, id: string, input: ResolutionInput): Promise<void> {
  const { trx } = writing
  const row = await holdFor(writing, id, 'edit')
  const { picture, said, sides } = await assembleJoint(trx, row, writing.services.wording)
  const difference = picture.differences.find((one) => one.key === input.key)
  const { municipality, police } = sides
  if (!difference || !municipality || !police) {
    throw new CallRefused('refused', [{ code: 'unknownDifference', field: 'key' }])
  }
  const refusals = checkResolution(input)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const before = [difference.text, difference.municipality, difference.police].filter(Boolean).join('\n')
  const guarded = refusePersons(writing, [{ field: 'text', text: input.text, before }], input.overrides)
  if (input.version !== difference.version) throw moved('difference', difference)
  const { key, resolution } = input
  const text = resolution === 'joint' ? input.text : null
  const facts = { difference, resolution, text, municipality, police, blocks: picture.blocks, said }
  const effects = settleDifference(facts)
  const lost = findLostWords(effects, facts, difference.text)
  if (lost) throw moved('block', lost)
  const version = input.version + 1
  const kept = { ...stamp(writing), pictureId: id, key, version, resolution, text }
  if (!(await insertJointVersion(trx, 'jointDifference', kept))) throw moved('difference', difference)
  for (const effect of effects.blocks) {
    const standing = picture.blocks.find((one) => one.key === effect.key)
    const block = { ...effect, pinned: standing?.pinned ?? false, version: (standing?.version ?? 0) + 1 }
    await insertJointVersion(trx, 'jointBlock', { ...block, ...stamp(writing), pictureId: id })
  }
  if (effects.leftOutReason !== undefined) await leaveOut(writing, id, difference.part, effects.leftOutReason)
  await settle(writing, id, 'resolveDifference', { key, resolution, version, ...guarded })
}

async function leaveOut(writing: JointWriting, pictureId: string, part: Part, leftOutReason: string | null) {
  const stored = (await listStoredParts(writing.trx, pictureId)).find((one) => one.part === part)
  if ((stored?.leftOutReason ?? null) === leftOutReason) return
  const done = leftOutReason === null && (stored?.done ?? false)
  const refusals = checkPart({ part, done, leftOutReason }, { hasContent: true, ownerKnown: true })
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const ownerOrganisationId = stored?.ownerOrganisationId ?? null
  const row = { ...stamp(writing), pictureId, part, version: (stored?.version ?? 0) + 1, ownerOrganisationId }
  await insertJointVersion(writing.trx, 'jointPart', { ...row, done, leftOutReason })
}

/** What both parties say alike stands in the joint picture from the start; what somebody wrote there already is left. */
export async function takeOverAgreed(writing: JointWriting, joint: JointRow | null): Promise<void> {
  if (joint?.state !== 'composing') return
  const { picture, sides } = await assembleJoint(writing.trx, joint, writing.services.wording)
  if (!sides.municipality || !sides.police) return
  const known = new Map(picture.blocks.map((one) => [one.key, one]))
  let taken = 0
  for (const { key, part, position, text, struck, pinned, computedHash } of findAgreed(
    sides.municipality,
    sides.police,
  )) {
    const standing = known.get(key)
    if (standing && standing.version > 0) continue
    // Struck in both, and not computed any more: nothing to strike.
    if (!standing && text === null) continue
    const row = { key, part, position, text, struck, pinned, computedHash, version: 1 }
    if (await insertJointVersion(writing.trx, 'jointBlock', { ...row, ...stamp(writing), pictureId: joint.id }))
      taken += 1
  }
  if (taken > 0) await settle(writing, joint.id, 'takeOverAgreed', { paragraphs: taken })
}

/** The year's joint picture as it stands, or null. */
export const findJointOf = (writing: JointWriting, period: string) => findLatestJoint(writing.trx, null, period)
