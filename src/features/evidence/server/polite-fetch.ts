/** Calls to other people's services: paced, limited in time and size, with our name, and one clear word for what went wrong. */
import { setTimeout as pause } from 'node:timers/promises'

export interface CallClock {
  /** Milliseconds. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}
export const systemCallClock: CallClock = { now: () => Date.now(), sleep: (milliseconds) => pause(milliseconds) }

/** At most `calls` in any `milliseconds`. Ten seconds between calls is one call in 10 000. */
export interface Pace {
  readonly calls: number
  readonly milliseconds: number
}

export type CallRefusalCode =
  | 'serviceUnreachable'
  | 'serviceBusy'
  | 'serviceRefused'
  | 'serviceGone'
  | 'serviceAnswer'
  | 'tooLarge'
  | 'truncated'

export interface CallRefusal {
  readonly outcome: 'refused'
  readonly code: CallRefusalCode
  readonly values: Readonly<Record<string, string | number>>
}
export type CallAnswer =
  | { readonly outcome: 'answered'; readonly bytes: Uint8Array; readonly address: string }
  | CallRefusal

export interface PoliteOptions {
  readonly clock: CallClock
  readonly paces: readonly Pace[]
  readonly fetch?: typeof fetch
  /** Only for a server on the same machine in a test. */
  readonly allowPlainHttp?: boolean
  readonly timeoutMs?: number
  readonly mostBytes?: number
  /** Longer than this is not waited for: the caller is told when to come back. */
  readonly longestWaitMs?: number
}

export class PoliteCaller {
  readonly #options: PoliteOptions
  #paces: readonly Pace[]
  #calls: number[] = []
  #blockedUntil = 0
  readonly #gone = new Set<string>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: PoliteOptions) {
    this.#options = options
    this.#paces = options.paces
  }

  /** Slower than before when the service says so itself; never faster. */
  slowDown(pace: Pace): void {
    if (pace.calls >= 1 && pace.milliseconds > 0) this.#paces = [...this.#options.paces, pace]
  }

  /** `body`: sent as JSON with POST. One call at a time; those that come meanwhile stand in line. */
  call(address: string, userAgent: string, body?: unknown): Promise<CallAnswer> {
    const mine = this.#turn.then(() => this.#callOnce(address, userAgent, body, 1))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #callOnce(address: string, userAgent: string, body: unknown, retries: number): Promise<CallAnswer> {
    const url = new URL(address)
    if (url.protocol !== 'https:' && !this.#options.allowPlainHttp) throw new RangeError(`not https: ${url.protocol}`)
    const host = url.host
    if (this.#gone.has(address)) return refuse('serviceGone', { host })
    const wait = this.#waitFor()
    if (wait > (this.#options.longestWaitMs ?? 30_000))
      return refuse('serviceBusy', { host, seconds: Math.ceil(wait / 1000) })
    if (wait > 0) await this.#options.clock.sleep(wait)
    this.#calls.push(this.#options.clock.now())
    const answer = await this.#send(url, userAgent, body, 3)
    if (!('status' in answer)) return answer
    const { status, headers } = answer
    await answer.body?.cancel().catch(() => undefined)
    if (status === 429) {
      this.#blockedUntil =
        this.#options.clock.now() + secondsIn(headers.get('retry-after'), this.#options.clock.now()) * 1000
      return retries > 0
        ? this.#callOnce(address, userAgent, body, retries - 1)
        : refuse('serviceBusy', { host, seconds: Math.ceil(this.#waitFor() / 1000) })
    }
    if (status === 404 || status === 410) {
      this.#gone.add(address)
      return refuse('serviceGone', { host })
    }
    return refuse('serviceRefused', { host, status })
  }

  /** Milliseconds until the next call may be made. */
  #waitFor(): number {
    const now = this.#options.clock.now()
    const longest = Math.max(...this.#paces.map(({ milliseconds }) => milliseconds))
    this.#calls = this.#calls.filter((at) => at > now - longest)
    const free = this.#paces.map(({ calls, milliseconds }) => {
      const last = this.#calls.at(-calls)
      return last === undefined ? 0 : last + milliseconds
    })
    return Math.max(0, Math.max(this.#blockedUntil, ...free) - now)
  }

  /** The body of a good answer, a refusal, or the response that says no. */
  async #send(url: URL, userAgent: string, body: unknown, redirects: number): Promise<CallAnswer | Response> {
    const { fetch: send = fetch, timeoutMs = 30_000, mostBytes = 50_000_000 } = this.#options
    const host = url.host
    const headers: Record<string, string> = { 'user-agent': userAgent, accept: 'application/json' }
    const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    if (body !== undefined) headers['content-type'] = 'application/json'
    let response: Response
    try {
      response = await send(url, { ...posted, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    } catch {
      return refuse('serviceUnreachable', { host })
    }
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location) {
      const next = new URL(location, url)
      await response.body?.cancel().catch(() => undefined)
      // A service that sends us to another house is a login page or somebody in between.
      if (next.origin !== url.origin || redirects === 0) return refuse('serviceAnswer', { host })
      return this.#send(next, userAgent, body, redirects - 1)
    }
    if (!response.ok) return response
    try {
      const bytes = await readUpTo(response, mostBytes)
      if (!bytes) return refuse('tooLarge', { megabytes: Math.round(mostBytes / 1_000_000) })
      const first = new TextDecoder()
        .decode(bytes.subarray(0, 200))
        .replace(/^\ufeff/, '')
        .trimStart()[0]
      return first === '{' || first === '['
        ? { outcome: 'answered', bytes, address: url.href }
        : refuse('serviceAnswer', { host })
    } catch {
      return refuse('truncated', { host })
    }
  }
}

const refuse = (code: CallRefusalCode, values: CallRefusal['values']): CallRefusal => ({
  outcome: 'refused',
  code,
  values,
})

/** Null when there is more than that. Throws when the connection ends too early. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    // Leaving the loop cancels the rest of the answer.
    if (size > most) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** `Retry-After` as seconds or as a date; a minute when it says neither. */
function secondsIn(text: string | null, now: number): number {
  if (text && /^\d+$/.test(text.trim())) return Number(text)
  const date = Date.parse(text ?? '')
  return Number.isNaN(date) ? 60 : Math.max(1, Math.ceil((date - now) / 1000))
}

/** Names the program and for whom it asks, in letters that a header can carry. */
export function userAgentOf(municipality: { readonly name: string }): string {
  const plain = municipality.name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '')
  return `Samlad/0.1 (${plain} kommun)`
}
