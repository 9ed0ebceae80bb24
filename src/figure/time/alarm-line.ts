import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { makeFigure } from '../make-figure.ts'
import { drawAlarms } from './alarm-line-drawing.ts'
import type { AlarmLimits, SumPanel } from './alarm-series.ts'
import type { AxisMark, TimeUnit, WriteNumber } from './time-frame.ts'

export type AlarmReason = 'short_history' | 'empty_baseline' | 'level_too_low'

export interface AlarmLineData {
  counts: readonly number[]
  /** one a period */
  labels: readonly string[]
  axis?: readonly AxisMark[]
  unit: TimeUnit
  /** what is counted, in the plural */
  subject: string
  /** EARS or Farrington; null when only sums are watched, or no limit could be drawn */
  limits: AlarmLimits | null
  /** CUSUM, in a panel of its own under the counts */
  sums?: SumPanel
  /** why there is neither limit nor sum */
  untold?: AlarmReason
}

export interface AlarmFacts {
  subject: string
  unit: TimeUnit
  /** periods that were judged */
  judged: number
  /** names of the periods above their limit, oldest first */
  above: readonly string[]
  /** names of the periods in which the sum of rises, or of falls, passed its limit */
  rises: readonly string[]
  falls: readonly string[]
  hasLimits: boolean
  hasSums: boolean
  last: { label: string; count: number; upper: number | null; isAbove: boolean }
  /** alarms that chance alone would give in the judged periods, by the method's own figure */
  byChance: number | null
}

export interface AlarmLineWords {
  title: (subject: string) => string
  describe: (from: string, to: string, facts: AlarmFacts | null) => string
  sentence: (facts: AlarmFacts, write: WriteNumber) => string
  cannotTell: (reason: AlarmReason, subject: string) => string
  untold: string
  legend: { observed: string; limit: string; alarm: string; sum: string; sumLimit: string }
  /** headings of the small panel */
  panel: { above: string; below: string }
  columns: { period: string; observed: string; limit: string; alarm: string; rise: string; fall: string }
  alarm: { yes: string; no: string; unknown: string }
  none: string
  empty: string
  note: {
    byChance: (count: number, write: WriteNumber) => string
    runLength: (periods: string, unit: TimeUnit) => string
  }
}

/** Counts with their upper limit in steps, alarms as triangles; the running sums in a panel under them. */
export function drawAlarmLine(data: AlarmLineData, words: AlarmLineWords, theme: FigureTheme): Figure {
  const { counts, labels, subject, limits, sums, unit } = data
  const isTold = counts.length > 0 && (limits !== null || sums !== undefined)
  const facts = isTold ? readFacts(data) : null
  const write = theme.formatNumber
  const sentence = facts ? words.sentence(facts, write) : words.cannotTell(data.untold ?? 'short_history', subject)
  const title = words.title(subject)
  const notes = [
    ...(facts?.byChance == null ? [] : [words.note.byChance(Math.round(facts.byChance), write)]),
    ...(sums && Number.isFinite(sums.runLength) ? [words.note.runLength(write(Math.round(sums.runLength)), unit)] : []),
  ]
  const description = words.describe(labels[0] ?? '', labels.at(-1) ?? '', facts)
  const drawn = drawAlarms(data, words, theme)
  return makeFigure(theme, {
    title,
    description,
    sentence,
    notes,
    drawn,
    columns: [
      { key: 'period', label: words.columns.period, align: 'start' },
      { key: 'observed', label: words.columns.observed, align: 'end' },
      ...(limits ? [{ key: 'limit', label: words.columns.limit, align: 'end' as const }] : []),
      { key: 'alarm', label: words.columns.alarm, align: 'start' },
      ...(sums ? [{ key: 'rise', label: words.columns.rise, align: 'end' as const }] : []),
      ...(sums?.below ? [{ key: 'fall', label: words.columns.fall, align: 'end' as const }] : []),
    ],
    rows: counts.map((count, index) => {
      const upper = limits?.upper[index - limits.first] ?? null
      const rise = sums?.above.sum[index - sums.first] ?? null
      const fall = sums?.below?.sum[index - sums.first] ?? null
      const cell = (value: number | null) => numberCell(value, value === null ? words.none : write(value, 1))
      return {
        period: labels[index] ?? '',
        observed: numberCell(count, write(count)),
        ...(limits ? { limit: cell(upper) } : {}),
        alarm: words.alarm[judge(data, index)],
        ...(sums ? { rise: cell(rise) } : {}),
        ...(sums?.below ? { fall: cell(fall) } : {}),
      }
    }),
  })
}

function judge({ limits, sums }: AlarmLineData, index: number): 'yes' | 'no' | 'unknown' {
  const [byLimit, bySum] = [index - (limits?.first ?? Infinity), index - (sums?.first ?? Infinity)]
  const isAlarm = limits?.alarm[byLimit] || sums?.above.alarm[bySum] || sums?.below?.alarm[bySum]
  if (isAlarm) return 'yes'
  const hasLimit = byLimit >= 0 && limits?.upper[byLimit] != null
  return hasLimit || bySum >= 0 ? 'no' : 'unknown'
}

function readFacts({ counts, labels, subject, unit, limits, sums }: AlarmLineData): AlarmFacts {
  const namesOf = (alarm: readonly boolean[] | undefined, first: number) =>
    (alarm ?? []).flatMap((is, i) => (is ? [labels[first + i] ?? ''] : []))
  const last = counts.length - 1
  const judged = limits ? limits.upper.filter((value) => value !== null).length : counts.length - sums!.first
  return {
    subject,
    unit,
    judged,
    above: namesOf(limits?.alarm, limits?.first ?? 0),
    rises: namesOf(sums?.above.alarm, sums?.first ?? 0),
    falls: namesOf(sums?.below?.alarm, sums?.first ?? 0),
    hasLimits: limits !== null,
    hasSums: sums !== undefined,
    last: {
      label: labels[last] ?? '',
      count: counts[last]!,
      upper: limits?.upper[last - limits.first] ?? null,
      isAbove: limits?.alarm[last - limits.first] ?? false,
    },
    byChance: limits?.alpha == null ? null : limits.alpha * judged,
  }
}
