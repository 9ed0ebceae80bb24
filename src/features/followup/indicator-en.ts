/** How an indicator went, in English. */
import { days, month, number } from '#words/en.ts'
import type { IndicatorWords } from './indicator-sv.ts'

const decimal = (value: number) => number(value, 2)

function period(label: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(label)
  if (quarter) return `quarter ${quarter[2]} ${quarter[1]}`
  const week = /^(\d{4})-W(\d\d)$/.exec(label)
  if (week) return `week ${Number(week[2])} ${week[1]}`
  if (/^\d{4}-\d\d$/.test(label)) return month(label)
  const free = /^(.{10})\.\.(.{10})$/.exec(label)
  return free ? days(free[1] ?? '', free[2] ?? '') : label
}

const at = (value: number, unit: string) => `${decimal(value)}${unit ? ` ${unit}` : ''}`
const goal = (target: number, better: 'lower' | 'higher', unit: string) =>
  `${better === 'higher' ? 'at least' : 'at most'} ${at(target, unit)}`

export const indicatorWords: IndicatorWords = {
  period,
  at,
  baseline: (value, unit) => (value === null ? 'not known' : at(value, unit)),
  target: (value, better, unit) => (value === null ? 'none' : goal(value, better, unit)),
  latest: (latest, unit) => (latest ? `${at(latest.value, unit)} (${period(latest.period)})` : 'no value'),
  outcomes: {
    reached: 'Reached the target',
    notReached: 'Did not reach the target',
    notYet: 'Has not reached the target yet, but is on its way',
    cannotTell: 'Cannot be told',
  },
}
