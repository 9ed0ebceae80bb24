/** How this process was asked to run: the command line first, then the environment. */
import { parseArgs } from 'node:util'

export interface ServerSettings {
  readonly host: string
  readonly port: number
  /** The folder of the embedded database, uploads and mail files. */
  readonly data: string
  /** PostgreSQL; the embedded database when it is absent. */
  readonly databaseUrl: string | undefined
  readonly mode: 'demo' | 'operation'
  /** Embedded database in operation: it never forces its writes to the disk, so it needs an explicit yes. */
  readonly embeddedAccepted: boolean
  /** smtps://…; mail goes to a folder when it is absent. */
  readonly smtp: string | undefined
  readonly mailFrom: string
  /** Where people reach the program, https://…: mails link to it. Without it they name no address. */
  readonly address: string | undefined
  readonly seed: number
  /** A proxy in front ends https: its word on who calls, and how, is believed. */
  readonly behindProxy: boolean
}

/** @throws TypeError for an unknown option, RangeError for a port, seed or mode that is none */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): ServerSettings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      seed: { type: 'string' },
    },
  })
  const port = Number(values.port ?? env.PORT ?? 4310)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError(String(values.port ?? env.PORT))
  const seed = Number(values.seed ?? 1)
  if (!Number.isInteger(seed)) throw new RangeError(values.seed)
  const databaseUrl = env.DATABASE_URL || undefined
  const asked = env.SAMLAD_MODE || undefined
  // A misspelt mode must not open the demo's doors.
  if (asked !== undefined && asked !== 'demo' && asked !== 'operation') throw new RangeError(`SAMLAD_MODE=${asked}`)
  return {
    host: values.host ?? env.HOST ?? '127.0.0.1',
    port,
    data: values.data ?? env.SAMLAD_DATA ?? 'data',
    databaseUrl,
    // A server database is for operation unless it is said to be a demo; the embedded one the other way round.
    mode: asked ?? (databaseUrl ? 'operation' : 'demo'),
    embeddedAccepted: env.SAMLAD_EMBEDDED === 'yes',
    smtp: env.SAMLAD_SMTP || undefined,
    mailFrom: env.SAMLAD_MAIL_FROM ?? 'samlad@localhost',
    address: env.SAMLAD_ADDRESS?.replace(/\/+$/, '') || undefined,
    seed,
    behindProxy: env.SAMLAD_BEHIND_PROXY === 'yes',
  }
}
