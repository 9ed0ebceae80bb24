import type { Agreement, AgreementBody } from '#agreements/schema.ts'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { SeatHolder } from '../../schema.ts'
import { agreementWords } from '../../words.ts'

/** One body: what it may do, and who sits there now or takes a seat later. `own`: the municipality has it beside the agreement. */
export function BodyCard(props: {
  body: AgreementBody
  own: NonNullable<Agreement['ownBodies']>[number] | null
  seats: readonly SeatHolder[]
}) {
  const { body, own, seats } = props
  const words = useWords(agreementWords)
  const presenters = body.presenters.map((one) => one.sv)
  return (
    <Card title={<span lang="sv">{body.sv}</span>} foot={own ? words.own(own.source) : undefined}>
      {body.mandate && <p lang="sv">{body.mandate}</p>}
      {own?.meets && <p>{words.meets[own.meets]}</p>}
      {presenters.length > 0 && <p>{words.presenters(presenters)}</p>}
      {body.members.length === 0 && <p className="sd-muted">{words.noSeats}</p>}
      {body.members.length > 0 && (
        <RuledList
          items={body.members.map(({ office, party }, at) => ({
            key: String(at),
            title: <span lang="sv">{words.office(office)}</span>,
            text: <Holders holders={seats.filter((one) => one.seat === at)} />,
            aside: words.parties[party],
          }))}
        />
      )}
    </Card>
  )
}

/** The member, then the deputies; one line each. */
function Holders({ holders }: { holders: readonly SeatHolder[] }) {
  const words = useWords(agreementWords)
  const members = holders.filter((one) => !one.isDeputy)
  const deputies = holders.filter((one) => one.isDeputy)
  return (
    <>
      {members.length === 0 && <div>{words.vacant}</div>}
      {[...members, ...deputies].map((one) => (
        <div key={one.id}>{words.holder(one)}</div>
      ))}
    </>
  )
}
