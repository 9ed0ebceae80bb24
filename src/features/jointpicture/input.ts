/** What a samlad picture is computed from: all of it, and nothing else. Plain data, so that it can go to a thread of its own. */
import type { SetAside } from '#features/evidence/facts/disagreements.ts'
import type { MappingAnswers } from '#features/evidence/mapping-schema.ts'
import type { Delivery, Observation, Series, WatchItem } from '#features/evidence/schema.ts'

/** A number as it stood at the as-of instant. */
export interface KnownObservation extends Observation {
  readonly version: number
  readonly deliveryId: string
}

/** Reports by one division, small numbers hidden before they come here. `hidden` is never 0. */
export interface ReportCount {
  readonly code: string
  readonly name: string
  readonly value: number | null
  readonly hidden: boolean
}

/** The municipality's own reports of two years, up to the day before `to`. */
export interface JointReports {
  readonly from: string
  /** The day after the last. */
  readonly to: string
  /** Null when the sum is itself hidden. */
  readonly count: number | null
  /** That sent at least one of them. */
  readonly organisations: number
  readonly byCategory: readonly ReportCount[]
  readonly byArea: readonly ReportCount[]
}

/** A focus point of a released picture, in the two parties' own words. */
export interface FocusPointOf {
  readonly id: string
  readonly kind: 'quarter' | 'month'
  readonly period: string
  readonly title: string
  readonly areaCode: string | null
  readonly outcome: string | null
}

export interface JointInput {
  /** The picture's year. */
  readonly period: string
  /** The instant whose knowledge counts. */
  readonly asOf: string
  /** The day that `asOf` is, in the municipality's own time: ages are told from it. */
  readonly today: string
  readonly municipality: { readonly code: string; readonly name: string }
  /** All series of the municipality's evidence, own and others' areas. */
  readonly series: readonly Series[]
  readonly observations: readonly KnownObservation[]
  readonly deliveries: readonly Delivery[]
  /** Those that a coordinator set aside in favour of another, and that still are. */
  readonly setAside: readonly SetAside[]
  readonly watch: readonly WatchItem[]
  /** Only approved ones. */
  readonly mappings: readonly {
    readonly organisationId: string
    readonly organisationName: string
    readonly answers: MappingAnswers
    readonly approvedAt: string
  }[]
  /** The municipality's own set of areas; population null where it is not known. */
  readonly areas: readonly { readonly code: string; readonly name: string; readonly population: number | null }[]
  /** Null where the municipality has no reports, or where they are not to be counted in. */
  readonly reports: JointReports | null
  /** Focus points of the released quarterly and monthly pictures of the two years, in the order of time. */
  readonly focus: readonly FocusPointOf[]
  /** Null where nobody has told which ones are similar. `list` names whose list it is. */
  readonly similar: { readonly list: string; readonly codes: readonly string[] } | null
}

/**
 * The input as one text, in an order of its own: the fingerprint of a computation is its sha256 (made where hashing is at hand).
 * The very numbers are in it, so that a fingerprint also tells when a version holds another number than it did.
 */
export function listInputs(input: JointInput): string {
  const observations = input.observations.map(
    ({ seriesId, period, version, value, state, status }) =>
      `${seriesId} ${period} ${version} ${value ?? state} ${status}`,
  )
  const setAside = input.setAside.map(({ seriesId, period, inFavourOf }) => `- ${seriesId} ${period} ${inFavourOf}`)
  const watch = input.watch.map(({ id, version }) => `~ ${id} ${version}`)
  const breaks = input.series.flatMap(({ id, breaks }) => breaks.map((one) => `| ${id} ${one.period} ${one.reason}`))
  const mappings = input.mappings.map(({ organisationId, approvedAt }) => `+ ${organisationId} ${approvedAt}`)
  const focus = input.focus.map(
    ({ id, title, areaCode, outcome }) => `* ${JSON.stringify([id, title, areaCode, outcome])}`,
  )
  const { reports, areas, similar } = input
  const rest = JSON.stringify([input.period, input.municipality, reports, areas, similar])
  return [...observations, ...setAside, ...watch, ...breaks, ...focus, ...mappings].sort().concat(rest).join('\n')
}
