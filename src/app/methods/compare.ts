/** How much, compared with what? Counts, rates, similar places, concentration and harm. */
import { compareWithChance } from '#analysis/count/chance-concentration.ts'
import { measureConcentration } from '#analysis/count/concentration.ts'
import { computeFunnel } from '#analysis/count/funnel.ts'
import { weighHarm } from '#analysis/count/harm.ts'
import { standardiseIndirectly } from '#analysis/count/indirect-standardisation.ts'
import { drawLorenz } from '#analysis/count/lorenz.ts'
import { computeRate } from '#analysis/count/rate.ts'
import { compareWithSimilar } from '#analysis/count/similar-municipalities.ts'
import { tallyPlaces } from '#analysis/count/tally.ts'
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import { drawFunnel } from '#figure/compare/funnel-plot.ts'
import { funnelPlotOf as funnelEn } from '#figure/compare/funnel-plot-en.ts'
import { funnelPlotOf as funnelSv } from '#figure/compare/funnel-plot-sv.ts'
import { drawHarm } from '#figure/compare/harm-bars.ts'
import { harmBars as harmEn } from '#figure/compare/harm-bars-en.ts'
import { harmBars as harmSv } from '#figure/compare/harm-bars-sv.ts'
import { drawLorenzCurve } from '#figure/compare/lorenz-curve.ts'
import { lorenzCurve as lorenzEn } from '#figure/compare/lorenz-curve-en.ts'
import { lorenzCurve as lorenzSv } from '#figure/compare/lorenz-curve-sv.ts'
import { drawRates } from '#figure/compare/rates.ts'
import { rates as ratesEn } from '#figure/compare/rates-en.ts'
import { rates as ratesSv } from '#figure/compare/rates-sv.ts'
import { drawSimilar } from '#figure/compare/similar.ts'
import { similar as similarEn } from '#figure/compare/similar-en.ts'
import { similar as similarSv } from '#figure/compare/similar-sv.ts'
import { drawStandardised } from '#figure/compare/standardised.ts'
import { standardised as standardisedEn } from '#figure/compare/standardised-en.ts'
import { standardised as standardisedSv } from '#figure/compare/standardised-sv.ts'
import { drawTwoCounts } from '#figure/compare/two-counts.ts'
import { twoCounts as twoCountsEn } from '#figure/compare/two-counts-en.ts'
import { twoCounts as twoCountsSv } from '#figure/compare/two-counts-sv.ts'
import { choose, type Draw, type Exhibit, type Language } from './exhibit.ts'
import { carClaims } from './samples/car-claims.data.ts'
import { lancashire } from './samples/lancashire.data.ts'
import { reportedCrimes } from './samples/reported-crimes.data.ts'
import { readCounties, readTheftSquares } from './samples/samples.ts'
import type { GalleryWords } from './words-sv.ts'

const seed = 3

export function showCompare(language: Language, words: GalleryWords): Exhibit[] {
  return [
    { method: 'twoCounts', sample: 'reportedCrimes', draw: drawYears(language, words) },
    { method: 'rate', sample: 'lancashire', draw: drawDistricts(language, words) },
    { method: 'standardisedRatio', sample: 'carClaims', draw: drawClaims(language, words) },
    { method: 'similarMunicipalities', sample: 'lancashire', ...showSimilar(language, words) },
    { method: 'funnel', sample: 'northCarolina', draw: drawCounties(language, words) },
    { method: 'concentration', sample: 'theftCounts', ...showConcentration(language, words) },
    { method: 'harm', sample: 'reportedCrimes', draw: drawHarmSum(language, words) },
  ]
}

function drawYears(language: Language, words: GalleryWords): Draw {
  const kinds = ['person', 'burglary', 'theft', 'vandalism', 'drugsWeapons'] as const
  const rows = kinds.map((kind) => {
    const [before, now] = reportedCrimes[kind].slice(-2) as [number, number]
    return { name: words.crimes[kind], result: { now, before, compared: compareTwoCounts(now, before) } }
  })
  const texts = choose(language, twoCountsSv, twoCountsEn)
  return (theme) =>
    drawTwoCounts({ what: words.subjects.reportedCrimes, now: '2025', before: '2024', rows }, texts, theme)
}

