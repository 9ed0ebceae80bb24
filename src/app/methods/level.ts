/** Is it unusual? Limits and expected ranges, many at once, trends and seasons. */

import { watchByCusum } from '#analysis/series/cusum.ts'
import { runEars } from '#analysis/series/ears.ts'
import { expectedBand, judgeExpectedLevel } from '#analysis/series/expected-level.ts'
import { judgeTrend, type Trend } from '#analysis/series/judge-trend.ts'
import { testMannKendall } from '#analysis/series/mann-kendall.ts'
import { adjustForMany } from '#analysis/series/many-series.ts'
import { judgeSeasonality } from '#analysis/series/seasonality.ts'
import { drawExpectedRows } from '#figure/compare/bars-against-expected.ts'
import { drawAlarmLine } from '#figure/time/alarm-line.ts'
import { alarmLineEn } from '#figure/time/alarm-line-en.ts'
import { alarmLineSv } from '#figure/time/alarm-line-sv.ts'
import { limitsOfEars, sumsOfCusum } from '#figure/time/alarm-series.ts'
import { drawBandLine } from '#figure/time/band-line.ts'
import { drawSeasonBars } from '#figure/time/season-bars.ts'
import { seasonBarsEn } from '#figure/time/season-bars-en.ts'
import { seasonBarsSv } from '#figure/time/season-bars-sv.ts'
import { drawTrendLine } from '#figure/time/trend-line.ts'
import { trendLineEn } from '#figure/time/trend-line-en.ts'
import { trendLineSv } from '#figure/time/trend-line-sv.ts'
import { choose, type Draw, type Exhibit, type Language } from './exhibit.ts'
import { labelWeeks, labelYears } from './labels.ts'
import { reportedCrimes, reportedYears, violentCrimeRates } from './samples/reported-crimes.data.ts'
import { readTheftSquares } from './samples/samples.ts'
import { theftMonths, theftWeeks } from './samples/theft-counts.data.ts'
import type { GalleryWords } from './words-sv.ts'

const falseDiscoveryRate = 0.05
const shownWeeks = 40

/** Number of the week in the sample, from its first day. */
const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.parse('2014-01-06')) / 604_800_000)

export function showLevel(language: Language, words: GalleryWords): Exhibit[] {
  const { north, west, south, southWest } = theftWeeks
  const { theftsIn } = words.subjects
  // How each week was chosen: samples/README.md.
  const week = { south: weekOf('2017-10-16'), north: weekOf('2015-05-11'), west: weekOf('2016-05-30') }
  const last = southWest.length - 1
  return [
    {
      method: 'farringtonFlexible',
      sample: 'theftCounts',
      picked: true,
      draw: drawExpected(words, south, 0, week.south, theftsIn.south),
      untold: drawExpected(words, south, week.south - 2, week.south, theftsIn.south),
    },
    {
      method: 'yearlyWave',
      sample: 'theftCounts',
      picked: true,
      draw: drawExpected(words, north, 0, week.north, theftsIn.north),
    },
    {
      method: 'recentPeriods',
      sample: 'theftCounts',
      picked: true,
      draw: drawExpected(words, west, week.west - 26, week.west, theftsIn.west),
    },
    {
      method: 'exactHistory',
      sample: 'theftCounts',
      draw: drawExpected(words, southWest, last - 6, last, theftsIn.southWest),
    },
    {
      method: 'earlyWarning',
      sample: 'theftCounts',
      picked: true,
      ...showEars(language, words, north, weekOf('2015-03-16')),
    },
    {
      method: 'cumulativeSum',
      sample: 'theftCounts',
      picked: true,
      ...showCusum(language, words, south, weekOf('2015-07-06')),
    },
    { method: 'falseDiscoveryRate', sample: 'theftCounts', picked: true, draw: drawMany(words) },
    { method: 'trend', sample: 'reportedCrimes', ...showTrend(language, words) },
    { method: 'monotoneTrend', sample: 'reportedCrimes', draw: drawRanks(language, words) },
    { method: 'season', sample: 'theftCounts', ...showSeason(language, words) },
  ]
}

/** The last week of a stretch against what the weeks before it lead one to expect. */
function drawExpected(words: GalleryWords, all: readonly number[], from: number, to: number, subject: string): Draw {
  const counts = all.slice(from, to + 1)
  const level = judgeExpectedLevel(counts)
  const shown = counts.slice(-shownWeeks)
  const first = counts.length - shown.length
  const bands = new Map(expectedBand(counts, shown.length).map((band) => [band.index - first, band]))
  const labels = labelWeeks(words, shown.length, from + first)
  const points = shown.map((observed, at) => {
    const { low = null, high = null } = bands.get(at) ?? {}
    return { label: labels[at]!, observed, low, high }
  })
  const text = words.expected
  const finding = (write: (value: number) => string) =>
    text.sentence(subject, write(level.observed), {
      verdict: level.verdict,
      low: level.expectedLow === null ? null : write(level.expectedLow),
      high: level.expectedHigh === null ? null : write(level.expectedHigh),
    })
  return (theme) =>
    drawBandLine(
      { points, form: 'chart' },
      {
        title: text.title(subject),
        describe: () => `${text.shows(points.length)} ${finding(theme.formatNumber)}`,
        sentence: () => finding(theme.formatNumber),
        columns: text.columns,
        range: words.range,
        unknown: '–',
        empty: '–',
        band: text.band,
      },
      theme,
    )
}

