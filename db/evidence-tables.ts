/** Row types of evidence, mappings and samlade pictures: migrations 0004 and later. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

export interface DeliveryTable {
  municipalityId: string
  id: string
  source: 'bra' | 'ntu' | 'kolada' | 'scb' | 'polisen' | 'survey' | 'own'
  format: string
  title: string
  fileName: string
  address: string | null
  attribution: string
  publishedOn: Day | null
  retrievedOn: Day
  sha256: string
  bytes: Uint8Array
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface SeriesTable {
  municipalityId: string
  id: string
  source: string
  indicator: string
  title: string
  unit: string
  frequency: 'year' | 'twoYears' | 'quarter' | 'month' | 'day'
  areaKind: string
  areaCode: string
  areaName: string
  boundaryVersion: string | null
  breakdown: Json<Record<string, string>>
  parentIndicator: string | null
  isSubset: ColumnType<boolean, boolean | undefined>
  breaks: Json<{ period: string; reason: string }[]>
}

export interface SeriesPastTable {
  municipalityId: string
  seriesId: string
  stoodUntil: Instant
  described: Json<Record<string, unknown>>
}

export interface DeliverySeriesTable {
  municipalityId: string
  deliveryId: string
  seriesId: string
}

export interface ObservationTable {
  municipalityId: string
  seriesId: string
  period: string
  version: number
  value: number | null
  state: 'known' | 'suppressed' | 'missing'
  status: 'final' | 'preliminary'
  margin: number | null
  standardError: number | null
  answers: number | null
  deliveryId: string
  recordedAt: Instant
  supersededAt: Instant | null
}

export interface ObservationSetAsideTable {
  municipalityId: string
  seriesId: string
  period: string
  inFavourOf: string
  reason: string
  personId: string
  organisationId: string
  recordedAt: Instant
  takenBackAt: Instant | null
}

export interface SeriesBreakTable {
  municipalityId: string
  id: string
  source: string
  indicator: string
  seriesId: string | null
  period: string
  reason: string
  personId: string
  organisationId: string
  recordedAt: Instant
  takenBackAt: Instant | null
}

export interface PoliceEventTable {
  municipalityId: string
  id: number
  version: number
  publishedAt: Instant
  type: string
  name: string
  summary: string
  address: string
  place: string
  recordedAt: Instant
  supersededAt: Instant | null
}

export interface WatchItemTable {
  municipalityId: string
  id: string
  version: number
  kind: 'population' | 'housing' | 'establishment' | 'event' | 'other'
  title: string
  detail: string | null
  fromOn: Day | null
  toOn: Day | null
  seriesId: string | null
  direction: 'above' | 'below' | null
  threshold: number | null
  source: string
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface JointPictureTable {
  municipalityId: string
  id: string
  party: 'municipality' | 'police' | null
  period: string
  edition: ColumnType<number, number | undefined>
  state: 'composing' | 'shared' | 'proposed' | 'decided' | 'superseded'
  contentVersion: ColumnType<number, number | undefined>
  computation: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  asOf: Instant | null
  computedAt: Instant | null
  createdAt: Instant
  sharedAt: Instant | null
  proposedAt: Instant | null
  decidedAt: Instant | null
  decidedOn: Day | null
  decidedByBody: string | null
  decidedReference: string | null
  supersedesId: string | null
  correctionReason: string | null
  returnReason: string | null
}

export interface JointBlockTable {
  municipalityId: string
  pictureId: string
  key: string
  version: number
  part: string
  position: number
  text: string | null
  struck: ColumnType<boolean, boolean | undefined>
  pinned: ColumnType<boolean, boolean | undefined>
  computedHash: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface JointPartTable {
  municipalityId: string
  pictureId: string
  part: string
  version: number
  ownerOrganisationId: string | null
  done: ColumnType<boolean, boolean | undefined>
  leftOutReason: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface JointCommentTable {
  municipalityId: string
  pictureId: string
  id: string
  key: string
  text: string
  personId: string
  organisationId: string
  recordedAt: Instant
  resolvedAt: Instant | null
}

export interface JointDifferenceTable {
  municipalityId: string
  pictureId: string
  key: string
  version: number
  resolution: 'municipality' | 'police' | 'joint' | 'kept'
  text: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface JointConfirmationTable {
  municipalityId: string
  pictureId: string
  purpose: 'propose' | 'decide'
  party: 'municipality' | 'police'
  contentHash: string
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface JointFileTable {
  municipalityId: string
  pictureId: string
  format: 'html' | 'pdf' | 'docx' | 'summary' | 'public' | 'json'
  bytes: Uint8Array
  sha256: string
  drawing: string
  recordedAt: Instant
}

export interface MappingInvitationTable {
  municipalityId: string
  id: string
  pictureId: string
  organisationId: string
  message: string | null
  dueOn: Day
  invitedAt: Instant
  invitedBy: string
  remindedAt: Instant | null
  reminders: ColumnType<number, number | undefined>
  withdrawnAt: Instant | null
}

export interface MappingVersionTable {
  municipalityId: string
  invitationId: string
  version: number
  state: 'draft' | 'approved'
  answers: Json<Record<string, unknown>>
  organisationId: string
  personId: string
  recordedAt: Instant
}

export interface MappingFileTable {
  municipalityId: string
  id: string
  invitationId: string
  name: string
  type: string
  bytes: Uint8Array
  sha256: string
  organisationId: string
  personId: string
  recordedAt: Instant
  sharedAt: Instant | null
  removedAt: Instant | null
}

/** The tables of evidence, mappings and samlade pictures. */
export interface EvidenceTables {
  delivery: DeliveryTable
  series: SeriesTable
  seriesPast: SeriesPastTable
  deliverySeries: DeliverySeriesTable
  observation: ObservationTable
  observationSetAside: ObservationSetAsideTable
  seriesBreak: SeriesBreakTable
  policeEvent: PoliceEventTable
  watchItem: WatchItemTable
  jointPicture: JointPictureTable
  jointBlock: JointBlockTable
  jointPart: JointPartTable
  jointComment: JointCommentTable
  jointDifference: JointDifferenceTable
  jointConfirmation: JointConfirmationTable
  jointFile: JointFileTable
  mappingInvitation: MappingInvitationTable
  mappingVersion: MappingVersionTable
  mappingFile: MappingFileTable
}
