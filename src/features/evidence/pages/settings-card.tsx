/** The administrator's card: which municipalities the samlad picture compares with. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useSay } from '#design/live.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Municipality, SimilarMunicipalities } from '#features/access/schema.ts'
import { selfQuery, useSelf } from '#features/access/web/self.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { saveSimilar } from '../api.ts'
import { findArea } from '../facts/find-area.ts'
import { evidenceWords } from '../pages-words.ts'
import { readNames } from '../read-names.ts'
import type { SimilarWords } from '../similar-sv.ts'

export default function SettingsCard() {
  const { data: self } = useSelf()
  return self?.municipality ? <SimilarCard municipality={self.municipality} /> : null
}

const mostCodes = 40

interface Faults {
  readonly list: string
  readonly codes: string
}

function SimilarCard({ municipality }: { municipality: Municipality }) {
  const words = useWords(evidenceWords)
  const { similar: own } = words
  const say = useSay()
  const queries = useQueryClient()
  const { similar } = municipality.settings
  const [list, setList] = useState(similar?.list ?? '')
  const [names, setNames] = useState(() =>
    (similar?.codes ?? []).map((code) => findArea(code)?.name ?? code).join(', '),
  )
  const [faults, setFaults] = useState<Faults>({ list: '', codes: '' })
  const [attempt, setAttempt] = useState(0)
  const tell = (found: Faults) => {
    setFaults(found)
    setAttempt((count) => count + 1)
  }
  const saving = useMutation({
    mutationFn: (body: { similar: SimilarMunicipalities | null }) => call(saveSimilar, { body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: selfQuery.queryKey })
      say(own.saved)
    },
    onError: (error) => {
      const told = error instanceof CallFailed ? sayRefusals(error.refusals, words.refusals) : ''
      if (told) tell({ list: '', codes: told })
      else say(own.failed, { stays: true })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { codes, said } = readCodes(names, municipality.name, own)
    const none = names.trim() === ''
    const found = { list: !none && list.trim().length < 3 ? own.needList : '', codes: said }
    tell(found)
    if (found.list || found.codes) return
    saving.mutate({ similar: none ? null : { list: list.trim(), codes } })
  }
  const fields = [
    { id: 'list', value: list, change: setList, label: own.list, hint: own.listHint, fault: faults.list },
    { id: 'codes', value: names, change: setNames, label: own.codes, hint: own.codesHint, fault: faults.codes },
  ]
  return (
    <Card title={own.title}>
      <form className="sd-form" onSubmit={send} noValidate>
        <p>{own.lead}</p>
        <ErrorSummary
          title={own.faults}
          attempt={attempt}
          faults={fields.flatMap(({ id, fault }) => (fault ? [{ fieldId: `similar-${id}`, text: fault }] : []))}
        />
        {fields.map(({ id, value, change, label, hint, fault }) => (
          <TextField
            key={id}
            id={`similar-${id}`}
            label={label}
            hint={hint}
            value={value}
            onChange={change}
            {...(fault ? { error: fault } : {})}
          />
        ))}
        <Button type="submit" look="second" busy={saving.isPending}>
          {own.save}
        </Button>
      </form>
    </Card>
  )
}

/** Codes of what was written, and everything that is wrong with it in sentences. */
function readCodes(text: string, municipality: string, words: SimilarWords): { codes: string[]; said: string } {
  const { codes, faults } = readNames(text, municipality)
  const said = faults.map(({ kind, name }) => words[kind](name))
  if (codes.length > mostCodes) said.push(words.tooMany)
  return { codes: [...codes], said: said.join(' ') }
}
