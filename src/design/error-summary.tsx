import { useEffect, useRef } from 'react'
import './error-summary.css'

export interface Fault {
  /** Id of the field that it stands in; a fault of the whole has none. */
  readonly fieldId?: string
  readonly text: string
}

/** A field in what is folded cannot take focus. */
function openAround(field: HTMLElement) {
  for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
}

/** All faults at once, each a link to its field. Takes focus each time `attempt` changes, so that it is read aloud. */
export function ErrorSummary({ title, faults, attempt }: { title: string; faults: readonly Fault[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null)
  const any = faults.length > 0
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus()
  }, [any, attempt])
  if (!any) return null
  return (
    <section className="sd-error-summary" aria-label={title} tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.fieldId} ${fault.text}`}>
            {fault.fieldId ? (
              <a
                className="ds-link"
                href={`#${fault.fieldId}`}
                onClick={(event) => {
                  const field = document.getElementById(fault.fieldId as string)
                  if (!field) return
                  event.preventDefault()
                  openAround(field)
                  field.focus()
                  field.scrollIntoView({ block: 'center' })
                }}
              >
                {fault.text}
              </a>
            ) : (
              fault.text
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
