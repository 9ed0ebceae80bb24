/** What a samlad picture is made of: parts, and findings of every kind. */
import { z } from 'zod'
import { frequencies, Series, SeriesBreak, sources, units } from '#features/evidence/schema.ts'
import { base, FindingSource, type Part, parts } from './finding-base.ts'
import { FocusFinding, PeopleFinding } from './finding-more.ts'

export { FindingSource, type Part, parts }

const Point = z.object({
  period: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  state: z.enum(['known', 'suppressed', 'missing']),
  status: z.enum(['final', 'preliminary']),
})
export type Point = z.infer<typeof Point>

/** A series over time: its course, its latest value, and whether the change is more than chance. */
const TrendFinding = z.object({
  ...base,
  kind: z.literal('trend'),
  area: Series.shape.area,
  frequency: z.enum(frequencies),
  points: z.array(Point),
  breaks: z.array(z.object({ period: z.string(), reason: z.string() })),
  /** Of the years judged; null where it cannot be told. */
  verdict: z.enum(['rising', 'falling', 'noTrend', 'cannotTell']),
  /** Per cent a year with its interval. */
  perYear: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  judged: z.object({ from: z.string(), to: z.string() }).nullable(),
  reason: z.string().nullable(),
  method: z.string(),
})

/** The municipality beside the country, its county and similar municipalities, for one period. */
const ComparisonFinding = z.object({
  ...base,
  kind: z.literal('comparison'),
  period: z.string(),
  rows: z.array(
    z.object({
      area: Series.shape.area,
      own: z.boolean(),
      count: z.number().nullable(),
      population: z.number().nullable(),
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      /** Of this row against the own one: the own lies above, below, or chance may have made it. */
      verdict: z.enum(['own', 'ownAbove', 'ownBelow', 'open', 'cannotTell']),
      preliminary: z.boolean(),
    }),
  ),
  method: z.string(),
})

/** What reported crime is made of: the parts of a total, "därav" rows under their parent. */
const CompositionFinding = z.object({
  ...base,
  kind: z.literal('composition'),
  area: Series.shape.area,
  period: z.string(),
  total: z.number().nullable(),
  rows: z.array(
    z.object({
      indicator: z.string(),
      title: z.string(),
      depth: z.number().int(),
      isSubset: z.boolean(),
      value: z.number().nullable(),
      state: z.enum(['known', 'suppressed', 'missing']),
      share: z.number().nullable(),
    }),
  ),
})

