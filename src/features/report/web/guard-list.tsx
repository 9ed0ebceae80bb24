import { useId, useState } from 'react'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { Kind, Marking } from '../guard/marking.ts'
import { type Excuse, mayOverride, shortestReason } from '../guard/override.ts'
import { guardWords } from '../guard/words.ts'
import './guard-list.css'

export interface GuardListProps<Field extends string> {
  field: Field
  markings: readonly Marking[]
  excuses: readonly Excuse<Field>[]
  onExcuses: (excuses: readonly Excuse<Field>[]) => void
  /** `replacements`: what may stand in the words' place. */
  onRemove: (marking: Marking, replacements: Record<Kind, string>) => void
  /** After an attempt to send: a reason that is too short is told. */
  asked: boolean
}

/** Each marked word in words: what it is, a way to take it away, why, and a way to keep it with a reason. */
export function GuardList<Field extends string>(props: GuardListProps<Field>) {
  const guard = useWords(guardWords)
  // The same words twice are one thing to decide on.
  const own = props.markings.filter(
    (one, at) => props.markings.findIndex((two) => two.kind === one.kind && two.words === one.words) === at,
  )
  return (
    <>
      <span className="sd-hidden" role="status">
        {own.length > 0 && guard.heading(own.length)}
      </span>
      {own.length > 0 && (
        <ul className="guard-marked">
          {own.map((marking) => (
            <MarkedWords key={`${marking.kind} ${marking.words}`} marking={marking} {...props} />
          ))}
        </ul>
      )}
    </>
  )
}

function MarkedWords<Field extends string>(props: GuardListProps<Field> & { marking: Marking }) {
  const { marking, field, excuses, onExcuses, onRemove, asked } = props
  const guard = useWords(guardWords)
  const [open, setOpen] = useState(false)
  const id = useId()
  const { kind } = marking
  const isThis = (one: Excuse<Field>) => one.field === field && one.kind === kind && one.words === marking.words
  const excuse = excuses.find(isThis)
  const keepWith = (reason: string) => {
    onExcuses([...excuses.filter((one) => !isThis(one)), { field, kind, words: marking.words, reason }])
  }
  if (excuse) {
    const short = [...excuse.reason.trim()].length < shortestReason
    return (
      <li>
        <TextField
          label={guard.reasonLabel}
          hint={guard.reasonHelp}
          value={excuse.reason}
          maxLength={300}
          onChange={keepWith}
          {...known({ error: asked && short ? guard.refusal.reasonTooShort(marking.words) : undefined })}
          below={
            <>
              {!short && <span>{guard.kept(marking.words)}</span>}
              <button
                type="button"
                className="ds-link"
                onClick={() => onExcuses(excuses.filter((one) => !isThis(one)))}
              >
                {guard.undoKeep}
              </button>
            </>
          }
        />
      </li>
    )
  }
  return (
    <li>
      <span className="guard-marked-words">
        <strong>{guard.found[kind](marking.words)}</strong> {guard.noPointing}
      </span>{' '}
      <button type="button" className="ds-link" onClick={() => onRemove(marking, guard.replacement)}>
        {guard.remove[kind]}
      </button>
      {' · '}
      <button type="button" className="ds-link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {guard.ask}
      </button>
      <div id={id} hidden={!open}>
        <p>
          {guard.why[kind]} {marking.certainty === 'likely' && `${guard.certainty.likely}.`}
        </p>
        {mayOverride(marking) ? (
          <button type="button" className="ds-link" onClick={() => keepWith('')}>
            {guard.keep}
          </button>
        ) : (
          <p>{guard.neverKeep}</p>
        )}
      </div>
    </li>
  )
}
