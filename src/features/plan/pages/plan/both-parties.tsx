import { Signal } from '#design/signal.tsx'
import { parties } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { Plan } from '../../schema.ts'

/** Each party, and whether it has said yes to what stands now. Without a purpose: to anything. */
export function BothParties(props: { confirmations: Plan['confirmations']; purpose?: string }) {
  const { together, parties: names } = useWords(planPageWords)
  return (
    <ul className="pl-parties">
      {parties.map((party) => {
        const own = props.confirmations.filter((one) => one.party === party)
        const one = own.find((given) => props.purpose === undefined || given.purpose === props.purpose)
        return (
          <li key={party}>
            <Signal kind={one?.current ? 'fine' : 'waiting'}>{names[party]}</Signal>{' '}
            <span className="sd-muted">
              {one ? (one.current ? together.given(one.at) : together.stale) : together.waiting}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
