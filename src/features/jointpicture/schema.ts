/** The samlad picture (samlad lägesbild): each party's own, the joint one, and what differs between them. */
import { z } from 'zod'
import { parties } from '#features/access/schema.ts'
import { Finding, type Part, parts } from './finding-schema.ts'

/** shared: a party's own picture, seen by the other from now on. proposed, decided: the joint one. */
export const jointStates = ['composing', 'shared', 'proposed', 'decided', 'superseded'] as const
export type JointState = (typeof jointStates)[number]

/** Lag (2023:196) 4 §: extent, consequences, other relevant information, and an analysis of both. None may be empty or left out. */
export const legalParts = ['crime', 'consequences', 'otherInformation', 'causes'] as const satisfies readonly Part[]

/** Everything computed from the evidence as known at one instant: same inputs, same bytes. */
export const JointComputation = z.object({
  engine: z.string(),
  asOf: z.string(),
  /** The picture's year. */
  period: z.string(),
  municipality: z.object({ code: z.string(), name: z.string() }),
  /** sha256 over the sorted `series period version` of every observation used. */
  inputHash: z.string(),
  findings: z.array(Finding),
})
export type JointComputation = z.infer<typeof JointComputation>

/** A paragraph of a part: a computed one kept, edited or struck, or the writers' own. */
export const Block = z.object({
  /** A finding's key, or `own:<uuid>` for a paragraph of the writers'. */
  key: z.string().regex(/^[\w./:åäöÅÄÖ-]{3,300}$/),
  part: z.enum(parts),
  position: z.number(),
  version: z.number().int().min(0),
  /** Null: as computed. */
  text: z.string().max(8000).nullable(),
  struck: z.boolean(),
  pinned: z.boolean(),
  /** sha256 of the computed sentence that the writer edited; null for own paragraphs. */
  computedHash: z.string().nullable(),
  /** Organisation that wrote it last; null while it is only computed. */
  writtenBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
})
export type Block = z.infer<typeof Block>

/** Everything that stops a proposal, all at once. */
export const missingCodes = [
  'partEmpty',
  'partNotDone',
  'partWithoutOwner',
  'leftOutWithoutReason',
  'editedFromOldNumbers',
  'differenceOpen',
  'ownPictureNotShared',
  'mappingMissing',
  'evidenceStale',
  'noCurrentStatistics',
  'commentOpen',
  'notComputed',
] as const
export type MissingCode = (typeof missingCodes)[number]

export const Missing = z.object({
  code: z.enum(missingCodes),
  part: z.enum(parts).nullable(),
  /** True when the law asks for it: nothing can be proposed while it stands. The rest is told and does not stop. */
  blocks: z.boolean(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Missing = z.infer<typeof Missing>

export const PartState = z.object({
  part: z.enum(parts),
  legal: z.boolean(),
  state: z.enum(['empty', 'begun', 'done', 'leftOut']),
  ownerOrganisationId: z.string().nullable(),
  done: z.boolean(),
  leftOutReason: z.string().max(600).nullable(),
  version: z.number().int().min(0),
})
export type PartState = z.infer<typeof PartState>

export const Comment = z.object({
  id: z.uuid(),
  /** The block or part it is about. */
  key: z.string(),
  text: z.string().min(1).max(1000),
  organisationName: z.string(),
  recordedAt: z.string(),
  resolved: z.boolean(),
})
export type Comment = z.infer<typeof Comment>

/** Where the two own pictures say different things, or only one says anything. */
export const Difference = z.object({
  key: z.string(),
  part: z.enum(parts),
  kind: z.enum(['answeredDifferently', 'onlyMunicipality', 'onlyPolice']),
  title: z.string(),
  municipality: z.string().nullable(),
  police: z.string().nullable(),
  version: z.number().int().min(0),
  /** kept: both stand in the joint picture, as a difference. */
  resolution: z.enum(['municipality', 'police', 'joint', 'kept']).nullable(),
  text: z.string().max(4000).nullable(),
})
export type Difference = z.infer<typeof Difference>

export const JointConfirmation = z.object({
  purpose: z.enum(['propose', 'decide']),
  party: z.enum(parties),
  by: z.string(),
  at: z.string(),
  current: z.boolean(),
})
export type JointConfirmation = z.infer<typeof JointConfirmation>

export const JointHead = z.object({
  id: z.uuid(),
  party: z.enum(parties).nullable(),
  period: z.string(),
  edition: z.number().int(),
  state: z.enum(jointStates),
  computedAt: z.string().nullable(),
  asOf: z.string().nullable(),
  sharedAt: z.string().nullable(),
  proposedAt: z.string().nullable(),
  decidedOn: z.string().nullable(),
})
export type JointHead = z.infer<typeof JointHead>

export const jointFormats = ['html', 'pdf', 'docx', 'summary', 'public', 'json'] as const
export type JointFormat = (typeof jointFormats)[number]

/** The whole edition as its composers see it. */
export const JointPicture = JointHead.extend({
  computation: JointComputation.nullable(),
  correctionReason: z.string().nullable(),
  /** Why the steering group sent it back; null once it is proposed again. */
  returnReason: z.string().nullable(),
  decidedByBody: z.string().nullable(),
  decidedReference: z.string().nullable(),
  parts: z.array(PartState),
  blocks: z.array(Block),
  comments: z.array(Comment),
  differences: z.array(Difference),
  /** State of the two own pictures of the same period; null where none is begun (or not seen yet). */
  own: z.object({ municipality: JointHead.nullable(), police: JointHead.nullable() }),
  missing: z.array(Missing),
  confirmations: z.array(JointConfirmation),
  contentHash: z.string(),
  /** Why a decided edition has no version for everybody: numbers that it would give away. Null: it has one, or is not decided. */
  publicRefused: z
    .object({
      cells: z.array(
        z.object({ by: z.enum(['area', 'category']), name: z.string().nullable(), from: z.string(), to: z.string() }),
      ),
    })
    .nullable(),
  /** Later deliveries changed what this edition rests on. */
  revisions: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      period: z.string(),
      before: z.number().nullable(),
      after: z.number().nullable(),
      at: z.string(),
    }),
  ),
})
export type JointPicture = z.infer<typeof JointPicture>
