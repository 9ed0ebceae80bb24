/** The parts of a ZIP archive held in memory, by its central directory (PKWARE APPNOTE 4.3.12–4.3.16). */
import { inflateRawSync } from 'node:zlib'

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The end record is not there, or points beyond the bytes that came. */
export class ZipCut extends Error {}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const partMark = 0x04034b50

export class ZipParts {
  readonly #bytes: Buffer
  readonly #entries: ReadonlyMap<string, Entry>
  /** Bytes of all parts unpacked, as the archive says. */
  readonly size: number

  /** @throws ZipCut */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const entries = readEntries(this.#bytes)
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]))
    this.size = entries.reduce((sum, { size }) => sum + size, 0)
  }

  get names(): string[] {
    return [...this.#entries.keys()]
  }

  /** The part's text, or null when there is none of that name. @throws ZipCut when it cannot be unpacked */
  readText(name: string): string | null {
    const entry = this.#entries.get(name)
    if (!entry) return null
    const { at, method, packed, size } = entry
    if (at + 30 > this.#bytes.length || this.#bytes.readUInt32LE(at) !== partMark) throw new ZipCut(name)
    const start = at + 30 + this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28)
    const data = this.#bytes.subarray(start, start + packed)
    if (data.length < packed) throw new ZipCut(name)
    try {
      return (method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) })).toString('utf8')
    } catch {
      throw new ZipCut(name)
    }
  }
}

function readEntries(bytes: Buffer): Entry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  for (let one = 0; one < count; one += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== entryMark) throw new ZipCut('directory')
    const nameLength = bytes.readUInt16LE(at + 28)
    const packed = bytes.readUInt32LE(at + 20)
    const part = bytes.readUInt32LE(at + 42)
    if (part + 30 + packed > end) throw new ZipCut('part')
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed,
      size: bytes.readUInt32LE(at + 24),
      at: part,
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record stands last, before a comment of at most 65 535 bytes. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === endMark) return at
  }
  throw new ZipCut('end')
}
