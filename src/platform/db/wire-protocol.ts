/**
 * The little of PostgreSQL's frontend/backend protocol 3.0 that lies between the driver and the embedded database.
 * Source: PostgreSQL manual, chapter 55 "Frontend/Backend Protocol", 55.7 "Message Formats".
 */

export type TransactionStatus = 'idle' | 'open' | 'failed'

const code = (letter: string): number => letter.charCodeAt(0)
const readyForQuery = code('Z')
const sync = code('S')
const simpleQuery = code('Q')
const terminate = code('X')

/** AuthenticationOk and ReadyForQuery(idle): the embedded database has no log-in of its own. */
export const greeting = Buffer.from([code('R'), 0, 0, 0, 8, 0, 0, 0, 0, readyForQuery, 0, 0, 0, 5, code('I')])

/** A simple Query message. */
export function buildQuery(text: string): Buffer {
  const body = Buffer.from(`${text}\0`, 'utf8')
  const head = Buffer.alloc(5)
  head[0] = simpleQuery
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

/**
 * Where the first unit that the database answers as a whole (all up to a Sync, or a simple Query) ends; null while it is
 * not complete. Terminate is no unit: the engine outlives its sessions.
 */
export function findUnitEnd(bytes: Buffer): number | null {
  let at = 0
  while (at + 5 <= bytes.length) {
    const type = bytes[at]
    const next = at + 1 + bytes.readInt32BE(at + 1)
    if (next > bytes.length || type === terminate) return null
    if (type === sync || type === simpleQuery) return next
    at = next
  }
  return null
}

/**
 * After an error PGlite says ReadyForQuery at once and again at Sync; the driver would take the second for the answer to
 * its next query. One unit has one: the last.
 */
export function keepLastReady(bytes: Buffer): { bytes: Buffer; status: TransactionStatus } {
  const kept: Buffer[] = []
  let ready: Buffer | null = null
  for (let at = 0; at + 5 <= bytes.length; ) {
    const next = at + 1 + bytes.readInt32BE(at + 1)
    const message = bytes.subarray(at, next)
    if (bytes[at] === readyForQuery) ready = message
    else kept.push(message)
    at = next
  }
  if (ready === null) throw new Error('the embedded database answered without ReadyForQuery')
  const status = ready[5] === code('T') ? 'open' : ready[5] === code('E') ? 'failed' : 'idle'
  return { bytes: Buffer.concat([...kept, ready]), status }
}
