/** What an agreement or a law asks for again and again: who owes it, how often, and what proves it. */
import { z } from 'zod'

export const code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/)

/**
 * What counts as evidence, found by Samlad itself in what was done; `recorded` is what people write down.
 *
 * week-, month-, quarterPicture: released · jointPicture: decided · mapping: an actor's, approved for an edition · causeAnalysis: of a
 * problem that both parties prioritised · plan: decided by its body · planFormal: the municipal body's own decision · planFollowUp,
 * evaluation: noted by the body · councilReport, surveyAnswer: delivered · meeting: minutes approved · agreement: signed and valid ·
 * seats: both parties sit in the body · presenters, coordination: the roles are held · workingGroup: appointed and at work · published:
 * made public · successor: a new agreement is signed.
 */
export const evidenceKinds = [
  'weekPicture',
  'monthPicture',
  'quarterPicture',
  'jointPicture',
  'mapping',
  'causeAnalysis',
  'plan',
  'planFormal',
  'planFollowUp',
  'evaluation',
  'councilReport',
  'surveyAnswer',
  'meeting',
  'agreement',
  'successor',
  'seats',
  'council',
  'presenters',
  'coordination',
  'workingGroup',
  'published',
  'recorded',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const calendarUnits = ['week', 'month', 'quarter', 'year'] as const
export type CalendarUnit = (typeof calendarUnits)[number]

/**
 * every: each calendar period owes its own, at the latest `graceDays` after its end · within: at the latest so many months after the last
 * time · ongoing: the source says «fortlöpande» or nothing; the months are the municipality's own choice · standing: holds all the
 * time · atEnd: before the agreement ends.
 */
export const Rhythm = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('every'),
    unit: z.enum(calendarUnits),
    graceDays: z.number().int().min(0).max(366),
  }),
  z.strictObject({ kind: z.literal('within'), months: z.number().int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('ongoing'), months: z.number().int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('standing'), graceDays: z.number().int().min(0).max(1500) }),
  z.strictObject({ kind: z.literal('atEnd') }),
])
export type Rhythm = z.infer<typeof Rhythm>

/** The source's own word: ska binds harder than bör; görs: it is said to be done. */
export const forces = ['ska', 'bör', 'görs'] as const

export const Obligation = z.object({
  code,
  /** Obligations of one topic run beside each other, each with its own clock: the law's and the agreement's follow-up of the plan. */
  topic: code,
  /** «6 §», or the heading under which it stands. */
  place: z.string().min(1).max(160),
  force: z.enum(forces),
  /** In our own words, one sentence. */
  sv: z.string().min(5).max(400),
  en: z.string().min(5).max(400),
  /** The source's own words, where they are quoted. */
  quote: z.string().min(5).max(1500).nullable(),
  owedBy: z.enum(['municipality', 'police', 'bothParties']),
  rhythm: Rhythm,
  evidence: z.strictObject({
    kind: z.enum(evidenceKinds),
    /** Of meeting and seats: which body. */
    body: code.optional(),
  }),
  /** Counted from the first of these, where there is one: the plan is followed up from when it was decided. */
  countsFrom: z.enum(evidenceKinds).optional(),
  /** Nothing is due before this day. */
  notBefore: z.iso.date().optional(),
  /** Told as due soon so many days before. */
  leadDays: z.number().int().min(0).max(800),
  /** What follows when it is not met, as the source says; null: it says nothing. */
  consequence: z.string().min(3).max(400).nullable(),
  /** Our reading, where the source leaves something open. */
  reading: z.string().max(400).optional(),
})
export type Obligation = z.infer<typeof Obligation>

/** A law as data: its sections, some with duties. */
export const Statute = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  /** In force from. */
  from: z.iso.date(),
  source: z.string().min(3),
  /** Sections without a duty of their own, told so that none is missing. */
  frames: z.array(z.object({ place: z.string(), sv: z.string(), en: z.string() })),
  obligations: z.array(Obligation).min(1),
})
export type Statute = z.infer<typeof Statute>
