/** A file that is the body of a call, into memory: counted while it comes, and let go as soon as it is too large. */
import type { Readable } from 'node:stream'

/**
 * Null when it is larger than `limit` bytes. What is left of it then flows past unkept, so that the sender, who is still
 * sending, gets the answer instead of a broken connection.
 */
export async function receiveBody(
  body: Readable,
  { limit, announced }: { limit: number; announced: number | null },
): Promise<Uint8Array | null> {
  const pieces: Buffer[] = []
  let bytes = announced !== null && announced > limit ? announced : 0
  if (bytes === 0) {
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      bytes += (piece as Buffer).length
      if (bytes > limit) break
      pieces.push(piece as Buffer)
    }
  }
  if (bytes <= limit) return Buffer.concat(pieces)
  pieces.length = 0
  body.resume()
  return null
}
