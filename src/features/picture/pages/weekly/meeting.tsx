import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { Signal } from '#design/signal.tsx'
import { parties } from '#features/access/schema.ts'
import { FocusPoints } from './focus-points.tsx'
import { LastPeriod } from './last-period.tsx'
import { Tasks } from './tasks.tsx'
import { useWeekly } from './weekly-context.ts'

/** What the two need for their meeting: what came of last time, what comes next, and who has said yes. */
export function Meeting() {
  const { words, computation } = useWeekly()
  const { meeting } = words.pages
  return (
    <Card title={meeting.title[computation.period.kind]}>
      <LastPeriod />
      <FocusPoints />
      <Tasks />
      <h3 className="pi-quiet-heading">{meeting.both}</h3>
      <Parties />
    </Card>
  )
}

/** Each party, and whether it has confirmed what stands now. */
function Parties() {
  const { picture, words } = useWeekly()
  return (
    <Row>
      {parties.map((party) => {
        const given =
          picture.state !== 'composing' || picture.confirmations.some((one) => one.party === party && one.current)
        const role = words.partyRoles[party]
        return (
          <Signal key={party} kind={given ? 'fine' : 'waiting'}>
            {given ? role : words.pages.meeting.waits(role)}
          </Signal>
        )
      })}
    </Row>
  )
}
