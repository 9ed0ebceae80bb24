import { day, monthOf } from '#words/en.ts'
import type { PlanTimelineWords } from './plan-timeline.ts'

const things = (count: number) => (count === 1 ? 'measure' : 'measures')

export const planTimelineEn: PlanTimelineWords = {
  title: 'When the measures are under way',
  describe: (rows, undated) => {
    const all = `Timeline of ${rows} ${things(rows)}: one bar for each, from its first day to its last.`
    return undated === 0 ? all : `${all} ${undated} ${things(undated)} without a period.`
  },
  columns: { name: 'Measure', owner: 'Responsible', from: 'From', to: 'To' },
  day: (date) => day(date),
  tick: (date) => (date.slice(5, 7) === '01' ? date.slice(0, 4) : monthOf(date).slice(0, 3)),
  undated: 'no period set',
  nobody: 'nobody responsible',
  empty: 'The plan has no measures yet.',
}
