/** Writing in a samlad picture: each change is a new version, and one that came second is told what stands. */
import { randomUUID } from 'node:crypto'
import { listOrganisations } from '#features/access/store.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { insertComment, insertJointVersion, markResolved } from '../content-store.ts'
import { parts } from '../finding-schema.ts'
import { findFilled } from '../part-states.ts'
import type { Sentence } from '../place-blocks.ts'
import { checkBlock, checkPart, isOwnKey } from '../rules.ts'
import type { Block, PartState } from '../schema.ts'
import { assembleJoint } from './assemble.ts'
import { holdFor, moved, settle, stamp } from './hold.ts'
import type { JointWriting } from './services.ts'

export type BlockInput = Pick<Block, 'key' | 'part' | 'position' | 'text' | 'struck' | 'pinned' | 'version'> & {
  readonly overrides: Excuses
  readonly asOf?: string | undefined
}

/** What the writer had before them is not known: the words are marked to be looked through. */
const unseen = 'unseen'

export async function writeBlock(writing: JointWriting, id: string, input: BlockInput): Promise<void> {
  const row = await holdFor(writing, id, 'edit')
  const { picture, said } = await assembleJoint(writing.trx, row, writing.services.wording)
  const { overrides, asOf, ...given } = input
  const standing = picture.blocks.find((one) => one.key === given.key)
  const sentence = said.get(given.key)
  const refusals = checkBlock(given, standing !== undefined)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const before = [standing?.text, sentence?.text].filter(Boolean).join('\n')
  const guarded = refusePersons(writing, [{ field: 'text', text: given.text, before }], overrides)
  if (given.version !== (standing?.version ?? 0)) throw moved('block', standing)
  const isSeen = asOf === undefined || asOf === row.asOf
  const block = { ...given, version: given.version + 1, computedHash: hashFor(given, standing, sentence, isSeen) }
  if (!(await insertJointVersion(writing.trx, 'jointBlock', { ...block, ...stamp(writing), pictureId: id }))) {
    throw moved('block', standing)
  }
  const { key, part, struck, pinned, version } = block
  await settle(writing, id, 'writeBlock', { key, part, struck, pinned, version, ...guarded })
}

/** The sentence that the words were written over. Moving or pinning them is not reading them again. */
function hashFor(
  given: Pick<Block, 'key' | 'text' | 'part' | 'position' | 'struck' | 'pinned'>,
  standing: Block | undefined,
  sentence: Sentence | undefined,
  isSeen: boolean,
): string | null {
  if (given.text === null || isOwnKey(given.key)) return null
  const { part, position, struck, pinned } = given
  const isPlacedAnew =
    standing &&
    (standing.part !== part ||
      standing.position !== position ||
      standing.struck !== struck ||
      standing.pinned !== pinned)
  if (standing?.version && isPlacedAnew && standing.text === given.text) return standing.computedHash
  if (!sentence) return null
  return isSeen ? sentence.hash : unseen
}

export async function writePart(
  writing: JointWriting,
  id: string,
  {
    overrides,
    ...given
  }: Pick<PartState, 'part' | 'ownerOrganisationId' | 'done' | 'leftOutReason' | 'version'> & {
    overrides: Excuses
  },
): Promise<void> {
  const row = await holdFor(writing, id, 'edit')
  const { picture, said } = await assembleJoint(writing.trx, row, writing.services.wording)
  const standing = picture.parts.find((one) => one.part === given.part)
  const organisations = await listOrganisations(writing.trx)
  const owner = given.ownerOrganisationId
  const refusals = checkPart(given, {
    hasContent: findFilled(picture.blocks, said, picture.differences).has(given.part),
    ownerKnown: owner === null || organisations.some((one) => one.id === owner),
  })
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const words = { field: 'leftOutReason', text: given.leftOutReason, before: standing?.leftOutReason }
  const guarded = refusePersons(writing, [words], overrides)
  if (given.version !== (standing?.version ?? 0)) throw moved('part', standing)
  const version = given.version + 1
  const kept = await insertJointVersion(writing.trx, 'jointPart', {
    ...given,
    ...stamp(writing),
    version,
    pictureId: id,
  })
  if (!kept) throw moved('part', standing)
  const { part, done, leftOutReason } = given
  await settle(writing, id, 'writePart', { part, owner, done, leftOut: leftOutReason !== null, version, ...guarded })
}

export async function writeComment(
  writing: JointWriting,
  id: string,
  { key, text, overrides }: { key: string; text: string; overrides: Excuses },
): Promise<void> {
  const row = await holdFor(writing, id, 'edit')
  const { picture } = await assembleJoint(writing.trx, row, writing.services.wording)
  const isKnown = parts.some((part) => part === key) || picture.blocks.some((one) => one.key === key)
  if (!isKnown) throw new CallRefused('refused', [{ code: 'unknownBlock', field: 'key' }])
  const guarded = refusePersons(writing, [{ field: 'text', text, before: null }], overrides)
  const commentId = await keepComment(writing, id, key, text)
  await settle(writing, id, 'writeComment', { id: commentId, key, ...guarded })
}

export async function keepComment(
  writing: JointWriting,
  pictureId: string,
  key: string,
  text: string,
): Promise<string> {
  const id = randomUUID()
  await insertComment(writing.trx, { ...stamp(writing), pictureId, id, key, text, resolvedAt: null })
  return id
}

export async function resolveComment(writing: JointWriting, id: string, commentId: string): Promise<void> {
  await holdFor(writing, id, 'edit')
  const done = await markResolved(writing.trx, { pictureId: id, id: commentId }, writing.now.toISOString())
  if (!done) throw new CallRefused('notFound')
  await settle(writing, id, 'resolveComment', { id: commentId })
}
