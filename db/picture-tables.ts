/** Row types of the running pictures. Shapes of values as in tables.ts. */
import type { ColumnType } from 'kysely'
import type { Day, Instant, Json } from './tables.ts'

export interface PictureTable {
  municipalityId: string
  id: string
  kind: 'week' | 'month' | 'quarter' | 'free'
  period: string
  fromOn: Day
  toOn: Day
  edition: ColumnType<number, number | undefined>
  state: 'composing' | 'released' | 'superseded'
  contentVersion: ColumnType<number, number | undefined>
  computation: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  withheld: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  asOf: Instant | null
  computedAt: Instant | null
  releasedAt: Instant | null
  supersedesId: string | null
  correctionReason: string | null
  createdAt: Instant
}

export interface PictureFileTable {
  municipalityId: string
  pictureId: string
  format: 'html' | 'pdf' | 'csv' | 'json'
  bytes: Uint8Array
  sha256: string
  drawing: string
}

export interface PictureTextTable {
  municipalityId: string
  pictureId: string
  section: string
  version: number
  text: string
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface PictureLevelTable {
  municipalityId: string
  pictureId: string
  areaCode: string
  version: number
  level: 'stable' | 'watch' | 'act'
  reason: string | null
  personId: string
  organisationId: string
  recordedAt: Instant
}

export interface FocusPointTable {
  municipalityId: string
  id: string
  version: number
  pictureId: string
  position: number
  title: string
  areaCode: string | null
  detail: string | null
  outcome: string | null
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  recordedAt: Instant
}

export interface QuickTaskTable {
  municipalityId: string
  id: string
  version: number
  pictureId: string
  focusPointId: string | null
  title: string
  ownerOrganisationId: string
  dueOn: Day
  state: 'open' | 'done' | 'dropped'
  outcome: string | null
  personId: string
  recordedAt: Instant
}

export interface PictureConfirmationTable {
  municipalityId: string
  pictureId: string
  party: 'municipality' | 'police'
  contentHash: string
  personId: string
  confirmedAt: Instant
  takenBackAt: Instant | null
}

export interface PictureRecipientTable {
  municipalityId: string
  id: string
  kind: string
  name: string
  email: string
}

export interface PictureThemeTable {
  municipalityId: string
  id: string
  version: number
  pictureId: string
  title: string
  categories: Json<string[]>
  text: string
  removed: ColumnType<boolean, boolean | undefined>
  personId: string
  recordedAt: Instant
}

/** The tables of the running pictures. */
export interface PictureTables {
  picture: PictureTable
  pictureFile: PictureFileTable
  pictureText: PictureTextTable
  pictureLevel: PictureLevelTable
  focusPoint: FocusPointTable
  quickTask: QuickTaskTable
  pictureConfirmation: PictureConfirmationTable
  pictureRecipient: PictureRecipientTable
  pictureTheme: PictureThemeTable
}
