/**
 * One method measured against one peer: both read the same file, and only the method itself is timed.
 * The peer is an R script in peers/ that defines `prepare(path)` (not timed) and `run(input)` (timed), which gives the check value.
 */
export interface MethodTask<Input> {
  readonly name: string
  /** what is counted in `sizes`: points, cells, series, rows */
  readonly unit: string
  readonly sizes: readonly number[]
  /** The text of the file that both sides read; seeded, so that every run has the same. */
  writeInput(size: number): string
  /** Not timed. */
  readInput(text: string): Input
  /** Timed. Gives a figure that the peer must agree with to `tolerance` (relative). */
  run(input: Input): number | Promise<number>
  readonly tolerance: number
  readonly peer: LivePeer | RecordedPeer
  /** How many times faster the issue asks us to be, by size. */
  readonly asked: Readonly<Record<number, number>>
}

/** Runs here, in the same run. */
export interface LivePeer {
  readonly kind: 'live'
  /** R package as its name is written in library() */
  readonly package: string
  /** file in peers/ */
  readonly script: string
  /** the largest size the peer is asked for; beyond it would take many minutes */
  readonly largest?: number
  /** turns at most, for slow peers */
  readonly turns?: number
}

/** Ran on another machine: its time is written down, the ratio is across machines. */
export interface RecordedPeer {
  readonly kind: 'recorded'
  readonly package: string
  /** median seconds by size */
  readonly seconds: Readonly<Record<number, number>>
}
