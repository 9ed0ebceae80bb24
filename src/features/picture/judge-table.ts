/** One table of a picture beside the same one in editions that are out. */
import { protectBeside } from '#analysis/disclosure/protect-beside.ts'
import type { PublicTable } from './public-tables.ts'

/** Tables added up, and others taken off: a number that readers can hold against the new one. */
export interface Way {
  readonly plus: readonly PublicTable[]
  readonly minus: readonly PublicTable[]
}

export interface TableCase {
  /** The true table, and as it would be told by itself. */
  readonly truth: PublicTable
  readonly own: PublicTable
  /** Told tables whose gaps must stay gaps. */
  readonly beside: readonly PublicTable[]
  readonly ways: readonly Way[]
  readonly smallCell: number
}

/** Keys to hide besides; all but the total where nothing less is safe. */
export function judgeTable({ truth, own, beside, ways, smallCell }: TableCase): readonly string[] {
  const { axes, keys, counts, unprinted } = truth
  if (axes.some(({ codes }) => codes.length === 0)) return []
  const answer = protectBeside({
    axes,
    counts,
    k: smallCell,
    hidden: keys.map((key) => typeof own.shown.get(key) !== 'number'),
    unprinted: keys.map((key) => unprinted.has(key)),
    inherited: keys.map((key) => beside.some((one) => one.shown.get(key) === null)),
    known: ways.map((way) => keys.map((key) => addUp(way, key))),
  })
  return answer.outcome === 'refused' ? listOpen({ truth, own }) : answer.hide.map((place) => keys[place] ?? '')
}

/** Everything that the table tells but its total. */
export function listOpen({ truth, own }: Pick<TableCase, 'truth' | 'own'>): readonly string[] {
  const { keys, total, unprinted } = truth
  return keys.filter((key) => key !== total && typeof own.shown.get(key) === 'number' && !unprinted.has(key))
}

/** Null when a gap is in the way; what an edition does not know of was not there: 0. */
function addUp({ plus, minus }: Way, key: string): number | null {
  let sum = 0
  for (const [list, sign] of [[plus, 1] as const, [minus, -1] as const]) {
    for (const { shown, silent } of list) {
      const value = shown.get(key)
      if (value === null || silent.has(key)) return null
      sum += sign * (value ?? 0)
    }
  }
  return sum
}
