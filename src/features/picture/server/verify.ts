/** Checks an edition against its inputs: what was frozen must come out again, byte by byte. Changes nothing. */
import { parsePeriod } from '#analysis/time/period.ts'
import type { Trx } from '#platform/db/port.ts'
import { engine } from '../compute.ts'
import { drawing } from '../document.ts'
import type { Computation, PictureKind, PictureState } from '../schema.ts'
import { findPicture, type PictureRow } from '../store.ts'
import { listFrozenFiles, readComputationText } from '../verify-store.ts'
import { assemblePicture, hashOf } from './assemble.ts'
import { computeBeside } from './compute-beside.ts'
import { drawFile, gatherFacts, type PictureFormat, pictureFormats } from './draw-files.ts'
import { fingerprint, takeInputs } from './take-inputs.ts'

/**
 * `same`: the same bytes · `differs`: other bytes · `missing`: nothing was frozen where something should be ·
 * `damaged`: the frozen bytes do not have the checksum frozen with them · `otherEngine`: computed or drawn by a way that
 * this program no longer has, so it cannot be told.
 */
export type Verdict = 'same' | 'differs' | 'missing' | 'damaged' | 'otherEngine'

export interface EditionCheck {
  readonly id: string
  readonly kind: PictureKind
  readonly period: string
  readonly edition: number
  readonly state: PictureState
  readonly computation: { readonly verdict: Verdict; readonly stored: string | null; readonly now: string }
  /** Parts of the computation that came out otherwise; empty when it is the same. */
  readonly differingParts: readonly string[]
  /** Empty for a draft, which has no files yet. */
  readonly files: readonly { readonly format: PictureFormat; readonly verdict: Verdict; readonly sha256: string }[]
}

export const isSound = (check: EditionCheck): boolean =>
  check.computation.verdict === 'same' && check.files.every((file) => file.verdict === 'same')

/** Null when there is no such picture, or it has not been computed. Run it under the municipality's own scope. */
export async function verifyEdition(trx: Trx, pictureId: string): Promise<EditionCheck | null> {
  const row = await findPicture(trx, pictureId)
  const stored = await readComputationText(trx, pictureId)
  if (!row || stored === null || row.asOf === null) return null
  const { id, kind, period, edition, state } = row
  const frozen = row.computation as Computation
  // Only the settings, and in the order that the fingerprint was taken in.
  const { timeZone, areaSet, smallCell, cellMetres } = frozen
  const settings = { timeZone, areaSet, smallCell, cellMetres }
  const { input, judged } = await takeInputs(trx, row.municipalityId, parsePeriod(period), row.asOf, settings)
  const computed = await computeBeside({ input, hash: fingerprint(input), judged })
  const now = JSON.stringify(computed)
  const isSame = now === stored
  const verdict: Verdict = isSame ? 'same' : frozen.engine === engine ? 'differs' : 'otherEngine'
  return {
    id,
    kind,
    period,
    edition,
    state,
    computation: { verdict, stored: hashOf(stored), now: hashOf(now) },
    differingParts: isSame ? [] : listDifferingParts(frozen, computed),
    files: state === 'composing' ? [] : await verifyFiles(trx, row),
  }
}

function listDifferingParts(frozen: Computation, computed: Computation): string[] {
  const keys = new Set([...Object.keys(frozen), ...Object.keys(computed)]) as Set<keyof Computation>
  return [...keys].filter((key) => JSON.stringify(frozen[key]) !== JSON.stringify(computed[key]))
}

/** Draws the files anew from what the edition holds; who confirmed and when is part of them. */
async function verifyFiles(trx: Trx, row: PictureRow): Promise<EditionCheck['files']> {
  const picture = await assemblePicture(trx, row)
  const facts = await gatherFacts(trx, row.municipalityId, picture, { releasedAt: row.releasedAt, hideSmall: true })
  const frozen = new Map((await listFrozenFiles(trx, row.id)).map((file) => [file.format, file]))
  return pictureFormats.map((format) => {
    const file = frozen.get(format)
    if (!file) return { format, verdict: 'missing', sha256: '' }
    if (hashOf(file.bytes) !== file.sha256) return { format, verdict: 'damaged', sha256: file.sha256 }
    const drawn = hashOf(drawFile(facts, format).bytes)
    const otherwise = file.drawing === drawing ? 'differs' : 'otherEngine'
    return { format, verdict: drawn === file.sha256 ? 'same' : otherwise, sha256: file.sha256 }
  })
}
