import { Signal, type SignalKind } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { meetingPageWords } from '../../pages-words.ts'
import type { Decision, ItemOutcome } from '../../schema.ts'

const shapes: Record<Decision, SignalKind> = { decide: 'fine', return: 'watch', postpone: 'waiting', note: 'fine' }

/** What the body did with an item, as it stands in the minutes. */
export function OutcomeTold({ outcome: given }: { outcome: ItemOutcome }) {
  const { outcome } = useWords(meetingPageWords)
  return (
    <div className="me-outcome">
      <Signal kind={shapes[given.decision]}>{outcome.told[given.decision]}</Signal>
      {given.reason && (
        <p className="me-text">
          <strong>{outcome.reason}:</strong> {given.reason}
        </p>
      )}
      {given.notes && <p className="me-text">{given.notes}</p>}
      {given.dissent.map((one) => (
        <p key={`${one.office} ${one.text}`} className="me-text">
          <strong>
            {outcome.dissent}, {one.office}:
          </strong>{' '}
          {one.text}
        </p>
      ))}
    </div>
  )
}
