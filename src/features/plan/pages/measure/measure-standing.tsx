import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { overrideMeasure } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { sayStanding } from '../../web/say-codes.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'
import { Standing } from '../plan/standing.tsx'

const OverrideDialog = lazy(() =>
  import('./override-dialog.tsx').then(({ OverrideDialog }) => ({ default: OverrideDialog })),
)

/** How it goes, as computed and why; then what somebody set beside it, with their reason. */
export function MeasureStanding({ measure, overrides }: { measure: Measure; overrides: boolean }) {
  const words = useWords(measurePageWords).override
  const said = useWords(planWords)
  const [open, setOpen] = useState(false)
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const { standing, standingWhy, override } = measure
  const takeBack = () => {
    const body = { status: null, reason: null }
    return change.run(() => call(overrideMeasure, { params: { id: measure.id }, body }), words.backDone)
  }
  return (
    <div>
      <Row>
        <Standing measure={{ standing, override: null }} />
        {standingWhy.length > 0 && <span className="sd-muted">{sayStanding(standingWhy, said)}</span>}
        {overrides && (
          <Button look="quiet" onClick={() => setOpen(true)}>
            {words.button}
          </Button>
        )}
        {overrides && override && (
          <Button look="quiet" busy={change.busy} onClick={() => void takeBack()}>
            {words.back}
          </Button>
        )}
      </Row>
      {override && <p>{words.told(override.by, override.at, said.overrides[override.status], override.reason)}</p>}
      <ProblemNotice problem={change.problem} />
      <Suspense>{open && <OverrideDialog measure={measure} onClose={() => setOpen(false)} />}</Suspense>
    </div>
  )
}
