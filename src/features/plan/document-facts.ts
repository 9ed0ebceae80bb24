/** What the drawing of an edition is given: its content and how it was decided, and nothing that moves after it. */
import type { PlanTimelineWords } from '#figure/time/plan-timeline.ts'
import type { PlanDocumentWords } from './document-sv.ts'
import type { PlanContent, PlanMeasure } from './plan-content.ts'
import type { PlanState } from './schema.ts'

export interface PlanFacts {
  readonly content: PlanContent
  readonly contentHash: string
  readonly state: PlanState
  /** Instant that the document speaks for, ISO: when its content was proposed, decided or put in force; now for a draft. */
  readonly at: string
  readonly decidedOn: string | null
  readonly decidedByBody: string | null
  readonly inForceOn: string | null
  readonly municipality: string
  readonly invented: boolean
  /** BCP 47. */
  readonly language: string
  /** IANA time zone. */
  readonly zone: string
}

export const planFormats = ['html', 'pdf', 'docx', 'json'] as const
export type PlanFormat = (typeof planFormats)[number]

export interface DrawnPlanFile {
  readonly format: PlanFormat
  readonly bytes: Uint8Array
  /** The way of drawing that made it. */
  readonly drawing: string
}

/** Same facts, same bytes; the formats asked for, in that order. */
export type DrawPlan = (facts: PlanFacts, formats: readonly PlanFormat[]) => Promise<readonly DrawnPlanFile[]>

export interface PlanDrawingWords {
  readonly document: PlanDocumentWords
  readonly timeline: PlanTimelineWords
}

/** Who answers for a measure, or null. */
export const nameOwner = ({ ownerOrganisationId: id }: PlanMeasure, { names }: PlanContent): string | null =>
  id === null ? null : (names.organisations[id] ?? id)

export const nameAreas = (codes: readonly string[], { names }: PlanContent): string[] =>
  codes.map((code) => names.areas[code] ?? code)
