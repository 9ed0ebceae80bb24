/** Blocks that the chapters are made of. */
import type { Block, Cell } from '#document/model.ts'
import type { Slot } from '#features/statement/schema.ts'

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text] })
export const slotOf = (key: string, { label, hint }: { label: string; hint: string }, required = false): Slot => {
  return { key, label, hint, required }
}
export const table = (caption: string, labels: readonly string[], rows: Cell[][]): Block => ({
  kind: 'table',
  table: { caption, columns: labels.map((label) => ({ label, align: 'start' })), rows },
})
