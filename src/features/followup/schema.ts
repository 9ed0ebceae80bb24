/** What was done with a measure, what it cost, and what it led to by the design that was fixed beforehand. */
import { z } from 'zod'
import { Indicator, MeasureHead } from '#features/plan/schema.ts'

export const ImplementationInput = z.object({
  doneOn: z.iso.date(),
  text: z.string().trim().min(5).max(2000),
  /** A function or an organisation, never a name. */
  doneBy: z.string().trim().min(2).max(160),
  /** Kronor. */
  cost: z.number().min(0).max(1e10).nullable(),
  hours: z.number().min(0).max(1e6).nullable(),
})
export type ImplementationInput = z.infer<typeof ImplementationInput>
export const Implementation = ImplementationInput.extend({
  id: z.uuid(),
  version: z.number().int().min(0),
  organisationName: z.string(),
  recordedAt: z.string(),
})
export type Implementation = z.infer<typeof Implementation>

const Counted = z.object({ areas: z.array(z.string()), before: z.number(), after: z.number() })

/**
 * What the design says, in the order of claims: decreased · increased: the interval leaves «no change» out · cannotTell: it holds it ·
 * tooEarly: the period after is not over · noDesign · cannotCompute: with why.
 */
export const effectVerdicts = ['decreased', 'increased', 'cannotTell', 'tooEarly', 'noDesign', 'cannotCompute'] as const
export const EffectOutcome = z.object({
  verdict: z.enum(effectVerdicts),
  /** Method code of the catalogue; null where none was used. */
  method: z.string().nullable(),
  /** Change against what would have been, in per cent, with its 95 % interval. */
  percent: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** The same in reports, over the whole time after: for methods that give no percentage. */
  difference: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable().optional(),
  /** What the design is about, in codes, and the first day after the time that is compared; absent without a design. */
  subject: z
    .object({
      treated: z.array(z.string()),
      comparison: z.array(z.string()),
      spill: z.array(z.string()),
      categories: z.array(z.string()),
      startOn: z.iso.date(),
      until: z.iso.date(),
    })
    .optional(),
  treated: Counted.nullable(),
  comparison: Counted.nullable(),
  /** Whether it moved or spread to the areas that were named for it. */
  spill: z
    .object({
      verdict: z.enum(['moved', 'spread', 'cannotTell', 'notAsked']),
      counted: Counted.nullable(),
      percent: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable(),
    })
    .nullable(),
  /** One a period, treated areas, with what would have been expected without the measure. */
  points: z.array(
    z.object({ from: z.iso.date(), count: z.number(), expected: z.number().nullable(), after: z.boolean() }),
  ),
  /** Codes of what limits it: fewReporters, short_history, one_treated_area … */
  reservations: z.array(z.string()),
})
export type EffectOutcome = z.infer<typeof EffectOutcome>

export const MeasureFollowUp = z.object({
  measure: MeasureHead,
  implementations: z.array(Implementation),
  /** Sums of what was entered; null: nothing was. */
  cost: z.number().nullable(),
  hours: z.number().nullable(),
  indicators: z.array(Indicator),
  effect: EffectOutcome,
  tasks: z.object({
    done: z.number().int(),
    open: z.number().int(),
    late: z.number().int(),
    dropped: z.number().int(),
  }),
  planned: z.object({ cost: z.number().nullable(), hours: z.number().nullable() }),
})
export type MeasureFollowUp = z.infer<typeof MeasureFollowUp>

/** A sub-goal of the agreement: what is done for it, and what it led to. */
export const SubGoalView = z.object({
  code: z.string(),
  title: z.string(),
  problems: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.string() })),
  measures: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.string(),
      kind: z.string(),
      approach: z.string(),
      ownerName: z.string().nullable(),
      reached: z.number().int(),
      indicators: z.number().int(),
      effect: z.enum(effectVerdicts),
    }),
  ),
  /** Measures that were decided or at work on the last day of each quarter of the agreement up to now. */
  quarters: z.array(z.object({ period: z.string(), measures: z.number().int() })),
})
export type SubGoalView = z.infer<typeof SubGoalView>

/** Coverage of the whole agreement: which sub-goals lack measures, how kinds and approaches and parties share them. */
export const Coverage = z.object({
  subGoals: z.array(SubGoalView),
  kinds: z.object({ situational: z.number().int(), social: z.number().int(), bridging: z.number().int() }),
  approaches: z.object({ promote: z.number().int(), prevent: z.number().int(), react: z.number().int() }),
  /** By the owner organisation's party; other: neither of the two. */
  owners: z.object({
    municipality: z.number().int(),
    police: z.number().int(),
    other: z.number().int(),
    none: z.number().int(),
  }),
  /** Prioritised problems that have both situational and social measures, of all prioritised. */
  bridged: z.object({ both: z.number().int(), all: z.number().int() }),
})
export type Coverage = z.infer<typeof Coverage>
