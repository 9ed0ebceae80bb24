import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { SimilarMunicipalities } from '#features/access/schema.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import {
  Delivery,
  Disagreement,
  EvidenceFault,
  formats,
  MarkedBreak,
  Observation,
  Revision,
  Series,
  SeriesHead,
  sources,
  WatchItem,
} from './schema.ts'

const oneSeries = z.object({ id: z.string().min(1).max(400) })

/** What became of a file, or would become of it. */
export const ImportOutcome = z.object({
  outcome: z.enum(['kept', 'wouldKeep', 'alreadyThere', 'refused']),
  faults: z.array(EvidenceFault),
  format: z.enum(formats).nullable(),
  title: z.string().nullable(),
  series: z.number().int(),
  observations: z.number().int(),
  added: z.number().int(),
  unchanged: z.number().int(),
  /** The same value with another margin, number of answers or status; of police notices: edited since. */
  refined: z.number().int(),
  revisions: z.array(Revision),
  /** How many there are; `revisions` holds the first 500. */
  revisionCount: z.number().int(),
  /** The municipalities that are set as similar by this file; null for files of numbers. */
  similar: z.object({ list: z.string(), names: z.array(z.string()) }).nullable(),
  passedOver: z.array(z.object({ code: z.string(), rows: z.number().int() })),
})
export type ImportOutcome = z.infer<typeof ImportOutcome>

/** All evidence on one page: every series with its source and age, revisions, disagreements, deliveries. */
export const readEvidence = endpoint({
  method: 'GET',
  path: '/evidence',
  may: 'evidence.read',
  reply: z.object({
    series: z.array(SeriesHead),
    deliveries: z.array(Delivery),
    revisions: z.array(Revision),
    /** How many there are; `revisions` holds the newest 500. */
    revisionCount: z.number().int(),
    disagreements: z.array(Disagreement),
    watch: z.array(WatchItem),
  }),
})

/** One series with its versions, as known on a date when one is given. */
export const readSeries = endpoint({
  method: 'GET',
  path: '/evidence/series',
  may: 'evidence.read',
  query: oneSeries.extend({ asOf: z.iso.datetime().optional() }),
  reply: z.object({
    series: Series,
    observations: z.array(Observation),
    revisions: z.array(Revision),
    /** Those of its breaks that a coordinator marked, and can take back. */
    marked: z.array(MarkedBreak),
  }),
})

/**
 * Reads a file sent as the body. `dryRun` tells what it holds and what it would change, and keeps nothing.
 * The file's name and where it was found come in the query.
 */
export const importEvidence = endpoint({
  method: 'POST',
  path: '/evidence/deliveries',
  may: 'evidence.change',
  query: z.object({
    name: z.string().min(1).max(200),
    address: z.string().max(500).optional(),
    retrievedOn: z.iso.date().optional(),
    /** Only when the file does not tell itself. */
    source: z.enum(sources).optional(),
    dryRun: z.enum(['yes', 'no']).default('no'),
  }),
  reply: ImportOutcome,
})

/** Fetches from a live service. Without a way out to the internet it says so, and files still work. */
export const fetchEvidence = endpoint({
  method: 'POST',
  path: '/evidence/fetch',
  may: 'evidence.change',
  body: z.object({
    service: z.enum(['kolada', 'scb', 'polisen']),
    /** Kolada: indicator ids; SCB: table id. */
    wish: z.array(z.string().min(1).max(60)).max(25).default([]),
  }),
  reply: ImportOutcome,
})

/** The file as it came. */
export const readDelivery = endpoint({
  method: 'GET',
  path: '/evidence/deliveries/:id',
  may: 'evidence.read',
  params: z.object({ id: z.uuid() }),
})

/** Of two that disagree, the one named is set aside in favour of the other; `takeBack` lets both stand again. */
export const setAside = endpoint({
  method: 'POST',
  path: '/evidence/set-aside',
  may: 'evidence.change',
  body: z.object({
    seriesId: z.string().min(1).max(400),
    period: z.string().min(4).max(20),
    inFavourOf: z.string().min(1).max(400),
    reason: z.string().trim().min(10).max(600),
    takeBack: z.boolean().default(false),
    overrides: Excuses,
  }),
  reply: z.object({}),
})

/** The series, or every series of its indicator from its source, is another from the period on. */
export const markBreak = endpoint({
  method: 'POST',
  path: '/evidence/breaks',
  may: 'evidence.change',
  body: z.object({
    seriesId: z.string().min(1).max(400),
    scope: z.enum(['series', 'indicator']),
    period: z.string().trim().min(4).max(20),
    reason: z.string().trim().min(10).max(300),
    overrides: Excuses,
  }),
  reply: z.object({}),
})
export const takeBackBreak = endpoint({
  method: 'DELETE',
  path: '/evidence/breaks/:id',
  may: 'evidence.change',
  params: z.object({ id: z.uuid() }),
  reply: z.object({}),
})

/** Which municipalities are like the own one, and whose list it is; null for none. Told by the administrator. */
export const saveSimilar = endpoint({
  method: 'PUT',
  path: '/settings/similar',
  may: 'access.administer',
  body: z.object({ similar: SimilarMunicipalities.nullable() }),
  reply: z.object({}),
})

export const writeWatchItem = endpoint({
  method: 'PUT',
  path: '/evidence/watch',
  may: 'evidence.change',
  body: WatchItem.extend({ overrides: Excuses }),
  reply: z.object({ watch: z.array(WatchItem) }),
})
export const removeWatchItem = endpoint({
  method: 'DELETE',
  path: '/evidence/watch/:id',
  may: 'evidence.change',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ watch: z.array(WatchItem) }),
})
