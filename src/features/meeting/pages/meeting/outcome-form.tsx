import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { SelectField } from '#design/text-field.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { recordOutcome } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import { settledBy } from '../../rules.ts'
import { type AgendaItem, type Decision, decisions, type Meeting } from '../../schema.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'
import { OutcomeTold } from './outcome-told.tsx'

interface Dissenting {
  readonly office: string
  readonly text: string
}

const readDissent = (values: Readonly<Record<string, string>>): readonly Dissenting[] =>
  JSON.parse(values.dissent ?? '[]') as Dissenting[]

/** What the body decided on one item. Whoever comes second sees what stands, and keeps what they wrote. */
export function OutcomeForm({ meeting, item, onDone }: { meeting: Meeting; item: AgendaItem; onDone: () => void }) {
  const words = useWords(meetingPageWords)
  const { outcome } = words
  const change = useMeetingChange()
  const [base, setBase] = useState(item.outcome?.version ?? 0)
  const [decision, setDecision] = useState<Decision | null>(item.outcome?.decision ?? null)
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => ({
    reason: item.outcome?.reason ?? '',
    notes: item.outcome?.notes ?? '',
    dissent: JSON.stringify(item.outcome?.dissent ?? []),
  }))
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const dissent = readDissent(values)
  const setDissent = (next: readonly Dissenting[]) => set('dissent', JSON.stringify(next))
  const guarded = useGuarded({
    ...change,
    draft: { values, change: set },
    standing: {},
    fields: ['reason', 'notes'],
    open: true,
  })
  const needsReason = decision === 'return'
  const shortReason = needsReason && (values.reason ?? '').trim().length < 10
  const emptyDissent = dissent.some((one) => one.office.trim().length < 2 || one.text.trim().length < 3)
  const lost = item.outcome && item.outcome.version !== base ? item.outcome : null
  const save = async () => {
    setAsked(true)
    if (!decision || shortReason || emptyDissent || guarded.stops()) return
    const body = {
      decision,
      reason: values.reason?.trim() || null,
      notes: values.notes?.trim() || null,
      dissent: dissent.map(({ office, text }) => ({ office: office.trim(), text: text.trim() })),
      subjectHash: item.subjectHash,
      version: base,
      overrides: guarded.overrides,
    }
    const params = { id: meeting.id, itemId: item.id }
    if (await change.run(() => call(recordOutcome, { params, body }), outcome.saved)) onDone()
  }
  return (
    <form
      className="sd-form me-outcome"
      noValidate
      aria-label={outcome.title(item.title)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !lost) void save()
      }}
    >
      {lost && (
        <Notice tone="watch" title={outcome.theirs} announce="now">
          <p>{outcome.theirsText}</p>
          <OutcomeTold outcome={lost} />
          <Button look="second" onClick={() => setBase(lost.version)}>
            {outcome.keepMine}
          </Button>
        </Notice>
      )}
      <ChipGroup
        kind="one"
        legend={outcome.legend}
        value={decision}
        onChange={setDecision}
        options={decisions.map((value) => ({
          value,
          text: outcome.decisions[value],
          disabled: isShut(value, item),
        }))}
        {...known({
          hint: item.decidable ? undefined : outcome.notDecidable,
          error: asked && !decision ? outcome.choose : undefined,
        })}
      />
      <TextArea
        label={outcome.reason}
        value={values.reason ?? ''}
        onChange={(text) => set('reason', text)}
        maxLength={1000}
        {...known({
          optional: needsReason ? undefined : words.view.optional,
          hint: needsReason ? outcome.reasonHint : undefined,
          error: asked && shortReason ? outcome.reasonFault : undefined,
        })}
      />
      {guarded.below('reason')}
      <TextArea
        label={outcome.notes}
        optional={words.view.optional}
        value={values.notes ?? ''}
        onChange={(text) => set('notes', text)}
        maxLength={4000}
        {...known({ hint: item.subjectKind === 'question' ? outcome.answer : undefined })}
      />
      {guarded.below('notes')}
      <DissentRows rows={dissent} onRows={setDissent} fault={asked && emptyDissent} seats={meeting.attendance.seats} />
      {change.problem && !lost && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div className="sd-row">
        <Button look="second" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" busy={change.busy} disabled={lost !== null}>
          {outcome.save}
        </Button>
      </div>
    </form>
  )
}

/** What the body may not do with this thing; the server says the same. */
const isShut = (value: Decision, { decidable, subjectKind }: AgendaItem): boolean =>
  value === 'decide' ? !decidable || settledBy(subjectKind) === 'note' : value === 'return' && !decidable

interface RowsProps {
  rows: readonly Dissenting[]
  onRows: (rows: readonly Dissenting[]) => void
  fault: boolean
  seats: Meeting['attendance']['seats']
}

function DissentRows({ rows, onRows, fault, seats }: RowsProps) {
  const { outcome } = useWords(meetingPageWords)
  const present = seats.filter((one) => one.present !== 'absent').map((one) => one.office)
  const change = (at: number, part: Partial<Dissenting>) =>
    onRows(rows.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and are only added last
        <fieldset key={at} className="sd-form me-group">
          <legend>{outcome.dissent}</legend>
          <SelectField
            label={outcome.dissentOffice}
            value={row.office}
            onChange={(office) => change(at, { office })}
            options={[
              { value: '', text: outcome.dissentChoose },
              // Who has left since stays in the minutes.
              ...[...new Set([...present, row.office])].filter(Boolean).map((value) => ({ value, text: value })),
            ]}
            {...known({ hint: present.length === 0 ? outcome.dissentNobody : undefined })}
          />
          <TextArea
            label={outcome.dissentText}
            value={row.text}
            onChange={(text) => change(at, { text })}
            maxLength={1000}
            {...known({ error: fault ? outcome.dissentFault : undefined })}
          />
          <Button look="quiet" onClick={() => onRows(rows.filter((_, index) => index !== at))}>
            {outcome.removeDissent(row.office)}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button look="quiet" onClick={() => onRows([...rows, { office: '', text: '' }])}>
          {outcome.addDissent}
        </Button>
      </div>
    </>
  )
}
