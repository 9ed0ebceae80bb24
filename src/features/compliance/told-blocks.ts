/** Blocks that the statements' chapters are made of. */
import type { Block, Cell, Run } from '#document/model.ts'
import type { Slot } from '#features/statement/schema.ts'

export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })
/** Chapters are of level 2. */
export const heading = (text: string, id?: string): Block => ({
  kind: 'heading',
  level: 3,
  text,
  ...(id ? { id } : {}),
})
export const list = (items: readonly Run[][]): Block => ({ kind: 'list', ordered: false, items: [...items] })
export const table = (caption: string, labels: readonly string[], rows: Cell[][]): Block => ({
  kind: 'table',
  table: { caption, columns: labels.map((label) => ({ label, align: 'start' })), rows },
})

interface SlotWords {
  readonly label: string
  readonly hint: string
}
export const slotOf = (key: string, { label, hint }: SlotWords, required = false): Slot => ({
  ...{ key, label, hint, required },
})
