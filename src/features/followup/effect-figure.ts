/** The figure of one effect, for page and paper. */
import type { Figure, FigureTheme } from '#figure/figure.ts'
import { drawEffectLine } from '#figure/time/effect-line.ts'
import type { EffectWords } from './effect-sv.ts'
import type { EffectOutcome } from './schema.ts'

/** Null where there is nothing to draw: no design, or small counts that this reader may not see. */
export function drawEffect(
  effect: EffectOutcome,
  words: Pick<EffectWords, 'figure'>,
  theme: FigureTheme,
): Figure | null {
  const { points } = effect
  if (points.length < 2) return null
  // A month begins on the first; weeks do so only now and then.
  const isMonth = points.every((one) => one.from.endsWith('-01'))
  const { figure } = words
  const labels = points.map((one) => figure.label(one.from, isMonth))
  const hasExpected = points.some((one) => one.expected !== null)
  return drawEffectLine(
    points.map((one, at) => ({ ...one, label: labels[at] ?? '' })),
    { ...figure, description: figure.describe(labels[0] ?? '', labels.at(-1) ?? '', hasExpected) },
    theme,
  )
}
