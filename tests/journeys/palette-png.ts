import { crc32, deflateSync, inflateSync } from 'node:zlib'

// Screenshots lie in the repository: with a palette they are a third as large and look the same.

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const mostColours = 256

/** Re-writes an 8-bit RGB or RGBA PNG without interlacing (what a browser makes) with at most 256 colours. */
export function reducePng(png: Buffer): Buffer {
  const { width, height, channels, pixels } = readPixels(png)
  const counts = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at++) {
    const from = at * channels
    const colour = ((pixels[from] ?? 0) << 16) | ((pixels[from + 1] ?? 0) << 8) | (pixels[from + 2] ?? 0)
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = choosePalette(counts)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, findNearest(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < colours.length; at++) {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = nearest.get(colours[at] ?? 0) ?? 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colourBytes = Buffer.from(palette.flatMap((colour) => split(colour)))
  const body = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    writeChunk('IHDR', head),
    writeChunk('PLTE', colourBytes),
    writeChunk('IDAT', body),
    writeChunk('IEND', Buffer.alloc(0)),
  ])
}

const split = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const

/** The most used colours; those that differ by less than the eye sees count as one, so that small areas get theirs. */
function choosePalette(counts: ReadonlyMap<number, number>): number[] {
  if (counts.size <= mostColours) return [...counts.keys()]
  for (let step = 2; ; step *= 2) {
    const groups = new Map<number, { colour: number; count: number; most: number }>()
    for (const [colour, count] of counts) {
      const [red, green, blue] = split(colour).map((part) => Math.floor(part / step)) as [number, number, number]
      const key = (red << 16) | (green << 8) | blue
      const group = groups.get(key) ?? { colour, count: 0, most: 0 }
      if (count > group.most) Object.assign(group, { colour, most: count })
      group.count += count
      groups.set(key, group)
    }
    if (groups.size > mostColours * 4 && step < 32) continue
    const sorted = [...groups.values()].sort((a, b) => b.count - a.count)
    return sorted.slice(0, mostColours).map(({ colour }) => colour)
  }
}

function findNearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = split(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [at, candidate] of palette.entries()) {
    const [r, g, b] = split(candidate)
    const distance = 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + 3 * (b - blue) ** 2
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}

function writeChunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), named.length + 4)
  return chunk
}

function readPixels(png: Buffer) {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const [depth, kind, , , interlaced] = png.subarray(24, 29)
  const channels = kind === 2 ? 3 : kind === 6 ? 4 : 0
  if (depth !== 8 || channels === 0 || interlaced) throw new Error('not a PNG of the kind that a browser makes')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
    }
  }
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * channels, channels)
  return { width, height, channels, pixels }
}

/** Undoes the filter of each line (PNG specification, section 9). */
function unfilter(filtered: Buffer, lineLength: number, channels: number): Uint8Array {
  const height = filtered.length / (lineLength + 1)
  const pixels = new Uint8Array(height * lineLength)
  for (let line = 0; line < height; line++) {
    const filter = filtered[line * (lineLength + 1)] ?? 0
    for (let x = 0; x < lineLength; x++) {
      const at = line * lineLength + x
      const left = x >= channels ? (pixels[at - channels] ?? 0) : 0
      const up = line > 0 ? (pixels[at - lineLength] ?? 0) : 0
      const corner = line > 0 && x >= channels ? (pixels[at - lineLength - channels] ?? 0) : 0
      const guess = [0, left, up, (left + up) >> 1, guessPaeth(left, up, corner)][filter] ?? 0
      pixels[at] = (filtered[line * (lineLength + 1) + 1 + x] ?? 0) + guess
    }
  }
  return pixels
}

function guessPaeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
