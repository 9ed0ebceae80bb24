/** Reports: what a partner saw. Never who. The one source of the feature's types. */
import { z } from 'zod'
import { kinds } from './guard/marking.ts'

export const reportStates = ['draft', 'submitted', 'reviewed', 'shared', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

/** 0 not at all … 3 very: how unsafe it felt. */
const Felt = z.number().int().min(0).max(3)

export const toldPoliceAnswers = ['yes', 'no', 'unknown'] as const

/** Where a position came from; how exact it can be follows from it. */
export const placeSources = ['place', 'area', 'map', 'device', 'import'] as const

/** Plane metres in the municipality's own system (SWEREF 99 TM unless it says otherwise). */
const Position = z.object({ e: z.number().finite(), n: z.number().finite() })

export const Where = z.object({
  source: z.enum(placeSources),
  /** A place of the municipality's gazetteer. */
  placeId: z.string().nullable().default(null),
  /** Free words for the spot («skolgården»), at most 120 characters; read by the guard. */
  words: z.string().max(120).nullable().default(null),
  position: Position.nullable().default(null),
  /** Radius within which it happened, metres. */
  precisionMetres: z.number().min(0).max(100_000).nullable().default(null),
  /** Area code in the municipality's area set; computed from the position when there is one. */
  areaCode: z.string().nullable().default(null),
})
export type Where = z.infer<typeof Where>

/** An instant pair: equal when the moment is known. ISO 8601 with Z. */
export const When = z.object({ from: z.iso.datetime(), to: z.iso.datetime() })
export type When = z.infer<typeof When>

/** The reporter's reason to keep a word that the guard marked. */
export const GuardOverrideNote = z.object({
  field: z.enum(['text', 'where.words']),
  kind: z.enum(kinds),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  reason: z.string().max(300),
})

/** What the form sends, and what a correction sends. */
export const ReportInput = z.object({
  category: z.string().min(1),
  when: When,
  where: Where,
  felt: Felt.nullable().default(null),
  toldPolice: z.enum(toldPoliceAnswers).default('unknown'),
  text: z.string().max(1000).nullable().default(null),
  overrides: z.array(GuardOverrideNote).max(20).default([]),
})
export type ReportInput = z.infer<typeof ReportInput>

/** Registering carries an id made on the device, so that sending twice is one report. */
export const RegisterReport = ReportInput.extend({ id: z.uuid(), state: z.enum(['draft', 'submitted']) })
export type RegisterReport = z.infer<typeof RegisterReport>

/** One version of a report as its own organisation and (when shared) the two parties see it. */
export const Report = ReportInput.omit({ overrides: true }).extend({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(reportStates),
  organisationId: z.string(),
  organisationName: z.string(),
  /** Whether the asking person wrote it. */
  mine: z.boolean(),
  areaName: z.string().nullable(),
  placeName: z.string().nullable(),
  recordedAt: z.string(),
  submittedAt: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  sharedAt: z.string().nullable(),
})
export type Report = z.infer<typeof Report>

/** What became of it: the closed loop back to the reporter. */
export const ReportOutcome = z.object({
  /** Released pictures that this report is counted in. */
  pictures: z.array(z.object({ id: z.string(), kind: z.string(), period: z.string() })),
  /** Focus points in the report's area set after it was counted. */
  focusPoints: z.array(z.object({ title: z.string(), outcome: z.string().nullable() })),
})

export type ReportOutcome = z.infer<typeof ReportOutcome>

export const reportActions = ['submit', 'review', 'return', 'share', 'withdraw', 'correct'] as const
export type ReportAction = (typeof reportActions)[number]

/** Filters of lists, bulk actions and exports; all of them narrow. Dates are local, `to` inclusive. */
export const ReportFilter = z.object({
  state: z.array(z.enum(reportStates)).optional(),
  category: z.array(z.string()).optional(),
  areaCode: z.array(z.string()).optional(),
  organisationId: z.array(z.string()).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  words: z.string().max(100).optional(),
  mine: z.boolean().optional(),
})
export type ReportFilter = z.infer<typeof ReportFilter>

export const sortableColumns = ['occurred', 'recorded', 'category', 'area', 'organisation', 'state'] as const

export const ReportQuery = ReportFilter.extend({
  sort: z.enum(sortableColumns).default('occurred'),
  descending: z.boolean().default(true),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(10).max(200).default(50),
})
export type ReportQuery = z.infer<typeof ReportQuery>

/** A list as it was set up: filters, columns, order, under a name of one's own. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string().min(1).max(60),
  query: ReportQuery,
  columns: z.array(z.string()),
})
export type SavedView = z.infer<typeof SavedView>

export const Category = z.object({
  code: z.string(),
  parentCode: z.string().nullable(),
  sv: z.string(),
  en: z.string(),
  /** Reports the last year: most used first. */
  used: z.number().int(),
})
export const Place = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  areaCode: z.string().nullable(),
  position: Position,
  precisionMetres: z.number(),
})
export const Area = z.object({
  code: z.string(),
  name: z.string(),
  set: z.string(),
  boundaryVersion: z.string(),
  parentCode: z.string().nullable(),
  population: z.number().nullable(),
  label: Position,
  /** MultiPolygon coordinates in plane metres. */
  geometry: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
})
export type Category = z.infer<typeof Category>
export type Place = z.infer<typeof Place>
export type Area = z.infer<typeof Area>

/** The quiet ground under a map, in plane metres. */
export const Ground = z.object({
  kind: z.enum(['land', 'water', 'river']),
  geometry: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
    }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))) }),
  ]),
  attribution: z.string(),
})
export type Ground = z.infer<typeof Ground>
