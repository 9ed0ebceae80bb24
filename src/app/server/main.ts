/** Starts Samlad: database, migrations, demo when the database is empty, server, background work. */
import { createServer as createServerSocket } from 'node:net'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { systemClock } from '#platform/clock/clock.ts'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import type { Database } from '#platform/db/port.ts'
import { postMail } from '#platform/mail/post.ts'
import { folderSender, smtpSender } from '#platform/mail/sender.ts'
import { makeDemo } from './demo.ts'
import { explainFailure } from './failures.ts'
import { listMunicipalities } from './municipalities-store.ts'
import { furnish } from './routes.ts'
import { createServer } from './serve.ts'
import { readSettings, type ServerSettings } from './settings.ts'
import { say } from './words.ts'
import { startWork } from './work.ts'

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (settings.mode === 'operation' && !settings.databaseUrl && !settings.embeddedAccepted)
    throw new Refused('embedded')
  const started = performance.now()
  await requireFreePort(settings)
  const db = await openDatabase({ url: settings.databaseUrl, folder: resolve(settings.data, 'database') })
  try {
    await prepareDatabase(db, settings)
    const demo = settings.mode === 'demo'
    const house = furnish({
      ...{ db, clock: systemClock, demo, data: resolve(settings.data) },
      address: settings.address ?? null,
    })
    const work = startWork(house)
    const app = await createServer(house, { wakeJobs: () => work.wake(), behindProxy: settings.behindProxy })
    await app.listen({ host: settings.host, port: settings.port })
    const sender = settings.smtp
      ? smtpSender(settings.smtp, settings.mailFrom)
      : folderSender(join(settings.data, 'mail'), settings.mailFrom)
    const posting = setInterval(() => void postMail(db, sender, systemClock).catch(console.error), 5_000)
    stopOnSignal(app, db, async () => {
      clearInterval(posting)
      await work.stop()
    })
    const { port } = app.server.address() as { port: number }
    if (!settings.databaseUrl && settings.mode === 'operation') say.embedded()
    say.ready(`http://${settings.host === '0.0.0.0' ? 'localhost' : settings.host}:${port}/`, {
      demo,
      seconds: (performance.now() - started) / 1000,
    })
  } catch (error) {
    await db.close().catch(() => {})
    throw error
  }
}

/** Asked before the database is touched, so that a taken port does not cost a minute of preparation. */
async function requireFreePort({ host, port }: ServerSettings): Promise<void> {
  const probe = createServerSocket()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

/** Migrates; fills an empty demo; refuses to open the demo's doors over reports that are not invented. */
async function prepareDatabase(db: Database, settings: ServerSettings): Promise<void> {
  const { applied } = await migrate(db)
  if (applied.length > 0) say.migrated(applied.length)
  if (settings.mode !== 'demo') return
  const municipalities = await listMunicipalities(db)
  if (municipalities.some((one) => !one.invented)) throw new Refused('demoOverReal')
  if (municipalities.length > 0) return
  say.filling()
  await makeDemo(db, { seed: settings.seed, now: systemClock.now(), onStep: (step, count) => say.step(step, count) })
}

/** A start that is refused for a reason of our own; the words are in words.ts. */
class Refused extends Error {
  override readonly name = 'Refused'
}

function stopOnSignal(app: FastifyInstance, db: Database, stopWork: () => Promise<void>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await stopWork()
    await app.close()
    await db.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

main().catch((error: unknown) => {
  const { text, code } = explainFailure(error)
  console.error(text)
  process.exit(code)
})
