/** Where the table begins: title rows above it, and whether its first row is names or already data. */

const looksLikeData = (cell: string) => /^[+-]?[\d\s.,:/\u00a0-]*\d[\d\s.,:/TZ+\u00a0-]*$/.test(cell.trim())

/** `skip`: rows before the table. */
export function findHeader(rows: readonly (readonly string[])[]): { skip: number; header: boolean } {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length)
  const widths = [...filled].filter((width) => width > 0).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length / 2)] ?? 0
  const wide = Math.max(1, Math.ceil(usual * 0.6))
  const skip = Math.max(
    0,
    filled.findIndex((width) => width >= wide),
  )
  const first = (rows[skip] ?? []).filter((cell) => cell.trim() !== '')
  if (first.length === 0 || first.some(looksLikeData)) return { skip, header: false }
  const distinct = new Set(first.map((cell) => cell.trim().toLowerCase())).size === first.length
  return { skip, header: distinct }
}

/** The names that columns are called by: as in the header, made different where they repeat or lack. */
export function nameColumns(header: readonly string[] | null, width: number): string[] {
  const used = new Set<string>()
  return Array.from({ length: Math.max(width, header?.length ?? 0) }, (_, at) => {
    const given = header?.[at]?.replace(/[\s\u00a0]+/g, ' ').trim()
    const name = given || `#${at + 1}`
    let unique = name
    for (let times = 2; used.has(unique); times += 1) unique = `${name} (${times})`
    used.add(unique)
    return unique
  })
}
