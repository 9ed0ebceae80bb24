import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Field } from '#design/field.tsx'
import { FileInput } from '#design/file-input.tsx'
import { known } from '#design/known.ts'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayFailure } from '#platform/web/say-refusals.ts'
import { fetchEvidence, type ImportOutcome, importEvidence } from '../../api.ts'
import { evidenceWords } from '../../pages-words.ts'
import { evidenceQuery } from '../../web/evidence-queries.ts'
import { sendFile } from '../../web/send-file.ts'
import { failureWordsOf } from '../../web/use-evidence-change.ts'
import { OutcomeView } from './outcome.tsx'

const services = ['kolada', 'scb', 'polisen'] as const

/** A file is read and told before anything is kept; a live service is asked at once. */
export function Upload() {
  const words = useWords(evidenceWords)
  const own = words.upload
  const say = useSay()
  const client = useQueryClient()
  const box = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [dropped, setDropped] = useState(false)
  const [address, setAddress] = useState('')
  const [retrievedOn, setRetrievedOn] = useState('')
  const [over, setOver] = useState(false)
  const taken = (outcome: ImportOutcome) => {
    if (outcome.outcome !== 'kept') return
    say(own.kept)
    void client.invalidateQueries({ queryKey: evidenceQuery.queryKey })
  }
  const send = useMutation({
    mutationFn: ({ chosen, dryRun }: { chosen: File; dryRun: 'yes' | 'no' }) => {
      const about = known({ address: address.trim() || undefined, retrievedOn: retrievedOn || undefined })
      return sendFile(importEvidence, { query: { name: chosen.name.slice(0, 200), dryRun, ...about }, file: chosen })
    },
    onSuccess: taken,
  })
  const live = useMutation({
    mutationFn: (service: (typeof services)[number]) => call(fetchEvidence, { body: { service } }),
    onSuccess: taken,
  })
  const look = (chosen: File | undefined) => {
    if (!chosen || send.isPending) return
    live.reset()
    setFile(chosen)
    send.mutate({ chosen, dryRun: 'yes' })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    setDropped(true)
    look(event.dataTransfer.files[0])
  }
  const again = () => {
    send.reset()
    setFile(null)
    if (box.current) box.current.value = ''
    box.current?.focus()
  }
  const outcome = live.data ?? send.data
  const failed = live.error ?? send.error
  const ready = file !== null && send.data?.outcome === 'wouldKeep'
  const reading = send.isPending && (send.variables.dryRun === 'yes' ? own.reading : own.keeping)
  return (
    <Card title={own.title}>
      <div className="sd-form">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first */}
        <div
          className="ev-drop"
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Field label={own.file} hint={own.fileHint}>
            {(control) => (
              <FileInput
                {...control}
                ref={box}
                accept=".xlsx,.csv,.txt,.tsv,.px,.json"
                onChange={(event) => {
                  setDropped(false)
                  look(event.target.files?.[0])
                }}
              />
            )}
          </Field>
          {/* What is dropped does not show in the field itself. */}
          {file && dropped && <p className="sd-small sd-muted">{file.name}</p>}
        </div>
        {reading && <Notice announce="soon">{reading}</Notice>}
        {live.isPending && <Notice announce="soon">{own.fetching}</Notice>}
        {failed && (
          <Notice tone="act" announce="now">
            {sayFailure(failed, failureWordsOf(words))}
          </Notice>
        )}
        {outcome && !send.isPending && !live.isPending && (
          <OutcomeView outcome={outcome} live={live.data !== undefined} />
        )}
        {ready && (
          <>
            <TextField
              label={own.address}
              optional={own.optional}
              hint={own.addressHint}
              value={address}
              onChange={setAddress}
              maxLength={500}
              inputMode="url"
            />
            <TextField
              type="date"
              label={own.retrieved}
              optional={own.optional}
              hint={own.retrievedHint}
              value={retrievedOn}
              onChange={setRetrievedOn}
            />
          </>
        )}
        {file && !send.isPending && (
          <div className="sd-row">
            {ready && <Button onClick={() => send.mutate({ chosen: file, dryRun: 'no' })}>{own.keep}</Button>}
            <Button look="second" onClick={again}>
              {own.another}
            </Button>
          </div>
        )}
        <div className="ev-fetch">
          <h3>{own.fetchTitle}</h3>
          <p className="sd-small sd-muted">{own.fetchHint}</p>
          <div className="sd-row">
            {services.map((service) => (
              <Button
                key={service}
                look="second"
                busy={live.isPending && live.variables === service}
                disabled={live.isPending && live.variables !== service}
                onClick={() => {
                  again()
                  live.mutate(service)
                }}
              >
                {own.fetch[service]}
              </Button>
            ))}
          </div>
        </div>
      </div>
    </Card>
  )
}
