import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { listBodies } from '#agreements/schema.ts'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { agreementQuery } from '#features/agreement/web/queries.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { planMeeting } from '../../api.ts'
import { instantOf } from '../../local-times.ts'
import { meetingPageWords } from '../../pages-words.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

const start = { bodyCode: '', day: '', from: '09:00', to: '11:00', place: '' }

/** The next meeting: body, day, place. What waits is put on its agenda at once. */
export function PlanMeeting() {
  const { list, faults: faultTitle } = useWords(meetingPageWords)
  const { data } = useQuery(agreementQuery)
  const navigate = useNavigate()
  const change = useMeetingChange()
  const [values, setValues] = useState<Readonly<Record<string, string>>>(start)
  const [attempt, setAttempt] = useState(0)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const value = (field: keyof typeof start | 'title') => values[field] ?? ''
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: {},
    fields: ['title', 'place'],
    open: value('title') + value('place') !== '',
  })
  const bodies = data?.agreement ? listBodies(data.agreement).filter((body) => body.members.length > 0) : []
  const body = bodies.find((one) => one.code === value('bodyCode')) ?? bodies[0]
  // The body's name until another one is written; emptied, it stays empty.
  const title = values.title ?? body?.sv ?? ''
  const startsAt = instantOf(value('day'), value('from'))
  const endsAt = instantOf(value('day'), value('to'))
  const faults = [
    ...(title.trim().length < 3 ? [{ fieldId: 'me-title', text: list.faultTitle }] : []),
    ...(/^\d{4}-\d\d-\d\d$/.test(value('day')) ? [] : [{ fieldId: 'me-day', text: list.faultDate }]),
    ...(value('day') && !(startsAt && endsAt && endsAt > startsAt)
      ? [{ fieldId: 'me-from', text: list.faultTime }]
      : []),
    ...(value('place').trim().length < 2 ? [{ fieldId: 'me-place', text: list.faultPlace }] : []),
  ]
  const shown = attempt > 0 ? faults : []
  const errorAt = (fieldId: string) => known({ error: shown.find((one) => one.fieldId === fieldId)?.text })
  const plan = async () => {
    setAttempt((before) => before + 1)
    if (faults.length > 0 || guarded.stops() || !body || !startsAt || !endsAt) return
    const asked = { bodyCode: body.code, title: title.trim(), startsAt, endsAt, place: value('place').trim() }
    const made = await change.run(
      () => call(planMeeting, { body: { ...asked, overrides: guarded.overrides } }),
      list.created,
    )
    if (made) await navigate({ to: '/moten/$id', params: { id: made.id } })
  }
  if (data && bodies.length === 0) return <Card title={list.plan}>{list.noBodies}</Card>
  return (
    <Card title={list.plan}>
      <form
        className="sd-form me-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.busy) void plan()
        }}
      >
        <ErrorSummary title={faultTitle} faults={shown} attempt={attempt} />
        <SelectField
          label={list.body}
          value={body?.code ?? ''}
          onChange={(code) => set('bodyCode', code)}
          options={bodies.map((one) => ({ value: one.code, text: one.sv }))}
        />
        <TextField
          id="me-title"
          label={list.title}
          value={title}
          onChange={(text) => set('title', text)}
          maxLength={160}
          {...errorAt('me-title')}
        />
        {guarded.below('title')}
        <div className="me-times">
          <TextField
            id="me-day"
            label={list.date}
            type="date"
            value={value('day')}
            onChange={(text) => set('day', text)}
            {...errorAt('me-day')}
          />
          <TextField
            id="me-from"
            label={list.from}
            type="time"
            value={value('from')}
            onChange={(text) => set('from', text)}
            {...errorAt('me-from')}
          />
          <TextField label={list.to} type="time" value={value('to')} onChange={(text) => set('to', text)} />
        </div>
        <TextField
          id="me-place"
          label={list.where}
          hint={list.whereHint}
          value={value('place')}
          onChange={(text) => set('place', text)}
          maxLength={200}
          {...errorAt('me-place')}
        />
        {guarded.below('place')}
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
        <Button type="submit" busy={change.busy}>
          {list.create}
        </Button>
      </form>
    </Card>
  )
}
