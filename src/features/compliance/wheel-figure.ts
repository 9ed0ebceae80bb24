/** The annual wheel as the figure takes it. Pure. */
import { addDays } from '#analysis/time/local-date.ts'
import { periodContaining } from '#analysis/time/period.ts'
import type { AnnualWheelData, SpanOutcome } from '#figure/diagram/annual-wheel-data.ts'
import type { AnnualWheel, SeasonRing, WheelMark } from './schema.ts'

const drawn = 2

/** Those told with most to say first; when none can be told, the first stands for all. */
export function chooseRings(seasons: readonly SeasonRing[]): SeasonRing[] {
  const [all, ...kinds] = seasons
  if (!all) return []
  const told = kinds.filter((one) => one.months !== null && one.notable.length > 0)
  const ranked = told.toSorted((one, other) => other.notable.length - one.notable.length || other.reports - one.reports)
  if (all.months === null) return ranked.length > 0 ? ranked.slice(0, drawn) : [all]
  return [all, ...ranked].slice(0, drawn)
}

const outcomeOf = ({ state }: WheelMark): SpanOutcome =>
  state === 'met' ? 'met' : state === 'overdue' ? 'missed' : 'coming'

export function toWheelData({ year, today, late, marks, seasons }: AnnualWheel): AnnualWheelData {
  return {
    year,
    today,
    ...(late === null ? {} : { late }),
    due: marks.flatMap(({ kind, on, title, state }): AnnualWheelData['due'] => {
      if (kind === 'due') return [{ on, title, state: state ?? 'coming' }]
      return kind === 'statement' || kind === 'agreement' ? [{ on, title, state: 'event' }] : []
    }),
    spans: marks.flatMap((mark) => {
      const { rhythm, on } = mark
      if (mark.kind !== 'picture' || rhythm === null) return []
      return [{ rhythm, from: on, to: addDays(periodContaining(rhythm, on).end, -1), outcome: outcomeOf(mark) }]
    }),
    meetings: marks.filter((one) => one.kind === 'meeting').map(({ on, title }) => ({ on, title })),
    seasons: chooseRings(seasons).map(({ title, months, notable }) => ({ title, months, notable })),
  }
}
