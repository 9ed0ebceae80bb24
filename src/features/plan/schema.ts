/** Measures with their causes, indicators and effect design; the plan that holds them, in editions. */
import { z } from 'zod'
import { parties } from '#features/access/schema.ts'

export const measureStates = ['draft', 'decided', 'ongoing', 'done', 'stopped'] as const
export type MeasureState = (typeof measureStates)[number]
export const planStates = ['draft', 'proposed', 'decided', 'inForce', 'superseded'] as const
export type PlanState = (typeof planStates)[number]

/** bridging: joins the situational and the social. */
export const measureKinds = ['situational', 'social', 'bridging'] as const
export const approaches = ['promote', 'prevent', 'react'] as const
/** Five situational strategies, and social prevention. */
export const strategies = ['effort', 'risk', 'reward', 'provocation', 'excuses', 'social'] as const

export const MeasureContent = z.object({
  title: z.string().trim().min(3).max(160),
  description: z.string().max(4000),
  kind: z.enum(measureKinds),
  approach: z.enum(approaches),
  strategy: z.enum(strategies).nullable(),
  libraryId: z.string().nullable(),
  /** Codes of the agreement's sub-goals. */
  subGoals: z.array(z.string()).max(12),
  /** Causes that it acts on; their problem follows from them. */
  causeIds: z.array(z.uuid()).max(30),
  ownerOrganisationId: z.string().nullable(),
  areaCodes: z.array(z.string()).max(60),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  expectedShort: z.string().max(1000),
  expectedLong: z.string().max(1000),
  /** Kronor and hours, as planned; null: not told. */
  cost: z.number().min(0).max(1e10).nullable(),
  hours: z.number().min(0).max(1e6).nullable(),
})
export type MeasureContent = z.infer<typeof MeasureContent>

export const IndicatorContent = z.object({
  title: z.string().trim().min(3).max(160),
  /** series: a statistical series by id · survey: a survey question's series by id · reports: counted by area and category · own: entered by hand. */
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('series'), seriesId: z.string().min(1) }),
    z.object({ kind: z.literal('survey'), seriesId: z.string().min(1) }),
    z.object({
      kind: z.literal('reports'),
      areaCodes: z.array(z.string()).max(60),
      categories: z.array(z.string()).max(60),
    }),
    z.object({ kind: z.literal('own') }),
  ]),
  unit: z.string().trim().max(40),
  baseline: z.number().nullable(),
  baselinePeriod: z.string().max(40).nullable(),
  target: z.number().nullable(),
  /** Which way is the better one. */
  better: z.enum(['lower', 'higher']),
  frequency: z.enum(['week', 'month', 'quarter', 'year']),
  /** Who enters or looks it up. */
  enteredBy: z.string().nullable(),
})
export type IndicatorContent = z.infer<typeof IndicatorContent>

