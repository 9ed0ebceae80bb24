/** What a picture is computed from: all of it, and nothing else. Same input, same bytes. */
import type { Period } from '#analysis/time/period.ts'
import type { Area } from '#features/report/schema.ts'

/** One report in the period or the window of the hot spots. Instants in ms, positions in plane metres. */
export interface InputEvent {
  /** `report:version` */
  readonly key: string
  readonly from: number
  readonly to: number
  readonly occurredOn: string
  readonly e: number | null
  readonly n: number | null
  readonly areaCode: string | null
  /** Root of the category tree. */
  readonly category: string
  readonly organisationId: string
}

/** Counts of the history; periods are numbered from the oldest (0) to the judged one (`periods.length - 1`). */
export interface AreaCategoryCount {
  readonly period: number
  readonly areaCode: string | null
  readonly category: string
  readonly count: number
}
export interface OrganisationCount {
  readonly period: number
  readonly areaCode: string | null
  readonly organisationId: string
  readonly count: number
}

export interface PictureInput {
  readonly period: Period
  /** The periods counted, oldest first, the judged one last; never longer than there are reports. */
  readonly periods: readonly Period[]
  readonly asOf: string
  readonly timeZone: string
  readonly areaSet: string
  readonly boundaryVersion: string
  readonly smallCell: number
  readonly cellMetres: number
  readonly areas: readonly Pick<Area, 'code' | 'name' | 'geometry'>[]
  /** Roots of the category tree, in the municipality's order. */
  readonly categories: readonly string[]
  readonly organisations: readonly { id: string; name: string }[]
  readonly byAreaCategory: readonly AreaCategoryCount[]
  readonly byOrganisation: readonly OrganisationCount[]
  /** The same for each category that stands out, in its area (null: the whole): who told of it, now and before. */
  readonly tellers: readonly { areaCode: string | null; category: string; counts: readonly OrganisationCount[] }[]
  /** Reports of the hot spots' window, the period's last in it; sorted by key. */
  readonly events: readonly InputEvent[]
  readonly windowFrom: string
  /** Reports of the 364 days before the window, counted on squares of 100 m by category: where people are, and what is usual there. */
  readonly past: readonly { e: number; n: number; category: string; count: number }[]
}
