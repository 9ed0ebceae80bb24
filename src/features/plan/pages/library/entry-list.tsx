import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import type { Reply } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { listLibrary } from '../../api.ts'
import { libraryPageWords } from '../../library-pages-words.ts'
import { planWords } from '../../words.ts'

/** Only who writes needs the form. */
export const EntryForm = lazy(() => import('./entry-form.tsx').then(({ EntryForm }) => ({ default: EntryForm })))

export type Entry = Reply<typeof listLibrary>['entries'][number]

interface EntryListProps {
  entries: readonly Entry[]
  causeId: string | null
  writes: boolean
  /** Read at once; otherwise each is opened by whoever looks for it. */
  open?: boolean
}

export function EntryList({ entries, causeId, writes, open = false }: EntryListProps) {
  return (
    <div className="pl-entries">
      {entries.map((entry) => {
        const view = <EntryView entry={entry} causeId={causeId} writes={writes} />
        if (open) {
          return (
            <section key={entry.id} aria-label={entry.title} className="pl-entry">
              <h3>{entry.title}</h3>
              {view}
            </section>
          )
        }
        return (
          <details key={entry.id} className="pl-entry">
            <summary>
              <h3>{entry.title}</h3>
            </summary>
            {view}
          </details>
        )
      })}
    </div>
  )
}

/** One entry: what it is, why it may suit, what research says and where its knowledge ends. */
function EntryView({ entry, causeId, writes }: { entry: Entry; causeId: string | null; writes: boolean }) {
  const words = useWords(libraryPageWords)
  const said = useWords(planWords)
  const [writing, setWriting] = useState(false)
  const why: Readonly<Record<string, string>> = said.suggestedWhy
  const search = { ...(causeId ? { orsak: causeId } : {}), forslag: entry.id }
  if (writing) {
    return (
      <Suspense>
        <EntryForm entry={entry} known={[]} onClose={() => setWriting(false)} />
      </Suspense>
    )
  }
  return (
    <>
      <p className="sd-small sd-muted">
        {[said.strategies[entry.strategy], entry.technique, said.kinds[entry.kind]].filter(Boolean).join(' · ')}
      </p>
      {entry.suggested && entry.why.length > 0 && (
        <p className="pl-why">{entry.why.map((code) => why[code] ?? code).join(' ')}</p>
      )}
      <p className="pl-prose">{entry.text}</p>
      <h4>{words.research}</h4>
      <p className="pl-prose">{entry.research || said.noResearch}</p>
      {entry.limits && (
        <>
          <h4>{words.limits}</h4>
          <p className="pl-prose">{entry.limits}</p>
        </>
      )}
      {entry.source && <p className="sd-small sd-muted">{words.source(entry.source)}</p>}
      {writes && (
        <div className="pl-buttons sd-screen-only">
          {!entry.hidden && (
            <Link to="/atgarder/ny" search={search as never} className="ds-button" data-variant="secondary">
              {words.use}
              <span className="sd-hidden"> {entry.title}</span>
            </Link>
          )}
          <Button look="quiet" onClick={() => setWriting(true)}>
            {words.edit}
            <span className="sd-hidden"> {entry.title}</span>
          </Button>
        </div>
      )}
    </>
  )
}
