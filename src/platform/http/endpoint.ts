/**
 * One endpoint's contract: the server registers its route from it and the client calls it by it.
 * `may` names the action that the caller must be allowed; an endpoint without one cannot be written,
 * so no route is open by forgetting. `'anyone'` is the explicit exception (sign-in, health).
 */
import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Endpoint<
  May extends string = string,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: Method
  /** Path under /api, with `:name` for parameters. */
  readonly path: `/${string}`
  readonly may: May
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** What is answered; absent when the answer is a file or a stream. */
  readonly reply?: Reply
}

/** What a refused call answers: every fault at once, each with the field it stands in and values for its sentence. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly field?: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** The body of every answer that is not a success. */
export interface Refused {
  readonly code: string
  readonly refusals: readonly Refusal[]
}

/** Fixes the union of actions, so that a misspelt `may` does not compile. */
export function endpointsFor<May extends string>() {
  return <
    Own extends May | 'anyone',
    Params extends z.ZodType = z.ZodType,
    Query extends z.ZodType = z.ZodType,
    Body extends z.ZodType = z.ZodType,
    Reply extends z.ZodType = z.ZodType,
  >(
    contract: Endpoint<Own, Params, Query, Body, Reply>,
  ): Endpoint<Own, Params, Query, Body, Reply> => contract
}
