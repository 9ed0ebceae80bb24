/** Names by code, in the reader's language. */
export interface Naming {
  readonly area: (code: string) => string
  readonly category: (code: string) => string
}

/** A stretch of text; bold marks only what decides. */
export interface Stretch {
  readonly text: string
  readonly bold?: boolean
}
