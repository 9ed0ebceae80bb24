import type { Figure, FigureRow, FigureTheme } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import {
  type AnnualWheelData,
  type AnnualWheelFacts,
  type AnnualWheelWords,
  type SpanCounts,
  type WheelState,
  wheelRhythms,
  wheelStates,
} from './annual-wheel-data.ts'
import { drawWheel } from './annual-wheel-drawing.ts'
import { turnOf } from './annual-wheel-year.ts'

const drawnSeasons = 2

/**
 * The year as a wheel: from outside in what is due, months and weeks, what recurs, meetings, and the seasons of the
 * municipality's own reports. Labels stand beside the wheel where they fit, else by number under it.
 * `tallest`: pixels that a page has for it; the wheel gives way, down to a size that can still be read.
 * @throws {RangeError} on a season that has not twelve months
 */
export function drawAnnualWheel(
  given: AnnualWheelData,
  words: AnnualWheelWords,
  theme: FigureTheme,
  { tallest = Infinity }: { readonly tallest?: number } = {},
): Figure {
  for (const { months } of given.seasons) {
    if (months && months.length !== 12) throw new RangeError(`a year has twelve months, not ${months.length}`)
  }
  const data = keepYear(given)
  const facts = countFacts(data)
  const shown = data.seasons.slice(0, drawnSeasons)
  const untold = data.seasons.filter((one) => one.months === null).map((one) => one.title)
  return makeFigure(theme, {
    title: words.title(facts),
    description: words.describe(facts),
    sentence: words.sentence(facts),
    notes: [
      ...(shown.some((one) => one.months) ? [words.seasonNote] : []),
      ...(untold.length > 0 ? [words.untold(untold)] : []),
    ],
    drawn: drawWheel({ ...data, seasons: shown }, facts, words, { width: theme.width ?? 640, tallest }),
    columns: listColumns(words.columns, { on: 'start', kind: 'start', title: 'start', state: 'start' }),
    rows: listRows(data, facts, words, theme),
  })
}

const byDay = (one: { on: string; title: string }, other: { on: string; title: string }) =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : one.title < other.title ? -1 : one.title > other.title ? 1 : 0

function keepYear(data: AnnualWheelData): AnnualWheelData {
  const isWithin = ({ on }: { readonly on: string }) => {
    const turn = turnOf(on, data.year)
    return turn >= 0 && turn < 1
  }
  return {
    ...data,
    due: data.due.filter(isWithin).toSorted(byDay),
    meetings: data.meetings.filter(isWithin).toSorted(byDay),
  }
}

function countFacts({ year, today, late, due, spans, meetings, seasons }: AnnualWheelData): AnnualWheelFacts {
  const states = Object.fromEntries(wheelStates.map((state) => [state, 0])) as Record<WheelState, number>
  for (const { state } of due) states[state] += 1
  if (late !== undefined) states.overdue = late
  const empty = (): SpanCounts => ({ met: 0, missed: 0, coming: 0 })
  const counts = { week: empty(), month: empty(), quarter: empty() }
  for (const { rhythm, outcome } of spans) counts[rhythm][outcome] += 1
  const next = due.find((one) => one.on >= today && !['met', 'event', 'overdue'].includes(one.state))
  return {
    year,
    states,
    next: next ? { on: next.on, title: next.title } : null,
    spans: counts,
    meetings: meetings.length,
    isEmpty: due.length + spans.length + meetings.length === 0 && seasons.every((one) => one.months === null),
  }
}

function listRows(
  data: AnnualWheelData,
  facts: AnnualWheelFacts,
  words: AnnualWheelWords,
  theme: FigureTheme,
): FigureRow[] {
  const { kinds } = words
  const dated = [
    ...data.due.map(({ on, title, state }) => {
      return { on, title, kind: state === 'event' ? kinds.event : kinds.due, state: words.states[state] }
    }),
    ...data.meetings.map(({ on, title }) => ({ on, title, kind: kinds.meeting, state: '' })),
  ].toSorted(byDay)
  const rhythms = wheelRhythms.filter((one) => data.spans.some(({ rhythm }) => rhythm === one))
  return [
    ...dated.map((one) => ({ ...one, on: words.day(one.on) })),
    ...rhythms.map((one) => {
      return { on: '', kind: kinds.rhythm, title: words.rhythms[one], state: words.counts(facts.spans[one]) }
    }),
    ...data.seasons.map(({ title, months }) => {
      const shares = (months ?? []).map((share, at) => words.share(at + 1, theme.formatNumber(share, 2)))
      return { on: '', kind: kinds.season, title, state: months ? shares.join(', ') : words.untold([title]) }
    }),
  ]
}
