/** Problems raised from findings, prioritised by both parties together, and what causes them. */
import { z } from 'zod'
import { parties } from '#features/access/schema.ts'

export const problemStates = ['raised', 'prioritised', 'notNow', 'closed'] as const
export type ProblemState = (typeof problemStates)[number]

/** Brå's matrix: seven questions to each problem. */
export const criteria = [
  'common',
  'longLasting',
  'deviates',
  'concentrated',
  'influenceable',
  'costly',
  'affectsMany',
] as const
export type Criterion = (typeof criteria)[number]
/** 0 not at all · 1 a little · 2 much · 3 very much; null: cannot tell. */
const Score = z.number().int().min(0).max(3).nullable()

/** Of each criterion, 0 leaves it out. */
export const Weights = z.record(z.enum(criteria), z.number().min(0).max(5))
export type Weights = z.infer<typeof Weights>

export const CriterionScore = z.object({
  criterion: z.enum(criteria),
  party: z.enum(parties),
  score: Score,
  note: z.string().max(300).nullable(),
  version: z.number().int().min(0),
})
export type CriterionScore = z.infer<typeof CriterionScore>

/** What the problem was raised from, as it stood in that edition. */
export const ProblemFinding = z.object({
  id: z.uuid(),
  pictureKind: z.enum(['running', 'joint']),
  pictureId: z.uuid(),
  /** The edition's own name: «Lägesbild vecka 46 2026». */
  pictureTitle: z.string(),
  key: z.string(),
  sentence: z.string(),
})
export type ProblemFinding = z.infer<typeof ProblemFinding>

/** A finding of a released or proposed picture that a problem can be raised from. */
export const Raisable = z.object({
  key: z.string(),
  sentence: z.string(),
  areaCode: z.string().nullable(),
  category: z.string().nullable(),
})
export type Raisable = z.infer<typeof Raisable>

export const bones = ['victim', 'offender', 'place'] as const
export const grades = ['research', 'data', 'experience', 'assumed'] as const

export const CauseEvidence = z.object({
  id: z.uuid(),
  side: z.enum(['for', 'against']),
  text: z.string().trim().min(3).max(1000),
  /** Where it can be read or who knows it, as a function: «Lägesbild v. 46», «Brå 2019:8», «skolans egen kartläggning». */
  source: z.string().trim().min(2).max(300),
  version: z.number().int().min(0),
})
export type CauseEvidence = z.infer<typeof CauseEvidence>

export const Cause = z.object({
  id: z.uuid(),
  bone: z.enum(bones),
  /** The cause that this one works through; null for a direct one. */
  parentId: z.uuid().nullable(),
  title: z.string().trim().min(3).max(160),
  detail: z.string().max(1500).nullable(),
  grade: z.enum(grades),
  version: z.number().int().min(0),
  evidence: z.array(CauseEvidence),
})
export type Cause = z.infer<typeof Cause>

export const EventChain = z.object({
  id: z.uuid(),
  title: z.string().trim().min(3).max(160),
  steps: z
    .array(
      z.object({
        title: z.string().trim().min(2).max(160),
        /** How the chain could be broken here; null where it could not. */
        breakPoint: z.string().trim().min(3).max(400).nullable(),
      }),
    )
    .min(2)
    .max(12),
  version: z.number().int().min(0),
})
export type EventChain = z.infer<typeof EventChain>

/** Rank with its why: each criterion's part of the sum. */
export const Ranking = z.object({
  /** 0–100, of the most that the weights allow; null until both parties have answered at least one question each. */
  value: z.number().nullable(),
  /** Spread from what cannot be told: all unanswered as 0, and as 3. */
  low: z.number(),
  high: z.number(),
  byCriterion: z.array(
    z.object({
      criterion: z.enum(criteria),
      weight: z.number(),
      municipality: Score,
      police: Score,
      /** Mean of the two; the one that answered; null when none did. */
      joint: z.number().nullable(),
      /** Differ by two or more. */
      disagree: z.boolean(),
    }),
  ),
})
export type Ranking = z.infer<typeof Ranking>

const ProblemConfirmation = z.object({
  purpose: z.enum(['prioritise', 'notNow', 'close', 'raiseAgain']),
  party: z.enum(parties),
  at: z.string(),
  reason: z.string().nullable(),
  /** Of what stands now. */
  current: z.boolean(),
})

export const ProblemContent = z.object({
  title: z.string().trim().min(3).max(160),
  description: z.string().max(3000),
  areaCodes: z.array(z.string()).max(60),
  categories: z.array(z.string()).max(60),
  /** Codes of the agreement's sub-goals. */
  subGoals: z.array(z.string()).max(12),
})
export type ProblemContent = z.infer<typeof ProblemContent>

export const ProblemHead = ProblemContent.extend({
  id: z.uuid(),
  state: z.enum(problemStates),
  stateReason: z.string().nullable(),
  stateSince: z.string(),
  version: z.number().int().min(0),
  /** Among the prioritised, or among the raised. Equal values share a rank. */
  rank: z.number().int().nullable(),
  ranking: Ranking,
  findings: z.number().int(),
  causes: z.number().int(),
})
export type ProblemHead = z.infer<typeof ProblemHead>

export const Problem = ProblemHead.omit({ findings: true, causes: true }).extend({
  findings: z.array(ProblemFinding),
  scores: z.array(CriterionScore),
  causes: z.array(Cause),
  chains: z.array(EventChain),
  confirmations: z.array(ProblemConfirmation),
  contentHash: z.string(),
  /** What is missing before it can be prioritised or rest under a decision, as codes. */
  missing: z.array(z.enum(['noFinding', 'noDescription', 'noSubGoal', 'notScored', 'noCause', 'causeWithoutEvidence'])),
})
export type Problem = z.infer<typeof Problem>
