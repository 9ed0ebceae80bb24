import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lastEndedPeriod } from '#analysis/time/period.ts'
import { Card } from '#design/card.tsx'
import { Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { documentAddress, picturesQuery } from '../web/queries.ts'
import { pictureWords } from '../words.ts'
import { OpenWeek } from './weekly/open-picture.tsx'

/** «Min vecka»: how it stands with the week's picture, and the way to it. */
export default function MyWeek() {
  const self = useSelf().data
  if (!mayDo(self?.actor ?? null, 'picture.readReleased')) return null
  return <WeekCard composes={mayDo(self?.actor ?? null, 'picture.compose')} />
}

function WeekCard({ composes }: { composes: boolean }) {
  const words = useWords(pictureWords)
  const { week, list } = words.pages
  const { data, isError } = useQuery(picturesQuery)
  if (isError) return null
  const latest = data?.pictures
    .filter((one) => one.kind === 'week')
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.edition - a.edition)[0]
  // Whether last week's is open yet: the week that has ended where the municipality is, as the server reckons it too.
  const ended = lastEndedPeriod('week', Date.now())
  const current = latest?.period === ended.label
  return (
    <Card title={week.title}>
      {!data && <Loading text={list.loading} lines={2} />}
      {data && !latest && <p className="sd-muted">{composes ? week.none : week.noneReleased}</p>}
      {latest && (
        <p>
          <strong>{words.title('week', latest.period)}.</strong>{' '}
          {latest.state === 'composing' ? week.composing : week.released}
        </p>
      )}
      {latest && composes && !current && <p className="sd-muted">{week.notOpened}</p>}
      {data && composes && !current && <OpenWeek />}
      {latest && (
        <p className="pi-links">
          {composes ? (
            <Link to="/lagesbilder/$id" params={{ id: latest.id }} className={current ? 'ds-button' : 'ds-link'}>
              {current ? week.open : week.read}
            </Link>
          ) : (
            <a className="ds-button" href={documentAddress(latest.id, 'html')}>
              {week.read}
            </a>
          )}
        </p>
      )}
      <p>
        <Link to="/lagesbilder" className="ds-link sd-small">
          {week.all}
        </Link>
      </p>
    </Card>
  )
}
