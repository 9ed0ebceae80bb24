import { day, monthOf } from '#words/sv.ts'
import type { PlanTimelineWords } from './plan-timeline.ts'

const things = (count: number) => (count === 1 ? 'åtgärd' : 'åtgärder')

export const planTimelineSv: PlanTimelineWords = {
  title: 'När åtgärderna pågår',
  describe: (rows, undated) => {
    const all = `Tidslinje med ${rows} ${things(rows)}: en stapel för var och en, från första till sista dagen.`
    return undated === 0 ? all : `${all} ${undated} ${things(undated)} har ingen period.`
  },
  columns: { name: 'Åtgärd', owner: 'Ansvarig', from: 'Från', to: 'Till' },
  day: (date) => day(date),
  tick: (date) => (date.slice(5, 7) === '01' ? date.slice(0, 4) : monthOf(date).slice(0, 3)),
  undated: 'ingen period satt',
  nobody: 'ingen ansvarig',
  empty: 'Planen har inga åtgärder än.',
}
