import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { type ImportMapping, type ImportState, importStates } from '../../import/schema.ts'
import { type ImportPreview, type ImportSource, startImport } from '../../import-api.ts'
import { Check, type MappingProps } from './settings.tsx'
import { sayRefused } from './upload-file.ts'
import { importPageWords, importWords } from './words.ts'

/** What is done with the rows that are not as usual. */
export function Choices({ mapping, onChange }: MappingProps) {
  const words = useWords(importPageWords)
  return (
    <Card title={words.choices}>
      <div className="report-grid">
        <SelectField
          label={words.unplaced}
          value={mapping.unplaced}
          onChange={(value) => onChange({ ...mapping, unplaced: value as ImportMapping['unplaced'] })}
          options={Object.entries(words.unplacedChoices).map(([value, text]) => ({ value, text }))}
        />
        <SelectField
          label={words.outside}
          value={mapping.outside}
          onChange={(value) => onChange({ ...mapping, outside: value as ImportMapping['outside'] })}
          options={Object.entries(words.outsideChoices).map(([value, text]) => ({ value, text }))}
        />
      </div>
      <Check text={words.dropText} on={mapping.dropText} onChange={(dropText) => onChange({ ...mapping, dropText })} />
      <p className="sd-small sd-muted">{words.dropTextHint}</p>
    </Card>
  )
}

/** The last step: what they become, from where they are, and go. */
export function Start(props: {
  preview: ImportPreview
  mapping: ImportMapping
  source: ImportSource | null
  busy: boolean
  onStarted: (runId: string) => void
}) {
  const { preview, mapping, source, busy, onStarted } = props
  const words = useWords(importPageWords)
  const rules = useWords(importWords)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const [state, setState] = useState<ImportState>(mapping.columns.state ? 'asInFile' : 'reviewed')
  const start = useMutation({
    mutationFn: () =>
      call(startImport, {
        body: {
          uploadId: preview.upload.id,
          mapping,
          source: source ? { id: source.id } : { name: name.trim() },
          state,
        },
      }),
    onSuccess: ({ runId }) => onStarted(runId),
  })
  const missing = !source && name.trim() === ''
  const states = importStates.filter((one) => one !== 'asInFile' || mapping.columns.state)
  return (
    <Card>
      <div className="sd-form report-correct">
        {!source && (
          <TextField
            label={words.sourceName}
            hint={words.sourceHint}
            value={name}
            maxLength={100}
            onChange={setName}
            {...(asked && missing ? { error: words.sourceMissing } : {})}
          />
        )}
        <SelectField
          label={words.state}
          {...(state === 'reviewed' ? {} : { hint: words.stateShared })}
          value={state}
          onChange={(value) => setState(value as ImportState)}
          options={states.map((value) => ({ value, text: words.states[value] }))}
        />
        {start.isError && (
          <Notice tone="act" title={words.failed} announce="now">
            {sayRefused(start.error, rules, words.unreachable)}
          </Notice>
        )}
        <Button
          busy={busy || start.isPending}
          onClick={() => {
            setAsked(true)
            if (!missing) start.mutate()
          }}
        >
          {words.start(preview.total.rows, preview.total.exact)}
        </Button>
      </div>
    </Card>
  )
}
