/** Situational pictures (lägesbilder): what the reports say of one period, judged and released by both parties. */
import { z } from 'zod'
import { parties } from '#features/access/schema.ts'
import { DoneItem, Theme } from './theme-schema.ts'

export const pictureKinds = ['week', 'month', 'quarter', 'free'] as const
export type PictureKind = (typeof pictureKinds)[number]

export const pictureStates = ['composing', 'released', 'superseded'] as const
export type PictureState = (typeof pictureStates)[number]

/** Läge: always word and shape, never colour alone. */
export const levels = ['stable', 'watch', 'act'] as const
export type Level = (typeof levels)[number]

/** A count that may be hidden: `null` with a reason is never 0. */
export const Count = z.object({
  value: z.number().int().nullable(),
  hidden: z.enum(['small', 'complementary']).nullable(),
})
export type Count = z.infer<typeof Count>

/** What a week like this usually holds, and how that was judged. */
const Expectation = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  method: z.string(),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  verdict: z.enum(['above', 'below', 'within', 'cannotTell']),
  /** After correction for all series judged in this picture; null when it cannot be told. */
  p: z.number().nullable(),
  reason: z.string().nullable(),
})
export type Expectation = z.infer<typeof Expectation>

const changeAnswers = [
  'noChange',
  'moreReporters',
  'moreReportsEach',
  'bothMore',
  'fewerReporters',
  'fewerReportsEach',
  'bothFewer',
  'oneTeller',
  'cannotTell',
  'noHistory',
  'notAsked',
] as const

/** One series (an area, a category, both or the whole) against itself. */
export const SeriesFinding = z.object({
  areaCode: z.string().nullable(),
  category: z.string().nullable(),
  count: Count,
  previous: Count,
  /** Same week earlier years, newest first. */
  earlierYears: z.array(z.object({ period: z.string(), count: Count })),
  expectation: Expectation,
  /** Last 13 periods, oldest first, this one last; with the band of each. Null where hidden. */
  recent: z.array(z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })),
  /** More reports or more reporters? */
  change: z.enum(changeAnswers),
})
export type SeriesFinding = z.infer<typeof SeriesFinding>

const coverageVerdicts = ['asUsual', 'fewer', 'more', 'silent', 'new', 'cannotTell'] as const
export const CoverageFinding = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  /** Null outside the two parties when it is small: a few, not none. */
  count: z.number().int().nullable(),
  usualLow: z.number().nullable(),
  usualHigh: z.number().nullable(),
  periodsSilent: z.number().int(),
  verdict: z.enum(coverageVerdicts),
})
export type CoverageFinding = z.infer<typeof CoverageFinding>

/** What a concentration rests on; only `many` is a pattern of the place. */
const spotSources = ['many', 'onePlace', 'oneOrganisation', 'newReporters'] as const

export const HotSpot = z.object({
  /** Cells that hang together, as hexagon centres in plane metres. */
  cells: z.array(z.object({ e: z.number(), n: z.number() })),
  /** Edge of the hexagons, metres. */
  cellMetres: z.number(),
  areaCode: z.string().nullable(),
  /** All reports, or those of one category that stands out. */
  category: z.string().nullable(),
  /** First day counted; the last is the period's. */
  from: z.string(),
  count: Count,
  p: z.number(),
  organisations: z.number().int(),
  /** What the same cells usually hold in as many days (over the 364 days before), and whether it is more now. */
  usual: z.number().nullable(),
  risen: z.boolean(),
  source: z.enum(spotSources),
})
export type HotSpot = z.infer<typeof HotSpot>

/** Everything computed from the reports: same inputs, same bytes. Sentences are drawn from it by sv.ts. */
export const Computation = z.object({
  /** Version of the engine that computed it: an older edition is checked against the engine it was made by. */
  engine: z.string(),
  period: z.object({ kind: z.enum(pictureKinds), label: z.string(), from: z.string(), to: z.string() }),
  asOf: z.string(),
  areaSet: z.string(),
  boundaryVersion: z.string(),
  smallCell: z.number().int(),
  cellMetres: z.number(),
  timeZone: z.string(),
  inputs: z.object({
    /** Reports of the period counted, and all of the history used. */
    reports: z.number().int(),
    history: z.number().int(),
    /** sha256 over the sorted `report:version` of every input. */
    hash: z.string(),
    /** Null where the number is hidden. */
    withoutPosition: z.number().int().nullable(),
    withoutArea: z.number().int().nullable(),
  }),
  whole: SeriesFinding,
  categories: z.array(SeriesFinding),
  areas: z.array(SeriesFinding),
  /** Area × category cells, suppressed together with their totals. */
  cells: z.array(SeriesFinding),
  /** Codes into `cells`, `areas`, `categories` and `whole` that stand out after correction, strongest first. */
  standsOut: z.array(z.object({ areaCode: z.string().nullable(), category: z.string().nullable() })),
  hours: z.object({
    /** 7 × 24 weights, Monday first; null when too few to show. */
    weights: z.array(z.number()).length(168).nullable(),
    /** Outside the two parties, instead of the weights: 7 × 6 sums of four hours, null where hidden. */
    blocks: z.array(z.number().nullable()).length(42).nullable().optional(),
    knownShare: z.number().nullable(),
    counted: z.number().int(),
  }),
  hotSpots: z.object({
    state: z.enum(['found', 'none', 'cannotTell']),
    reason: z.string().nullable(),
    spots: z.array(HotSpot),
  }),
  coverage: z.array(CoverageFinding),
  /** Reporting organisations per area in the period, and of how many that usually do. */
  areaCoverage: z.array(z.object({ areaCode: z.string(), reported: z.number().int(), usual: z.number().int() })),
  /** What this picture cannot show, as codes (noPositions, shortHistory, noOrganisations, …). */
  cannotShow: z.array(z.string()),
})
export type Computation = z.infer<typeof Computation>