/** A survey question over its waves. */
const SurveyFinding = z.object({
  ...base,
  kind: z.literal('survey'),
  area: Series.shape.area,
  points: z.array(Point.extend({ answers: z.number().int().nullable() })),
  /** Latest wave against the one before. */
  change: z
    .object({
      from: z.string(),
      to: z.string(),
      verdict: z.enum(['rose', 'fell', 'unclear', 'cannotTell']),
      difference: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Absent where the question and the method are the same throughout. */
  breaks: z.array(SeriesBreak).optional(),
  lowIsGood: z.boolean().nullable(),
})

/** Facts about areas within the municipality, one row each. */
const AreasFinding = z.object({
  ...base,
  kind: z.literal('areas'),
  period: z.string(),
  rows: z.array(
    z.object({
      area: Series.shape.area,
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      state: z.enum(['known', 'suppressed', 'missing']),
    }),
  ),
  whole: z.number().nullable(),
})

/** What is known of one area within the municipality, beside the whole: the page of that area. */
const AreaPageFinding = z.object({
  ...base,
  kind: z.literal('areaPage'),
  area: Series.shape.area,
  facts: z.array(
    z.object({
      /** `population`, `income.median`, `reports` … */
      indicator: z.string(),
      title: z.string(),
      unit: z.enum(units),
      period: z.string(),
      value: z.number().nullable(),
      /** Of the whole municipality, where it is the same sort of number. */
      whole: z.number().nullable(),
      state: z.enum(['known', 'suppressed', 'missing']),
      /** Place among the areas from the highest, where all are known. */
      place: z.object({ place: z.number().int(), of: z.number().int() }).nullable(),
    }),
  ),
})

/** One fact in a sentence: population, share of renters, sent questionnaires. */
const FactFinding = z.object({
  ...base,
  kind: z.literal('fact'),
  area: Series.shape.area,
  period: z.string(),
  value: z.number().nullable(),
  before: z.object({ period: z.string(), value: z.number() }).nullable(),
  status: z.enum(['final', 'preliminary']),
})

/** Two sources that say different things and stand both. */
const DisagreementFinding = z.object({
  ...base,
  kind: z.literal('disagreement'),
  area: Series.shape.area,
  period: z.string(),
  said: z.array(z.object({ source: z.enum(sources), publication: z.string(), value: z.number() })),
})

/** What the reports of the municipality's own weekly pictures say together. */
const ReportsFinding = z.object({
  ...base,
  kind: z.literal('reports'),
  from: z.string(),
  to: z.string(),
  count: z.number().int().nullable(),
  organisations: z.number().int(),
  rows: z.array(z.object({ code: z.string(), name: z.string(), value: z.number().nullable(), hidden: z.boolean() })),
  by: z.enum(['category', 'area']),
})

/** Foreseen change with its watched number. */
const WatchFinding = z.object({
  ...base,
  kind: z.literal('watch'),
  detail: z.string().nullable(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  watched: z
    .object({ title: z.string(), period: z.string(), value: z.number(), threshold: z.number(), reached: z.boolean() })
    .nullable(),
})

/** What an actor told in an approved mapping. Its words are the actor's own. */
const MappingFinding = z.object({
  ...base,
  kind: z.literal('mapping'),
  organisationId: z.string(),
  organisationName: z.string(),
  items: z.array(
    z.object({
      what: z.string(),
      where: z.string(),
      howMuch: z.string(),
      knownBy: z.string(),
      uncertain: z.string(),
    }),
  ),
  consequences: z.string(),
  sourcesUsed: z.string(),
  sourcesRejected: z.string(),
})

/** What is in place before anyone writes: which sources, from when, what is missing among them. */
const SourcesFinding = z.object({
  ...base,
  kind: z.literal('sources'),
  rows: z.array(
    FindingSource.extend({ series: z.number().int(), from: z.string(), to: z.string(), stale: z.boolean() }),
  ),
  /** Codes of what a picture like this usually rests on and that is not there: ntu, localSurvey, area statistics … */
  lacking: z.array(z.string()),
  /** Series that are there and not told of, since their source names them by a number alone; absent where there are none. */
  nameless: z.number().int().optional(),
})

export const summaryCodes = ['crime', 'kinds', 'comparison', 'surveys', 'watch', 'disagreements'] as const

/** One paragraph of the summary: the findings that it tells of, as they stand in their own parts. */
const SummaryFinding = z.object({
  ...base,
  kind: z.literal('summary'),
  code: z.enum(summaryCodes),
  trends: z.array(TrendFinding),
  comparisons: z.array(ComparisonFinding),
  surveys: z.array(SurveyFinding),
  /** Titles of what is watched and has reached its threshold. */
  reached: z.array(z.string()),
  /** Disagreements that stand. */
  disagreements: z.number().int(),
})

export const methodNotes = [
  'reported',
  'trend',
  'comparison',
  'impliedPopulation',
  'survey',
  'subsets',
  'areas',
  'hidden',
] as const

/** How something in this picture was made, said once. */
const MethodFinding = z.object({ ...base, kind: z.literal('method'), code: z.enum(methodNotes) })

export const Finding = z.discriminatedUnion('kind', [
  SummaryFinding,
  MethodFinding,
  TrendFinding,
  ComparisonFinding,
  CompositionFinding,
  SurveyFinding,
  AreasFinding,
  AreaPageFinding,
  FactFinding,
  DisagreementFinding,
  ReportsFinding,
  WatchFinding,
  MappingFinding,
  SourcesFinding,
  PeopleFinding,
  FocusFinding,
])
export type Finding = z.infer<typeof Finding>
export type FindingOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>
