import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { putItem } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { Meeting, WaitingItem } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'
import { meetingWords } from '../../words.ts'

/** After everything that stands there. */
const lastPosition = ({ items }: Meeting) => Math.max(0, ...items.map((one) => one.position)) + 1

/** What waits for a meeting and is not on this agenda, and points of the presenters' own. */
export function WaitingItems({ meeting }: { meeting: Meeting }) {
  const { view } = useWords(meetingPageWords)
  const said = useWords(meetingWords)
  const change = useMeetingChange()
  const add = (item: WaitingItem) => {
    const { subjectKind, subjectId, title } = item
    const body = { subjectKind, subjectId, title: title.slice(0, 200), text: null, position: lastPosition(meeting) }
    const params = { id: meeting.id, itemId: newId() }
    return change.run(() => call(putItem, { params, body: { ...body, version: 0, overrides: [] } }))
  }
  const whyOf = (why: string) => (said.why as Readonly<Record<string, string>>)[why] ?? why
  return (
    <Card title={view.waiting}>
      {meeting.waiting.length === 0 && <p className="sd-muted">{view.waitingNone}</p>}
      <RuledList
        items={meeting.waiting.map((item) => ({
          key: `${item.subjectKind} ${item.subjectId}`,
          title: item.title,
          text: `${said.subjectKinds[item.subjectKind]}, ${whyOf(item.why)}`,
          aside: (
            <Button look="second" busy={change.busy} onClick={() => void add(item)} aria-label={view.addOf(item.title)}>
              {view.add}
            </Button>
          ),
        }))}
      />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <OwnItem meeting={meeting} />
    </Card>
  )
}

function OwnItem({ meeting }: { meeting: Meeting }) {
  const { view } = useWords(meetingPageWords)
  const change = useMeetingChange()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const title = (values.title ?? '').trim()
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: {},
    fields: ['title', 'text'],
    open: title !== '',
  })
  const put = async () => {
    setAsked(true)
    if (title.length < 2 || guarded.stops()) return
    const body = {
      subjectKind: 'free' as const,
      subjectId: null,
      title,
      text: values.text?.trim() || null,
      position: lastPosition(meeting),
      version: 0,
      overrides: guarded.overrides,
    }
    const params = { id: meeting.id, itemId: newId() }
    if (await change.run(() => call(putItem, { params, body }))) {
      setValues({})
      setAsked(false)
    }
  }
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void put()
      }}
    >
      <h3>{view.own}</h3>
      <TextField
        label={view.ownTitle}
        value={values.title ?? ''}
        onChange={(text) => set('title', text)}
        maxLength={200}
        {...known({ error: asked && title.length < 2 ? view.ownFault : undefined })}
      />
      {guarded.below('title')}
      <TextArea
        label={view.ownText}
        optional={view.optional}
        value={values.text ?? ''}
        onChange={(text) => set('text', text)}
        maxLength={3000}
      />
      {guarded.below('text')}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <Button type="submit" look="second" busy={change.busy}>
        {view.add}
      </Button>
    </form>
  )
}
