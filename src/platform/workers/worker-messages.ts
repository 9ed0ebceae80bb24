/** What the pool and its threads say to each other. Copied between threads: plain data and typed arrays only. */
export interface TaskCall {
  readonly module: string
  readonly name: string
  readonly input: unknown
}

export type TaskReply =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string; readonly code: string | null }
