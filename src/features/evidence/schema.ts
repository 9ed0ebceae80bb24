/** Evidence: statistics as series of observations, where they came from, and what is foreseen. */
import { z } from 'zod'

/** Who stands behind a number. */
export const sources = ['bra', 'ntu', 'kolada', 'scb', 'polisen', 'survey', 'own'] as const
export type Source = (typeof sources)[number]

/** How a file or an answer is written; each has one reader in `import/`. */
export const formats = [
  'braYearlyTotals',
  'braTable',
  'braIndicators',
  'ntuTable',
  'koladaData',
  'koladaExport',
  'koladaGroups',
  'pxwebJson',
  'jsonStat2',
  'px',
  'scbExport',
  'surveyAggregates',
  'surveyMicrodata',
  'policeEvents',
  'longTable',
] as const
export type Format = (typeof formats)[number]

export const frequencies = ['year', 'twoYears', 'quarter', 'month', 'day'] as const
export type Frequency = (typeof frequencies)[number]

export const areaKinds = ['municipality', 'county', 'country', 'group', 'regso', 'deso', 'survey', 'district'] as const
export type AreaKind = (typeof areaKinds)[number]

/** `perPopulation`s are per that many inhabitants; `index` has no unit. */
export const units = ['count', 'per100000', 'per1000', 'percent', 'index', 'persons', 'amount'] as const
export type Unit = (typeof units)[number]

/** Where a series is another from `period` on (a new law, a new question, new boundaries). */
export const SeriesBreak = z.object({ period: z.string(), reason: z.string() })
export type SeriesBreak = z.infer<typeof SeriesBreak>

/** A break that a coordinator marked; `seriesId` null: on all series of the indicator from that source. */
export const MarkedBreak = SeriesBreak.extend({
  id: z.string(),
  source: z.enum(sources),
  indicator: z.string(),
  seriesId: z.string().nullable(),
  at: z.string(),
})
export type MarkedBreak = z.infer<typeof MarkedBreak>

export const EvidenceArea = z.object({
  kind: z.enum(areaKinds),
  /** 4 digits for a municipality, 2 for a county, '00' for the country, otherwise the source's own code. */
  code: z.string(),
  name: z.string(),
})
export type EvidenceArea = z.infer<typeof EvidenceArea>

/** What is counted, where, by whom. Its id is built by `seriesId` in series-id.ts, the same for every delivery. */
export const Series = z.object({
  id: z.string(),
  source: z.enum(sources),
  /** A code of indicators.data.ts where the thing is known there (`crime.total`), else the source's own (`kolada:N07540`). */
  indicator: z.string(),
  title: z.string(),
  unit: z.enum(units),
  frequency: z.enum(frequencies),
  area: EvidenceArea,
  boundaryVersion: z.string().nullable(),
  /** Sex, age group, tenure …; empty for all together. */
  breakdown: z.record(z.string(), z.string()),
  parentIndicator: z.string().nullable(),
  /** "därav": a part of its parent, never to be added up. */
  isSubset: z.boolean(),
  breaks: z.array(SeriesBreak),
})
export type Series = z.infer<typeof Series>

const observationStates = ['known', 'suppressed', 'missing'] as const
const observationStatuses = ['final', 'preliminary'] as const

/** One number of a series. `suppressed` and `missing` are never 0. */
export const Observation = z.object({
  seriesId: z.string(),
  /** `2024`, `2024-Q1`, `2024-08`, `2024-08-31`, `2023/2024` (two years pooled): see evidence-period.ts. */
  period: z.string(),
  value: z.number().nullable(),
  state: z.enum(observationStates),
  status: z.enum(observationStatuses),
  /** Half the width of the 95 % interval, in the value's unit, where the source gives one. */
  margin: z.number().nullable(),
  standardError: z.number().nullable(),
  /** Number of answers behind a survey's value. */
  answers: z.number().int().nullable(),
})
export type Observation = z.infer<typeof Observation>

/** A notice on polisen.se as it is published: a press text, no statistics. The same id is edited later. */
export interface PoliceEvent {
  readonly id: number
  /** Instant in UTC. */
  readonly publishedAt: string
  readonly type: string
  readonly name: string
  readonly summary: string
  /** Where the notice is read. */
  readonly address: string
  /** Municipality, or county when no more is told. */
  readonly place: string
}

/** What a reader makes of a file: series and their observations, and what it passed over, with why. */
export interface ReadDelivery {
  readonly source: Source
  readonly format: Format
  readonly title: string
  /** Whom to name when the numbers are shown. */
  readonly attribution: string
  readonly publishedOn: string | null
  readonly series: readonly Series[]
  readonly observations: readonly Observation[]
  /** Only of `policeEvents`, which have neither series nor observations. */
  readonly events?: readonly PoliceEvent[]
  /** Only of `koladaGroups`, which hold no numbers: the municipalities most like one's own, by name and code. */
  readonly similar?: SimilarList
  readonly passedOver: readonly PassedOver[]
}

