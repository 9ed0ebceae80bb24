/** Mappings (kartläggningar): what an actor knows, asked for to one edition of the samlad picture. */
import { z } from 'zod'

/** How it is known, from the surest to the least sure. */
export const knownBy = ['ownStatistics', 'survey', 'documentation', 'observation', 'dialogue', 'impression'] as const

export const MappingItem = z.object({
  id: z.uuid(),
  what: z.string().min(1).max(300),
  where: z.string().max(300).default(''),
  /** A number with its unit, or words. */
  howMuch: z.string().max(300).default(''),
  knownBy: z.enum(knownBy),
  uncertain: z.string().max(600).default(''),
})
export type MappingItem = z.infer<typeof MappingItem>

export const MappingAnswers = z.object({
  items: z.array(MappingItem).max(40).default([]),
  sourcesUsed: z.string().max(1000).default(''),
  sourcesRejected: z.string().max(1000).default(''),
  consequences: z.string().max(2000).default(''),
  other: z.string().max(2000).default(''),
})
export type MappingAnswers = z.infer<typeof MappingAnswers>

/** invited: nothing written yet; draft: the actor's own; approved: shared with both parties. */
export const mappingStates = ['invited', 'draft', 'approved', 'withdrawn'] as const
export type MappingState = (typeof mappingStates)[number]

export const MappingFile = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  recordedAt: z.string(),
  /** Shared with both parties: it can no longer be taken away. */
  shared: z.boolean(),
})
export type MappingFile = z.infer<typeof MappingFile>

export const Mapping = z.object({
  /** The invitation's id: one mapping an invitation. */
  id: z.uuid(),
  pictureId: z.uuid(),
  /** The year of the edition it is asked for; null where that edition is not seen. */
  period: z.string().nullable(),
  organisationId: z.string(),
  organisationName: z.string(),
  message: z.string().nullable(),
  dueOn: z.string(),
  invitedAt: z.string(),
  remindedAt: z.string().nullable(),
  reminders: z.number().int(),
  state: z.enum(mappingStates),
  late: z.boolean(),
  version: z.number().int(),
  /** Null to the parties until the actor has approved it. */
  answers: MappingAnswers.nullable(),
  approvedAt: z.string().nullable(),
  files: z.array(MappingFile),
})
export type Mapping = z.infer<typeof Mapping>
