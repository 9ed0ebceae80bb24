/** Prints rows as a Markdown table, so that what is seen on the screen can stand in docs/benchmarks.md as it is. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`
  console.log(line(headings))
  console.log(
    `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`,
  )
  for (const row of rows) console.log(line(row))
}

/** Milliseconds with three figures, seconds from one second on. */
export function writeTime(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toPrecision(3)} s`
  return `${ms >= 100 ? Math.round(ms) : ms.toPrecision(ms >= 10 ? 3 : 2)} ms`
}

/** 1000000 → "1 M", 10000 → "10 k". */
export function writeSize(size: number): string {
  if (size >= 1e6) return `${size / 1e6} M`
  return size >= 1000 ? `${size / 1000} k` : String(size)
}
