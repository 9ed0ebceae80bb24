import type { BreakWords } from './breaks-sv.ts'
import { sayPeriod } from './numbers-en.ts'

export const breaksEn: BreakWords = {
  title: 'Breaks in the series',
  told: (period, reason) => `Break ${sayPeriod(period)}: ${reason}`,
  marked: (period, reason, all) =>
    `Break ${sayPeriod(period)}${all ? ', all series of the same kind from the same source' : ''}: ${reason}`,
  takeBack: 'Take back the break',
  takenBack: 'The break is taken back.',
  mark: 'Mark a break',
  explanation:
    'From the period on the numbers cannot be compared with those before. Charts show the break, and trends are not counted across it.',
  period: 'From',
  periodHint: 'For example 2019, 2019-Q3 or 2019-07.',
  needPeriod: 'Write the period.',
  scope: 'Holds for',
  scopes: { series: 'this series only', indicator: 'all series of the same kind from the same source' },
  reason: 'What changed?',
  reasonHint: 'At least ten characters, for example: a new law on violations against children.',
  needReason: 'Write what changed in at least ten characters.',
  save: 'Mark the break',
  done: 'The break is marked.',
}
