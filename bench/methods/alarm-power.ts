/**
 * False alarms and power of the rule for the last week, by simulation: `node bench/methods/alarm-power.ts [noise runs] [rise runs]`.
 * Writes docs/analysis/alarm-power.csv and .svg. Seeded: the same files every time.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { type AlarmShares, simulateAlarms } from '#analysis/series/simulate-alarms.ts'
import { drawPowerCurves, type PowerLine } from './draw-power-curves.ts'

const means = [0.3, 1, 3, 8, 20, 60]
const dispersions = [1, 1.5, 2, 3]
const allYears = [2, 5]
const rises = [1.25, 1.5, 1.75, 2, 2.5, 3, 4]
/** The clustering whose curves are drawn. */
const drawn = 1.5

const folder = new URL('../../docs/analysis/', import.meta.url)
const [noiseRuns = 1000, riseRuns = 300] = process.argv.slice(2).map(Number)
const lines = ['years,mean,dispersion,rise,series,above_percent,below_percent']
const curves = new Map<number, PowerLine[]>(allYears.map((years) => [years, []]))
const percent = (share: number) => (100 * share).toFixed(2)

let seed = 1
for (const years of allYears) {
  const noise: AlarmShares[] = []
  for (const mean of means) {
    for (const dispersion of dispersions) {
      const points: [number, number][] = []
      for (const rise of [1, ...rises]) {
        const shares = simulateAlarms({ mean, dispersion, years, rise }, rise === 1 ? noiseRuns : riseRuns, seed++)
        lines.push([years, mean, dispersion, rise, shares.runs, percent(shares.above), percent(shares.below)].join(','))
        points.push([rise, shares.above])
        if (rise === 1) noise.push(shares)
      }
      if (dispersion === drawn) curves.get(years)?.push({ mean, points })
    }
  }
  const average = (side: 'above' | 'below') => percent(noise.reduce((sum, one) => sum + one[side], 0) / noise.length)
  const most = percent(Math.max(...noise.map((one) => one.above)))
  console.log(
    `${years} years, noise: above ${average('above')} %, below ${average('below')} %; highest cell above ${most} %`,
  )
}
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('alarm-power.csv', folder), `${lines.join('\n')}\n`)
writeFileSync(new URL('alarm-power.svg', folder), drawPowerCurves(curves, drawn))
