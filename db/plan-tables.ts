/** Row types of measures and plans: migration 0009. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

export interface LibraryVersionTable {
  municipalityId: string
  id: string
  version: number
  content: Json<Record<string, unknown>>
  hidden: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface MeasureTable {
  municipalityId: string
  id: string
  state: ColumnType<
    'draft' | 'decided' | 'ongoing' | 'done' | 'stopped',
    'draft' | 'decided' | 'ongoing' | 'done' | 'stopped' | undefined
  >
  contentVersion: ColumnType<number, number | undefined>
  origin: 'plan' | 'adHoc'
  originPictureId: string | null
  decidedAt: Instant | null
  decidedBy: 'meeting' | 'parties' | null
  startedOn: Day | null
  endedOn: Day | null
  stateReason: string | null
  createdAt: Instant
}

export interface MeasureVersionTable {
  municipalityId: string
  measureId: string
  version: number
  content: Json<Record<string, unknown>>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface IndicatorVersionTable {
  municipalityId: string
  id: string
  measureId: string
  version: number
  content: Json<Record<string, unknown>>
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface IndicatorValueTable {
  municipalityId: string
  id: string
  indicatorId: string
  period: string
  value: number | null
  note: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
  supersededAt: Instant | null
}

export interface EffectDesignTable {
  municipalityId: string
  measureId: string
  version: number
  content: Json<Record<string, unknown>>
  detectable: Json<Record<string, unknown>>
  lockedAt: Instant | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface MeasureConfirmationTable {
  municipalityId: string
  id: string
  measureId: string
  party: 'municipality' | 'police'
  contentHash: string
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface MeasureOverrideTable {
  municipalityId: string
  id: string
  measureId: string
  status: 'onTime' | 'late' | 'waiting'
  reason: string
  personId: string
  organisationId: string
  recordedAt: Instant
  takenBackAt: Instant | null
}

export interface PlanTable {
  municipalityId: string
  id: string
  edition: number
  state: 'draft' | 'proposed' | 'decided' | 'inForce' | 'superseded'
  title: string
  fromOn: Day
  toOn: Day
  contentVersion: ColumnType<number, number | undefined>
  content: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  contentHash: string | null
  supersedesId: string | null
  proposedAt: Instant | null
  decidedAt: Instant | null
  decidedOn: Day | null
  decidedByBody: string | null
  inForceOn: Day | null
  returnReason: string | null
  createdAt: Instant
}

export interface PlanMeasureVersionTable {
  municipalityId: string
  planId: string
  measureId: string
  version: number
  included: boolean
  position: number
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface PlanExceptionTable {
  municipalityId: string
  id: string
  planId: string
  code: string
  subjectId: string
  reason: string
  personId: string
  organisationId: string
  recordedAt: Instant
  takenBackAt: Instant | null
}

export interface PlanConfirmationTable {
  municipalityId: string
  id: string
  planId: string
  purpose: 'propose' | 'putInForce'
  party: 'municipality' | 'police'
  contentHash: string
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface PlanFileTable {
  municipalityId: string
  planId: string
  format: 'html' | 'pdf' | 'docx' | 'json'
  bytes: Uint8Array
  sha256: string
  drawing: string
  recordedAt: Instant
}

/** The tables of measures and plans. */
export interface PlanTables {
  libraryVersion: LibraryVersionTable
  measure: MeasureTable
  measureVersion: MeasureVersionTable
  indicatorVersion: IndicatorVersionTable
  indicatorValue: IndicatorValueTable
  effectDesign: EffectDesignTable
  measureConfirmation: MeasureConfirmationTable
  measureOverride: MeasureOverrideTable
  plan: PlanTable
  planMeasureVersion: PlanMeasureVersionTable
  planException: PlanExceptionTable
  planConfirmation: PlanConfirmationTable
  planFile: PlanFileTable
}
