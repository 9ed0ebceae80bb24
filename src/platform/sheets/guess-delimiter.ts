/** Which sign divides the cells: the one that gives most rows the same number of them. */

/** The first wins a tie. */
const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Cells of each row of a text's beginning; quotes are respected, a last row that may be cut is left out. */
function countCells(text: string, delimiter: string): number[] {
  const counts: number[] = []
  let cells = 1
  let quoted = false
  let cellStart = true
  let empty = true
  for (const sign of text) {
    if (sign === '"' && (cellStart || quoted)) {
      quoted = !quoted
      cellStart = false
      empty = false
    } else if (!quoted && sign === '\n') {
      if (!empty) counts.push(cells)
      cells = 1
      cellStart = true
      empty = true
    } else if (!quoted && sign === delimiter) {
      cells += 1
      cellStart = true
      empty = false
    } else if (sign !== '\r') {
      // A doubled quote inside a quoted cell closes and opens again: harmless here.
      cellStart = false
      empty = false
    }
  }
  return counts
}

/** Null: every row is one cell whatever the sign. */
export function guessDelimiter(text: string): Delimiter | null {
  const whole = text.endsWith('\n') ? text : `${text}\n`
  const scored = delimiters.map((delimiter) => {
    const counts = countCells(whole, delimiter).slice(0, 200)
    const tally = new Map<number, number>()
    for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
    const [cells, rows] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
    const share = counts.length === 0 ? 0 : rows / counts.length
    return { delimiter, cells, score: cells > 1 ? share * share * Math.log2(cells + 1) : 0 }
  })
  // A file with semicolons and decimal commas has as many commas as numbers: the semicolon comes first in a tie.
  const best = scored.reduce((one, other) => (other.score > one.score * 1.0001 ? other : one))
  return best.score > 0 ? best.delimiter : null
}
