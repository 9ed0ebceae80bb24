import { useQueries, useQuery } from '@tanstack/react-query'
import type { Party } from '#features/access/schema.ts'
import type { MeasureHead, Plan } from '../schema.ts'
import { measureQuery, measuresQuery, planQuery, plansQuery } from './queries.ts'

const nothing: readonly never[] = []
/** The start page is no place to follow the other party's writing. */
const once = { refetchInterval: false } as const

/** What one party has to say yes to, since the other has: editions and ad-hoc measures; and measures that lack a value. */
export function useWaiting(party: Party): {
  plans: readonly Plan[]
  measures: readonly MeasureHead[]
  late: readonly MeasureHead[]
} {
  const heads = useQuery(plansQuery).data?.plans ?? nothing
  const measures = useQuery(measuresQuery).data?.measures ?? nothing
  const open = heads.filter((one) => one.state === 'draft' || one.state === 'decided')
  const adHoc = measures.filter((one) => one.state === 'draft' && one.origin === 'adHoc')
  const plans = useQueries({ queries: open.map((one) => ({ ...planQuery(one.id), ...once })) }).flatMap(
    (one) => one.data ?? [],
  )
  const details = useQueries({ queries: adHoc.map((one) => ({ ...measureQuery(one.id), ...once })) }).flatMap(
    (one) => one.data ?? [],
  )
  const waits = ({ confirmations }: Pick<Plan, 'confirmations'>) => {
    const current = confirmations.filter((one) => one.current)
    return current.some((one) => one.party !== party) && !current.some((one) => one.party === party)
  }
  const waiting = new Set(details.filter(waits).map((one) => one.id))
  return {
    plans: plans.filter((one) =>
      one.state === 'decided' ? !one.confirmations.some((given) => given.current && given.party === party) : waits(one),
    ),
    measures: adHoc.filter((one) => waiting.has(one.id)),
    late: measures.filter((one) => one.standingWhy.includes('valueMissing')),
  }
}
