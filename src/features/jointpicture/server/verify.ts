/** Checks an edition against the evidence: what was computed and frozen must come out again, byte by byte. Changes nothing. */
import type { Trx } from '#platform/db/port.ts'
import { engine } from '../compute.ts'
import type { JointComputation, JointFormat, JointHead } from '../schema.ts'
import { findJointPicture, listJointFiles, readJointComputationText } from '../store.ts'
import { whoseOf } from '../transitions.ts'
import { assembleJoint, headOf } from './assemble.ts'
import { drawJoint, drawPublicOf, proposedFormats } from './file-facts.ts'
import { hashOf } from './say-all.ts'
import type { JointServices } from './services.ts'
import { takeJointInputs } from './take-inputs.ts'

/** `damaged`: the frozen bytes do not have the checksum frozen with them. `otherEngine`: made by a way that this program no longer has. */
export type JointVerdict = 'same' | 'differs' | 'missing' | 'damaged' | 'otherEngine'

export interface JointCheck {
  readonly head: JointHead
  readonly computation: { readonly verdict: JointVerdict; readonly stored: string; readonly now: string }
  /** Keys of the findings that came out otherwise. */
  readonly differing: readonly string[]
  /** Empty for what has no frozen files. */
  readonly files: readonly { readonly format: JointFormat; readonly verdict: JointVerdict; readonly sha256: string }[]
}

export const isSoundJoint = (check: JointCheck): boolean =>
  check.computation.verdict === 'same' && check.files.every((file) => file.verdict === 'same')

/** Null when there is no such picture, or it has not been computed. Run it under the scope of a party that sees it. */
export async function verifyJointPicture(
  trx: Trx,
  id: string,
  services: Pick<JointServices, 'compute' | 'drawFiles' | 'drawPublic' | 'wording'>,
): Promise<JointCheck | null> {
  const row = await findJointPicture(trx, id)
  const stored = await readJointComputationText(trx, id)
  if (!row || stored === null || row.asOf === null) return null
  const frozen = row.computation as unknown as JointComputation
  const computed = await services.compute(await takeJointInputs(trx, row, frozen.asOf))
  const now = JSON.stringify(computed)
  const otherwise = frozen.engine === engine ? 'differs' : 'otherEngine'
  const isFrozen = whoseOf(row) === 'joint' && row.state !== 'composing'
  return {
    head: headOf(row),
    computation: { verdict: now === stored ? 'same' : otherwise, stored: hashOf(stored), now: hashOf(now) },
    differing: now === stored ? [] : listDiffering(frozen, computed),
    files: isFrozen ? await verifyFiles(trx, id, services) : [],
  }
}

function listDiffering(frozen: JointComputation, computed: JointComputation): string[] {
  const textsOf = (one: JointComputation) =>
    new Map(one.findings.map((finding) => [finding.key, JSON.stringify(finding)]))
  const [before, now] = [textsOf(frozen), textsOf(computed)]
  return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key))
}

async function verifyFiles(
  trx: Trx,
  id: string,
  services: Pick<JointServices, 'drawFiles' | 'drawPublic' | 'wording'>,
): Promise<JointCheck['files']> {
  const row = await findJointPicture(trx, id)
  if (!row) return []
  const kept = await listJointFiles(trx, id)
  const { picture } = await assembleJoint(trx, row, services.wording)
  const drawn = new Map(
    (await drawJoint(trx, services, row, picture, proposedFormats)).map((one) => [one.format as string, one]),
  )
  const out = await drawPublicOf(trx, services, row, picture)
  if (out.outcome === 'drawn') drawn.set('public', out.file)
  const checked = kept.map(({ format, bytes, sha256, drawing }): JointCheck['files'][number] => {
    if (hashOf(bytes) !== sha256) return { format, verdict: 'damaged', sha256 }
    const now = drawn.get(format)
    if (!now) return { format, verdict: 'missing', sha256 }
    const otherwise = (now.drawing ?? '1') === drawing ? 'differs' : 'otherEngine'
    return { format, verdict: hashOf(now.bytes) === sha256 ? 'same' : otherwise, sha256 }
  })
  const known = new Set(kept.map(({ format }) => format))
  const gone = [...drawn.values()].filter(({ format }) => !known.has(format))
  return [
    ...checked,
    ...gone.map(({ format, bytes }) => ({ format, verdict: 'missing' as const, sha256: hashOf(bytes) })),
  ]
}