export const IndicatorPoint = z.object({
  id: z.uuid().nullable(),
  period: z.string(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  recordedAt: z.string().nullable(),
  /** Recorded after its period and the days of grace. */
  enteredLate: z.boolean(),
  /** A small number that this reader may not see. */
  hidden: z.boolean(),
})
export type IndicatorPoint = z.infer<typeof IndicatorPoint>

export const Indicator = IndicatorContent.extend({
  id: z.uuid(),
  version: z.number().int().min(0),
  points: z.array(IndicatorPoint),
  /** Computed: a value that should have been there by now is missing. */
  lateSince: z.iso.date().nullable(),
  /** Of the latest value against baseline and target. */
  standing: z.enum(['reached', 'towards', 'away', 'cannotTell']),
})
export type Indicator = z.infer<typeof Indicator>

export const EffectDesignContent = z.object({
  treatedAreas: z.array(z.string()).min(1).max(60),
  comparisonAreas: z.array(z.string()).max(60),
  /** Where it may have moved to, or spread to. */
  spillAreas: z.array(z.string()).max(60),
  categories: z.array(z.string()).max(60),
  beforeFrom: z.iso.date(),
  startOn: z.iso.date(),
  afterTo: z.iso.date(),
})
export type EffectDesignContent = z.infer<typeof EffectDesignContent>

/** What could be seen at all, told before the start. */
export const Detectable = z.object({
  state: z.enum(['canBeSeen', 'onlyLarge', 'cannotBeSeen', 'cannotTell']),
  /** Reports per comparable period before, in the treated and in the comparison areas. */
  before: z.number().nullable(),
  comparisonBefore: z.number().nullable(),
  /** Smallest decrease in per cent that would be seen four times of five. */
  percent: z.number().nullable(),
  method: z.string(),
  reasons: z.array(z.string()),
})
export type Detectable = z.infer<typeof Detectable>

export const EffectDesign = EffectDesignContent.extend({
  version: z.number().int().min(0),
  detectable: Detectable,
  lockedAt: z.string().nullable(),
})
export type EffectDesign = z.infer<typeof EffectDesign>

/** What is wrong in the chain; all of it is told at once, and stops a decision unless an exception is recorded. */
export const chainGaps = [
  'measureWithoutCause',
  'causeWithoutProblem',
  'problemWithoutFinding',
  'problemNotPrioritised',
  'causeUncovered',
  'measureWithoutIndicator',
  'measureWithoutOwner',
  'measureWithoutPeriod',
  'measureWithoutSubGoal',
  'noEffectDesign',
  'subGoalUncovered',
] as const
export const ChainGap = z.object({
  code: z.enum(chainGaps),
  /** Id of the measure, cause, problem or sub-goal. */
  subjectId: z.string(),
  title: z.string(),
  /** Stops a proposal and a decision. The rest is told. */
  stops: z.boolean(),
  exception: z.string().nullable(),
})
export type ChainGap = z.infer<typeof ChainGap>

/** Why a measure stands as it does. */
export const standingReasons = ['startPassed', 'endPassed', 'valueMissing', 'indicatorAway'] as const
export type StandingReason = (typeof standingReasons)[number]

/** What a computed standing may be set aside for. */
export const standingOverrides = ['onTime', 'late', 'waiting'] as const
export type StandingOverride = (typeof standingOverrides)[number]

const Confirmed = z.object({ purpose: z.string(), party: z.enum(parties), at: z.string(), current: z.boolean() })

export const MeasureHead = MeasureContent.extend({
  id: z.uuid(),
  state: z.enum(measureStates),
  /** Computed: late when its end has passed or an indicator is behind. */
  standing: z.enum(['notBegun', 'onTime', 'late', 'done', 'stopped']),
  standingWhy: z.array(z.string()),
  /** A computed standing that was set aside, with why; it is told beside it while the measure is not over. */
  override: z
    .object({ status: z.enum(standingOverrides), reason: z.string(), by: z.string(), at: z.string() })
    .nullable(),
  origin: z.enum(['plan', 'adHoc']),
  originPicture: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.enum(['meeting', 'parties']).nullable(),
  startedOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  version: z.number().int().min(0),
  problemIds: z.array(z.uuid()),
  indicators: z.number().int(),
  hasEffectDesign: z.boolean(),
})
export type MeasureHead = z.infer<typeof MeasureHead>

export const Measure = MeasureHead.omit({ indicators: true, hasEffectDesign: true }).extend({
  stateReason: z.string().nullable(),
  indicators: z.array(Indicator),
  effectDesign: EffectDesign.nullable(),
  confirmations: z.array(Confirmed),
  contentHash: z.string(),
  gaps: z.array(ChainGap),
  /** Earlier versions: when, and which fields changed. */
  history: z.array(
    z.object({
      version: z.number().int(),
      recordedAt: z.string(),
      organisationName: z.string(),
      fields: z.array(z.string()),
    }),
  ),
})
export type Measure = z.infer<typeof Measure>

/** problem → cause → measure → indicator, as one tree for pages and paper. */
export const Logic = z.array(
  z.object({
    problemId: z.uuid(),
    title: z.string(),
    rank: z.number().int().nullable(),
    causes: z.array(
      z.object({ causeId: z.uuid(), title: z.string(), bone: z.string(), measureIds: z.array(z.uuid()) }),
    ),
  }),
)
export type Logic = z.infer<typeof Logic>

export const PlanHead = z.object({
  id: z.uuid(),
  edition: z.number().int(),
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  state: z.enum(planStates),
  proposedAt: z.string().nullable(),
  decidedOn: z.iso.date().nullable(),
  inForceOn: z.iso.date().nullable(),
  measures: z.number().int(),
})
export type PlanHead = z.infer<typeof PlanHead>

export const Plan = PlanHead.omit({ measures: true }).extend({
  returnReason: z.string().nullable(),
  decidedByBody: z.string().nullable(),
  measures: z.array(MeasureHead),
  /** Ad-hoc measures decided since this edition came into force: they belong to it, with a trail of their own. */
  addedSince: z.array(MeasureHead),
  logic: Logic,
  gaps: z.array(ChainGap),
  counts: z.object({
    situational: z.number().int(),
    social: z.number().int(),
    bridging: z.number().int(),
    promote: z.number().int(),
    prevent: z.number().int(),
    react: z.number().int(),
  }),
  confirmations: z.array(Confirmed),
  /** Of the draft as it is, or of what is frozen. */
  contentHash: z.string(),
})
export type Plan = z.infer<typeof Plan>

/** What changed from one edition to another. */
export const PlanComparison = z.object({
  before: PlanHead,
  after: PlanHead,
  added: z.array(z.object({ id: z.uuid(), title: z.string() })),
  removed: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.string() })),
  changed: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
})
export type PlanComparison = z.infer<typeof PlanComparison>

export const LibraryEntry = z.object({
  id: z.string(),
  strategy: z.enum(strategies),
  /** Name of the technique within the strategy. */
  technique: z.string().max(160),
  title: z.string().trim().min(3).max(160),
  text: z.string().max(2000),
  /** What research says, and where it is read; empty where nothing is known to us. */
  research: z.string().max(2000),
  limits: z.string().max(2000),
  source: z.string().max(400),
  kind: z.enum(measureKinds),
  /** Categories and bones that it is suggested for. */
  suits: z.object({ bones: z.array(z.string()), categories: z.array(z.string()) }),
  hidden: z.boolean(),
  version: z.number().int().min(0),
})
export type LibraryEntry = z.infer<typeof LibraryEntry>
