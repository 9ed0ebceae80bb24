import { useMemo, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { markBreak, takeBackBreak } from '../../api.ts'
import { evidenceWords } from '../../pages-words.ts'
import type { MarkedBreak, Series } from '../../schema.ts'
import { focusFault } from '../../web/focus-fault.ts'
import { useEvidenceChange } from '../../web/use-evidence-change.ts'

const shortestReason = 10

export interface SeriesBreaksProps {
  series: Series
  marked: readonly MarkedBreak[]
  changes: boolean
  onChanged: () => void
}

/** Where the series is another one: what the source tells, and what a coordinator marked and may take back. */
export function SeriesBreaks({ series, marked, changes, onChanged }: SeriesBreaksProps) {
  const { breaks: own } = useWords(evidenceWords)
  const [marking, setMarking] = useState(false)
  const { run, problem, busy } = useEvidenceChange()
  const reasons = new Set(marked.map((one) => one.reason))
  const told = series.breaks.filter((one) => !reasons.has(one.reason))
  const takeBack = async (id: string) => {
    if (await run(() => call(takeBackBreak, { params: { id } }), own.takenBack)) onChanged()
  }
  return (
    <>
      {told.length + marked.length > 0 && (
        <ul className="ev-breaks sd-small">
          {told.map(({ period, reason }) => (
            <li key={period}>{own.told(period, reason)}</li>
          ))}
          {marked.map(({ id, period, reason, seriesId }) => (
            <li key={id}>
              {own.marked(period, reason, seriesId === null)}
              {changes && (
                <>
                  {' '}
                  <button type="button" className="ds-link" disabled={busy} onClick={() => void takeBack(id)}>
                    {own.takeBack}
                    <span className="sd-hidden"> {period}</span>
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <Notice tone="act" announce="now">
          {problem}
        </Notice>
      )}
      {changes && !marking && (
        <p>
          <button type="button" className="ds-link sd-small" onClick={() => setMarking(true)}>
            {own.mark}
          </button>
        </p>
      )}
      {marking && (
        <MarkForm
          series={series}
          onDone={() => {
            setMarking(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}

function MarkForm({ series, onDone }: { series: Series; onDone: () => void }) {
  const { breaks: own } = useWords(evidenceWords)
  const [period, setPeriod] = useState('')
  const [scope, setScope] = useState<'series' | 'indicator'>('series')
  const [reason, setReason] = useState('')
  const [excuses, setExcuses] = useState<Excuses>([])
  const [attempted, setAttempted] = useState(false)
  const change = useEvidenceChange()
  const texts = useMemo(() => [{ field: 'reason', text: reason, before: '' }], [reason])
  const guarded = useGuardedTexts({
    texts,
    excuses,
    onExcuses: setExcuses,
    onText: (_, text) => setReason(text),
    open: true,
    told: change.refusals,
  })
  const lacks = { period: period.trim().length < 4, reason: reason.trim().length < shortestReason }
  const submit = async () => {
    setAttempted(true)
    focusFault()
    const left = guarded.left()
    if (left.length > 0) return change.refuse(left)
    if (lacks.period || lacks.reason) return
    const body = { seriesId: series.id, scope, period: period.trim(), reason: reason.trim() }
    if (await change.run(() => call(markBreak, { body: { ...body, overrides: guarded.overrides } }), own.done)) onDone()
  }
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className="sd-small">{own.explanation}</p>
      <TextField
        label={own.period}
        hint={own.periodHint}
        value={period}
        onChange={setPeriod}
        {...known({ error: attempted && lacks.period ? own.needPeriod : undefined })}
      />
      <ChipGroup
        kind="one"
        legend={own.scope}
        value={scope}
        onChange={setScope}
        options={(['series', 'indicator'] as const).map((value) => ({ value, text: own.scopes[value] }))}
      />
      <div>
        <TextArea
          label={own.reason}
          hint={own.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={300}
          {...known({ error: attempted && lacks.reason ? own.needReason : undefined })}
        />
        {guarded.below('reason')}
      </div>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={change.busy}>
          {own.save}
        </Button>
      </div>
    </form>
  )
}
