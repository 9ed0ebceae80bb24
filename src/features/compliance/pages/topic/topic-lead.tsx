import { useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationView } from '../../schema.ts'

/** One sentence for each clock: the law's and the agreement's can stand differently. Bold marks what is late. */
export function TopicLead({ obligations }: { obligations: readonly ObligationView[] }) {
  const { view } = useWords(compliancePageWords)
  return obligations.map((one, at) => (
    <span key={one.key}>
      {at > 0 && ' '}
      {one.state === 'overdue' ? <strong>{say(one)}</strong> : say(one)}
    </span>
  ))

  function say({ place: section, source, state, dueOn, overdueSince }: ObligationView) {
    const isAlone = obligations.filter((one) => one.source.code === source.code).length === 1
    const place = isAlone || source.kind === 'law' ? view.clocks[source.kind](section) : section
    if (state === 'overdue') return overdueSince ? view.leadLate(place, overdueSince) : view.leadLateOpen(place)
    if (dueOn !== null) return state === 'met' ? view.leadMetBy(place, dueOn) : view.leadBy(place, dueOn)
    return state === 'met' ? view.leadMet(place) : view.leadOpen(place)
  }
}
