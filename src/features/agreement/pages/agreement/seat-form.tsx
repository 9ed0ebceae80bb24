import { type FormEvent, useState } from 'react'
import { type Agreement, listBodies } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { SelectField, TextField } from '#design/text-field.tsx'
import { partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import type { AgreementInForce } from '../../schema.ts'
import { useFillSeat } from '../../web/use-fill-seat.ts'
import { agreementWords } from '../../words.ts'

/** Body and seat are chosen in one field. */
const fieldId = (field: string) => `seat-${field === 'bodyCode' ? 'seat' : field}`

export interface SeatFormProps {
  data: AgreementInForce & { agreement: Agreement }
  actor: Actor
  zone: string
}

/** Gives somebody one of the own party's seats from a day on. */
export function SeatForm({ data, actor, zone }: SeatFormProps) {
  const { form } = useWords(agreementWords)
  const party = partyOf(actor)
  const [seat, setSeat] = useState('')
  const [as, setAs] = useState('member')
  const [membershipId, setMembershipId] = useState('')
  const [since, setSince] = useState(() => localDateAt(Date.now(), zone))
  const filling = useFillSeat(() => {
    setSeat('')
    setMembershipId('')
  })
  const { faultAt } = filling
  const seats = listBodies(data.agreement).flatMap((body) =>
    body.members.flatMap((member, at) =>
      member.party === party ? [{ value: `${body.code} ${at}`, text: form.seatText(body.sv, member.office) }] : [],
    ),
  )
  const people = data.memberships.filter((one) => one.party === null || one.party === party)
  const choose = { value: '', text: form.choose }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const [bodyCode = '', at = ''] = seat.split(' ')
    const isDeputy = as === 'deputy'
    const holder = data.seats.find((one) => {
      return one.bodyCode === bodyCode && String(one.seat) === at && one.isDeputy === isDeputy && one.until === null
    })
    void filling.fill({ bodyCode, seat: at, membershipId, isDeputy, since, seen: holder?.id ?? null })
  }
  if (!party) return null
  return (
    <Card title={form.title}>
      <form className="sd-form" noValidate onSubmit={send}>
        <p>{form.text}</p>
        <ErrorSummary
          title={form.faults}
          attempt={filling.attempt}
          faults={filling.faults.map(({ field, text }) => ({ text, ...(field ? { fieldId: fieldId(field) } : {}) }))}
        />
        <SelectField
          id={fieldId('seat')}
          label={form.seat}
          value={seat}
          onChange={setSeat}
          options={[choose, ...seats]}
          {...known({ error: faultAt('seat') ?? faultAt('bodyCode') })}
        />
        <SelectField
          id={fieldId('as')}
          label={form.as}
          value={as}
          onChange={setAs}
          options={[
            { value: 'member', text: form.member },
            { value: 'deputy', text: form.deputy },
          ]}
        />
        <SelectField
          id={fieldId('membershipId')}
          label={form.membership}
          value={membershipId}
          onChange={setMembershipId}
          options={[
            choose,
            ...people.map((one) => {
              return { value: one.id, text: form.membershipText(one.displayName, one.organisationName) }
            }),
          ]}
          {...known({ error: faultAt('membershipId') })}
        />
        <TextField
          id={fieldId('since')}
          label={form.since}
          type="date"
          value={since}
          onChange={setSince}
          {...known({ error: faultAt('since') })}
        />
        <Button type="submit" look="second" busy={filling.busy}>
          {form.save}
        </Button>
      </form>
    </Card>
  )
}
