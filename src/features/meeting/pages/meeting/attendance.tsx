import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { TextArea } from '#design/text-area.tsx'
import { SelectField } from '#design/text-field.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeAttendance } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { Attendance, Meeting } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'

const presences = ['member', 'deputy', 'absent'] as const

/** Who is there, by seat and office. Without both parties nothing is decided. */
export function AttendanceCard({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const { attendance } = useWords(meetingPageWords)
  const { seats } = meeting.attendance
  return (
    <Card
      title={attendance.title}
      aside={
        <Signal kind={meeting.quorate ? 'fine' : 'waiting'}>
          {meeting.quorate ? attendance.quorate : attendance.notQuorate}
        </Signal>
      }
    >
      {seats.length === 0 && <p className="sd-muted">{attendance.noSeats}</p>}
      {writes ? <AttendanceForm meeting={meeting} /> : <Told given={meeting.attendance} />}
    </Card>
  )
}

function Told({ given }: { given: Attendance }) {
  const { attendance, presenters } = useWords(meetingPageWords)
  const came = [
    ...given.seats.map((one) => ({ term: one.office, fact: attendance.present[one.present] })),
    ...given.presenters
      .filter((one) => one.present)
      .map((one) => ({ term: presenters[one.role], fact: attendance.here })),
    ...given.others.map((one) => ({ term: one, fact: attendance.here })),
  ]
  return (
    <div className="me-told">
      <Facts facts={came} />
    </div>
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function AttendanceForm({ meeting }: { meeting: Meeting }) {
  const words = useWords(meetingPageWords)
  const { attendance } = words
  const change = useMeetingChange()
  const [draft, setDraft] = useState<Attendance | null>(null)
  const shown = draft ?? meeting.attendance
  const [others, setOthers] = useState<string | null>(null)
  const othersText = others ?? shown.others.join('\n')
  const guarded = useGuarded({
    ...change,
    draft: { values: { others: othersText }, change: (field, text) => field === 'others' && setOthers(text) },
    standing: {},
    fields: ['others'],
    open: others !== null,
  })
  const edit = (part: Partial<Attendance>) => setDraft({ ...shown, ...part })
  const save = async () => {
    if (guarded.stops()) return
    const body = { ...shown, others: linesOf(othersText), overrides: guarded.overrides }
    if (await change.run(() => call(writeAttendance, { params: { id: meeting.id }, body }), attendance.saved)) {
      setDraft(null)
      setOthers(null)
    }
  }
  // What came second is written over what stands now, when they press again: the rows are few and all on the screen.
  const standing = meeting.attendance.version
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void save()
      }}
    >
      <div className="me-seats">
        {shown.seats.map((seat) => (
          <SelectField
            key={seat.seat}
            label={seat.office}
            value={seat.present}
            onChange={(value) => {
              const present = presences.find((one) => one === value) ?? 'absent'
              edit({ seats: shown.seats.map((one) => (one.seat === seat.seat ? { ...one, present } : one)) })
            }}
            options={presences.map((value) => ({ value, text: attendance.present[value] }))}
          />
        ))}
      </div>
      <fieldset className="me-group">
        <legend>{attendance.presenters}</legend>
        {shown.presenters.map((presenter) => (
          <label key={presenter.role} className="sd-check">
            <input
              type="checkbox"
              className="ds-input"
              checked={presenter.present}
              onChange={(event) => {
                const present = event.target.checked
                edit({
                  presenters: shown.presenters.map((one) => (one.role === presenter.role ? { ...one, present } : one)),
                })
              }}
            />
            {words.presenters[presenter.role]}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={attendance.others}
        hint={attendance.othersHint}
        value={othersText}
        onChange={setOthers}
        maxLength={2000}
      />
      {guarded.below('others')}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
          {change.moved && draft && (
            <Button look="second" onClick={() => edit({ version: standing })}>
              {words.outcome.keepMine}
            </Button>
          )}
        </Notice>
      )}
      <Button type="submit" look="second" busy={change.busy}>
        {attendance.save}
      </Button>
    </form>
  )
}
