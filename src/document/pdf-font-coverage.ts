import { readFileSync } from 'node:fs'

/** Code points a TrueType font draws: its Unicode `cmap` of format 4. @throws {Error} for a font without one */
function readFontCoverage(file: Buffer): Set<number> {
  const tables = file.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (file.toString('latin1', record, record + 4) === 'cmap')
      return readCharacterMap(file, file.readUInt32BE(record + 8))
  }
  throw new Error('the font has no cmap table')
}

// OpenType 1.9, "cmap — Character to Glyph Index Mapping Table", format 4.
function readCharacterMap(file: Buffer, start: number): Set<number> {
  const count = file.readUInt16BE(start + 2)
  for (let index = 0; index < count; index += 1) {
    const record = start + 4 + index * 8
    const table = start + file.readUInt32BE(record + 4)
    const unicode = file.readUInt16BE(record) === 0 || file.readUInt16BE(record) === 3
    if (unicode && file.readUInt16BE(table) === 4) return readSegments(file, table)
  }
  throw new Error('the font has no Unicode cmap of format 4')
}

function readSegments(file: Buffer, table: number): Set<number> {
  const covered = new Set<number>()
  const twice = file.readUInt16BE(table + 6)
  for (let at = 0; at < twice; at += 2) {
    const end = file.readUInt16BE(table + 14 + at)
    const first = file.readUInt16BE(table + 16 + twice + at)
    const delta = file.readUInt16BE(table + 16 + 2 * twice + at)
    const offsetAt = table + 16 + 3 * twice + at
    const offset = file.readUInt16BE(offsetAt)
    for (let code = first; code <= end && code < 0xffff; code += 1) {
      const stored = offset === 0 ? code : file.readUInt16BE(offsetAt + offset + 2 * (code - first))
      if (stored !== 0 && ((stored + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
  return covered
}

export const fontFiles = ['Regular', 'Bold'].map((style) =>
  readFileSync(new URL(`./fonts/AtkinsonHyperlegibleNext-${style}.ttf`, import.meta.url)),
)

export const ownCoverage = readFontCoverage(fontFiles[0]!)
