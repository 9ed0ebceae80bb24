/** Facts that the catalogues make sentences of. */
export interface ListedPlace {
  readonly id: string
  readonly name: string
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
  readonly invented: boolean
}

export interface CountedFile {
  readonly rows: number
  readonly unplaced: number
}

export interface TakenInTold {
  readonly series: number
  readonly observations: number
  readonly added: number
  readonly unchanged: number
  readonly revisionCount: number
}

export interface MadePlace {
  readonly id: string
  readonly name: string
  readonly timeZone: string
  readonly crs: string
  readonly categories: number
  readonly areas: number
  readonly gridMetres: number | null
  readonly outside: number | null
}

export interface ImportTold {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly withdrawn: number
  readonly leftOut: number
}

export type AgreementKind = 'first' | 'amendment' | 'successor'

/** An agreement without faults: days, and how many of each. */
export interface SoundAgreement {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly obligations: number
  readonly signatures: number
}
