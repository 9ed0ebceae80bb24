import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Agreement, listBodies } from '#agreements/schema.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { draftPageWords } from '../draft-pages-words.ts'
import { agreementQuery } from '../web/queries.ts'
import { agreementWords } from '../words.ts'
import './agreement/agreement.css'
import { BodyCard } from './agreement/body-card.tsx'
import { HistoryCard } from './agreement/history-card.tsx'
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
    return words.lead(valid.from, valid.to, names, vacant)
  }
  return (
    <Page title={words.room} subtitle={agreement?.title} lead={lead}>
      {error && !data && (
        <FailedState title={words.failed} retryText={words.retry} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!error && !data && <Loading text={words.loading} lines={8} />}
      {data && !agreement && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {data && !agreement && self?.municipality && (
        <HistoryCard
          today={localDateAt(Date.now(), self.municipality.timeZone)}
          writes={mayDo(self.actor, 'agreement.write')}
        />
      )}
      {data && agreement && (
        <Columns>
          <Stack>
            <Quoted agreement={agreement} may={mayDo(self?.actor ?? null, 'compliance.read')} />
            {self?.municipality && (
              <HistoryCard
                today={localDateAt(Date.now(), self.municipality.timeZone)}
                writes={mayDo(self.actor, 'agreement.write')}
              />
            )}
          </Stack>
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
function Quoted({ agreement, may }: { agreement: Agreement; may: boolean }) {
  const words = useWords(agreementWords)
  const draftWords = useWords(draftPageWords)
  const { language } = useLanguage()
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
      {agreement.obligations.length > 0 && (
        <Card title={draftWords.history.recurs}>
          <ul>
            {agreement.obligations.map((one) => (
              <li key={one.code}>{language === 'en' ? one.en : <span lang="sv">{one.sv}</span>}</li>
            ))}
          </ul>
          {may && (
            <p>
              <Link to="/skyldigheter" className="ds-link">
                {draftWords.history.recursLink}
              </Link>
            </p>
          )}
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
