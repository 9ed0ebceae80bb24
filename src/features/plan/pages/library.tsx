import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { libraryPageWords } from '../library-pages-words.ts'
import { planPageWords } from '../pages-words.ts'
import { strategies } from '../schema.ts'
import { libraryQuery } from '../web/queries.ts'
import { useCauses } from '../web/use-causes.ts'
import { planWords } from '../words.ts'
import { type Entry, EntryForm, EntryList } from './library/entry-list.tsx'
import './plan/plan.css'

/** The library of measures: what suits the cause first, each with why, then all by strategy. It never chooses. */
export default function LibraryPage() {
  const { orsak } = useSearch({ strict: false }) as { orsak?: string }
  const words = useWords(libraryPageWords)
  const plan = useWords(planPageWords)
  const said = useWords(planWords)
  const self = useSelf().data
  const writes = mayDo(self?.actor ?? null, 'plan.write')
  const { data, error } = useQuery(libraryQuery(orsak ?? null))
  const [adding, setAdding] = useState(false)
  if (error && !data) throw error
  const entries: readonly Entry[] = data?.entries ?? []
  const shown = entries.filter((one) => !one.hidden)
  const hidden = entries.filter((one) => one.hidden)
  const suggested = orsak ? shown.filter((one) => one.suggested) : []
  const rest = shown.filter((one) => !suggested.includes(one))
  return (
    <Page
      title={words.title}
      lead={data && (orsak ? words.leadCause(suggested.length) : words.lead(shown.length))}
      subtitle={orsak && <CauseName id={orsak} />}
      back={
        <Link to="/plan" className="ds-link">
          {plan.view.back}
        </Link>
      }
      actions={
        writes && (
          <Button look="second" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      {!data && <Loading text={words.loading} lines={8} />}
      {data && shown.length === 0 && <EmptyState title={words.empty} />}
      {adding && (
        <Card title={words.add}>
          <Suspense>
            <EntryForm entry={null} known={entries.map((one) => one.id)} onClose={() => setAdding(false)} />
          </Suspense>
        </Card>
      )}
      {suggested.length > 0 && (
        <Card title={words.suggested}>
          <p className="sd-muted">{words.suggestedText}</p>
          <EntryList entries={suggested} causeId={orsak ?? null} writes={writes} open />
        </Card>
      )}
      {strategies.map((strategy) => {
        const own = rest.filter((one) => one.strategy === strategy)
        return own.length > 0 ? (
          <Card key={strategy} title={said.strategies[strategy]}>
            <EntryList entries={own} causeId={orsak ?? null} writes={writes} />
          </Card>
        ) : null
      })}
      {writes && hidden.length > 0 && (
        <Card title={words.hidden}>
          <details>
            <summary>{words.hiddenCount(hidden.length)}</summary>
            <EntryList entries={hidden} causeId={orsak ?? null} writes={writes} />
          </details>
        </Card>
      )}
    </Page>
  )
}

function CauseName({ id }: { id: string }) {
  const words = useWords(libraryPageWords)
  const found = useCauses().find(id)
  return found ? words.forCause(found.cause.title, found.problem.title) : null
}
