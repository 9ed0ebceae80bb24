import { lazy, Suspense } from 'react'
import { Button } from '#design/button.tsx'
import { findLead } from '../../lead.ts'
import { useText, useWriting } from './use-writing.ts'
import { useWeekly } from './weekly-context.ts'

/** Writing comes when somebody writes. */
const WrittenText = lazy(() => import('./written-text.tsx').then(({ WrittenText }) => ({ default: WrittenText })))

/** The computed sentence; bold marks only what decides. */
function useComputedLead() {
  const { computation, words, names } = useWeekly()
  return words.lead(findLead(computation), computation.period.kind, names)
}

const joined = (stretches: readonly { text: string }[]) => stretches.map((one) => one.text).join('')

/** The first sentence as it stands: written by the two, else computed. Nothing while it is being written. */
export function LeadLine() {
  const { words, editable } = useWeekly()
  const computed = useComputedLead()
  const text = useText('lead')
  const { draft } = useWriting('lead', joined(computed))
  if (draft.open) return null
  const written = text?.text.trim()
  return (
    <>
      {written ||
        computed.map((one) =>
          one.bold ? <strong key={one.text}>{one.text}</strong> : <span key={one.text}>{one.text}</span>,
        )}
      {editable && (
        <>
          {' '}
          <button type="button" className="ds-link sd-small sd-screen-only" onClick={draft.start}>
            {words.pages.lead.edit}
          </button>
        </>
      )}
    </>
  )
}

/** Under the title while the sentence is being written; the computed one can always be had back. */
export function LeadEditor() {
  const { words } = useWeekly()
  const computed = joined(useComputedLead())
  const text = useText('lead')
  const { draft } = useWriting('lead', computed)
  const { lead } = words.pages
  if (!draft.open) {
    return text?.text.trim() ? (
      <p className="sd-small sd-muted pi-lead-note">
        {lead.changed(text.author)} {lead.computed} {computed}
      </p>
    ) : null
  }
  return (
    <div className="pi-lead-editor">
      <Suspense fallback={<p>{computed}</p>}>
        <WrittenText
          section="lead"
          label={lead.label}
          hint={text?.text.trim() ? `${lead.hint} ${lead.computed} ${computed}` : lead.hint}
          start={computed}
          rows={4}
          below={(save) => (
            <Button look="quiet" onClick={() => save('')}>
              {lead.restore}
            </Button>
          )}
        />
      </Suspense>
    </div>
  )
}
