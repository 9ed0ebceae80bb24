import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { useWords } from '#platform/web/language.tsx'
import { meetingPageWords } from '../../pages-words.ts'
import type { Meeting } from '../../schema.ts'
import { ItemHead } from './agenda.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { OutcomeTold } from './outcome-told.tsx'

/** For the room: one item at a time in large letters, with its decision entered where all can see it. */
export function Projected({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const { view } = useWords(meetingPageWords)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      meeting.items.findIndex((one) => one.outcome === null),
    ),
  )
  const [treating, setTreating] = useState(false)
  const item = meeting.items[at]
  if (!item) return null
  const go = (to: number) => {
    setAt(to)
    setTreating(false)
  }
  return (
    <section className="me-project" aria-label={view.pointOf(at + 1, meeting.items.length)}>
      <p className="sd-muted">{view.pointOf(at + 1, meeting.items.length)}</p>
      <ItemHead item={item} at={at} meetingId={meeting.id} />
      {item.outcome && !treating && <OutcomeTold outcome={item.outcome} />}
      {treating && <OutcomeForm key={item.id} meeting={meeting} item={item} onDone={() => setTreating(false)} />}
      <div className="sd-row">
        {at > 0 && (
          <Button look="second" onClick={() => go(at - 1)}>
            {view.previous}
          </Button>
        )}
        {at < meeting.items.length - 1 && (
          <Button look="second" onClick={() => go(at + 1)}>
            {view.next}
          </Button>
        )}
        {writes && meeting.state === 'called' && !treating && (
          <Button onClick={() => setTreating(true)}>{item.outcome ? view.changeOutcome : view.treat}</Button>
        )}
      </div>
    </section>
  )
}
