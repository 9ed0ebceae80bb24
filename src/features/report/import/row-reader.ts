/** One row's cells by field, and what is wrong with them. */
import { restoreCell } from '../export/neutralise.ts'
import type { Fault, FaultCode, ImportField, ImportMapping } from './schema.ts'

const longestShown = 80

export class CellReader {
  readonly faults: Fault[] = []
  readonly #cells: readonly string[]
  readonly #at: Readonly<Partial<Record<ImportField, number>>>
  readonly #columns: ImportMapping['columns']
  readonly #neutralised: boolean
  readonly #line: number

  constructor(
    cells: readonly string[],
    line: number,
    layout: {
      at: Readonly<Partial<Record<ImportField, number>>>
      columns: ImportMapping['columns']
      neutralised: boolean
    },
  ) {
    this.#cells = cells
    this.#line = line
    this.#at = layout.at
    this.#columns = layout.columns
    this.#neutralised = layout.neutralised
  }

  has(field: ImportField): boolean {
    return this.#at[field] !== undefined
  }

  /** The cell without spaces around it; '' when the column is not mapped or the cell is empty. */
  take(field: ImportField): string {
    const at = this.#at[field]
    if (at === undefined) return ''
    const cell = this.#cells[at] ?? ''
    return (this.#neutralised ? restoreCell(cell) : cell).trim()
  }

  get faulty(): boolean {
    return this.faults.length > 0
  }

  /** `shown`: what to say stands there, when it is not to be the cell itself. */
  fault(code: FaultCode, field: ImportField | null, values?: Fault['values'], shown?: string): void {
    const cell = shown ?? (field ? this.take(field) : null)
    this.faults.push({
      line: this.#line,
      column: field ? (this.#columns[field] ?? null) : null,
      value: cell && cell.length > longestShown ? `${cell.slice(0, longestShown - 1)}…` : cell,
      code,
      ...(values ? { values } : {}),
    })
  }
}
