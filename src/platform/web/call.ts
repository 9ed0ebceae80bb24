/** Calls the server by an endpoint's contract. */
import type { z } from 'zod'
import type { Endpoint, Refusal, Refused } from '#platform/http/endpoint.ts'

type Asked<Schema> = Schema extends z.ZodType ? z.input<Schema> : unknown
type Part<Name extends string, Schema> =
  unknown extends Asked<Schema>
    ? { [K in Name]?: undefined }
    : object extends Asked<Schema>
      ? { [K in Name]?: Asked<Schema> }
      : { [K in Name]: Asked<Schema> }

type SchemaOf<E, Name extends 'params' | 'query' | 'body'> = E extends Endpoint ? Exclude<E[Name], undefined> : never

/** What a call to this endpoint must be given: parts that the contract has no schema for cannot be given. */
export type CallInput<E extends Endpoint> = Part<'params', SchemaOf<E, 'params'>> &
  Part<'query', SchemaOf<E, 'query'>> &
  Part<'body', SchemaOf<E, 'body'>>

export type Reply<E extends Endpoint> = z.output<Exclude<E['reply'], undefined>>

/** The server said no, or did not answer (`status` 0, `code` `unreachable`). */
export class CallFailed extends Error {
  readonly status: number
  readonly code: string
  readonly refusals: readonly Refusal[]
  /** What stands now, when somebody else changed it first. */
  readonly current: unknown

  constructor(status: number, code: string, refusals: readonly Refusal[] = [], current?: unknown) {
    super(`${status} ${code}`)
    this.name = 'CallFailed'
    this.status = status
    this.code = code
    this.refusals = refusals
    this.current = current
  }
}

/**
 * The answer to one call, as the contract says.
 * @throws {CallFailed} with every refusal at once
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  signal?: AbortSignal,
): Promise<Reply<E>> {
  const { params, query, body } = input as { params?: unknown; query?: unknown; body?: unknown }
  const answer = await fetch(addressOf(endpoint.path, params, query), {
    method: endpoint.method,
    headers: { accept: 'application/json', 'x-samlad': '1', ...(body === undefined ? {} : jsonType) },
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new CallFailed(0, 'unreachable')
  })
  if (!answer.ok) throw await readRefusal(answer)
  return (answer.status === 204 ? undefined : await answer.json()) as Reply<E>
}

const jsonType = { 'content-type': 'application/json' }

/** The address under /api; an absent query value is left out, a list is written once per item. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = (params as Record<string, unknown> | undefined)?.[name]
    if (value === undefined) throw new Error(`the path ${path} lacks ${name}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null) search.append(name, String(item))
    }
  }
  const asked = search.toString()
  return `/api${filled}${asked ? `?${asked}` : ''}`
}

async function readRefusal(answer: Response): Promise<CallFailed> {
  const refused = (await answer.json().catch(() => null)) as (Partial<Refused> & { current?: unknown }) | null
  return new CallFailed(answer.status, refused?.code ?? 'failed', refused?.refusals ?? [], refused?.current)
}
