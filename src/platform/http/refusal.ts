/** The closed list of ways a call can be refused, and the one place that turns them into HTTP. */
import type { Refusal } from './endpoint.ts'

export const statusOf = {
  invalid: 422,
  refused: 422,
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  moved: 409,
  tooLarge: 413,
  busy: 503,
  broken: 500,
} as const
export type RefusalCode = keyof typeof statusOf

/** Thrown by handlers; carries every refusal, never only the first. */
export class CallRefused extends Error {
  readonly code: RefusalCode
  readonly refusals: readonly Refusal[]
  /** What stands now, when somebody else changed it first: sent along so that nothing typed is lost. */
  readonly current: unknown

  constructor(code: RefusalCode, refusals: readonly Refusal[] = [], current?: unknown) {
    super(`${code}: ${refusals.map((one) => one.code).join(', ')}`)
    this.code = code
    this.refusals = refusals
    this.current = current
  }
}
