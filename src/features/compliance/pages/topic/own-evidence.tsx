import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { removeOwnEvidence } from '../../api.ts'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationView, OwnEvidence } from '../../schema.ts'
import { useObligationChange } from '../../web/use-obligation-change.ts'
import { EvidenceFiles } from './evidence-files.tsx'
import { OwnEvidenceForm } from './own-evidence-form.tsx'

interface Own {
  readonly one: ObligationView
  readonly topic: string
  readonly writes: boolean
}

/** So many stand open, and on paper. */
const first = 6

/** What the parties themselves have written down, with its files. */
export function OwnEvidenceList({ one, topic, writes }: Own) {
  const { own: words, evidence } = useWords(compliancePageWords)
  const [added, setAdded] = useState<string | null>(null)
  if (!writes && one.own.length === 0) return null
  const rest = one.own.slice(first)
  const list = (items: readonly OwnEvidence[]) => (
    <ul className="co-own">
      {items.map((item) => (
        <li key={item.id} id={`bevis-${item.id}`}>
          <Item item={item} one={one} topic={topic} writes={writes} />
        </li>
      ))}
    </ul>
  )
  return (
    <section className={one.own.length === 0 ? 'sd-screen-only' : undefined}>
      <h3>{words.title}</h3>
      {one.own.length === 0 && <p className="sd-small sd-muted sd-screen-only">{words.text}</p>}
      {one.own.length > 0 && list(one.own.slice(0, first))}
      {rest.length > 0 && (
        <details className="sd-screen-only">
          <summary>{evidence.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
      {writes && added === null && (
        <Button look="second" onClick={() => setAdded(crypto.randomUUID())}>
          {words.add}
          <span className="sd-hidden"> {one.place}</span>
        </Button>
      )}
      {writes && added !== null && (
        <OwnEvidenceForm one={one} topic={topic} id={added} item={null} onClose={() => setAdded(null)} />
      )}
    </section>
  )
}

function Item({ item, one, topic, writes }: Own & { item: OwnEvidence }) {
  const words = useWords(compliancePageWords)
  const { own } = words
  const change = useObligationChange(topic)
  const [open, setOpen] = useState(false)
  if (open) {
    return <OwnEvidenceForm one={one} topic={topic} id={item.id} item={item} onClose={() => setOpen(false)} />
  }
  const params = { topic, id: item.id }
  return (
    <>
      <p className="co-title">{item.title}</p>
      <p className="sd-small sd-muted">
        {[
          item.until ? words.evidence.holds(item.on, item.until) : words.day(item.on),
          own.by(item.organisationName, item.recordedAt),
          item.reference && own.referenceIs(item.reference),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.text && <p className="co-prose">{item.text}</p>}
      <EvidenceFiles item={item} topic={topic} writes={writes} />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      {writes && (
        <div className="co-buttons sd-screen-only">
          <Button look="quiet" onClick={() => setOpen(true)}>
            {own.change}
            <span className="sd-hidden"> {item.title}</span>
          </Button>
          <ConfirmButton
            look="quiet"
            busy={change.busy}
            text={
              <>
                {own.remove}
                <span className="sd-hidden"> {item.title}</span>
              </>
            }
            question={own.removeAsk(item.title)}
            explanation={own.removeText}
            confirmText={own.remove}
            cancelText={words.cancel}
            onConfirm={() => void change.run(() => call(removeOwnEvidence, { params }), own.removed)}
          />
        </div>
      )}
    </>
  )
}