export interface SimilarList {
  readonly list: string
  readonly members: readonly { readonly code: string; readonly name: string }[]
}

export interface PassedOver {
  readonly code: 'otherAreas' | 'emptyRows' | 'footnotes' | 'unknownPeriods' | 'totalsOfOthers'
  readonly rows: number
}

/** Why a file is refused. All faults at once; nothing is kept of a refused file. */
export const evidenceFaultCodes = [
  'notATable',
  'htmlPage',
  'truncated',
  'tooLarge',
  'oldExcel',
  'protectedWorkbook',
  'unknownFormat',
  'columnMissing',
  'columnUnknown',
  'noRows',
  'otherMunicipality',
  'badNumber',
  'footnote',
  'badPeriod',
  'futurePeriod',
  'mergedCells',
  'twoValues',
  'badJson',
  'wrongShape',
  'unknownEncoding',
  'identity',
  // Of a live service: no way out, too many calls, refused, gone, another kind of answer.
  'serviceUnreachable',
  'serviceBusy',
  'serviceRefused',
  'serviceGone',
  'serviceAnswer',
] as const
export type EvidenceFaultCode = (typeof evidenceFaultCodes)[number]

export const EvidenceFault = z.object({
  code: z.enum(evidenceFaultCodes),
  /** Sheet, line and column as the coordinator sees them in the file. */
  sheet: z.string().nullable(),
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type EvidenceFault = z.infer<typeof EvidenceFault>

export type ReadResult =
  | { readonly outcome: 'read'; readonly delivery: ReadDelivery }
  | { readonly outcome: 'refused'; readonly faults: readonly EvidenceFault[] }

/** What a live service answered: the answer as it came, to be kept like a file, and what was read of it. */
export type FetchResult =
  | {
      readonly outcome: 'fetched'
      readonly file: { readonly name: string; readonly bytes: Uint8Array; readonly address: string }
      readonly delivery: ReadDelivery
    }
  | { readonly outcome: 'refused'; readonly faults: readonly EvidenceFault[] }

export const Delivery = z.object({
  id: z.string(),
  source: z.enum(sources),
  format: z.enum(formats),
  title: z.string(),
  fileName: z.string(),
  address: z.string().nullable(),
  attribution: z.string(),
  publishedOn: z.string().nullable(),
  retrievedOn: z.string(),
  sha256: z.string(),
  recordedAt: z.string(),
})
export type Delivery = z.infer<typeof Delivery>

/** A value that a later delivery changed. `2239.0` and `2239` are no change. */
export const Revision = z.object({
  seriesId: z.string(),
  title: z.string(),
  areaName: z.string(),
  unit: z.enum(units),
  period: z.string(),
  kind: z.enum(['changed', 'madeFinal', 'suppressed', 'revealed', 'withdrawn']),
  before: z.number().nullable(),
  after: z.number().nullable(),
  at: z.string(),
  deliveryTitle: z.string(),
  /** Pictures that rest on the value before. */
  usedIn: z.array(z.object({ id: z.string(), period: z.string(), edition: z.number().int() })),
})
export type Revision = z.infer<typeof Revision>

/** Two sources, or two publications, that say different things of the same. */
export const Disagreement = z.object({
  indicator: z.string(),
  title: z.string(),
  areaName: z.string(),
  unit: z.enum(units),
  period: z.string(),
  said: z.array(
    z.object({
      seriesId: z.string(),
      source: z.enum(sources),
      publication: z.string(),
      value: z.number(),
      setAside: z.object({ reason: z.string(), inFavourOf: z.string(), at: z.string() }).nullable(),
    }),
  ),
})
export type Disagreement = z.infer<typeof Disagreement>

export const watchKinds = ['population', 'housing', 'establishment', 'event', 'other'] as const
export const WatchItem = z.object({
  id: z.uuid(),
  version: z.number().int().min(0),
  kind: z.enum(watchKinds),
  title: z.string().min(1).max(160),
  detail: z.string().max(1000).nullable(),
  fromOn: z.iso.date().nullable(),
  toOn: z.iso.date().nullable(),
  /** What is watched, and the value that calls for attention. */
  seriesId: z.string().nullable(),
  direction: z.enum(['above', 'below']).nullable(),
  threshold: z.number().nullable(),
  source: z.string().min(1).max(300),
})
export type WatchItem = z.infer<typeof WatchItem>

/** How a series stands in the list of all evidence. */
export const SeriesHead = Series.extend({
  from: z.string(),
  to: z.string(),
  observations: z.number().int(),
  suppressed: z.number().int(),
  latest: Observation.nullable(),
  retrievedOn: z.string(),
  deliveryId: z.string(),
  /** Older than the source's own rhythm allows (stale.ts). */
  stale: z.boolean(),
})
export type SeriesHead = z.infer<typeof SeriesHead>
