/** The whole server around a database: the calls under /api, the staff app on every other address. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import compress from '@fastify/compress'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Action, mayDo } from '#features/access/rules.ts'
import { findCaller } from '#features/access/server/caller.ts'
import { createHttp, writeContentPolicy } from '#platform/http/server.ts'
import { serveMethods } from './methods.ts'
import { listTileHosts } from './municipalities-store.ts'
import { type House, listRoutes } from './routes.ts'

const client = fileURLToPath(new URL('../../../dist/client', import.meta.url))

/** `wakeJobs` tells the background work that there is something to do; `behindProxy` as in the settings. */
export async function createServer(
  house: House,
  { wakeJobs = () => {}, behindProxy = false }: { wakeJobs?: () => void; behindProxy?: boolean } = {},
): Promise<FastifyInstance> {
  return createHttp({
    routes: listRoutes(house, wakeJobs),
    behindProxy,
    findCaller: (request) => findCaller(house.db, house.clock, request),
    mayDo: (actor, may) => mayDo(actor, may as Action | 'anyone'),
    tellFault: ({ id, error, method, url }) => {
      console.error(`[${id}] ${method} ${tellAddress(url)}`, error)
    },
    prepare: async (http) => {
      await http.register(compress, { threshold: 1024 })
      serveMethods(http)
      if (existsSync(client)) await serveClient(http, house)
    },
  })
}

/** Without its query, since what was searched for does not belong in a log, and without the key of a calendar. */
const tellAddress = (url: string) => url.split('?')[0]?.replace(/(\/calendar\/).+/, '$1…')

async function serveClient(app: FastifyInstance, { db }: House): Promise<void> {
  await app.register(fastifyStatic, {
    root: client,
    wildcard: false,
    // The build lays a compressed twin beside each text.
    preCompressed: true,
    index: false,
    // Names carry the hash of their content: what has one never changes.
    setHeaders: (reply, path) => {
      const lasting = /[.-][\w-]{8,}\.(m?js|css|woff2|svg)(\.br)?$/.test(path)
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // The pages are one document; which of them to show is read from the address.
  const sendPage = async (reply: FastifyReply) => {
    reply.header('content-security-policy', writeContentPolicy(await listTileHosts(db)))
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  }
  for (const address of pages) app.get(address, (_request, reply) => sendPage(reply))
  // Any other address that a reader opens gets the page that says there is none; a program gets the plain refusal.
  app.get('/*', (request, reply) => {
    const forReader = !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html')
    return forReader ? sendPage(reply.code(404)) : reply.callNotFound()
  })
}

const pages = [
  ...['/', '/rapporter', '/rapporter/*', '/lagesbilder', '/lagesbilder/*', '/samlad', '/samlad/*', '/underlag'],
  ...['/kartlaggningar', '/kartlaggningar/*', '/problem', '/problem/*', '/plan', '/plan/*', '/atgarder', '/atgarder/*'],
  ...[
    '/atgardsbank',
    '/grupper',
    '/grupper/*',
    '/moten',
    '/moten/*',
    '/overenskommelse',
    '/overenskommelse/*',
    '/varfor/*',
  ],
  ...[
    '/skyldigheter',
    '/skyldigheter/*',
    '/arshjul',
    '/delmal',
    '/redogorelser',
    '/redogorelser/*',
    '/enkater',
    '/enkat/*',
  ],
  ...['/administration', '/demo', '/om'],
]
