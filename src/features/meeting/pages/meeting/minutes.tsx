import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { TextArea } from '#design/text-area.tsx'
import { mayDo } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { addEntry, approveMinutes, closeMeeting, reopenMeeting } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { Meeting } from '../../schema.ts'
import { meetingFileAddress } from '../../web/queries.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

/** The minutes: ended, approved by one of each party, locked; corrections stand beside them. */
export function Minutes({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const { minutes, parties: names } = useWords(meetingPageWords)
  const { id, state, approvals } = meeting
  if (state === 'planned' || state === 'cancelled') return null
  const after = state === 'held' || state === 'approved'
  return (
    <Card title={minutes.title} aside={state === 'approved' ? undefined : minutes.draft}>
      {after && (
        <ul className="me-plain">
          {parties.map((party) => {
            const given = approvals.find((one) => one.party === party)
            return (
              <li key={party}>
                <Signal kind={given ? 'fine' : 'waiting'}>{names[party]}</Signal>{' '}
                <span className="sd-muted">{given ? minutes.approvedBy(given.at, given.office) : minutes.waits}</span>
              </li>
            )
          })}
        </ul>
      )}
      <p className="me-links">
        <a className="ds-link" href={meetingFileAddress(id, 'minutes', 'pdf')}>
          PDF
        </a>
        <a className="ds-link" href={meetingFileAddress(id, 'minutes', 'docx')}>
          Word
        </a>
        {state === 'approved' && (
          <a className="ds-link" href={meetingFileAddress(id, 'bundle', 'zip')}>
            {minutes.bundle}
          </a>
        )}
      </p>
      {meeting.minutesHash && (
        <p className="sd-small sd-muted me-hash">
          {minutes.checksum}: {meeting.minutesHash}
        </p>
      )}
      <Steps meeting={meeting} writes={writes} />
      {after && <Entries meeting={meeting} writes={writes} />}
    </Card>
  )
}

function Steps({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const words = useWords(meetingPageWords)
  const { minutes } = words
  const self = useSelf().data
  const change = useMeetingChange()
  const params = { id: meeting.id }
  const { state, minutesHash, approvals, version } = meeting
  const party = self?.actor?.party
  const open = meeting.items.filter((one) => one.outcome === null).length
  const mine = approvals.some((one) => one.party === party)
  // Some hold a seat for a party without belonging to it, as the head of the housing company: the server knows their seat.
  const approves = state === 'held' && minutesHash && !mine && mayDo(self?.actor ?? null, 'meeting.approve')
  return (
    <>
      <div className="sd-row">
        {state === 'called' && writes && (
          <ConfirmButton
            text={minutes.close}
            question={minutes.closeQuestion}
            explanation={
              <>
                {open > 0 && <p>{minutes.openItems(open)}</p>}
                <p>{minutes.closeText}</p>
              </>
            }
            confirmText={minutes.close}
            cancelText={words.cancel}
            busy={change.busy}
            onConfirm={() => void change.run(() => call(closeMeeting, { params, body: { version } }), minutes.closed)}
          />
        )}
        {state === 'held' && writes && approvals.length === 0 && (
          <Button
            look="second"
            busy={change.busy}
            onClick={() => void change.run(() => call(reopenMeeting, { params }))}
          >
            {minutes.reopen}
          </Button>
        )}
        {approves && (
          <ConfirmButton
            text={minutes.approve}
            question={minutes.approveQuestion}
            explanation={minutes.approveText(party ? words.parties[party].toLowerCase() : null)}
            confirmText={minutes.approve}
            cancelText={words.cancel}
            busy={change.busy}
            onConfirm={() =>
              void change.run(() => call(approveMinutes, { params, body: { minutesHash } }), minutes.approved)
            }
          />
        )}
      </div>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </>
  )
}

function Entries({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const words = useWords(meetingPageWords)
  const { minutes } = words
  const change = useMeetingChange()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const text = (values.text ?? '').trim()
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: {},
    fields: ['text'],
    open: text !== '',
  })
  const add = async () => {
    setAsked(true)
    if (text.length < 5 || guarded.stops()) return
    const body = { text, overrides: guarded.overrides }
    if (await change.run(() => call(addEntry, { params: { id: meeting.id }, body }))) {
      setValues({})
      setAsked(false)
    }
  }
  if (meeting.entries.length === 0 && !writes) return null
  return (
    <details open={meeting.entries.length > 0}>
      <summary>{minutes.entries}</summary>
      <ul>
        {meeting.entries.map((one) => (
          <li key={one.id} className="me-text">
            {words.instant(one.recordedAt)}, {one.organisationName}: {one.text}
          </li>
        ))}
      </ul>
      {writes && (
        <form
          className="sd-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!change.busy) void add()
          }}
        >
          <TextArea
            label={minutes.entry}
            hint={minutes.entryHint}
            value={values.text ?? ''}
            onChange={(value) => set('text', value)}
            maxLength={2000}
            {...known({ error: asked && text.length < 5 ? minutes.entryFault : undefined })}
          />
          {guarded.below('text')}
          {change.problem && (
            <Notice tone="act" announce="now">
              {change.problem}
            </Notice>
          )}
          <Button type="submit" look="second" busy={change.busy}>
            {minutes.addEntry}
          </Button>
        </form>
      )}
    </details>
  )
}
