/** Cells in columns of equal width, two spaces between, nothing after the last. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((all, row) => {
    return row.map((cell, at) => Math.max(all[at] ?? 0, [...cell].length))
  }, [])
  return rows.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd(),
  )
}
