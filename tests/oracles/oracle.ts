/** What an oracle check tells: one row a quantity. */
export interface OracleRow {
  /** case and quantity, e.g. "arson-manhattan: pairs" */
  readonly oracle: string
  /** how many numbers were compared */
  readonly checked: number
  /** the largest deviation, relative or absolute as `tolerance` is */
  readonly worst: number
  readonly tolerance: number
}
