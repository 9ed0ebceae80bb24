import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { removeImplementation } from '../../api.ts'
import { followUpPageWords } from '../../pages-words.ts'
import type { Implementation, MeasureFollowUp } from '../../schema.ts'
import { useFollowUpChange } from '../../web/use-follow-up-change.ts'

/** Only who writes needs the form. */
const EntryForm = lazy(() => import('./entry-form.tsx').then(({ EntryForm }) => ({ default: EntryForm })))

interface EntriesProps {
  readonly followUp: MeasureFollowUp
  /** Local day. */
  readonly today: string
  readonly writes: boolean
}

/** What was done, the latest first, with a form for one more. */
export function Entries({ followUp, today, writes }: EntriesProps) {
  const { follow, loading } = useWords(followUpPageWords)
  // An entry's id, or a new one's.
  const [open, setOpen] = useState<string | null>(null)
  const { measure, implementations } = followUp
  const close = () => setOpen(null)
  const isNew = open !== null && !implementations.some((one) => one.id === open)
  const form = (entry: Implementation | null) =>
    open && (
      <Suspense fallback={<p className="sd-muted">{loading}</p>}>
        <EntryForm measureId={measure.id} id={open} entry={entry} today={today} onClose={close} />
      </Suspense>
    )
  return (
    <Card title={follow.done}>
      {implementations.length === 0 && !isNew && <p className="sd-muted">{follow.nothing}</p>}
      {implementations.toReversed().map((one) =>
        one.id === open ? (
          <div className="fu-part" key={one.id}>
            {form(one)}
          </div>
        ) : (
          <Entry key={one.id} measureId={measure.id} entry={one} onChange={writes ? () => setOpen(one.id) : null} />
        ),
      )}
      {isNew && form(null)}
      {writes && open === null && (
        <div className="fu-buttons sd-screen-only">
          <Button look="second" onClick={() => setOpen(crypto.randomUUID())}>
            {follow.write}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Entry(props: { measureId: string; entry: Implementation; onChange: (() => void) | null }) {
  const { measureId, entry, onChange } = props
  const { follow, day } = useWords(followUpPageWords)
  const change = useFollowUpChange(measureId)
  const { doneOn, text, doneBy, organisationName, cost, hours } = entry
  const spent = follow.spent(cost, hours)
  const remove = () =>
    change.run(() => call(removeImplementation, { params: { id: measureId, entryId: entry.id } }), follow.removed)
  return (
    <section className="fu-part" aria-label={day(doneOn)}>
      <h3>{day(doneOn)}</h3>
      <p>{text}</p>
      <p className="sd-small sd-muted">
        {follow.by(doneBy, organisationName)} {spent}
      </p>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      {onChange && (
        <div className="fu-buttons sd-screen-only">
          <Button look="quiet" onClick={onChange}>
            {follow.change}
            <span className="sd-hidden"> {day(doneOn)}</span>
          </Button>
          <ConfirmButton
            look="quiet"
            busy={change.busy}
            text={follow.remove}
            question={follow.removeAsk(doneOn)}
            explanation={follow.removeText}
            confirmText={follow.remove}
            cancelText={follow.keep}
            onConfirm={() => void remove()}
          />
        </div>
      )}
    </section>
  )
}
