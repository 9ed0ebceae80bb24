import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { writeChain } from '../../api.ts'
import type { EventChain } from '../../schema.ts'
import { addStep, chainFaults, chainTexts, chainValues, dropStep, listSteps, readChain } from '../../web/chain-draft.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { useProblemForm } from '../../web/use-problem-form.ts'
import { useView } from './view-context.ts'

const [fewest, most] = [2, 12]
const emptySteps = Array.from({ length: 3 }, () => ({ title: '', breakPoint: null }))

export function useChainForm(chain: EventChain | null) {
  const { problem, words } = useView()
  const change = useProblemChange(problem.id)
  const [id] = useState(newId)
  const form = useProblemForm({
    key: `${problem.id}|chain|${chain?.id ?? 'new'}`,
    change,
    standing: { version: chain?.version ?? 0, values: chainValues(chain ?? { id, title: '', steps: emptySteps }) },
    textsOf: chainTexts,
    faultsOf: (values) => chainFaults(values, words.chains),
  })
  return { ...form, change }
}

export function ChainForm({ writing, name }: { writing: ReturnType<typeof useChainForm>; name: string }) {
  const { problem, words } = useView()
  const { chains } = words
  const { change, values, draft, standing, control } = writing
  const steps = listSteps(values)
  const box = useRef<HTMLFieldSetElement>(null)
  const added = useRef(false)
  useEffect(() => {
    box.current?.querySelector('input')?.focus()
  }, [])
  useEffect(() => {
    if (!added.current) return
    added.current = false
    box.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus()
  })
  const save = async () => {
    if (!writing.ready()) return
    const body = { ...readChain(values), version: standing.version, overrides: writing.overrides }
    const saved = await change.run(() => call(writeChain, { params: { id: problem.id }, body }), chains.saved)
    if (saved) writing.finish()
  }
  return (
    <fieldset className="pr-group" ref={box}>
      <legend>{name}</legend>
      <ErrorSummary title={words.faults} faults={writing.faults} attempt={writing.attempt} />
      <TextField label={chains.name} maxLength={160} {...control('title')} />
      {writing.below('title')}
      {steps.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
        <fieldset className="pr-group" key={at}>
          <legend>{chains.step(at + 1)}</legend>
          <TextField label={words.eventChain.columns.step} maxLength={160} {...control(`steps.${at}.title`)} />
          {writing.below(`steps.${at}.title`)}
          <TextField
            label={chains.breakPoint}
            optional={words.content.optional}
            maxLength={400}
            {...control(`steps.${at}.breakPoint`)}
          />
          {writing.below(`steps.${at}.breakPoint`)}
          {steps.length > fewest && (
            <Button look="quiet" disabled={draft.conflict} onClick={() => draft.settle(dropStep(values, at))}>
              {chains.removeStep(at + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      {steps.length < most && (
        <Button
          look="second"
          disabled={draft.conflict}
          onClick={() => {
            added.current = true
            draft.settle(addStep(values))
          }}
        >
          {chains.addStep}
        </Button>
      )}
      <Conflict
        draft={draft}
        standing={standing}
        who={null}
        fields={chainTexts({ ...standing.values, ...values }).map((field) => ({
          field,
          label:
            field === 'title'
              ? chains.name
              : `${chains.step(Number(field.split('.')[1]) + 1)}: ${field.endsWith('title') ? words.eventChain.columns.step : chains.breakPoint}`,
          joins: field !== 'title',
        }))}
      />
      <EditButtons draft={draft} change={change} onSave={() => void save()} />
    </fieldset>
  )
}
