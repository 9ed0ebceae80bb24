/** The two-page summary as blocks: a door for the papers of a meeting. */
import type { Block } from '#document/model.ts'
import type { Trx } from '#platform/db/port.ts'
import { drawJointSummary } from '../document-summary.ts'
import { sv as document } from '../document-sv.ts'
import { findJointPicture } from '../store.ts'
import { sv as said } from '../sv.ts'
import { assembleJoint } from './assemble.ts'
import { gatherJointFacts } from './file-facts.ts'
import type { JointServices } from './services.ts'

/** Headings of level 2, as in the summary itself. Empty when nothing is computed. */
export async function readSummaryBlocks(
  trx: Trx,
  { wording }: Pick<JointServices, 'wording'>,
  id: string,
): Promise<readonly Block[]> {
  const row = await findJointPicture(trx, id)
  if (!row?.computation) return []
  const { picture } = await assembleJoint(trx, row, wording)
  return drawJointSummary(await gatherJointFacts(trx, row, picture), { said, document }).blocks
}
