import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Fields } from '#features/picture/web/drafts.ts'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { weighCriteria } from '../../api.ts'
import { problemPageWords } from '../../pages-words.ts'
import { criteria, type Weights } from '../../schema.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { useProblemForm } from '../../web/use-problem-form.ts'
import { problemWords } from '../../words.ts'

interface WeightsCardProps {
  weights: Weights
  version: number
  changes: boolean
}

/** What each question weighs; the parties change it with a reason, and the order follows. */
export function WeightsCard({ weights, version, changes }: WeightsCardProps) {
  const words = useWords(problemPageWords)
  const said = useWords(problemWords)
  const [writing, setWriting] = useState(false)
  return (
    <Card title={words.weights.title}>
      <p className="sd-muted">{words.weights.text}</p>
      {writing ? (
        <WeightsForm weights={weights} version={version} onDone={() => setWriting(false)} />
      ) : (
        <>
          <ul className="pr-counts">
            {criteria.map((one) => (
              <li key={one}>
                {said.criteria[one].question} <span className="sd-muted">{words.scoring.weight(weights[one])}</span>
              </li>
            ))}
          </ul>
          {changes && (
            <Button look="second" onClick={() => setWriting(true)}>
              {words.weights.open}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

const readWeight = (text: string | undefined) => {
  const number = Number((text ?? '').trim().replace(',', '.'))
  return (text ?? '').trim() !== '' && number >= 0 && number <= 5 ? number : null
}

function WeightsForm({ weights, version, onDone }: Omit<WeightsCardProps, 'changes'> & { onDone: () => void }) {
  const words = useWords(problemPageWords)
  const said = useWords(problemWords)
  const change = useProblemChange(null)
  const written = Object.fromEntries(
    criteria.map((one) => [one, words.number(weights[one], weights[one] % 1 === 0 ? 0 : 1)]),
  )
  const form = useProblemForm({
    key: 'weights',
    change,
    open: true,
    standing: { version, values: { ...written, reason: '' } },
    textsOf: () => ['reason'],
    faultsOf: (values: Fields) => [
      ...criteria
        .filter((one) => readWeight(values[one]) === null)
        .map((one) => ({ field: one, text: words.weights.fault(said.criteria[one].question) })),
      ...(criteria.every((one) => readWeight(values[one]) === 0)
        ? [{ field: criteria[0], text: words.weights.none }]
        : []),
      ...((values.reason ?? '').trim().length < 5 ? [{ field: 'reason', text: words.weights.reasonFault }] : []),
    ],
  })
  const save = async () => {
    if (!form.ready()) return
    const read = Object.fromEntries(criteria.map((one) => [one, readWeight(form.values[one]) ?? 0])) as Weights
    const body = { weights: read, reason: (form.values.reason ?? '').trim(), version, overrides: form.overrides }
    if ((await change.run(() => call(weighCriteria, { body }), words.weights.saved)) === null) return
    form.finish()
    onDone()
  }
  const { draft } = form
  // Giving up closes the form as well as the draft.
  const leaving = {
    ...draft,
    drop: () => {
      form.finish()
      onDone()
    },
  }
  return (
    <div className="pr-form">
      <ErrorSummary title={words.faults} faults={form.faults} attempt={form.attempt} />
      <div className="pr-weights">
        {criteria.map((one) => (
          <TextField
            key={one}
            label={said.criteria[one].question}
            hint={words.weights.hint}
            inputMode="decimal"
            {...form.control(one)}
          />
        ))}
      </div>
      <TextArea label={words.weights.reason} maxLength={400} {...form.control('reason')} />
      {form.below('reason')}
      <Conflict
        draft={draft}
        standing={form.standing}
        who={null}
        fields={criteria.map((field) => ({ field, label: said.criteria[field].question }))}
      />
      <EditButtons draft={leaving} change={change} onSave={() => void save()} />
    </div>
  )
}
