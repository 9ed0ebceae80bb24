/** A route: a contract and the function that answers it. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Scope } from '#platform/db/port.ts'
import type { Endpoint } from './endpoint.ts'

/** What a handler gets: everything parsed, the caller known and allowed. */
export interface Call<Actor, Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly actor: Actor
  readonly scope: Scope
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** Marks that the handler has sent the answer itself (a file, a stream). */
export const sent = Symbol('sent')

// The handler's own types are known where it is written; the server only moves them along.
export interface Route {
  readonly endpoint: Endpoint
  readonly handle: (call: Call<never, never, never, never>) => Promise<unknown>
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type Answer<S> = S extends z.ZodType ? z.input<S> | typeof sent : typeof sent

/** Fixes the actor's type once; `anyone` endpoints get an actor that may be null. */
export function routesFor<Actor>() {
  return <May extends string, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    endpoint: Endpoint<May, P, Q, B, R>,
    handle: (call: Call<'anyone' extends May ? Actor | null : Actor, Out<P>, Out<Q>, Out<B>>) => Promise<Answer<R>>,
  ): Route => ({ endpoint, handle: handle as unknown as Route['handle'] }) as unknown as Route
}
