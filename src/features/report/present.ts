/** From a stored version to what leaves the house: every field listed, none spread. */
import type { Report } from './schema.ts'

/** A stored version, as the database gives it. */
export interface StoredReport {
  readonly reportId: string
  readonly version: number
  readonly state: Report['state']
  readonly organisationId: string
  readonly reporterId: string | null
  readonly category: string
  readonly occurredFrom: string
  readonly occurredTo: string
  readonly placeSource: string
  readonly placeId: string | null
  readonly placeWords: string | null
  readonly e: number | null
  readonly n: number | null
  readonly precisionMetres: number | null
  readonly areaCode: string | null
  readonly felt: number | null
  readonly toldPolice: Report['toldPolice']
  readonly text: string | null
  readonly recordedAt: string
  readonly submittedAt: string | null
  readonly reviewedAt: string | null
  readonly sharedAt: string | null
}

/** Names by code, in the municipality's own registers. */
export interface Names {
  readonly organisations: ReadonlyMap<string, string>
  readonly areas: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
}

export function presentReport(row: StoredReport, names: Names, askedBy: string): Report {
  const position = row.e === null || row.n === null ? null : { e: row.e, n: row.n }
  return {
    id: row.reportId,
    version: row.version,
    state: row.state,
    organisationId: row.organisationId,
    organisationName: names.organisations.get(row.organisationId) ?? row.organisationId,
    mine: row.reporterId === askedBy,
    category: row.category,
    when: { from: row.occurredFrom, to: row.occurredTo },
    where: {
      source: row.placeSource as Report['where']['source'],
      placeId: row.placeId,
      words: row.placeWords,
      position,
      precisionMetres: row.precisionMetres,
      areaCode: row.areaCode,
    },
    areaName: row.areaCode ? (names.areas.get(row.areaCode) ?? row.areaCode) : null,
    placeName: row.placeId ? (names.places.get(row.placeId) ?? null) : null,
    felt: row.felt,
    toldPolice: row.toldPolice,
    text: row.text,
    recordedAt: row.recordedAt,
    submittedAt: row.submittedAt,
    reviewedAt: row.reviewedAt,
    sharedAt: row.sharedAt,
  }
}
