import { useState } from 'react'
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { SelectField, TextField } from '#design/text-field.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { enterValue } from '../../api.ts'
import { type IndicatorFrequency, lastEnded, periodHolding } from '../../indicator-periods.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Indicator, Measure } from '../../schema.ts'
import { readNumber } from '../../web/measure-fields.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'

/** How far back a value is usually told; older ones come with an import. */
const mostBack = 16

/** The period under way and those before it, the latest first. */
function listPeriods(frequency: IndicatorFrequency, today: string): string[] {
  let one = periodHolding(frequency, today)
  const labels = [one.label]
  while (labels.length < mostBack) {
    one = periodHolding(frequency, addDays(one.from, -1))
    labels.push(one.label)
  }
  return labels
}

/** One value for one period. That there is none to be had is told with why. */
export function ValueForm(props: { measure: Measure; indicator: Indicator; onClose: () => void }) {
  const { measure, indicator, onClose } = props
  const words = useWords(planPageWords)
  const { indicator: own, say } = useWords(measurePageWords)
  const zone = useSelf().data?.municipality?.timeZone
  const [today] = useState(() => localDateAt(Date.now(), zone))
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const told = new Set(indicator.points.filter((one) => one.recordedAt !== null).map((one) => one.period))
  const periods = listPeriods(indicator.frequency, today)
  // What is missing first: the earliest ended one since the first that was told.
  const missing = periods.slice(1).filter((one) => !told.has(one))
  const first = [...told].toSorted()[0]
  const start =
    missing.findLast((one) => first !== undefined && one > first) ?? lastEnded(indicator.frequency, today).label
  const form = usePlanForm({
    key: `measure|${measure.id}|value|${indicator.id}`,
    change,
    texts: ['note'],
    standing: { version: 0, values: { period: start, value: '', note: '' } },
    open: true,
  })
  const { period = start, value = '', note = '' } = form.values
  const number = readNumber(value)
  const fault = Number.isNaN(number)
    ? own.badNumber
    : number === null && note.trim() === ''
      ? own.valueOrNote
      : undefined
  const error = form.attempt > 0 ? fault : undefined
  const save = async () => {
    if (!form.ready(fault ? 1 : 0)) return
    const body = { period, value: number, note: note.trim() || null, overrides: form.overrides }
    const params = { id: measure.id, indicatorId: indicator.id }
    if (!(await change.run(() => call(enterValue, { params, body }), own.entered))) return
    form.draft.drop()
    onClose()
  }
  return (
    <form
      className="sd-form pl-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void save()
      }}
    >
      <ErrorSummary
        title={words.faults}
        faults={error ? [{ fieldId: `value-${indicator.id}`, text: error }] : []}
        attempt={form.attempt}
      />
      <div className="pl-pair">
        <SelectField
          label={own.period}
          value={period}
          onChange={(label) => form.set('period', label)}
          options={periods.map((label) => ({
            value: label,
            text: told.has(label) ? own.toldBefore(say.period(label)) : say.period(label),
          }))}
        />
        <TextField
          id={`value-${indicator.id}`}
          label={indicator.unit ? own.valueIn(indicator.unit) : own.value}
          inputMode="decimal"
          value={value}
          onChange={(text) => form.set('value', text)}
          {...known({ error })}
        />
      </div>
      <div>
        <TextField
          label={own.note}
          optional={words.optional}
          value={note}
          onChange={(text) => form.set('note', text)}
          maxLength={400}
        />
        {form.below('note')}
      </div>
      <ProblemNotice problem={change.problem} />
      <div className="pl-buttons">
        <Button type="submit" busy={change.busy}>
          {own.saveValue}
        </Button>
        <Button
          look="second"
          onClick={() => {
            form.draft.drop()
            onClose()
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
