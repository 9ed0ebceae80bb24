/** What was reported, when and by whom, as charts: below the first screen, so apart from what stands on it. Pure. */
import { drawExpectedRows } from '#figure/compare/bars-against-expected.ts'
import { type CoverageRow, type CoverageState, drawCoverage } from '#figure/compare/coverage-bars.ts'
import type { Figure } from '#figure/figure.ts'
import type { BandSide } from '#figure/time/band-line.ts'
import { drawHourWeek } from '#figure/time/hour-week-heatmap.ts'
import { type Drawing, joinRange, orderCoverage, type Place, themeOf, usualOf } from './figures.ts'
import { blockHours } from './hours-public.ts'
import type { Computation, CoverageFinding } from './schema.ts'

const states: Record<CoverageFinding['verdict'], CoverageState> = {
  asUsual: 'usual',
  fewer: 'fewer',
  more: 'more',
  silent: 'silent',
  new: 'new',
  cannotTell: 'unknown',
}

export function drawPictureCoverage(drawing: Drawing, place: Place): Figure {
  const { computation, words } = drawing
  const text = words.figures.coverage
  // A hidden count has no bar; the document's table says «fewer than».
  const told = orderCoverage(computation.coverage).filter((one) => one.count !== null)
  const rows = told.map((one) => ({
    name: one.organisationName,
    received: one.count ?? 0,
    usual: usualOf(one),
    state: states[one.verdict],
    silentPeriods: one.periodsSilent,
    written:
      one.verdict === 'silent'
        ? words.silentFor(one.periodsSilent, computation.period.kind)
        : words.coverage[one.verdict],
  }))
  const namesOf = (silent: readonly CoverageRow[]) => silent.map((one) => one.name)
  return drawCoverage(
    { rows },
    {
      title: text.title,
      describe: (reporting, silent, all) => text.describe(reporting, namesOf(silent), all),
      columns: {
        name: words.columns.organisation,
        received: words.columns.reports,
        usual: words.columns.usual,
        state: words.columns.note,
      },
      state: (row) => rows.find((one) => one.name === row.name)?.written ?? '',
      unknown: words.figures.unknown,
      note: words.silenceNote,
      empty: text.empty,
    },
    themeOf(drawing, place),
  )
}

/** The fullest hour in words; null when there is no pattern to show. */
export function namePeak({ computation, words }: Drawing): string | null {
  const drawn = drawnHours(computation)
  if (!drawn) return null
  const { values, step } = drawn
  const at = values.indexOf(Math.max(...values.map((one) => one ?? 0))) * step
  return words.hours.peak(words.hours.dayNames[Math.floor(at / 24)] ?? '', words.hours.hour(at % 24, step))
}

/** Hour by hour for the two parties; outside in the blocks that are told there, of `step` hours. */
function drawnHours({ hours }: Computation): { values: readonly (number | null)[]; step: number } | null {
  if (hours.weights) return { values: hours.weights, step: 1 }
  return hours.blocks ? { values: hours.blocks, step: blockHours } : null
}

/** Null when too few reports make a pattern: the words say so instead. */
export function drawPictureHours(drawing: Drawing, place: Place): Figure | null {
  const { computation, words } = drawing
  const drawn = drawnHours(computation)
  if (!drawn) return null
  const { values, step } = drawn
  const text = words.figures.hours
  const inBlocks = step > 1
  const k = computation.smallCell
  const top = Math.max(...values.map((one) => one ?? 0))
  const perDay = 24 / step
  return drawHourWeek(
    {
      weights: Array.from({ length: 7 }, (_, day) => values.slice(day * perDay, (day + 1) * perDay)),
      // The first class begins where numbers may be told.
      ...(inBlocks ? { thresholds: [k, 2 * k, 3 * k, 4 * k].filter((low) => low <= top) } : {}),
    },
    {
      title: inBlocks ? text.titleBlocks : text.title,
      days: [...words.hours.days],
      describe: (peak) => text.describe(peak ? namePeak(drawing) : null, computation.hours.counted),
      columns: { hour: words.columns.hour },
      hour: words.hours.hour,
      suppressed: text.hidden,
      empty: text.empty,
      classLabel: (low, high) => (inBlocks && low === words.number(0) ? low : words.map.rangeLabel(low, high)),
    },
    themeOf(drawing, place),
  )
}

/** Every category as a dot on its expected range. */
export function drawPictureCategories(drawing: Drawing, place: Place): Figure {
  const { computation, words, names } = drawing
  const text = words.figures.categories
  const rows = [...computation.categories]
    .sort((a, b) => (b.count.value ?? -1) - (a.count.value ?? -1))
    .map(({ category, count, expectation }) => ({
      name: names.category(category ?? ''),
      observed: count.value,
      low: count.value === null ? null : expectation.low,
      high: count.value === null ? null : expectation.high,
    }))
  return drawExpectedRows(
    { rows },
    {
      title: text.title,
      describe: (count, outside) =>
        text.describe(
          count,
          outside.map((one) => one.name),
        ),
      columns: {
        name: words.columns.category,
        observed: words.columns.reports,
        expected: words.columns.expected,
        judgement: words.columns.judgement,
      },
      range: joinRange,
      judgement: words.figures.sides satisfies Record<BandSide, string>,
      hidden: words.hidden,
      unknown: words.figures.unknown,
      empty: text.empty,
    },
    themeOf(drawing, place),
  )
}
