/**
 * Statements: what is told of what was done. Computed by the room that knows the facts, completed with words, sealed with its facts
 * and files, then noted by the steering group or delivered to whom it is for.
 */
import { z } from 'zod'
import type { Block } from '#document/model.ts'
import { parties } from '#features/access/schema.ts'

export const statementKinds = ['followUp', 'evaluation', 'councilReport', 'survey', 'grant', 'certificate'] as const
export type StatementKind = (typeof statementKinds)[number]

/** superseded: a later edition of the same statement has come as far. */
export const statementStates = ['composing', 'sealed', 'noted', 'delivered', 'superseded'] as const
export type StatementState = (typeof statementStates)[number]

/** Who must say yes before it is sealed, and where it ends: the one table that transitions, pages and texts read. */
export const statementWays = {
  followUp: { needs: parties, ends: 'noted' },
  evaluation: { needs: parties, ends: 'noted' },
  councilReport: { needs: ['municipality'], ends: 'delivered' },
  survey: { needs: ['municipality'], ends: 'delivered' },
  grant: { needs: ['municipality'], ends: 'delivered' },
  certificate: { needs: parties, ends: 'sealed' },
} as const satisfies Record<StatementKind, { needs: readonly (typeof parties)[number][]; ends: StatementState }>

/** A place for words that people write: asked for by the kind, kept in versions. */
export const Slot = z.object({
  key: z.string().regex(/^[a-zA-Z0-9:./-]{1,200}$/),
  label: z.string(),
  hint: z.string().nullable(),
  /** Sealing is refused while it is empty. */
  required: z.boolean(),
})
export type Slot = z.infer<typeof Slot>

/** One chapter: what was computed, as blocks of a document, and the places for words. */
export interface Part {
  readonly key: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly slots: readonly Slot[]
}

/** A place for words as it is shown: with what stands in it. */
const StatementSlot = Slot.extend({ text: z.string(), version: z.number().int().min(0) })
export type StatementSlot = z.infer<typeof StatementSlot>

const ShownPart = z.object({
  key: z.string(),
  title: z.string(),
  blocks: z.array(z.custom<Block>((one) => typeof one === 'object' && one !== null && 'kind' in one)),
  slots: z.array(StatementSlot),
})

export const StatementHead = z.object({
  id: z.uuid(),
  kind: z.enum(statementKinds),
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  edition: z.number().int(),
  state: z.enum(statementStates),
  subjectId: z.string().nullable(),
  asOf: z.string(),
  sealedAt: z.string().nullable(),
  notedOn: z.iso.date().nullable(),
  deliveredOn: z.iso.date().nullable(),
})
export type StatementHead = z.infer<typeof StatementHead>

export const Statement = StatementHead.extend({
  /** One computed sentence that stands first, as its source says it. */
  lead: z.string(),
  parts: z.array(ShownPart),
  /** Keys of required slots that are empty. */
  missing: z.array(z.object({ key: z.string(), label: z.string() })),
  confirmations: z.array(z.object({ party: z.enum(parties), at: z.string(), current: z.boolean() })),
  contentHash: z.string(),
  notedByBody: z.string().nullable(),
  meetingId: z.uuid().nullable(),
  deliveredTo: z.string().nullable(),
  reference: z.string().nullable(),
  returnReason: z.string().nullable(),
  supersedesId: z.uuid().nullable(),
  supersededById: z.uuid().nullable(),
  /** What was done since it was computed would change its figures. */
  hasNews: z.boolean(),
  files: z.array(z.object({ format: z.enum(['html', 'pdf', 'docx', 'json']), sha256: z.string() })),
})
export type Statement = z.infer<typeof Statement>
