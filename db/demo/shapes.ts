/** Shapes of the demo municipality's data. Nothing here knows a database. */

export interface DemoArea {
  readonly code: string
  readonly name: string
  readonly set: 'survey' | 'regso' | 'deso'
  readonly boundaryVersion: string
  /** Code in the next coarser set: deso → regso → survey. */
  readonly parentCode: string | null
  readonly population: number
  /** Lon, lat (WGS84). */
  readonly labelPoint: readonly [number, number]
  /** WGS84, five decimals, outer rings anticlockwise (RFC 7946). */
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] }
}

export interface DemoPlace {
  readonly key: string
  readonly name: string
  readonly kind: string
  /** Code of the survey area that holds it. */
  readonly area: string
  readonly lon: number
  readonly lat: number
  readonly precisionMetres: number
  /** known: a public place, set by hand; described: an everyday spot with an invented position. */
  readonly source: 'known' | 'described' | 'area' | 'geonames'
}

export interface DemoBasemap {
  readonly licence: string
  readonly box: readonly [number, number, number, number]
  readonly land: { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] }
  readonly water: { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] }
  readonly rivers: readonly { readonly name: string | null; readonly coordinates: [number, number][][] }[]
}

export interface DemoCategory {
  readonly code: string
  readonly parentCode: string | null
  readonly sv: string
  readonly en: string
  /** Shown first in the form until a year of reports says otherwise. */
  readonly oftenUsed?: boolean
}

/** Part of a week in which an organisation is at work and sees things. Hours after midnight run past 24. */
export interface Shift {
  /** ISO weekdays, Monday 1. */
  readonly days: readonly number[]
  readonly fromHour: number
  readonly toHour: number
  readonly weight: number
}

export interface DemoOrganisation {
  readonly key: string
  readonly name: string
  readonly party: 'municipality' | 'police' | null
  readonly sector: string
  /** Survey area code → share of its reports. */
  readonly areas: Readonly<Record<string, number>>
  readonly reportsPerWeek: number
  /** Category code → share of its reports. */
  readonly mix: Readonly<Record<string, number>>
  readonly shifts: readonly Shift[]
  /** Kinds of place it moves among; empty means anywhere. */
  readonly placeKinds: readonly string[]
  /** When it works: all year, in school terms, or less in summer. */
  readonly year: 'always' | 'schoolTerms' | 'quietSummer'
  /** Finds damage in the morning rather than seeing it happen. */
  readonly findsAfterwards: number
  /** Share of its reports with a short text. */
  readonly writes: number
  /** Part of the story: silent the last weeks, or newly joined. */
  readonly silentForWeeks?: number
  readonly joinedWeeksAgo?: number
}
