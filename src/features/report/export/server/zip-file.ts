/** A ZIP archive written as a stream: each part is compressed as it comes, its size told after it (PKWARE APPNOTE 4.3.9). */
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

interface Part {
  readonly name: Buffer
  readonly at: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Sizes follow the data, names are UTF-8. */
const flags = 0x0808
const deflate = 8
const version = 20
/** 1980-01-01: the same rows give the same bytes. */
const day = 0x0021
const largest = 0xffff_ffff

export class ZipFile {
  readonly #stream: WriteStream
  readonly #parts: Part[] = []
  #written = 0

  constructor(path: string) {
    this.#stream = createWriteStream(path, { mode: 0o600 })
  }

  async add(name: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const at = this.#written
    const title = Buffer.from(name)
    await this.#write(
      record(
        [4, 0x04034b50],
        [2, version],
        [2, flags],
        [2, deflate],
        [2, 0],
        [2, day],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, title.length],
        [2, 0],
      ),
    )
    await this.#write(title)
    const start = this.#written
    const packer = createDeflateRaw({ level: 6 })
    const packing = this.#drain(packer)
    let crc = 0
    let size = 0
    try {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece)
        crc = crc32(bytes, crc)
        size += bytes.length
        if (!packer.write(bytes)) await once(packer, 'drain')
      }
    } finally {
      packer.end()
      await packing
    }
    const packed = this.#written - start
    if (size > largest || this.#written > largest) throw new RangeError('the archive is larger than 4 GB')
    await this.#write(record([4, 0x08074b50], [4, crc], [4, packed], [4, size]))
    this.#parts.push({ name: title, at, crc, packed, size })
  }

  async end(): Promise<void> {
    const at = this.#written
    for (const part of this.#parts) {
      await this.#write(
        record(
          [4, 0x02014b50],
          [2, version],
          [2, version],
          [2, flags],
          [2, deflate],
          [2, 0],
          [2, day],
          [4, part.crc],
          [4, part.packed],
          [4, part.size],
          [2, part.name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, part.at],
        ),
      )
      await this.#write(part.name)
    }
    const count = this.#parts.length
    await this.#write(
      record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, this.#written - at], [4, at], [2, 0]),
    )
    await this.close()
  }

  /** Also after an error, so that the file is let go. */
  async close(): Promise<void> {
    this.#stream.end()
    await finished(this.#stream)
  }

  async #drain(packer: AsyncIterable<Buffer>): Promise<void> {
    for await (const bytes of packer) await this.#write(bytes)
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#written += bytes.length
    if (!this.#stream.write(bytes)) await once(this.#stream, 'drain')
  }
}

/** Little-endian fields of [bytes, value]. */
function record(...fields: readonly (readonly [2 | 4, number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}
