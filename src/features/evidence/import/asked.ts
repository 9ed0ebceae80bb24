import type { Source } from '../schema.ts'

/** For whom and when a file is read. */
export interface Asked {
  /** The municipality that the evidence is for: its code of 4 digits, and its name as in areas.data.ts. */
  readonly municipality: { readonly code: string; readonly name: string }
  /** `2026-11-22`: nothing later than this can have been counted. */
  readonly today: string
  /** Who published it, when the file cannot tell itself. */
  readonly source?: Source
  /** Some files tell their period nowhere else. */
  readonly fileName?: string
}

/** One row as it stands in the file: its line (from 1) as an editor or Excel counts it, and its cells as text. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}
