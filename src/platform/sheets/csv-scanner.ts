/**
 * Rows and cells of CSV text that comes in pieces, with the line that each row begins on as an editor numbers it.
 * Line ends may be mixed. A quote counts only at the start of a cell; what follows a closing quote is kept as it is,
 * as Excel does. Empty lines are no rows. Holds one piece and one row at a time.
 */
export interface TableRow {
  readonly line: number
  readonly cells: string[]
}

/** A quote that is opened and never closed would swallow the rest of the file. */
export class QuoteNeverClosed extends Error {
  readonly line: number
  constructor(line: number) {
    super(`the quote opened in the row at line ${line} is not closed`)
    this.line = line
  }
}

/** No row of a table is longer than this many signs. */
const longestRow = 1_000_000

export class CsvScanner {
  readonly #delimiter: string
  #rest = ''
  #line = 1

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** The rows that are complete after this piece. @throws QuoteNeverClosed */
  push(piece: string): TableRow[] {
    return this.#scan(this.#rest + piece, false)
  }

  /** The last row, when the file does not end with a line end. @throws QuoteNeverClosed */
  end(): TableRow[] {
    return this.#scan(this.#rest, true)
  }

  #scan(text: string, final: boolean): TableRow[] {
    const rows: TableRow[] = []
    // Most files hold neither quotes nor carriage returns: their rows end at line ends and their cells at delimiters.
    let at = text.includes('"') || text.includes('\r') ? 0 : this.#scanPlain(text, rows)
    while (at < text.length) {
      const row = this.#scanRow(text, at, final)
      if (row === null) break
      if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ line: this.#line, cells: row.cells })
      this.#line += row.lines
      at = row.next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestRow || (final && this.#rest !== '')) throw new QuoteNeverClosed(this.#line)
    return rows
  }

  /** Takes the whole lines of a plain text, and gives where the rest begins. */
  #scanPlain(text: string, rows: TableRow[]): number {
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (end > start) rows.push({ line: this.#line, cells: text.slice(start, end).split(this.#delimiter) })
      this.#line += 1
      start = end + 1
    }
    return start
  }

  /** Null when the row goes on in the next piece. */
  #scanRow(text: string, start: number, final: boolean): { cells: string[]; lines: number; next: number } | null {
    const cells: string[] = []
    let at = start
    let lines = 0
    for (;;) {
      let quoted = ''
      if (text[at] === '"') {
        const close = findClose(text, at + 1)
        if (close < 0 || (close === text.length - 1 && !final)) return null
        quoted = text.slice(at + 1, close)
        lines += countLineEnds(quoted)
        quoted = quoted.replaceAll('""', '"')
        at = close + 1
      }
      const from = at
      while (at < text.length && text[at] !== this.#delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
      if (at === text.length && !final) return null
      cells.push(quoted + text.slice(from, at))
      if (text[at] === this.#delimiter && at < text.length) {
        at += 1
        continue
      }
      if (text[at] === '\r') {
        if (at + 1 === text.length && !final) return null
        return { cells, lines: lines + 1, next: at + (text[at + 1] === '\n' ? 2 : 1) }
      }
      return { cells, lines: lines + 1, next: at + 1 }
    }
  }
}

/** Index of the quote that closes, past doubled ones; -1 when it is not here. */
function findClose(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

const countLineEnds = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0
