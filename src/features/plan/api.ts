import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { bones } from '#features/problem/schema.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import {
  chainGaps,
  EffectDesignContent,
  IndicatorContent,
  LibraryEntry,
  Measure,
  MeasureContent,
  MeasureHead,
  Plan,
  PlanComparison,
  PlanHead,
  standingOverrides,
} from './schema.ts'

const one = z.object({ id: z.uuid() })
const written = { version: z.number().int().min(0), overrides: Excuses }
const isBone = (code: string): boolean => bones.some((one) => one === code)
const yes = z.object({ contentHash: z.string() })

export const listMeasures = endpoint({
  method: 'GET',
  path: '/measures',
  may: 'plan.read',
  reply: z.object({ measures: z.array(MeasureHead) }),
})
export const readMeasure = endpoint({
  method: 'GET',
  path: '/measures/:id',
  may: 'plan.read',
  params: one,
  reply: Measure,
})

/** A draft; ad hoc when it begins in a released running picture. */
export const createMeasure = endpoint({
  method: 'POST',
  path: '/measures',
  may: 'plan.write',
  body: MeasureContent.extend({ originPictureId: z.uuid().nullable(), overrides: Excuses }),
  reply: Measure,
})
export const writeMeasure = endpoint({
  method: 'PUT',
  path: '/measures/:id',
  may: 'plan.write',
  params: one,
  body: MeasureContent.extend(written),
  reply: Measure,
})
/** Both parties decide an ad-hoc measure, on the steering group's mandate; the second yes does it. */
export const confirmMeasure = endpoint({
  method: 'POST',
  path: '/measures/:id/confirm',
  may: 'plan.confirm',
  params: one,
  body: yes,
  reply: Measure,
})
/** Starting locks the effect design. Stopping needs a reason. */
export const moveMeasure = endpoint({
  method: 'POST',
  path: '/measures/:id/move',
  may: 'plan.write',
  params: one,
  body: z.object({
    action: z.enum(['start', 'finish', 'stop']),
    on: z.iso.date(),
    reason: z.string().trim().max(600).nullable(),
    overrides: Excuses,
  }),
  reply: Measure,
})
/** Beside the computed standing, with why. No content: a yes before it holds. */
export const overrideMeasure = endpoint({
  method: 'POST',
  path: '/measures/:id/override',
  may: 'plan.write',
  params: one,
  /** Null takes it back. */
  body: z.object({
    status: z.enum(standingOverrides).nullable(),
    reason: z.string().trim().max(400).nullable(),
    overrides: Excuses,
  }),
  reply: Measure,
})
export const writeIndicator = endpoint({
  method: 'PUT',
  path: '/measures/:id/indicators/:indicatorId',
  may: 'plan.write',
  params: one.extend({ indicatorId: z.uuid() }),
  body: IndicatorContent.extend(written),
  reply: Measure,
})
export const removeIndicator = endpoint({
  method: 'DELETE',
  path: '/measures/:id/indicators/:indicatorId',
  may: 'plan.write',
  params: one.extend({ indicatorId: z.uuid() }),
  reply: Measure,
})
export const enterValue = endpoint({
  method: 'POST',
  path: '/measures/:id/indicators/:indicatorId/values',
  may: 'plan.write',
  params: one.extend({ indicatorId: z.uuid() }),
  body: z.object({
    period: z.string().min(4).max(40),
    value: z.number().nullable(),
    note: z.string().max(400).nullable(),
    overrides: Excuses,
  }),
  reply: Measure,
})
/** Refused once it is locked. */
export const writeEffectDesign = endpoint({
  method: 'PUT',
  path: '/measures/:id/effect-design',
  may: 'plan.write',
  params: one,
  body: EffectDesignContent.extend({ version: z.number().int().min(0) }),
  reply: Measure,
})

export const listPlans = endpoint({
  method: 'GET',
  path: '/plans',
  may: 'plan.read',
  reply: z.object({ plans: z.array(PlanHead) }),
})
export const readPlan = endpoint({ method: 'GET', path: '/plans/:id', may: 'plan.read', params: one, reply: Plan })
/** A new draft edition; it begins with the measures of the one in force that are not over. */
export const createPlan = endpoint({
  method: 'POST',
  path: '/plans',
  may: 'plan.write',
  body: z.object({
    title: z.string().trim().min(3).max(160),
    from: z.iso.date(),
    to: z.iso.date(),
    overrides: Excuses,
  }),
  reply: Plan,
})
/** Name and period of a draft, written over what was seen: 409 with what stands when its content has moved. */
export const writePlan = endpoint({
  method: 'PUT',
  path: '/plans/:id',
  may: 'plan.write',
  params: one,
  body: yes.extend({
    title: z.string().trim().min(3).max(160),
    from: z.iso.date(),
    to: z.iso.date(),
    overrides: Excuses,
  }),
  reply: Plan,
})
export const includeMeasure = endpoint({
  method: 'PUT',
  path: '/plans/:id/measures',
  may: 'plan.write',
  params: one,
  body: z.object({
    measureId: z.uuid(),
    included: z.boolean(),
    /** Placed after this one, or first (null). Absent: where it is, or last. */
    after: z.uuid().nullable().optional(),
  }),
  reply: Plan,
})
export const writeException = endpoint({
  method: 'POST',
  path: '/plans/:id/exceptions',
  may: 'plan.write',
  params: one,
  body: z.object({
    code: z.enum(chainGaps),
    subjectId: z.string(),
    reason: z.string().trim().min(10).max(600),
    overrides: Excuses,
  }),
  reply: Plan,
})
/** Both parties; the second yes proposes it to the steering group, or puts the decided one in force. */
export const confirmPlan = endpoint({
  method: 'POST',
  path: '/plans/:id/confirm',
  may: 'plan.confirm',
  params: one,
  body: yes.extend({ purpose: z.enum(['propose', 'putInForce']) }),
  reply: Plan,
})
export const takeBackPlan = endpoint({
  method: 'POST',
  path: '/plans/:id/take-back',
  may: 'plan.confirm',
  params: one,
  reply: Plan,
})
export const comparePlans = endpoint({
  method: 'GET',
  path: '/plans/:id/compare',
  may: 'plan.read',
  params: one,
  query: z.object({ with: z.uuid() }),
  reply: PlanComparison,
})
export const readPlanDocument = endpoint({
  method: 'GET',
  path: '/plans/:id/document',
  may: 'plan.read',
  params: one,
  query: z.object({ format: z.enum(['html', 'pdf', 'docx', 'json']).default('html') }),
})

export const listLibrary = endpoint({
  method: 'GET',
  path: '/library',
  may: 'plan.read',
  /** With a cause: those that suit it first, each with why. */
  query: z.object({ causeId: z.uuid().optional() }),
  reply: z.object({ entries: z.array(LibraryEntry.extend({ suggested: z.boolean(), why: z.array(z.string()) })) }),
})
export const writeLibraryEntry = endpoint({
  method: 'PUT',
  path: '/library/:id',
  may: 'plan.write',
  params: z.object({ id: z.string().regex(/^[a-z0-9-]{3,80}$/) }),
  body: LibraryEntry.omit({ id: true, version: true }).extend({
    suits: z.object({
      bones: z.array(z.string().refine(isBone)).max(bones.length),
      categories: z.array(z.string()).max(60),
    }),
    ...written,
  }),
  reply: LibraryEntry,
})
