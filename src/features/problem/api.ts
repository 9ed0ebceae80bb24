import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import {
  Cause,
  CauseEvidence,
  CriterionScore,
  criteria,
  EventChain,
  Problem,
  ProblemContent,
  ProblemHead,
  Raisable,
  Weights,
} from './schema.ts'

const one = z.object({ id: z.uuid() })
/** What a form sends along: the version it was built on (0: new), and its answers to the free-text guard. */
const written = { version: z.number().int().min(0), overrides: Excuses }
const finding = z.object({
  pictureKind: z.enum(['running', 'joint']),
  pictureId: z.uuid(),
  key: z.string().min(1).max(400),
})

export const listProblems = endpoint({
  method: 'GET',
  path: '/problems',
  may: 'problem.read',
  reply: z.object({ problems: z.array(ProblemHead), weights: Weights, weightsVersion: z.number().int() }),
})

/** Findings of one released or proposed picture, each with its sentence. */
export const listRaisable = endpoint({
  method: 'GET',
  path: '/problems/raisable',
  may: 'problem.write',
  query: z.object({ pictureKind: z.enum(['running', 'joint']), pictureId: z.uuid() }),
  reply: z.object({ pictureTitle: z.string(), findings: z.array(Raisable) }),
})

export const raiseProblem = endpoint({
  method: 'POST',
  path: '/problems',
  may: 'problem.write',
  body: ProblemContent.extend({ findings: z.array(finding).max(40), overrides: Excuses }),
  reply: Problem,
})

export const readProblem = endpoint({
  method: 'GET',
  path: '/problems/:id',
  may: 'problem.read',
  params: one,
  reply: Problem,
})

export const writeProblem = endpoint({
  method: 'PUT',
  path: '/problems/:id',
  may: 'problem.write',
  params: one,
  body: ProblemContent.extend(written),
  reply: Problem,
})

export const addFindings = endpoint({
  method: 'POST',
  path: '/problems/:id/findings',
  may: 'problem.write',
  params: one,
  body: z.object({ findings: z.array(finding).min(1).max(40) }),
  reply: Problem,
})
export const removeFinding = endpoint({
  method: 'DELETE',
  path: '/problems/:id/findings/:findingId',
  may: 'problem.write',
  params: one.extend({ findingId: z.uuid() }),
  reply: Problem,
})

/** The asking party's own answers; the other party's are its own. The guard names each note `note.<criterion>`. */
export const scoreProblem = endpoint({
  method: 'PUT',
  path: '/problems/:id/scores',
  may: 'problem.confirm',
  params: one,
  body: z.object({
    scores: z
      .array(CriterionScore.pick({ criterion: true, score: true, note: true, version: true }))
      .min(1)
      .max(criteria.length),
    overrides: Excuses,
  }),
  reply: Problem,
})

export const weighCriteria = endpoint({
  method: 'PUT',
  path: '/problems/weights',
  may: 'problem.write',
  body: z.object({ weights: Weights, reason: z.string().trim().min(5).max(400), ...written }),
  reply: z.object({ weights: Weights, version: z.number().int() }),
})

/** Both parties say the same of the same content; the second yes does it. «Not now» and closing need a reason. */
export const confirmProblem = endpoint({
  method: 'POST',
  path: '/problems/:id/confirm',
  may: 'problem.confirm',
  params: one,
  body: z.object({
    purpose: z.enum(['prioritise', 'notNow', 'close', 'raiseAgain']),
    contentHash: z.string(),
    reason: z.string().trim().max(600).nullable(),
    overrides: Excuses,
  }),
  reply: Problem,
})
export const takeBackProblem = endpoint({
  method: 'POST',
  path: '/problems/:id/take-back',
  may: 'problem.confirm',
  params: one,
  reply: Problem,
})

/**
 * A cause with its evidence for and against, written whole. The guard names `title`, `detail`, `evidence.<id>.text` and
 * `evidence.<id>.source`.
 */
export const writeCause = endpoint({
  method: 'PUT',
  path: '/problems/:id/causes',
  may: 'problem.write',
  params: one,
  body: Cause.omit({ evidence: true, version: true }).extend({
    evidence: z.array(CauseEvidence.omit({ version: true })).max(20),
    ...written,
  }),
  reply: Problem,
})
export const removeCause = endpoint({
  method: 'DELETE',
  path: '/problems/:id/causes/:causeId',
  may: 'problem.write',
  params: one.extend({ causeId: z.uuid() }),
  reply: Problem,
})

/** Written whole. The guard names `title`, `steps.<at>.title` and `steps.<at>.breakPoint`, from 0. */
export const writeChain = endpoint({
  method: 'PUT',
  path: '/problems/:id/chains',
  may: 'problem.write',
  params: one,
  body: EventChain.omit({ version: true }).extend(written),
  reply: Problem,
})
export const removeChain = endpoint({
  method: 'DELETE',
  path: '/problems/:id/chains/:chainId',
  may: 'problem.write',
  params: one.extend({ chainId: z.uuid() }),
  reply: Problem,
})

/** The ranked list with its why, or one problem with its causes: for paper. */
export const readProblemDocument = endpoint({
  method: 'GET',
  path: '/problems/document',
  may: 'problem.read',
  query: z.object({ id: z.uuid().optional(), format: z.enum(['html', 'pdf', 'docx']).default('pdf') }),
})
