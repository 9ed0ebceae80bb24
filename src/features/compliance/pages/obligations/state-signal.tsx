import { Signal, type SignalKind } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { ObligationState } from '../../schema.ts'
import { complianceWords } from '../../words.ts'

const kinds: Record<ObligationState, SignalKind> = {
  notBegun: 'waiting',
  underWay: 'waiting',
  met: 'fine',
  dueSoon: 'watch',
  overdue: 'act',
}

/** How an obligation stands, as shape, word and colour. */
export function StateSignal({ state }: { state: ObligationState }) {
  const { states } = useWords(complianceWords)
  return <Signal kind={kinds[state]}>{states[state]}</Signal>
}
