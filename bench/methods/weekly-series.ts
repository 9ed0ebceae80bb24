import { createRandom } from '#analysis/maths/seeded-random.ts'
import { drawCount } from '#analysis/series/simulate-counts.ts'

/** Invented weekly counts, one series a line: a level of its own (median 4.5) and one yearly wave. */
export function writeWeeklySeries(size: number, weeks: number): string {
  const random = createRandom(3)
  const lines = Array.from({ length: size }, () => {
    const level = 1.5 + 0.5 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const counts = Array.from({ length: weeks }, (_, i) =>
      drawCount(Math.exp(level + 0.3 * Math.sin((2 * Math.PI * (i + 1)) / 52)), 1, random),
    )
    return counts.join(',')
  })
  return `${lines.join('\n')}\n`
}

export function readWeeklySeries(text: string): Int32Array[] {
  return text
    .trim()
    .split('\n')
    .map((line) => Int32Array.from(line.split(','), Number))
}
