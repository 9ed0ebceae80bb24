/** An invented report, ready to be stored by a seed: the first version, then its corrections in order. */
export const toldPoliceAnswers = ['yes', 'no', 'unknown'] as const

export interface InventedCorrection {
  readonly at: string
  readonly reason: string
  readonly category?: string
  readonly occurredFrom?: string
  readonly occurredTo?: string
  readonly text?: string
}

export interface InventedReport {
  readonly id: string
  readonly organisationKey: string
  /** Code of the upper level; `detail` is a code below it, when the reporter chose one. */
  readonly category: string
  readonly detail: string | null
  /** Instants (ISO, Z); equal when the moment is known. */
  readonly occurredFrom: string
  readonly occurredTo: string
  readonly source: 'place' | 'device' | 'area'
  readonly placeKey: string | null
  /** WGS84; null when only the area is told. */
  readonly lon: number | null
  readonly lat: number | null
  readonly precisionMetres: number | null
  /** Survey area that holds it. */
  readonly areaCode: string
  readonly felt: 0 | 1 | 2 | 3
  readonly toldPolice: (typeof toldPoliceAnswers)[number]
  readonly text: string | null
  readonly state: 'draft' | 'submitted' | 'reviewed' | 'shared' | 'withdrawn'
  readonly reportedAt: string
  readonly submittedAt: string | null
  readonly reviewedAt: string | null
  readonly sharedAt: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly corrections: readonly InventedCorrection[]
  /** Another organisation's report of the same event. */
  readonly duplicateOf: string | null
  /** For tests and demonstrations only: which thread of the invented story it belongs to. Never stored. */
  readonly story: 'realHotSpot' | 'falseHotSpot' | 'festival' | null
}

/** What was seen, before it is told: a report without its handling. */
export interface Sighting
  extends Pick<
    InventedReport,
    | 'organisationKey'
    | 'category'
    | 'detail'
    | 'source'
    | 'placeKey'
    | 'lon'
    | 'lat'
    | 'precisionMetres'
    | 'areaCode'
    | 'felt'
    | 'toldPolice'
    | 'text'
    | 'story'
  > {
  /** Milliseconds UTC. */
  readonly from: number
  readonly to: number
  /** When the reporter could tell it at the earliest. */
  readonly known: number
}
