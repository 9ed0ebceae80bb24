import { useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { openQuestionnaire } from '../../api.ts'
import { fewestAnswers } from '../../schema.ts'
import { useQuestionnaireChange } from '../../web/use-questionnaire-change.ts'
import { evaluationWords } from '../../words.ts'

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** Opens the next one and sends it to all who are to have it. */
export function OpenQuestionnaire({ wouldInvite }: { wouldInvite: number }) {
  const words = useWords(evaluationWords)
  const { list } = words
  const change = useQuestionnaireChange(null)
  const today = localDateAt(Date.now())
  const standing = { title: list.nameStart, opensOn: today, closesOn: '' }
  const draft = useDraft('new-questionnaire', { version: 0, values: standing })
  const [attempt, setAttempt] = useState(0)
  const guarded = useGuarded({ ...change, draft, standing: {}, fields: ['title'], open: draft.touched })
  const { title = '', opensOn = '', closesOn = '' } = draft.values
  const closesWell = isDay(closesOn) && closesOn >= today && closesOn >= opensOn
  const faults = [
    ...(title.trim().length < 3 ? [{ fieldId: 'qu-title', text: list.faultName }] : []),
    ...(isDay(opensOn) ? [] : [{ fieldId: 'qu-from', text: list.faultFrom }]),
    ...(closesWell ? [] : [{ fieldId: 'qu-to', text: list.faultTo }]),
  ]
  const shown = attempt > 0 ? faults : []
  const errorAt = (fieldId: string) => known({ error: shown.find((one) => one.fieldId === fieldId)?.text })
  const send = async () => {
    setAttempt((before) => before + 1)
    if (faults.length > 0 || guarded.stops()) return
    const body = { title: title.trim(), opensOn, closesOn, overrides: guarded.overrides }
    if (await change.run(() => call(openQuestionnaire, { body }), list.opened)) draft.drop()
  }
  if (wouldInvite < fewestAnswers) return <p>{list.tooFew(wouldInvite, fewestAnswers)}</p>
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void send()
      }}
    >
      <p>{list.openLead(wouldInvite)}</p>
      <p className="sd-muted">{list.openHow}</p>
      <ErrorSummary title={words.faults} faults={shown} attempt={attempt} />
      <TextField
        id="qu-title"
        label={list.name}
        value={title}
        maxLength={160}
        onChange={(text) => draft.change('title', text)}
        {...errorAt('qu-title')}
      />
      {guarded.below('title')}
      <Row>
        <TextField
          id="qu-from"
          type="date"
          label={list.from}
          value={opensOn}
          onChange={(text) => draft.change('opensOn', text)}
          {...errorAt('qu-from')}
        />
        <TextField
          id="qu-to"
          type="date"
          label={list.to}
          value={closesOn}
          onChange={(text) => draft.change('closesOn', text)}
          {...errorAt('qu-to')}
        />
      </Row>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={change.busy}>
          {list.send}
        </Button>
      </div>
    </form>
  )
}
