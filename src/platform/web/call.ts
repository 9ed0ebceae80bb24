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
  const address = addressOf(endpoint.path, params, query)
  const ask = () =>
    fetch(address, {
      method: endpoint.method,
      headers: { ...ownHeaders, ...(body === undefined ? {} : jsonType) },
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  const early = endpoint.method === 'GET' ? await takeAhead(address) : undefined
  const answer = await Promise.resolve(early ?? ask()).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new CallFailed(0, 'unreachable')
  })
  if (!answer.ok) throw await readRefusal(answer)
  return (answer.status === 204 ? undefined : await answer.json()) as Reply<E>
}

const ownHeaders = { accept: 'application/json', 'x-samlad': '1' }
interface Ahead {
  readonly answer: Promise<Response | undefined>
  readonly until: number
}
const ahead = new Map<string, Ahead>()
const freshMs = 10_000

/**
 * Asks for what the first page will need while its code is still on the way: on a slow line that is a sixth of a second. The first
 * call to the address gets the answer if it is a good and a fresh one; every other call asks anew.
 */
export function askAhead(path: string): void {
  const answer = fetch(`/api${path}`, { headers: ownHeaders, credentials: 'same-origin' }).then(
    (response) => (response.ok ? response : undefined),
    () => undefined,
  )
  ahead.set(`/api${path}`, { answer, until: performance.now() + freshMs })
}

function takeAhead(address: string): Promise<Response | undefined> | undefined {
  const found = ahead.get(address)
  ahead.delete(address)
  return found && performance.now() < found.until ? found.answer : undefined
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
