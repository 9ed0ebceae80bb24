/** Another program that makes the same weekly picture. */
export interface Peer {
  readonly name: string
  /** Takes the file in; not measured. */
  load(path: string): Promise<void>
  /** Computes from the file, or from what was loaded. */
  compute(path: string): Promise<{ ms: number; check: number }>
  close(): Promise<void>
}
