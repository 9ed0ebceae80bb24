/** The free-text guard in the picture's forms: what it marks is told under its field, before anything is sent. */
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { Kind, Marking } from '#features/report/guard/marking.ts'
import type { Excuse } from '#features/report/guard/override.ts'
import { type FullGuard, loadGuard, removeWords } from '#features/report/web/load-guard.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { type CheckText, checkPersons } from '../persons.ts'
import type { DraftHandle, Fields } from './drafts.ts'
import { useRegisters } from './queries.ts'

/** Comes when somebody begins to write, so that its place for news is there before there is any. */
const GuardList = lazy(() =>
  import('#features/report/web/guard-list.tsx').then(({ GuardList }) => ({ default: GuardList<string> })),
)

export interface GuardedOptions {
  /** What is being written. The excuses lie among its values, so that they are kept as the texts are. */
  readonly draft: Pick<DraftHandle, 'values' | 'change'>
  readonly standing: Fields
  /** Its free texts. */
  readonly fields: readonly string[]
  /** Names are read when somebody writes, not before. */
  readonly open: boolean
  /** What the server found, should the list of names not be had here. */
  readonly refusals: readonly Refusal[]
  readonly refuse: (refusals: readonly Refusal[]) => void
}

const excusesIn = (values: Fields): readonly Excuse[] => {
  return values.excuses ? (JSON.parse(values.excuses) as Excuse[]) : []
}

export interface Guarded {
  /** The excuses as the server wants them. */
  readonly overrides: Excuse[]
  /** The marked words of one field, to stand under it. */
  readonly below: (field: string) => ReactNode
  /** True when something is left to decide on; it is told then. */
  readonly stops: () => boolean
}

export function useGuarded({ draft, standing, fields, open, refusals, refuse }: GuardedOptions): Guarded {
  const [asked, setAsked] = useState(false)
  const names = useCheck(open)
  const { values, change } = draft
  const check: CheckText = (text) => [...names(text), ...findTold(text, refusals)]
  const excuses = excusesIn(values)
  const written = fields.map((field) => ({ field, text: values[field] ?? '', before: standing[field] }))
  const found = checkPersons(open ? written : [], excuses, check)
  const remove = async (field: string, marking: Marking, replacements: Record<Kind, string>) => {
    change(field, await removeWords(values[field] ?? '', marking, replacements))
  }
  return {
    overrides: excuses.filter(({ field, kind, words, reason }) => {
      const own = found.marked.get(field) ?? []
      return reason.trim() !== '' && own.some((one) => one.kind === kind && one.words === words)
    }),
    below: (field) =>
      open && (
        <Suspense>
          <GuardList
            field={field}
            markings={found.marked.get(field) ?? []}
            excuses={excuses}
            onExcuses={(next) => change('excuses', next.length > 0 ? JSON.stringify(next) : '')}
            onRemove={(marking, replacements) => void remove(field, marking, replacements)}
            asked={asked}
          />
        </Suspense>
      ),
    stops: () => {
      const left = found.refusals.length > 0
      setAsked(left)
      if (left) refuse(found.refusals)
      return left
    },
  }
}

const checkNothing: CheckText = () => []

/** Numbers and names as soon as the guard is here, from the moment somebody writes. The server looks again. */
function useCheck(open: boolean): (text: string) => readonly Marking[] {
  const [full, setFull] = useState<FullGuard | null>(null)
  const { data } = useRegisters()
  useEffect(() => {
    if (!open) return
    let gone = false
    const take = (guard: FullGuard) => {
      if (!gone) setFull(() => guard)
    }
    loadGuard().then(take, () => {})
    return () => {
      gone = true
    }
  }, [open])
  return useMemo(() => {
    if (!full || !data) return checkNothing
    const known = full.preparePlaces([...data.places, ...data.areas, ...data.organisations].map((one) => one.name))
    return (text) => full.checkText(text, known)
  }, [full, data])
}

/** The server's findings that still stand in the text and were not found here. */
function findTold(text: string, refusals: readonly Refusal[]): Marking[] {
  return refusals.flatMap(({ code, values }) => {
    const words = String(values?.words ?? '')
    const start = text.indexOf(words)
    if (code !== 'personInText' || words === '' || start < 0) return []
    return [{ kind: values?.kind as Kind, start, end: start + words.length, words, certainty: 'likely' as const }]
  })
}