function drawDistricts(language: Language, words: GalleryWords): Draw {
  const known = lancashire.filter(([, , population]) => population !== null)
  const [reports, people] = known.reduce(([x, n], [, a, b]) => [x + a, n + (b ?? 0)], [0, 0])
  const rows = lancashire.map(([name, count, population]) => ({
    name,
    result: computeRate(count, population),
    own: name === 'Preston',
  }))
  const reference = { name: words.lancashire, rate: (reports / people) * 1000 }
  const texts = choose(language, ratesSv, ratesEn)
  return (theme) => drawRates({ what: words.subjects.antisocial, rows, reference }, texts, theme)
}

function drawClaims(language: Language, words: GalleryWords): Draw {
  const sum = (key: 'claims' | 'policies') =>
    carClaims[0]!.claims.map((_, stratum) => carClaims.reduce((all, one) => all + one[key][stratum]!, 0))
  const standard = { counts: sum('claims'), populations: sum('policies') }
  const rows = carClaims.map(({ claims, policies }, at) => ({
    name: words.district(at + 1),
    result: standardiseIndirectly(
      claims.reduce((all, one) => all + one, 0),
      policies,
      standard,
    ),
  }))
  const texts = choose(language, standardisedSv, standardisedEn)
  return (theme) =>
    drawStandardised(
      { what: words.subjects.claims, standard: words.allDistricts, evened: words.evenedClaims, rows },
      texts,
      theme,
    )
}

function showSimilar(language: Language, words: GalleryWords) {
  const units = lancashire.map(([name, count, population]) => ({ id: name, name, count, population }))
  const texts = choose(language, similarSv, similarEn)
  const drawOf =
    (id: string): Draw =>
    (theme) =>
      drawSimilar(
        {
          what: words.subjects.antisocial,
          id,
          units,
          group: words.lancashireGroup,
          result: compareWithSimilar(id, units),
        },
        texts,
        theme,
      )
  return { draw: drawOf('Preston'), untold: drawOf('Pendle') }
}

function drawCounties(language: Language, words: GalleryWords): Draw {
  const { counties } = readCounties()
  const result = computeFunnel(
    counties.map(({ name, deaths, births }) => ({ id: name, count: deaths, population: births })),
  )
  const texts = choose(language, funnelSv, funnelEn)(words.counties)
  return (theme) =>
    drawFunnel({ what: words.subjects.infantDeaths, result, names: {}, own: 'Mecklenburg' }, texts, theme)
}

function showConcentration(language: Language, words: GalleryWords) {
  const texts = choose(language, lorenzSv, lorenzEn)
  const year = readTheftSquares().map(({ months }) => months.slice(24, 36).reduce((sum, one) => sum + one, 0))
  const drawOf =
    (counts: readonly number[]): Draw =>
    (theme) => {
      const data = {
        what: words.subjects.thefts,
        result: measureConcentration(counts, { unit: words.squares }),
        curve: drawLorenz(tallyPlaces(counts)),
        chance: compareWithChance(counts, { seed }),
      }
      return drawLorenzCurve(data, texts, theme)
    }
  return { draw: drawOf(year), untold: drawOf([1, 0, 0, 0, 0]) }
}

/** Weights for the sake of the example: starting points of sentences in days, rounded by us; no official table. */
const exampleWeights = { person: 60, burglary: 180, theft: 10, vandalism: 5, drugsWeapons: 20 }

function drawHarmSum(language: Language, words: GalleryWords): Draw {
  const kinds = ['person', 'burglary', 'theft', 'vandalism', 'drugsWeapons'] as const
  // Burglary is a part of theft: counted once.
  const counts = kinds.map((kind) => {
    const last = reportedCrimes[kind].at(-1)!
    return kind === 'theft' ? last - reportedCrimes.burglary.at(-1)! : last
  })
  const categories = kinds.map((kind) => (kind === 'theft' ? words.crimes.otherTheft : words.crimes[kind]))
  const weights = Object.fromEntries(kinds.map((kind, at) => [categories[at]!, exampleWeights[kind]]))
  const result = weighHarm(
    { categories, counts },
    { version: words.weights.version, source: words.weights.source, weights },
  )
  const texts = choose(language, harmSv, harmEn)
  return (theme) => drawHarm({ period: words.weights.period, categories, counts, result }, texts, theme)
}
