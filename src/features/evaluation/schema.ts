/** The evaluation of a whole agreement, and the questionnaire to those who worked under it. */
import { z } from 'zod'

/** Statements answered 1 (stämmer inte alls) to 5 (stämmer helt), or «vet inte» (null). */
export const questionCodes = [
  'equalParties',
  'sharedKnowledge',
  'clearRoles',
  'decisionsInTime',
  'enoughResources',
  'measuresRight',
  'followUpUsed',
  'worthIt',
] as const
export type QuestionCode = (typeof questionCodes)[number]
export const sides = ['municipality', 'police', 'other'] as const

/** Fewer answers than this in a group, and the group is not told apart. */
export const fewestAnswers = 5

export const Answers = z.object({
  scores: z.record(z.enum(questionCodes), z.number().int().min(1).max(5).nullable()),
  /** Guarded as all free text; told without side. */
  best: z.string().trim().max(1000),
  better: z.string().trim().max(1000),
})
export type Answers = z.infer<typeof Answers>

export type Side = (typeof sides)[number]

const Distribution = z.object({
  code: z.enum(questionCodes),
  /** Answers of 1 to 5, in that order. */
  counts: z.array(z.number().int()).length(5),
  unsure: z.number().int(),
  /** Null below the fewest answers. */
  median: z.number().nullable(),
})

export type Distribution = z.infer<typeof Distribution>

export const QuestionnaireResult = z.object({
  invited: z.number().int(),
  answered: z.number().int(),
  /** Null: too few to tell anything without telling who. */
  all: z.array(Distribution).nullable(),
  /** A side is told only when each told side and what is left over have enough answers. */
  bySide: z.array(z.object({ side: z.enum(sides), answered: z.number().int(), questions: z.array(Distribution) })),
  /** In an order that tells nothing of who wrote; null below the fewest answers. */
  texts: z.object({ best: z.array(z.string()), better: z.array(z.string()) }).nullable(),
})
export type QuestionnaireResult = z.infer<typeof QuestionnaireResult>

/** coming: its first day is not here yet · closed: by hand, or since its last day has passed. */
export const questionnaireStates = ['coming', 'open', 'closed'] as const
export type QuestionnaireState = (typeof questionnaireStates)[number]

export const Questionnaire = z.object({
  id: z.uuid(),
  state: z.enum(questionnaireStates),
  title: z.string(),
  agreementCode: z.string(),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  /** When it was closed by hand; null while it is open, and when its last day closed it. */
  closedAt: z.string().nullable(),
  invited: z.number().int(),
  answered: z.number().int(),
  /** Whether this reader is invited, and has answered. */
  mine: z.enum(['notInvited', 'waiting', 'answered']),
  /** Told when it is closed. */
  result: QuestionnaireResult.nullable(),
})
export type Questionnaire = z.infer<typeof Questionnaire>