function showEars(language: Language, words: GalleryWords, all: readonly number[], from: number) {
  const counts = all.slice(from, from + 22)
  const limits = limitsOfEars(runEars(counts, { variant: 'C2', minSigma: 0.5 }))
  const texts = choose(language, alarmLineSv, alarmLineEn)
  const data = { unit: 'week' as const, subject: words.subjects.theftsIn.north }
  const labels = labelWeeks(words, counts.length, from)
  const draw: Draw = (theme) => drawAlarmLine({ ...data, counts, labels, limits }, texts, theme)
  const few = { counts: counts.slice(0, 6), labels: labels.slice(0, 6) }
  const untold: Draw = (theme) =>
    drawAlarmLine({ ...data, ...few, limits: null, untold: 'short_history' }, texts, theme)
  return { draw, untold }
}

function showCusum(language: Language, words: GalleryWords, all: readonly number[], from: number) {
  // A year to learn from, half a year to watch.
  const counts = all.slice(from, from + 78)
  const found = watchByCusum(counts, { baseline: 52, runLength: 200 })
  const texts = choose(language, alarmLineSv, alarmLineEn)
  const data = { counts, labels: labelWeeks(words, counts.length, from), unit: 'week' as const, limits: null }
  const subject = words.subjects.theftsIn.south
  const draw: Draw = (theme) =>
    drawAlarmLine(
      { ...data, subject, ...(found.outcome === 'computed' ? { sums: sumsOfCusum(found) } : { untold: found.reason }) },
      texts,
      theme,
    )
  return { draw }
}

/** October 2017 in the squares with two thefts a month or more, each against its own months. */
function drawMany(words: GalleryWords): Draw {
  const october = 45
  const judged = readTheftSquares()
    .filter(({ months }) => months.reduce((sum, one) => sum + one, 0) >= 2 * months.length)
    .map(({ name, months }) => ({
      key: name,
      level: judgeExpectedLevel(months.slice(0, october + 1), { periodsPerYear: 12 }),
    }))
  const { ranked } = adjustForMany(judged, { falseDiscoveryRate })
  const outside = ranked.filter(({ level }) => level.verdict === 'above' || level.verdict === 'below')
  const rest = ranked.filter(({ level }) => level.verdict === 'within').slice(0, 3)
  const text = words.many
  const sure = outside.filter(({ standsOut }) => standsOut)
  const sentence = text.sentence(ranked.length, outside.length, sure.length)
  const rows = [...outside, ...rest].map(({ key, level, standsOut }) => ({
    name: text.row(key, standsOut, level.verdict !== 'within'),
    observed: level.observed,
    low: level.expectedLow,
    high: level.expectedHigh,
  }))
  return (theme) =>
    drawExpectedRows(
      { rows },
      {
        title: text.title,
        describe: () => `${text.shows} ${sentence}`,
        sentence: () => sentence,
        columns: text.columns,
        range: words.range,
        judgement: text.judgement,
        hidden: '–',
        unknown: '–',
        empty: '–',
      },
      theme,
    )
}

function showTrend(language: Language, words: GalleryWords) {
  const texts = choose(language, trendLineSv, trendLineEn)
  const drawYears =
    (counts: readonly number[], first: number, subject: string): Draw =>
    (theme) =>
      drawTrendLine(
        {
          counts,
          labels: labelYears(first, counts.length),
          unit: 'year',
          subject,
          result: judgeTrend(counts, { periodsPerYear: 1 }),
        },
        texts,
        theme,
      )
  const { burglary } = reportedCrimes
  return {
    draw: drawYears(burglary, reportedYears.first, words.subjects.burglaries),
    untold: drawYears(burglary.slice(-6), reportedYears.last - 5, words.subjects.burglaries),
  }
}

function drawRanks(language: Language, words: GalleryWords): Draw {
  const details = testMannKendall(violentCrimeRates)
  const points = violentCrimeRates.length
  const result =
    details.outcome === 'cannot_tell'
      ? { outcome: 'cannot_tell' as const, reason: 'shortHistory' as const }
      : ({
          outcome: 'computed',
          method: 'mannKendall',
          why: 'evenCounts',
          parameters: { points, periodsPerYear: 1, level: 0.95 },
          seasonUnknown: false,
          verdict: details.p >= 0.05 ? 'noneShown' : details.s > 0 ? 'rising' : 'falling',
          p: details.p,
          change: { kind: 'slope', value: details.slope, low: details.slopeLow, high: details.slopeHigh },
          details,
        } satisfies Trend)
  const texts = choose(language, trendLineSv, trendLineEn)
  const labels = labelYears(2014, points)
  const data = {
    counts: violentCrimeRates,
    labels,
    unit: 'year' as const,
    subject: words.subjects.violentRates,
    result,
  }
  return (theme) => drawTrendLine(data, texts, theme)
}

function showSeason(language: Language, words: GalleryWords) {
  const texts = choose(language, seasonBarsSv, seasonBarsEn)
  const names = { names: words.months, short: words.monthsShort }
  const drawMonths =
    (counts: readonly number[]): Draw =>
    (theme) =>
      drawSeasonBars(
        {
          ...names,
          unit: 'month',
          subject: words.subjects.theftsIn.city,
          result: judgeSeasonality(counts, { periodsPerYear: 12 }),
        },
        texts,
        theme,
      )
  return { draw: drawMonths(theftMonths), untold: drawMonths(theftMonths.slice(0, 18)) }
}
