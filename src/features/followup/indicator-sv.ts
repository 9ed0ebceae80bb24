/** Hur det gick för en indikator, på svenska. */
import { days, month, number } from '#words/sv.ts'
import type { TargetOutcome } from './indicator-outcome.ts'

const decimal = (value: number) => number(value, 2)

function period(label: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(label)
  if (quarter) return `kvartal ${quarter[2]} ${quarter[1]}`
  const week = /^(\d{4})-W(\d\d)$/.exec(label)
  if (week) return `vecka ${Number(week[2])} ${week[1]}`
  if (/^\d{4}-\d\d$/.test(label)) return month(label)
  const free = /^(.{10})\.\.(.{10})$/.exec(label)
  return free ? days(free[1] ?? '', free[2] ?? '') : label
}

const at = (value: number, unit: string) => `${decimal(value)}${unit ? ` ${unit}` : ''}`
const goal = (target: number, better: 'lower' | 'higher', unit: string) =>
  `${better === 'higher' ? 'minst' : 'högst'} ${at(target, unit)}`

export const indicatorWords = {
  period,
  at,
  baseline: (value: number | null, unit: string) => (value === null ? 'inte känt' : at(value, unit)),
  target: (value: number | null, better: 'lower' | 'higher', unit: string) =>
    value === null ? 'inget' : goal(value, better, unit),
  latest: (latest: { period: string; value: number } | null, unit: string) =>
    latest ? `${at(latest.value, unit)} (${period(latest.period)})` : 'inget värde',
  outcomes: {
    reached: 'Nådde målet',
    notReached: 'Nådde inte målet',
    notYet: 'Inte nått målet än, men närmar sig',
    cannotTell: 'Går inte att säga',
  } satisfies Record<TargetOutcome, string>,
}

export type IndicatorWords = typeof indicatorWords
