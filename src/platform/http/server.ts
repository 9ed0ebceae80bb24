/** The HTTP shell: default deny, every fault at once, nothing from outside the house. */
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { TransactionConflict } from '#platform/db/errors.ts'
import type { Scope } from '#platform/db/port.ts'
import type { Refusal, Refused } from './endpoint.ts'
import { CallRefused, statusOf } from './refusal.ts'
import { type Route, sent } from './route.ts'

/** Who calls, and how far the database lets them see; null for nobody. */
export interface Caller<Actor> {
  readonly actor: Actor
  readonly scope: Scope
}

export interface HttpOptions<Actor> {
  readonly routes: readonly Route[]
  /** Finds the caller by the session cookie. */
  readonly findCaller: (request: FastifyRequest) => Promise<Caller<Actor> | null>
  readonly mayDo: (actor: Actor | null, may: string) => boolean
  /** Whether a proxy in front speaks for the caller (address, https); false: nobody does. */
  readonly behindProxy?: boolean
  /** Adds what is not a call: compression, the pages. */
  readonly prepare?: (app: FastifyInstance) => Promise<void>
  /** Tells of a fault in the program, once, with a number that the reader of the page also sees. */
  readonly tellFault: (fault: { id: string; error: unknown; method: string; url: string }) => void
}

const noScope: Scope = { municipalityId: '', organisationId: null, personId: null, reach: 'own' }

/** The largest body of an ordinary call, bytes. Uploads say their own limit. */
const bodyLimit = 1024 * 1024

/** Only what comes from the house itself may load; `imageHosts` are the exceptions, for map images of the municipality's own. */
export function writeContentPolicy(imageHosts: readonly string[] = []): string {
  const images = imageHosts.map((host) => ` ${host}`).join('')
  return [
    "default-src 'self'",
    `img-src 'self' data: blob:${images}`,
    "style-src 'self'",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${images}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const policy = writeContentPolicy()

export async function createHttp<Actor>(options: HttpOptions<Actor>): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    logger: false,
    trustProxy: options.behindProxy ?? false,
    routerOptions: { maxParamLength: 200 },
  })
  await app.register(cookie)
  // Uploads come as they are, unread: their handler counts the bytes.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('permissions-policy', 'geolocation=(self), camera=(), microphone=()')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', policy)
  })
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply, options.tellFault))
  app.setNotFoundHandler(async (_request, reply) => refuse(reply, new CallRefused('notFound')))
  await options.prepare?.(app)
  for (const route of options.routes) register(app, route, options)
  return app
}

function register<Actor>(app: FastifyInstance, route: Route, options: HttpOptions<Actor>): void {
  const { endpoint, handle } = route
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    handler: async (request, reply) => {
      // A form on another site cannot set this header: that, and SameSite, is the guard against forged calls.
      if (endpoint.method !== 'GET' && request.headers['x-samlad'] !== '1') throw new CallRefused('notAllowed')
      reply.header('cache-control', 'no-store')
      const caller = await options.findCaller(request)
      if (!options.mayDo(caller?.actor ?? null, endpoint.may)) {
        throw new CallRefused(caller ? 'notAllowed' : 'notSignedIn')
      }
      const faults: Refusal[] = []
      const params = parse(endpoint.params, request.params, faults)
      const query = parse(endpoint.query, request.query, faults)
      const body = parse(endpoint.body, request.body, faults)
      if (faults.length > 0) throw new CallRefused('invalid', faults)
      const answer = await handle({
        params: params as never,
        query: query as never,
        body: body as never,
        actor: (caller?.actor ?? null) as never,
        scope: caller?.scope ?? noScope,
        request,
        reply,
      })
      if (answer === sent) return reply
      // The reply is drawn through its own schema: a field that is not listed does not leave the house.
      return endpoint.reply ? endpoint.reply.parse(answer) : answer
    },
  })
}

function parse(schema: z.ZodType | undefined, value: unknown, faults: Refusal[]): unknown {
  if (!schema) return undefined
  const result = schema.safeParse(value ?? {})
  if (result.success) {
    for (const field of listUnstorable(result.data)) faults.push({ code: 'unstorable', field })
    return result.data
  }
  for (const issue of result.error.issues) faults.push({ code: issue.code, field: issue.path.join('.') })
  return undefined
}

/** What no database can hold: a text with a NUL or with half of a sign, a day in the year 0. They come from no keyboard. */
function listUnstorable(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') {
    const isUnstorable = value.includes('\0') || !value.isWellFormed() || /^0000-\d\d-\d\d/.test(value)
    return isUnstorable ? [path.join('.')] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => listUnstorable(one, [...path, key]))
}

function refuse(reply: FastifyReply, error: CallRefused): FastifyReply {
  const body: Refused & { current?: unknown } = { code: error.code, refusals: error.refusals }
  if (error.current !== undefined) body.current = error.current
  return reply.status(statusOf[error.code]).send(body)
}

function answerError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  tellFault: HttpOptions<unknown>['tellFault'],
): FastifyReply {
  if (error instanceof CallRefused) return refuse(reply, error)
  // Two changes collided and one gave way; the same call may well succeed a moment later.
  if (error instanceof TransactionConflict) return refuse(reply, new CallRefused('busy'))
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413) return refuse(reply, new CallRefused('tooLarge'))
  if (status && status < 500) return refuse(reply, new CallRefused('invalid', [{ code: 'unreadable' }]))
  const id = randomUUID().slice(0, 8)
  tellFault({ id, error, method: request.method, url: request.url })
  return refuse(reply, new CallRefused('broken', [{ code: 'broken', values: { id } }]))
}
