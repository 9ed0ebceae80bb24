import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useDraft } from '#features/picture/web/drafts.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { measureTransitions } from '../../transitions.ts'
import { fieldsOf } from '../../web/measure-fields.ts'
import { planWords } from '../../words.ts'
import { Causes } from './causes.tsx'
import { EffectDesignCard } from './effect-design.tsx'
import { GroupCard } from './group-card.tsx'
import { History } from './history.tsx'
import { Indicators } from './indicators.tsx'
import { MeasureFacts } from './measure-facts.tsx'
import { MeasureGaps } from './measure-gaps.tsx'
import { MeasureStanding } from './measure-standing.tsx'
import { NextMove } from './next-move.tsx'

/** Only who writes needs the form. */
const EditMeasure = lazy(() => import('./edit-measure.tsx').then(({ EditMeasure }) => ({ default: EditMeasure })))

/** How it stands and what to do next, why it is done, what it is followed by, and how it came to be so. */
export function MeasurePage({ measure, actor, back }: { measure: Measure; actor: Actor; back: ReactNode }) {
  const words = useWords(measurePageWords)
  const { view } = words
  const said = useWords(planWords)
  const writes = mayDo(actor, 'plan.write')
  const can = (action: string) =>
    writes && measureTransitions.some((row) => row.from === measure.state && row.action === action)
  const standing = { version: measure.version, values: fieldsOf(measure) }
  const draft = useDraft(`measure|${measure.id}`, standing)
  const editing = draft.open && can('edit')
  const picture = measure.originPicture
  return (
    <Page
      title={measure.title}
      subtitle={[said.measureStates[measure.state], said.kinds[measure.kind], said.approaches[measure.approach]].join(
        ' · ',
      )}
      lead={view.lead(measure)}
      back={back}
      actions={writes && <NextMove measure={measure} actor={actor} />}
    >
      <MeasureStanding measure={measure} overrides={can('override')} />
      {measure.decidedAt && (
        <p>
          <Link to="/atgarder/$id/uppfoljning" params={{ id: measure.id }} className="ds-link">
            {view.followUp}
          </Link>
        </p>
      )}
      {measure.stateReason && <p>{view.stateReason(measure.stateReason)}</p>}
      {picture && (
        <p>
          {view.origin}{' '}
          <Link to="/lagesbilder/$id" params={{ id: picture.id }} className="ds-link">
            {picture.title}
          </Link>
        </p>
      )}
      <MeasureGaps measure={measure} />
      {editing ? (
        <Card title={view.edit}>
          <Suspense fallback={<Loading text={view.loading} lines={8} />}>
            <EditMeasure measure={measure} />
          </Suspense>
        </Card>
      ) : (
        <Columns share="first">
          <Stack>
            <MeasureFacts measure={measure}>
              {can('edit') && (
                <Button look="second" onClick={draft.start}>
                  {view.editButton}
                </Button>
              )}
            </MeasureFacts>
            <Indicators measure={measure} may={{ write: can('indicator'), value: can('value') }} />
            <EffectDesignCard measure={measure} writes={can('design')} />
          </Stack>
          <Stack>
            <Causes measure={measure} actor={actor} />
            <GroupCard measure={measure} actor={actor} />
            <ThreadStrip kind="measure" id={measure.id} />
            <History measure={measure} />
          </Stack>
        </Columns>
      )}
    </Page>
  )
}
