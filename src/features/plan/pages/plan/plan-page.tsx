import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { Tabs } from '#design/tabs.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { Plan } from '../../schema.ts'
import { planDocumentAddress, plansQuery } from '../../web/queries.ts'
import { planWords } from '../../words.ts'
import { Counts } from './counts.tsx'
import { Gaps } from './gaps.tsx'
import { Includes } from './includes.tsx'
import { NextStep } from './next-step.tsx'
import { Rename } from './rename.tsx'
import { AddedSince, MeasureTable } from './view-list.tsx'
import { LogicView } from './view-logic.tsx'

/** Only one view is looked at at a time: the others are fetched when they are chosen. */
const TimelineView = lazy(() => import('./view-timeline.tsx').then(({ TimelineView }) => ({ default: TimelineView })))
const Grouped = lazy(() => import('./view-grouped.tsx').then(({ Grouped }) => ({ default: Grouped })))
const AreaView = lazy(() => import('./view-areas.tsx').then(({ AreaView }) => ({ default: AreaView })))

const views = ['list', 'logic', 'timeline', 'owner', 'subGoal', 'area'] as const
type View = (typeof views)[number]

/** State and what happens next first, then what is missing, then the measures from six sides. */
export function PlanPage({ plan, actor, back }: { plan: Plan; actor: Actor; back: ReactNode }) {
  const words = useWords(planPageWords)
  const { view } = words
  const said = useWords(planWords)
  const writes = mayDo(actor, 'plan.write')
  const { vy } = useSearch({ strict: false }) as { vy?: string }
  const navigate = useNavigate()
  const chosen = views.find((one) => one === vy) ?? 'list'
  const choose = (next: View) =>
    void navigate({
      to: '/plan/$id',
      params: { id: plan.id },
      search: { vy: next } as never,
      replace: true,
      resetScroll: false,
    })
  const draft = plan.state === 'draft'
  // What stops comes before the measures; what is only good to know comes after them.
  const stopped = plan.gaps.some((one) => one.stops && one.exception === null)
  return (
    <Page
      title={words.editionTitle(plan.edition, plan.title)}
      subtitle={`${said.planStates[plan.state]} · ${words.span(plan.from, plan.to)}`}
      lead={leadOf(plan, words)}
      back={back}
      actions={mayDo(actor, 'plan.confirm') && <NextStep plan={plan} actor={actor} />}
    >
      {draft && plan.returnReason && (
        <Notice tone="watch" title={view.returned}>
          <p>{plan.returnReason}</p>
        </Notice>
      )}
      <Card title={view.mix}>
        <Counts plan={plan} />
      </Card>
      {stopped && <Gaps plan={plan} writes={writes && draft} />}
      {plan.addedSince.length > 0 && <AddedSince plan={plan} />}
      <Card title={view.measures}>
        {plan.measures.length === 0 ? (
          <p className="sd-muted">{view.noMeasures}</p>
        ) : (
          <Tabs
            label={view.views}
            tabs={views.map((key) => ({ key, text: view.tabs[key] }))}
            chosen={chosen}
            onChoose={choose}
          >
            <Suspense fallback={<Loading text={view.loading} lines={6} />}>
              {chosen === 'list' && <MeasureTable measures={plan.measures} caption={view.measures} />}
              {chosen === 'logic' && <LogicView plan={plan} writes={writes} />}
              {chosen === 'timeline' && <TimelineView plan={plan} />}
              {(chosen === 'owner' || chosen === 'subGoal') && <Grouped plan={plan} by={chosen} />}
              {chosen === 'area' && <AreaView plan={plan} />}
            </Suspense>
          </Tabs>
        )}
      </Card>
      {draft && writes && <Includes plan={plan} />}
      {draft && writes && <Rename plan={plan} />}
      {!stopped && plan.gaps.length > 0 && <Gaps plan={plan} writes={false} />}
      <Documents plan={plan} />
      <ThreadStrip kind="plan" id={plan.id} />
    </Page>
  )
}

function leadOf(plan: Plan, words: (typeof planPageWords)['sv']): string {
  const { view } = words
  const stops = plan.gaps.filter((one) => one.stops && one.exception === null).length
  const late = [...plan.measures, ...plan.addedSince].filter((one) => one.standing === 'late').length
  switch (plan.state) {
    case 'draft':
      return view.leadDraft(plan.measures.length, stops)
    case 'proposed':
      return view.leadProposed(plan.proposedAt)
    case 'decided':
      return view.leadDecided(plan.decidedByBody, plan.decidedOn)
    case 'inForce':
      return view.leadInForce(plan.inForceOn, plan.measures.length + plan.addedSince.length, late)
    case 'superseded':
      return view.leadSuperseded
  }
}

/** What can be read on paper, and what the edition can be laid beside. */
function Documents({ plan }: { plan: Plan }) {
  const { view } = useWords(planPageWords)
  const others = useQuery(plansQuery).data?.plans.filter((one) => one.id !== plan.id) ?? []
  const before = others.filter((one) => one.edition < plan.edition).toSorted((a, b) => b.edition - a.edition)[0]
  const beside = before ?? others[0]
  return (
    <Card title={view.documents}>
      <Row>
        {(['pdf', 'docx', 'html'] as const).map((format) => (
          <a key={format} className="ds-link" href={planDocumentAddress(plan.id, format)}>
            {view.formats[format]}
          </a>
        ))}
        {beside && (
          <Link to="/plan/$id/jamfor" params={{ id: plan.id }} search={{ med: beside.id } as never} className="ds-link">
            {view.compare(beside.edition)}
          </Link>
        )}
      </Row>
    </Card>
  )
}
