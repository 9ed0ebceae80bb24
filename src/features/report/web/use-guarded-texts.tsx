/** The free-text guard in the forms of all rooms: what it marks is told under its field, before anything is sent. */
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { Refusal } from '#platform/http/endpoint.ts'
import { type CheckText, checkTexts, type Written } from '../guard/check-texts.ts'
import type { Excuses } from '../guard/excuses.ts'
import type { Kind, Marking } from '../guard/marking.ts'
import { type FullGuard, loadGuard, removeWords } from './load-guard.ts'
import { registersQuery } from './registers-query.ts'

/** Comes when somebody begins to write, so that its place for news is there before there is any. */
const GuardList = lazy(() => import('./guard-list.tsx').then(({ GuardList }) => ({ default: GuardList<string> })))

export interface GuardedTextsOptions {
  /** What is written now, with what stood there before. */
  readonly texts: readonly Written[]
  readonly excuses: Excuses
  readonly onExcuses: (excuses: Excuses) => void
  readonly onText: (field: string, text: string) => void
  /** Names are read when somebody writes, not before. */
  readonly open: boolean
  /** What the server found, should the list of names not be had here. */
  readonly told: readonly Refusal[]
}

export interface GuardedTexts {
  /** The excuses as the server wants them. */
  readonly overrides: Excuses
  /** The marked words of one field, to stand under it. */
  readonly below: (field: string) => ReactNode
  /** Everything left to decide on; from then on each is told as a fault. */
  readonly left: () => readonly Refusal[]
}

export function useGuardedTexts(options: GuardedTextsOptions): GuardedTexts {
  const { texts, excuses, onExcuses, onText, open, told } = options
  const [asked, setAsked] = useState(false)
  const names = useCheck(open)
  const found = useMemo(
    () => checkTexts(open ? texts : [], excuses, (text) => [...names(text), ...findTold(text, told)]),
    [open, texts, excuses, names, told],
  )
  const remove = async (field: string, marking: Marking, replacements: Record<Kind, string>) => {
    const text = texts.find((one) => one.field === field)?.text ?? ''
    onText(field, await removeWords(text, marking, replacements))
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
            onExcuses={(next) => onExcuses([...next])}
            onRemove={(marking, replacements) => void remove(field, marking, replacements)}
            asked={asked}
          />
        </Suspense>
      ),
    left: () => {
      setAsked(found.refusals.length > 0)
      return found.refusals
    },
  }
}

const checkNothing: CheckText = () => []

/** Numbers and names as soon as the guard is here, from the moment somebody writes. The server looks again. */
function useCheck(open: boolean): CheckText {
  const [full, setFull] = useState<FullGuard | null>(null)
  const { data } = useQuery({ ...registersQuery, enabled: open })
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
