/** An actor's form: what is typed stays through failures, other people's changes and a reload, until it is saved. */
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSay } from '#design/live.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeMapping } from '../mapping-api.ts'
import { differsFrom, draftOf, emptyItem, type ItemDraft, type MappingDraft, readDraft } from '../mapping-form.ts'
import type { Mapping } from '../mapping-schema.ts'
import type { MappingWords } from '../mapping-sv.ts'
import { listTexts } from '../mapping-texts.ts'
import { mappingWords } from '../mapping-words.ts'
import { mappingQuery, ownMappingsQuery } from './mapping-queries.ts'

const placeOf = (id: string) => `samlad.mapping.${id}`

function readKept(id: string): MappingDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(placeOf(id)) ?? 'null') as MappingDraft | null
  } catch {
    return null
  }
}

function keep(id: string, draft: MappingDraft | null) {
  try {
    if (draft) sessionStorage.setItem(placeOf(id), JSON.stringify(draft))
    else sessionStorage.removeItem(placeOf(id))
  } catch {
    // Kept in the page only.
  }
}

/** Why the server said no; what was typed stays where it was typed. */
export function explainMapping(error: unknown, words: MappingWords): string {
  if (!(error instanceof CallFailed)) return words.form.failed
  if (error.status === 0) return words.form.unreachable
  return sayRefusals(error.refusals, words) || words.form.failed
}

export function sayRefusals(refusals: readonly Refusal[], words: MappingWords): string {
  const sentences = words.refusals as Record<string, ((values: Refusal['values']) => string) | undefined>
  return [...new Set(refusals.map((one) => sentences[one.code]?.(one.values)))].filter(Boolean).join(' ')
}

export interface FormFault {
  readonly fieldId?: string
  readonly text: string
  /** The guard tells it under the field already, with a way to mend it. */
  readonly guarded?: boolean
}

export function useMappingForm(mapping: Mapping) {
  const words = useWords(mappingWords)
  const say = useSay()
  const client = useQueryClient()
  const [firstId] = useState(newId)
  const [kept, setKept] = useState(() => readKept(mapping.id))
  const [faults, setFaults] = useState<readonly FormFault[]>([])
  const [attempt, setAttempt] = useState(0)
  const [told, setTold] = useState<readonly Refusal[]>([])
  const [theirs, setTheirs] = useState<Mapping | null>(null)
  const [busy, setBusy] = useState(false)
  const draft = kept ?? draftOf(mapping.answers, mapping.version, firstId)
  const unsaved = kept !== null && differsFrom(kept, mapping.answers)

  const put = (next: MappingDraft | null) => {
    setKept(next)
    keep(mapping.id, next)
  }
  const change = (given: Partial<MappingDraft>) => put({ ...draft, ...given })
  const changeItem = (id: string, given: Partial<ItemDraft>) =>
    change({ items: draft.items.map((item) => (item.id === id ? { ...item, ...given } : item)) })
  const { answers } = useMemo(() => readDraft(draft), [draft])
  const texts = useMemo(() => listTexts(answers, mapping.answers), [answers, mapping.answers])
  const guarded = useGuardedTexts({
    texts,
    excuses: draft.excuses,
    onExcuses: (excuses) => change({ excuses }),
    onText: (field, text) => {
      const [, id, name] = /^items\.(.+)\.(\w+)$/.exec(field) ?? []
      if (id && name) changeItem(id, { [name]: text })
      else change({ [field]: text })
    },
    open: kept !== null,
    told,
  })

  /** What came back stands everywhere it is shown. */
  const settle = (saved: Mapping) => {
    client.setQueryData(mappingQuery(mapping.id).queryKey, saved)
    void client.invalidateQueries({ queryKey: ownMappingsQuery.queryKey })
  }
  const refuse = (found: readonly FormFault[]) => {
    setFaults(found)
    setAttempt((before) => before + 1)
    return false
  }
  const faultsOf = (refusals: readonly Refusal[]): FormFault[] =>
    refusals.map((one) => {
      const text = sayRefusals([one], words) || words.form.failed
      return one.field ? { fieldId: fieldId(one.field), text, guarded: one.code === 'personInText' } : { text }
    })

  /** True when it was saved. */
  const save = async (): Promise<boolean> => {
    const read = readDraft(draft)
    const left = [
      ...read.faults.map(({ code, at, field }) => ({ fieldId: fieldId(field), text: words.form[code](at) })),
      ...faultsOf(guarded.left()),
    ]
    if (left.length > 0) return refuse(left)
    setBusy(true)
    try {
      const body = { version: draft.base, answers: read.answers, overrides: guarded.overrides }
      const saved = await call(writeMapping, { params: { id: mapping.id }, body })
      settle(saved)
      put(null)
      setTold([])
      setFaults([])
      say(words.form.saved)
      return true
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'moved') {
        setTheirs(error.current as Mapping)
        // Told beside both texts.
        return refuse([])
      }
      if (error instanceof CallFailed && error.code === 'refused') {
        setTold(error.refusals)
        return refuse(faultsOf(error.refusals))
      }
      return refuse([{ text: explainMapping(error, words) }])
    } finally {
      setBusy(false)
    }
  }
  return {
    draft,
    unsaved,
    change,
    changeItem,
    addItem: () => {
      const item = emptyItem(newId())
      change({ items: [...draft.items, item] })
      return item.id
    },
    removeItem: (id: string) => {
      change({ items: draft.items.filter((item) => item.id !== id) })
      say(words.form.removed)
    },
    below: guarded.below,
    faults,
    attempt,
    faultAt: (field: string) => faults.find((one) => one.fieldId === fieldId(field) && !one.guarded)?.text,
    busy,
    save,
    settle,
    theirs,
    keepMine: () => {
      if (theirs) {
        settle(theirs)
        change({ base: theirs.version })
      }
      setTheirs(null)
      setFaults([])
    },
    takeTheirs: () => {
      if (theirs) settle(theirs)
      put(null)
      setTheirs(null)
      setFaults([])
    },
  }
}

export type MappingForm = ReturnType<typeof useMappingForm>

/** The id of a field's control in the page. */
export const fieldId = (field: string) => `mapping-${field.replaceAll('.', '-')}`
