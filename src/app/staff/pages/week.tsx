import { Link, Navigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Loading } from '#design/states.tsx'
import { type Action, mayDo } from '#features/access/rules.ts'
import type { Role } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { featureCards } from '../feature-pages.tsx'
import { nameWeek } from '../week-name.ts'
import { shellWords } from '../words.ts'

const leads = {
  reporter: 'reporter',
  reviewer: 'reviewer',
  coordinator: 'parties',
  communityPoliceOfficer: 'parties',
  steeringGroupMember: 'reader',
  reader: 'reader',
  administrator: 'administrator',
} as const satisfies Record<Role, string>

/** The start: what this role came to do, and the ways there. */
export default function WeekPage() {
  const words = useWords(shellWords)
  const { week } = words
  const { language } = useLanguage()
  const { data: self, error } = useSelf()
  if (error) throw error
  if (!self) return <Page title={week.title}>{<Loading text={words.loading} />}</Page>
  const { actor } = self
  const now = nameWeek(new Date(), language)
  if (!actor) {
    return self.demo ? (
      <Navigate to="/demo" replace />
    ) : (
      <Page title={words.signedOut.title} lead={words.signedOut.text} />
    )
  }
  const ways = [
    { to: '/rapporter', ...week.reports, for: 'report.readOwn' },
    { to: '/lagesbilder', ...week.pictures, for: 'picture.readReleased' },
    { to: '/rapporter/importera', ...week.import, for: 'report.import' },
  ] as const satisfies readonly { to: string; title: string; text: string; for: Action }[]
  return (
    <Page
      title={week.title}
      subtitle={week.subtitle(now.week, now.days)}
      lead={week.lead[leads[actor.role]]}
      actions={
        mayDo(actor, 'report.register') && (
          <Link to="/rapporter/ny" className="ds-button">
            {week.newReport}
          </Link>
        )
      }
    >
      {featureCards.map(({ key, MyWeek }) => (
        <Suspense key={key} fallback={<Loading text={words.loading} />}>
          <MyWeek />
        </Suspense>
      ))}
      <Card title={week.toDo}>
        <RuledList
          items={ways
            .filter((way) => mayDo(actor, way.for))
            .map((way) => ({
              key: way.to,
              title: (
                <Link to={way.to} className="ds-link">
                  {way.title}
                </Link>
              ),
              text: way.text,
            }))}
        />
      </Card>
    </Page>
  )
}
