import { AnalysisError } from '../analysis-error.ts'

/** One dimension of a table: codes and, where they gather in groups, the group of each (another code's index, −1 at the top). */
export interface Axis {
  readonly name: string
  readonly codes: readonly string[]
  /** left out: all codes lie directly under the total */
  readonly parents?: readonly number[]
}

/** The tree of an axis. Items are its codes in order and, last, the total. */
export interface Tree {
  /** codes and the total */
  readonly size: number
  /** children of each item; empty for a leaf */
  readonly children: readonly (readonly number[])[]
  /** items without children, ascending: what is counted */
  readonly leaves: readonly number[]
  /** the item, its group, that one's group … to the total */
  readonly ancestors: readonly (readonly number[])[]
}

/**
 * Check an axis's groups and turn them round: from "whose child" to "which children".
 * Throws AnalysisError `bad_option` for a parent that is no item, a circle of groups or an axis without codes.
 */
export function buildTree(parents: readonly number[]): Tree {
  const total = parents.length
  if (total === 0) throw new AnalysisError('bad_option', 'an axis needs at least one code')
  const children: number[][] = Array.from({ length: total + 1 }, () => [])
  for (const [item, parent] of parents.entries()) {
    if (!Number.isInteger(parent) || parent < -1 || parent >= total || parent === item) {
      throw new AnalysisError('bad_option', `item ${item} has no possible parent: ${parent}`)
    }
    children[parent === -1 ? total : parent]!.push(item)
  }
  const ancestors = Array.from({ length: total + 1 }, (_, item) => {
    const line = [item]
    for (let at = item; at !== total; ) {
      at = parents[at] === -1 ? total : parents[at]!
      line.push(at)
      if (line.length > total + 1) throw new AnalysisError('bad_option', `item ${item} lies in a circle of groups`)
    }
    return line
  })
  const leaves = children.flatMap((list, item) => (list.length === 0 && item !== total ? [item] : []))
  return { size: total + 1, children, leaves, ancestors }
}

/** The tree of a named axis. Throws AnalysisError `bad_option`, `length_mismatch`. */
export function treeOf({ name, codes, parents }: Axis): Tree {
  if (parents && parents.length !== codes.length) {
    throw new AnalysisError('length_mismatch', `axis ${name}: ${codes.length} codes, ${parents.length} parents`)
  }
  if (new Set(codes).size !== codes.length) throw new AnalysisError('bad_option', `axis ${name}: a code stands twice`)
  return buildTree(parents ?? codes.map(() => -1))
}
