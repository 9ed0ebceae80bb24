import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationView } from '../../schema.ts'
import { NoteForm } from './note-form.tsx'

/** Why it is not done, and when it is to begin: in the parties' own words. */
export function Note({ one, topic, writes }: { one: ObligationView; topic: string; writes: boolean }) {
  const { note: words } = useWords(compliancePageWords)
  const [open, setOpen] = useState(false)
  const { reason, beginsOn, recordedAt } = one.note
  return (
    <section>
      <h3>{one.state === 'met' ? words.titleMet : words.title}</h3>
      {!open && reason && (
        <>
          <p className="co-prose">{reason}</p>
          {beginsOn && <p>{words.begins(beginsOn)}</p>}
          {recordedAt && <p className="sd-small sd-muted">{words.written(recordedAt)}</p>}
        </>
      )}
      {!open && !reason && <p className="sd-muted">{words.none}</p>}
      {writes && !open && (
        <Button look="second" onClick={() => setOpen(true)}>
          {reason ? words.change : words.write}
          <span className="sd-hidden"> {one.place}</span>
        </Button>
      )}
      {writes && open && <NoteForm one={one} topic={topic} onClose={() => setOpen(false)} />}
    </section>
  )
}
