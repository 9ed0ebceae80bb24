import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

export interface ArchivedFile {
  readonly name: string
  readonly bytes: Buffer
}

/**
 * The files of a ZIP archive in the order of its directory. For archives that we write ourselves: no encryption, no ZIP64.
 * @throws {Error} when it is no such archive
 */
export function readArchive(archive: Buffer): ArchivedFile[] {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('not a ZIP archive')
  const files: ArchivedFile[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)]
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset))
    const start = archive.readUInt32LE(at + 42)
    const name = archive.toString('utf8', at + 46, at + 46 + lengths[0]!)
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28)
    const packed = archive.subarray(data, data + size)
    files.push({ name, bytes: method === 0 ? packed : inflateRawSync(packed) })
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!
  }
  return files
}

/** A ZIP archive of the files, each dated 1 January 1980: the same files give the same bytes. */
export function writeArchive(files: readonly ArchivedFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of files) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(bytes)]
    const head = Buffer.alloc(26)
    // Version 2.0, names in UTF-8, deflated, and the first day that a ZIP can tell.
    for (const [value, at] of [
      [20, 0],
      [0x800, 2],
      [8, 4],
      [0, 6],
      [0x21, 8],
    ] as const)
      head.writeUInt16LE(value, at)
    for (const [value, at] of [
      [crc32(bytes), 10],
      [packed.length, 14],
      [bytes.length, 18],
    ] as const)
      head.writeUInt32LE(value, at)
    head.writeUInt16LE(title.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, title, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, place, title)
    offset += 30 + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  for (const at of [4, 6]) end.writeUInt16LE(files.length, at)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
