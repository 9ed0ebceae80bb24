import { useQuery } from '@tanstack/react-query'
import { type Agreement, listBodies } from '#agreements/schema.ts'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { agreementQuery } from '../web/queries.ts'
import { agreementWords } from '../words.ts'
import { BodyCard } from './agreement/body-card.tsx'
import { SeatForm } from './agreement/seat-form.tsx'

/** What the parties have agreed on, and who sits where. */
export default function AgreementPage() {
  const words = useWords(agreementWords)
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'agreement.read')
  const { data, error, refetch, isFetching } = useQuery({ ...agreementQuery, enabled: may })
  if (self && !may) {
    return (
      <Page title={words.room}>
        <ForbiddenState title={words.forbidden} />
      </Page>
    )
  }
  const { agreement = null, seats = [] } = data ?? {}
  const places = agreement ? listBodies(agreement).flatMap((body) => body.members).length : 0
  const filled = new Set(seats.filter((one) => !one.isDeputy).map((one) => `${one.bodyCode} ${one.seat}`)).size
  const lead = agreement && sayLead(agreement, places - filled)
  function sayLead({ valid, parties }: Agreement, vacant: number) {
    const names = parties.map((one) => one.name)
    return words.lead(valid.fromYear, valid.toYear, names, vacant)
  }
  return (
    <Page title={words.room} subtitle={agreement?.title} lead={lead}>
      {error && !data && (
        <FailedState title={words.failed} retryText={words.retry} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!error && !data && <Loading text={words.loading} lines={8} />}
      {data && !agreement && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {data && agreement && (
        <Columns>
          <Quoted agreement={agreement} />
          <Stack>
            {listBodies(agreement).map((body) => (
              <BodyCard
                key={body.code}
                body={body}
                own={agreement.ownBodies?.find((one) => one.code === body.code) ?? null}
                seats={seats.filter((one) => one.bodyCode === body.code)}
              />
            ))}
            {self?.actor && self.municipality && mayDo(self.actor, 'agreement.seat') && (
              <SeatForm data={{ ...data, agreement }} actor={self.actor} zone={self.municipality.timeZone} />
            )}
          </Stack>
        </Columns>
      )}
    </Page>
  )
}

/** The agreement's own words are Swedish whatever language the page is in. */
function Quoted({ agreement }: { agreement: Agreement }) {
  const words = useWords(agreementWords)
  return (
    <Stack>
      <Card title={words.purpose} foot={words.quoted}>
        {agreement.purpose.map((paragraph) => (
          <p key={paragraph} lang="sv">
            {paragraph}
          </p>
        ))}
      </Card>
      <Card title={words.goal} foot={words.quoted}>
        <p lang="sv">{agreement.overallGoal}</p>
        <h3>{words.subGoals}</h3>
        <ol lang="sv">
          {agreement.subGoals.map((goal) => (
            <li key={goal.code}>{goal.sv}</li>
          ))}
        </ol>
      </Card>
      {agreement.rhythms.length > 0 && (
        <Card title={words.rhythms} foot={words.quoted}>
          <ul lang="sv">
            {agreement.rhythms.map((rhythm) => (
              <li key={rhythm.what}>{rhythm.quote}</li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={words.partiesTitle} foot={agreement.source}>
        <Facts
          facts={agreement.parties.map(({ party, name }) => {
            const offices = agreement.signatures.filter((one) => one.party === party).map((one) => one.office)
            return { term: words.parties[party], fact: `${name}. ${words.signed(offices)}` }
          })}
        />
      </Card>
    </Stack>
  )
}
