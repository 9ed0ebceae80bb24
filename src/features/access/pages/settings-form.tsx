import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useSay } from '#design/live.tsx'
import { TextField } from '#design/text-field.tsx'
import type { MunicipalitySettings } from '#features/access/schema.ts'
import { selfQuery } from '#features/access/web/self.ts'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { EditableSettings, saveSettings } from '../api.ts'
import { en } from '../en.ts'
import { sv } from '../sv.ts'
import './administration.css'

const fields = ['smallCell', 'cellMetres', 'colour', 'mapTiles'] as const
type Field = (typeof fields)[number]

export function SettingsForm({ settings, onSaved }: { settings: MunicipalitySettings; onSaved: () => void }) {
  const { administration: words } = useWords({ sv, en })
  const say = useSay()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<Record<Field, string>>(() => ({
    smallCell: String(settings.smallCell),
    cellMetres: String(settings.cellMetres),
    colour: settings.colour ?? '',
    mapTiles: settings.mapTiles ?? '',
  }))
  const [faulty, setFaulty] = useState<readonly Field[]>([])
  const [attempt, setAttempt] = useState(0)
  const saving = useMutation({
    mutationFn: (body: EditableSettings) => call(saveSettings, { body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: selfQuery.queryKey })
      say(words.saved)
      onSaved()
    },
    onError: (error) => {
      const refused = error instanceof CallFailed ? error.refusals.map((one) => one.field) : []
      const known = fields.filter((field) => refused.includes(field))
      if (known.length > 0) setFaulty(known)
      else say(words.failed, { stays: true })
      setAttempt((count) => count + 1)
    },
  })

  const send = (event: FormEvent) => {
    event.preventDefault()
    const read = EditableSettings.safeParse({
      smallCell: Number(typed.smallCell),
      cellMetres: Number(typed.cellMetres),
      colour: typed.colour.trim() || null,
      mapTiles: typed.mapTiles.trim() || null,
    })
    const wrong = read.success ? [] : read.error.issues.map((issue) => String(issue.path[0]))
    setFaulty(fields.filter((field) => wrong.includes(field)))
    setAttempt((count) => count + 1)
    if (read.success) saving.mutate(read.data)
  }

  return (
    <form className="sd-form ac-settings" onSubmit={send} noValidate>
      <ErrorSummary
        title={words.faults}
        attempt={attempt}
        faults={faulty.map((field) => ({ fieldId: `settings-${field}`, text: words.faultOf[field] }))}
      />
      {fields.map((field) => (
        <TextField
          key={field}
          id={`settings-${field}`}
          label={words[field]}
          hint={words[`${field}Hint`]}
          inputMode={field === 'smallCell' || field === 'cellMetres' ? 'numeric' : 'text'}
          value={typed[field]}
          onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
          {...(faulty.includes(field) ? { error: words.faultOf[field] } : {})}
        />
      ))}
      <Button type="submit" busy={saving.isPending}>
        {words.save}
      </Button>
    </form>
  )
}
