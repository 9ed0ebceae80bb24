/** Puts a samlad picture together: computed, written, settled, confirmed, and what it lacks. */
import { type Party, parties } from '#features/access/schema.ts'
import { listInvitations, listLatestVersions } from '#features/evidence/mapping-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { contentOf } from '../content.ts'
import { listBlocks, listComments, listStoredParts } from '../content-store.ts'
import { listMissing } from '../missing.ts'
import { findFilled, listPartStates } from '../part-states.ts'
import { placeBlocks, type Said } from '../place-blocks.ts'
import type { JointComputation, JointHead, JointPicture } from '../schema.ts'
import { findLatestJoint, type JointRow, listJointConfirmations, listKin } from '../store.ts'
import { whoseOf } from '../transitions.ts'
import { readDifferences, type Sides } from './compare-own.ts'
import { hashOf, sayAll } from './say-all.ts'
import type { JointWording } from './services.ts'

export interface Assembled {
  readonly picture: JointPicture
  /** What its findings say. */
  readonly said: Said
  /** The two own pictures that it was made from. */
  readonly sides: Sides
  /** Hash of the content without a decision: what was confirmed when it was proposed. */
  readonly proposalHash: string
}

export const headOf = (row: JointHead): JointHead => ({
  id: row.id,
  party: row.party,
  period: row.period,
  edition: row.edition,
  state: row.state,
  computedAt: row.computedAt,
  asOf: row.asOf,
  sharedAt: row.sharedAt,
  proposedAt: row.proposedAt,
  decidedOn: row.decidedOn,
})

export async function assembleJoint(trx: Trx, row: JointRow, wording: JointWording): Promise<Assembled> {
  const whose = whoseOf(row)
  const computation = row.computation as JointComputation | null
  const said = sayAll(computation, wording)
  const blocks = placeBlocks(computation?.findings ?? [], await listBlocks(trx, row.id))
  const { sides, differences } = await readDifferences(trx, row, new Set(said.keys()), wording)
  const parts = listPartStates(await listStoredParts(trx, row.id), findFilled(blocks, said, differences))
  const comments = await listComments(trx, row.id)
  const picture = {
    ...headOf(row),
    computation,
    correctionReason: row.correctionReason,
    returnReason: row.returnReason,
    decidedByBody: row.decidedByBody,
    decidedReference: row.decidedReference,
    parts,
    blocks,
    comments,
    differences,
  }
  const contentHash = hashOf(JSON.stringify(contentOf(picture, { decision: true })))
  const proposalHash = hashOf(JSON.stringify(contentOf(picture, { decision: false })))
  const confirmations = await listJointConfirmations(trx, row.id)
  const notShared = parties.filter((party) => sides[party] === null)
  const facts = { ...picture, whose, said, notShared, unanswered: await listUnanswered(trx, row) }
  return {
    said,
    sides,
    proposalHash,
    picture: {
      ...picture,
      own: { municipality: await findOwn(trx, 'municipality', row), police: await findOwn(trx, 'police', row) },
      missing: row.state === 'composing' ? listMissing(facts) : [],
      confirmations: confirmations.map((one) => ({
        purpose: one.purpose,
        party: one.party,
        by: one.displayName,
        at: one.confirmedAt,
        current: one.contentHash === (one.purpose === 'decide' ? contentHash : proposalHash),
      })),
      contentHash,
      publicRefused: null,
      revisions: [],
    },
  }
}

async function findOwn(trx: Trx, party: Party, row: JointRow): Promise<JointHead | null> {
  const own = await findLatestJoint(trx, party, row.period)
  return own && headOf(own)
}

/** Actors asked for a mapping to this year's picture that have not approved one. */
async function listUnanswered(trx: Trx, row: JointRow): Promise<{ organisation: string; dueOn: string }[]> {
  if (row.party !== null || row.state !== 'composing') return []
  const asked = []
  for (const pictureId of await listKin(trx, row)) asked.push(...(await listInvitations(trx, { pictureId })))
  const versions = await listLatestVersions(
    trx,
    asked.map((one) => one.id),
  )
  const approved = new Set(versions.filter((one) => one.state === 'approved').map((one) => one.invitationId))
  const answered = new Set(asked.filter((one) => approved.has(one.id)).map((one) => one.organisationId))
  const waiting = new Map(
    asked
      .filter((one) => one.withdrawnAt === null && !answered.has(one.organisationId))
      .map((one) => [one.organisationId, { organisation: one.organisationName, dueOn: one.dueOn }]),
  )
  return [...waiting.values()].sort((one, other) => (one.organisation < other.organisation ? -1 : 1))
}
