import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { addDays } from '#analysis/time/local-date.ts'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { call } from '#platform/web/call.ts'
import { recomputePicture } from '../../api.ts'
import { documentAddress } from '../../web/queries.ts'
import { useChange } from '../../web/use-change.ts'
import { LeadEditor, LeadLine } from './lead-line.tsx'
import { Release } from './release.tsx'
import { Reporters } from './reporters.tsx'
import { StandsOut } from './stands-out.tsx'
import { useWeekly } from './weekly-context.ts'
import { Where } from './where.tsx'
import './weekly.css'

/** The forms of the meeting stand below the first screen: they come after the page is drawn. */
const Meeting = lazy(() => import('./meeting.tsx').then(({ Meeting }) => ({ default: Meeting })))

/** What only a released picture has. */
const Frozen = lazy(() => import('./frozen.tsx').then(({ Frozen }) => ({ default: Frozen })))
const Correct = lazy(() => import('./frozen.tsx').then(({ Correct }) => ({ default: Correct })))

/** The areas' table stands below the first screen too. */
const Areas = lazy(() => import('./areas.tsx').then(({ Areas }) => ({ default: Areas })))

/** So does the lower half, with its drawings. */
const Patterns = lazy(() => import('./patterns.tsx').then(({ Patterns }) => ({ default: Patterns })))

/** Themes and what was done: a month and a quarter have them, a week does not fetch them. */
const LongPeriod = lazy(() => import('./long-period.tsx').then(({ LongPeriod }) => ({ default: LongPeriod })))

/** One period's picture, in the order it is read: the sentence, where and what, who, the areas, the meeting. */
export function WeeklyPage({ below }: { below?: ReactNode }) {
  const { picture, words, editable } = useWeekly()
  const { view } = words.pages
  return (
    <Page
      title={words.title(picture.kind, picture.period)}
      back={
        <Link to="/lagesbilder" className="ds-link">
          {view.back}
        </Link>
      }
      subtitle={<Subtitle />}
      lead={<LeadLine />}
      actions={
        <>
          <a className="ds-button" data-variant="secondary" href={documentAddress(picture.id, 'pdf')}>
            {editable ? view.printDraft : view.print}
          </a>
          {editable ? <Release /> : <Suspense>{picture.state === 'released' && <Correct />}</Suspense>}
        </>
      }
    >
      <LeadEditor />
      {picture.correctionReason !== null && (
        <Notice>{words.corrects(picture.edition - 1, picture.correctionReason)}</Notice>
      )}
      {editable && picture.newerReports > 0 && <Newer count={picture.newerReports} />}
      {!editable && (
        <Suspense fallback={<Loading text={view.loading} lines={6} />}>
          <Frozen />
        </Suspense>
      )}
      {picture.kind === 'month' && <Long />}
      <Columns>
        <Where />
        <Stack>
          <StandsOut />
          <Reporters />
        </Stack>
      </Columns>
      <Columns share="first">
        <Suspense fallback={<AreasComing />}>
          <Areas />
        </Suspense>
        <Suspense fallback={<MeetingComing />}>
          <Meeting />
        </Suspense>
      </Columns>
      {picture.kind === 'quarter' && <Long />}
      <Suspense fallback={<PatternsComing />}>
        <Patterns />
      </Suspense>
      {below}
    </Page>
  )
}

function Long() {
  const { words } = useWeekly()
  return (
    <Suspense fallback={<Loading text={words.pages.view.loading} lines={4} />}>
      <LongPeriod />
    </Suspense>
  )
}

function AreasComing() {
  const { words } = useWeekly()
  return (
    <Card title={words.headings.areas}>
      <Loading text={words.pages.view.loading} lines={12} />
    </Card>
  )
}

function PatternsComing() {
  const { words } = useWeekly()
  return (
    <Card title={words.headings.categories}>
      <Loading text={words.pages.view.loading} lines={12} />
    </Card>
  )
}

function MeetingComing() {
  const { words, computation } = useWeekly()
  return (
    <Card title={words.pages.meeting.title[computation.period.kind]}>
      <Loading text={words.pages.view.loading} lines={12} />
    </Card>
  )
}

function Subtitle() {
  const { picture, computation, words, municipality } = useWeekly()
  const { state, municipality: nameMunicipality } = words.pages
  const days = words.dates.days(picture.from, addDays(picture.to, -1))
  const reporting = computation.coverage.filter((one) => one.count !== 0).length
  const basis = words.basis(computation.inputs.reports, reporting, computation.coverage.length)
  const told =
    picture.state === 'composing'
      ? state.composing(picture.edition, picture.computedAt ?? computation.asOf, basis)
      : picture.state === 'released'
        ? state.released(picture.edition, picture.releasedAt ?? '', basis)
        : state.superseded(picture.edition, basis)
  return (
    <>
      {words.subtitle(days, nameMunicipality(municipality.name))} · {told}
    </>
  )
}

/** Reports came after it was computed: computing anew is the reader's choice, never a surprise. */
function Newer({ count }: { count: number }) {
  const { picture, words } = useWeekly()
  const { view } = words.pages
  const change = useChange(picture.id)
  return (
    <Notice tone="watch" announce="soon">
      <div className="pi-newer">
        <span>{view.newer(count)}</span>
        <Button
          look="second"
          busy={change.busy}
          onClick={() => void change.run(() => call(recomputePicture, { params: { id: picture.id } }), view.recomputed)}
        >
          {view.recompute}
        </Button>
      </div>
      {change.problem && <p role="alert">{change.problem}</p>}
    </Notice>
  )
}