/** Why a picture cannot be released beside those that are out. */
export const overlapRefusals = ['toldInOtherAreas', 'toldInLonger'] as const

/** What a picture hides besides, since editions that are out would give it away together with this one. */
export const Withheld = z.object({
  /** The editions of the same days that it was judged beside. */
  beside: z.array(z.object({ kind: z.enum(pictureKinds), period: z.string(), edition: z.number().int() })),
  counts: z.array(z.object({ areaCode: z.string().nullable(), category: z.string().nullable() })),
  organisations: z.array(z.string()),
  withoutArea: z.boolean(),
  withoutPosition: z.boolean(),
  hours: z.boolean(),
  /** Of the periods before: what has changed a little since it was told. */
  past: z.array(
    z.object({
      period: z.string(),
      counts: z.array(z.object({ areaCode: z.string().nullable(), category: z.string().nullable() })),
    }),
  ),
  /** Numbers of concentrations in the computation. */
  spots: z.array(z.number().int()),
})
export type Withheld = z.infer<typeof Withheld>

/** Texts the two write; each saved with the version it was built on. */
export const PictureText = z.object({
  /** 'lead', 'comment', 'area:<code>' … */
  section: z.string().regex(/^[a-z]+(:[\w-]+)?$/),
  version: z.number().int(),
  text: z.string().max(4000),
  author: z.string(),
  recordedAt: z.string(),
})
export type PictureText = z.infer<typeof PictureText>

export const AreaLevel = z.object({
  areaCode: z.string(),
  level: z.enum(levels),
  reason: z.string().max(300).nullable(),
  version: z.number().int(),
  setBy: z.string(),
})
export type AreaLevel = z.infer<typeof AreaLevel>

export const FocusPoint = z.object({
  id: z.uuid(),
  position: z.number().int(),
  title: z.string().min(1).max(120),
  areaCode: z.string().nullable(),
  detail: z.string().max(600).nullable(),
  /** What came of it, written at the next meeting. */
  outcome: z.string().max(600).nullable(),
  version: z.number().int(),
})
export type FocusPoint = z.infer<typeof FocusPoint>

export const QuickTask = z.object({
  id: z.uuid(),
  focusPointId: z.uuid().nullable(),
  title: z.string().min(1).max(160),
  ownerOrganisationId: z.string().min(1),
  dueOn: z.iso.date(),
  state: z.enum(['open', 'done', 'dropped']),
  outcome: z.string().max(600).nullable(),
  version: z.number().int(),
})
export type QuickTask = z.infer<typeof QuickTask>

export const Confirmation = z.object({
  party: z.enum(parties),
  by: z.string(),
  at: z.string(),
  /** Hash of what was confirmed; a later change makes it stale. */
  contentHash: z.string(),
  current: z.boolean(),
})
export type Confirmation = z.infer<typeof Confirmation>

export const PictureHead = z.object({
  id: z.string(),
  kind: z.enum(pictureKinds),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  edition: z.number().int(),
  state: z.enum(pictureStates),
  computedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
})
export type PictureHead = z.infer<typeof PictureHead>

/** The whole picture as its composers see it. */
export const Picture = PictureHead.extend({
  computation: Computation.nullable(),
  /** What was wrong in the edition before, when this one corrects it. */
  correctionReason: z.string().nullable(),
  /** Whether reports of the period have come or changed since it was computed (composing) or frozen (released). */
  newerReports: z.number().int(),
  /** After release: figures that would differ today, beside the frozen ones. */
  revisions: z.array(
    z.object({ areaCode: z.string().nullable(), category: z.string().nullable(), frozen: z.number(), now: z.number() }),
  ),
  texts: z.array(PictureText),
  levels: z.array(AreaLevel),
  focusPoints: z.array(FocusPoint),
  tasks: z.array(QuickTask),
  /** Of a month or a quarter; empty for the others. */
  themes: z.array(Theme),
  /** What the weeks within it promised, and what came of it. */
  done: z.array(DoneItem),
  confirmations: z.array(Confirmation),
  contentHash: z.string(),
  /** Hidden to everybody else because of earlier editions, beside what is hidden for its own smallness. */
  withheld: Withheld.nullable(),
  /** Why it cannot be released beside what is out, as codes with values for their sentences. */
  cannotRelease: z.array(
    z.object({ code: z.enum(overlapRefusals), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  /** The period before: its focus points and tasks, and what came of them. */
  last: z
    .object({ id: z.string(), period: z.string(), focusPoints: z.array(FocusPoint), tasks: z.array(QuickTask) })
    .nullable(),
})
export type Picture = z.infer<typeof Picture>
