import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
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
import { Areas } from './areas.tsx'
import { Categories } from './categories.tsx'
import { CannotShow, Sources } from './foot.tsx'
import { Correct, Frozen } from './frozen.tsx'
import { LeadEditor, LeadLine } from './lead-line.tsx'
import { Release } from './release.tsx'
import { Reporters } from './reporters.tsx'
import { StandsOut } from './stands-out.tsx'
import { useWeekly } from './weekly-context.ts'
import { When } from './when.tsx'
import { Where } from './where.tsx'
import { WrittenText } from './written-text.tsx'
import './weekly.css'

/** The forms of the meeting stand below the first screen: they come after the page is drawn. */
const Meeting = lazy(() => import('./meeting.tsx').then(({ Meeting }) => ({ default: Meeting })))

/** One period's picture, in the order it is read: the sentence, where and what, who, the areas, the meeting. */
export function WeeklyPage() {
  const { picture, words, editable } = useWeekly()
  const { view, edit } = words.pages
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
          {editable ? <Release /> : picture.state === 'released' && <Correct />}
        </>
      }
    >
      <LeadEditor />
      {picture.correctionReason !== null && (
        <Notice>{words.corrects(picture.edition - 1, picture.correctionReason)}</Notice>
      )}
      {editable && picture.newerReports > 0 && <Newer count={picture.newerReports} />}
      {!editable && <Frozen />}
      <Columns>
        <Where />
        <Stack>
          <StandsOut />
          <Reporters />
        </Stack>
      </Columns>
      <Columns share="first">
        <Areas />
        <Suspense fallback={<MeetingComing />}>
          <Meeting />
        </Suspense>
      </Columns>
      <Columns>
        <Categories />
        <Stack>
          <When />
          <Card title={edit.comment}>
            <WrittenText section="comment" label={edit.comment} empty={edit.commentEmpty} rows={6} />
          </Card>
          <CannotShow />
        </Stack>
      </Columns>
      <Sources />
    </Page>
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
