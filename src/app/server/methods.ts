/** The gallery of methods, open to everybody: nothing in it comes from the database. Computed at the first visit, then kept. */
import type { FastifyInstance } from 'fastify'
import type { packGallery } from '#app/methods/write-gallery.ts'
import { nameTask, workers } from '#platform/workers/worker-pool.ts'

const pages = { '/metoder': 'sv', '/methods': 'en' } as const
type Language = (typeof pages)[keyof typeof pages]

const task = nameTask<typeof packGallery>(import.meta.resolve('#app/methods/write-gallery.ts'), 'packGallery')
const kept = new Map<Language, ReturnType<typeof compute>>()

function compute(language: Language) {
  const computing = workers.run(task, language)
  // A computation that failed is tried again at the next visit.
  computing.catch(() => kept.delete(language))
  return computing
}

/** The page carries its own style, typeface and figures and nothing else; no script can run in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; frame-ancestors 'none'"

export function serveMethods(app: FastifyInstance): void {
  for (const [address, language] of Object.entries(pages)) {
    app.get(address, async (request, reply) => {
      const page = kept.get(language) ?? compute(language)
      kept.set(language, page)
      const { plain, packed } = await page
      reply.header('content-type', 'text/html; charset=utf-8')
      reply.header('content-security-policy', policy)
      reply.header('cache-control', 'no-cache')
      reply.header('vary', 'accept-encoding')
      if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(Buffer.from(plain))
      return reply.header('content-encoding', 'br').send(Buffer.from(packed))
    })
  }
}
