/** When in the week, for everybody outside: four hours at a time, and no small number among them. */
import type { Computation } from './schema.ts'

/** Hours in a block: whole days of them, and an evening in one. */
export const blockHours = 4

/**
 * The hours added up to blocks, the small ones hidden. How many reports there are is told, so what is hidden can be
 * worked out together: at least two blocks are, and together they are no small number. A block in which nothing can
 * have happened is shown as 0. No blocks at all when none could be told from another.
 */
export function hideSmallHours(hours: Computation['hours'], smallCell: number): Computation['hours'] {
  const { weights } = hours
  if (!weights) return hours
  const sums = Array.from({ length: weights.length / blockHours }, (_, at) =>
    weights.slice(at * blockHours, (at + 1) * blockHours).reduce((sum, weight) => sum + weight, 0),
  )
  const at = (block: number) => sums[block] ?? 0
  const rising = [...sums.keys()].filter((block) => at(block) > 0).sort((a, b) => at(a) - at(b))
  const hidden = new Set(rising.filter((block) => at(block) < smallCell))
  const together = () => [...hidden].reduce((sum, block) => sum + at(block), 0)
  for (const block of rising) {
    if (hidden.size === 0 || (hidden.size > 1 && together() >= smallCell)) break
    hidden.add(block)
  }
  const shown = rising.some((block) => !hidden.has(block))
  const blocks = sums.map((sum, block) => (hidden.has(block) ? null : Math.round(sum * 10) / 10))
  return { ...hours, weights: null, blocks: shown ? blocks : null }
}
