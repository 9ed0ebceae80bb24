import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { parties } from '#features/access/schema.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { parts } from './finding-schema.ts'
import { Block, Comment, JointHead, JointPicture, jointFormats, PartState } from './schema.ts'

const onePicture = z.object({ id: z.uuid() })
const seen = z.object({ version: z.number().int().min(0) })
const guarded = z.object({ overrides: Excuses })

/** Steering group and readers see what is proposed and decided; the parties their own drafts and the joint one. */
export const listJointPictures = endpoint({
  method: 'GET',
  path: '/joint-pictures',
  may: 'jointPicture.read',
  reply: z.object({ pictures: z.array(JointHead) }),
})

/** Opens the picture of a year, and composes it when it is not there: `own` for the asking party's own, `joint` for both. */
export const openJointPicture = endpoint({
  method: 'POST',
  path: '/joint-pictures',
  may: 'jointPicture.compose',
  body: z.object({ whose: z.enum(['own', 'joint']), period: z.string().regex(/^\d{4}$/) }),
  reply: JointPicture,
})

export const readJointPicture = endpoint({
  method: 'GET',
  path: '/joint-pictures/:id',
  may: 'jointPicture.compose',
  params: onePicture,
  reply: JointPicture,
})

/** From the evidence as known now, or as known at an earlier instant. */
export const recomputeJointPicture = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/recompute',
  may: 'jointPicture.compose',
  params: onePicture,
  body: z.object({ asOf: z.iso.datetime().optional() }),
  reply: JointPicture,
})

/** Keeps, edits, strikes, pins or moves a computed paragraph, or writes an own one. A moved version answers `moved` with what stands. */
export const writeBlock = endpoint({
  method: 'PUT',
  path: '/joint-pictures/:id/blocks',
  may: 'jointPicture.compose',
  params: onePicture,
  body: Block.pick({ key: true, part: true, position: true, text: true, struck: true, pinned: true }).extend({
    ...seen.shape,
    ...guarded.shape,
    /** `asOf` of the numbers that the writer had before them: words over a sentence that has changed since are marked. */
    asOf: z.string().optional(),
  }),
  reply: JointPicture,
})

export const writePart = endpoint({
  method: 'PUT',
  path: '/joint-pictures/:id/parts',
  may: 'jointPicture.compose',
  params: onePicture,
  body: PartState.pick({ part: true, ownerOrganisationId: true, done: true, leftOutReason: true }).extend({
    ...seen.shape,
    ...guarded.shape,
  }),
  reply: JointPicture,
})

export const writeComment = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/comments',
  may: 'jointPicture.compose',
  params: onePicture,
  body: Comment.pick({ key: true, text: true }).extend(guarded.shape),
  reply: JointPicture,
})
export const resolveComment = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/comments/:commentId/resolve',
  may: 'jointPicture.compose',
  params: onePicture.extend({ commentId: z.uuid() }),
  reply: JointPicture,
})

export const resolveDifference = endpoint({
  method: 'PUT',
  path: '/joint-pictures/:id/differences',
  may: 'jointPicture.compose',
  params: onePicture,
  body: z
    .object({
      key: z.string().min(1).max(400),
      resolution: z.enum(['municipality', 'police', 'joint', 'kept']),
      text: z.string().max(4000).nullable(),
    })
    .extend({ ...seen.shape, ...guarded.shape }),
  reply: JointPicture,
})

/** Makes the own picture available to the other party: an official document from then on. It cannot be taken back. */
export const shareOwnPicture = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/share',
  may: 'jointPicture.confirm',
  params: onePicture,
  body: z.object({ contentHash: z.string() }),
  reply: JointPicture,
})

/** Both parties confirm the same content; the second confirmation proposes it, or records the decision. */
export const confirmJointPicture = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/confirm',
  may: 'jointPicture.confirm',
  params: onePicture,
  body: z.discriminatedUnion('purpose', [
    z.object({ purpose: z.literal('propose'), contentHash: z.string() }),
    z.object({
      purpose: z.literal('decide'),
      contentHash: z.string(),
      decidedOn: z.iso.date(),
      body: z.string().min(3).max(160),
      reference: z.string().max(160).nullable(),
    }),
  ]),
  reply: JointPicture,
})
export const takeBackJointConfirmation = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/take-back',
  may: 'jointPicture.confirm',
  params: onePicture,
  body: z.object({ purpose: z.enum(['propose', 'decide']) }),
  reply: JointPicture,
})

/** The steering group sends a proposal back. */
export const returnJointPicture = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/return',
  may: 'jointPicture.confirm',
  params: onePicture,
  body: z.object({ reason: z.string().min(10).max(600) }).extend(guarded.shape),
  reply: JointPicture,
})

/** Begins a new edition of a shared own picture or of a decided joint one. */
export const correctJointPicture = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/correct',
  may: 'jointPicture.compose',
  params: onePicture,
  body: z.object({ reason: z.string().min(10).max(600) }).extend(guarded.shape),
  reply: JointPicture,
})

/** A frozen file of a proposed or decided edition; the composers also get a draft marked as such. */
export const readJointDocument = endpoint({
  method: 'GET',
  path: '/joint-pictures/:id/document',
  may: 'jointPicture.read',
  params: onePicture,
  query: z.object({ format: z.enum(jointFormats).default('html') }),
})

/** The two own pictures side by side, once both are shared. */
export const compareOwnPictures = endpoint({
  method: 'GET',
  path: '/joint-pictures/:id/own',
  may: 'jointPicture.compose',
  params: onePicture,
  reply: z.object({
    sides: z.array(
      z.object({
        party: z.enum(parties),
        state: z.enum(['notBegun', 'notShared', 'shared']),
        paragraphs: z.array(z.object({ key: z.string(), part: z.enum(parts), text: z.string() })),
      }),
    ),
  }),
})
