/** Obligations of agreement and law as something that runs: each knows when it is due, who owes it and what proves it. */
import { z } from 'zod'
import { evidenceKinds, Obligation } from '#agreements/obligation.ts'

/** Time alone moves only towards overdue. */
export const obligationStates = ['notBegun', 'underWay', 'met', 'dueSoon', 'overdue'] as const
export type ObligationState = (typeof obligationStates)[number]

/**
 * Something that was done, or is (`standing`), as the database knows it. The clock reads nothing else.
 * `on`: local day that it counts from. `until`: last day that it holds, for what stands for a time; null: it goes on holding.
 * `stage` begun: there is a draft, and nothing is done yet.
 */
export const Happening = z.object({
  kind: z.enum(evidenceKinds),
  stage: z.enum(['begun', 'done']),
  subjectKind: z.string(),
  subjectId: z.string(),
  title: z.string(),
  on: z.iso.date(),
  until: z.iso.date().nullable(),
  /** Of pictures: '2026-W47', '2026-11', '2026-Q4'. */
  period: z.string().nullable(),
  bodyCode: z.string().nullable(),
  /** Of own evidence: which obligation it was written for. */
  obligationKey: z.string().nullable(),
  /** Of an evaluation: the agreement that it is about. Absent: of none in particular. */
  agreementCode: z.string().optional(),
  /** Of own evidence: what its obligation counts, so that what is counted from it can be. */
  standsFor: z.enum(evidenceKinds).optional(),
  /** Instants between which the database knew of it: withdrawn or corrected later, it is known no more from then on. */
  knownFrom: z.string(),
  knownUntil: z.string().nullable(),
  /** Where it is read in the staff app. */
  href: z.string().nullable(),
  /** Of the kept file or content, where there is one. */
  sha256: z.string().nullable(),
})
export type Happening = z.infer<typeof Happening>

/** One due date of an obligation's record. metLate: done after it was due. open: not due yet. */
export const Cycle = z.object({
  /** '2026-W47', or null where the rhythm has no calendar. */
  period: z.string().nullable(),
  from: z.iso.date(),
  dueOn: z.iso.date(),
  metOn: z.iso.date().nullable(),
  outcome: z.enum(['met', 'metLate', 'missed', 'open']),
  /** Index into `evidence`, or null. */
  evidence: z.number().int().nullable(),
  /** Told to be done in time by own evidence that was written after the due day. */
  afterwards: z.literal(true).optional(),
})
export type Cycle = z.infer<typeof Cycle>

/** Why the clock stands as it does: a code that sv.ts makes one sentence of. */
export const Why = z.object({
  code: z.enum([
    'neverDone',
    'countedFromStart',
    'countedFromLast',
    'countedFromFirst',
    'periodDone',
    'periodMissing',
    'standsUntil',
    'stands',
    'standsNoMore',
    'endsWithAgreement',
    'doneBeforeEnd',
    'notYet',
    'agreementEnded',
  ]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Why = z.infer<typeof Why>

export const Judgement = z.object({
  state: z.enum(obligationStates),
  /** The one due date that counts now; null: nothing can be due (it stands, or the agreement has ended). */
  dueOn: z.iso.date().nullable(),
  /** Overdue since this day. */
  overdueSince: z.iso.date().nullable(),
  lastOn: z.iso.date().nullable(),
  why: Why,
  /** What counted, latest first. */
  evidence: z.array(Happening),
  begun: Happening.nullable(),
  /** Oldest first. */
  cycles: z.array(Cycle),
})
export type Judgement = z.infer<typeof Judgement>

const ObligationNote = z.object({
  reason: z.string().max(2000),
  beginsOn: z.iso.date().nullable(),
  version: z.number().int().min(0),
  recordedAt: z.string().nullable(),
})

export const OwnEvidenceInput = z.object({
  on: z.iso.date(),
  until: z.iso.date().nullable(),
  title: z.string().trim().min(3).max(160),
  text: z.string().max(4000).nullable(),
  /** Registration number or where it is kept. */
  reference: z.string().trim().max(160).nullable(),
})
export const OwnEvidence = OwnEvidenceInput.extend({
  id: z.uuid(),
  version: z.number().int().min(0),
  organisationName: z.string(),
  recordedAt: z.string(),
  files: z.array(
    z.object({ id: z.uuid(), name: z.string(), type: z.string(), bytes: z.number().int(), sha256: z.string() }),
  ),
})
export type OwnEvidence = z.infer<typeof OwnEvidence>

/** key: «law-2023-196/followUp». */
export const ObligationHead = Obligation.extend({
  key: z.string(),
  source: z.object({ kind: z.enum(['law', 'agreement']), code: z.string(), title: z.string() }),
  /** The obligation's own `evidence`, which kind and body count: the view's list stands in its place there. */
  asks: Obligation.shape.evidence,
  state: z.enum(obligationStates),
  dueOn: z.iso.date().nullable(),
  overdueSince: z.iso.date().nullable(),
  lastOn: z.iso.date().nullable(),
  why: Why,
  /** One sentence that explains the derivation. */
  evidenceCount: z.number().int(),
  latest: Happening.nullable(),
  begun: Happening.nullable(),
  note: ObligationNote,
})
export type ObligationHead = z.infer<typeof ObligationHead>

export const ObligationView = ObligationHead.extend({
  evidence: z.array(Happening),
  cycles: z.array(Cycle),
  own: z.array(OwnEvidence),
})
export type ObligationView = z.infer<typeof ObligationView>

/** Everything of one topic on one page: the law's clock and the agreement's beside each other. */
export const TopicView = z.object({ topic: z.string(), on: z.iso.date(), obligations: z.array(ObligationView) })
export type TopicView = z.infer<typeof TopicView>

/** A mark on the year: a due date, a meeting, a period's picture, when the agreement ends. */
export const WheelMark = z.object({
  kind: z.enum(['due', 'meeting', 'picture', 'statement', 'agreement']),
  on: z.iso.date(),
  title: z.string(),
  state: z.enum(obligationStates).nullable(),
  href: z.string().nullable(),
  bodyCode: z.string().nullable(),
  /** Of a recurring picture: week, month, quarter. */
  rhythm: z.enum(['week', 'month', 'quarter']).nullable(),
})
export type WheelMark = z.infer<typeof WheelMark>

/** A yearly pattern in the municipality's own reports; `months` are shares against an even year, 1 = as expected. */
export const SeasonRing = z.object({
  title: z.string(),
  /** Null: the reports are too few or too short to tell. */
  months: z.array(z.number()).length(12).nullable(),
  /** Years that it rests on. */
  years: z.number(),
  reports: z.number().int(),
  /** Months that differ from an even year by more than chance, 1 to 12. */
  notable: z.array(z.number().int()),
})
export type SeasonRing = z.infer<typeof SeasonRing>

export const AnnualWheel = z.object({
  year: z.number().int(),
  today: z.iso.date(),
  /** Obligations that are late today, those without a day of their own too; null: another year than this. */
  late: z.number().int().nullable(),
  marks: z.array(WheelMark),
  seasons: z.array(SeasonRing),
})
export type AnnualWheel = z.infer<typeof AnnualWheel>

export const CalendarFeed = z.object({
  id: z.uuid(),
  about: z.enum(['person', 'body', 'municipality']),
  bodyCode: z.string().nullable(),
  createdAt: z.string(),
})
export type CalendarFeed = z.infer<typeof CalendarFeed>
