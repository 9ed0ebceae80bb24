import { max, ticks } from 'd3-array'
import { type ColourName, colour } from '../colour-tokens.ts'
import type { FigureTheme } from '../figure.ts'

export interface QuantityWords {
  /** A class from `low` up to `high`; `high` is null for the last, open one. */
  classLabel: (low: string, high: string | null) => string
}

const ramps: ColourName[][] = [[], ['q2'], ['q1', 'q2'], ['q1', 'q2', 'q3'], ['q1', 'q2', 'q3', 'q4']]

/** Round lower ends of up to four classes of equal width, the first above zero; whole numbers for whole counts. */
export function chooseThresholds(values: number[]): number[] {
  const top = max(values) ?? 0
  if (top <= 0) return []
  const whole = values.every((value) => Number.isInteger(value))
  const steps = ticks(0, top, 4).filter((step) => step > 0 && step <= top && (!whole || Number.isInteger(step)))
  const kept = steps.slice(-4)
  return kept.length > 0 ? kept : [top]
}

/** 0 below the first threshold, else the number of thresholds reached. */
export function findClass(value: number, thresholds: number[]): number {
  let index = 0
  while (index < thresholds.length && value >= thresholds[index]!) index += 1
  return index
}

/** @throws {RangeError} with more than four thresholds: more shades cannot be told apart */
export function classFill(index: number, thresholds: number[]): string {
  const ramp = ramps[thresholds.length]
  if (ramp === undefined) throw new RangeError(`at most four classes, not ${thresholds.length}`)
  return colour(index === 0 ? 'empty' : ramp[index - 1]!)
}

/** Fill and label of each class from the lowest, the uncoloured one included when it can hold anything. */
export function writeClasses(
  thresholds: number[],
  words: QuantityWords,
  theme: FigureTheme,
  whole = false,
): { fill: string; label: string }[] {
  const write = (value: number) => theme.formatNumber(value, Number.isInteger(value) ? 0 : 1)
  const lows = [0, ...thresholds]
  return lows.map((low, index) => {
    const next = lows[index + 1]
    const high = next === undefined ? null : write(whole ? next - 1 : next)
    return { fill: classFill(index, thresholds), label: words.classLabel(write(low), high) }
  })
}
