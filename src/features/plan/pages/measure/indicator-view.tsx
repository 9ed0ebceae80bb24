import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { removeIndicator } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Indicator, Measure } from '../../schema.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'

/** Only who writes needs the form. */
const ValueForm = lazy(() => import('./value-form.tsx').then(({ ValueForm }) => ({ default: ValueForm })))
const SeriesName = lazy(() => import('./series-name.tsx'))
const Values = lazy(() => import('./values.tsx').then(({ Values }) => ({ default: Values })))

const signals = { reached: 'fine', towards: 'fine', away: 'watch', cannotTell: 'waiting' } as const

interface IndicatorViewProps {
  measure: Measure
  indicator: Indicator
  may: { readonly write: boolean; readonly value: boolean }
  onEdit: () => void
}

/** One indicator: where it stood, where it should come, where it is. */
export function IndicatorView({ measure, indicator, may, onEdit }: IndicatorViewProps) {
  const { indicator: words } = useWords(measurePageWords)
  const said = useWords(planWords)
  const names = usePlanNames()
  const [entering, setEntering] = useState(false)
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const { source, unit, lateSince, standing } = indicator
  const params = { id: measure.id, indicatorId: indicator.id }
  const from =
    source.kind === 'reports'
      ? words.reportsIn(source.categories.map(names.category), source.areaCodes.map(names.area))
      : said.sources[source.kind]
  return (
    <section aria-label={indicator.title} className="pl-indicator">
      <h3>{indicator.title}</h3>
      <p className="pl-signals">
        <Signal kind={signals[standing]}>{said.indicatorStandings[standing]}</Signal>
        {lateSince && <Signal kind="act">{words.late(lateSince)}</Signal>}
      </p>
      <Facts
        facts={[
          {
            term: words.baseline,
            fact:
              indicator.baseline === null ? words.untold : words.at(indicator.baseline, unit, indicator.baselinePeriod),
          },
          {
            term: words.target,
            fact:
              indicator.target === null
                ? `${words.untold} (${said.better[indicator.better].toLocaleLowerCase('sv')})`
                : `${words.at(indicator.target, unit, null)} (${said.better[indicator.better].toLocaleLowerCase('sv')})`,
          },
          {
            term: words.source,
            fact: (
              <>
                {from}{' '}
                {'seriesId' in source && (
                  <Suspense>
                    <SeriesName id={source.seriesId} />
                  </Suspense>
                )}{' '}
                · {said.frequencies[indicator.frequency].toLocaleLowerCase('sv')}
              </>
            ),
          },
          ...(indicator.enteredBy ? [{ term: words.enteredBy, fact: indicator.enteredBy }] : []),
        ]}
      />
      {indicator.points.length > 0 ? (
        <Suspense>
          <Values indicator={indicator} />
        </Suspense>
      ) : (
        <p className="sd-muted">{words.noValues}</p>
      )}
      {entering && (
        <Suspense>
          <ValueForm measure={measure} indicator={indicator} onClose={() => setEntering(false)} />
        </Suspense>
      )}
      <ProblemNotice problem={change.problem} />
      {!entering && (
        <div className="pl-buttons sd-screen-only">
          {may.value && source.kind === 'own' && (
            <Button look={lateSince ? 'plain' : 'second'} onClick={() => setEntering(true)}>
              {words.enter}
              <span className="sd-hidden"> {indicator.title}</span>
            </Button>
          )}
          {may.write && (
            <Button look="second" onClick={onEdit}>
              {words.edit}
              <span className="sd-hidden"> {indicator.title}</span>
            </Button>
          )}
          {may.write && measure.state !== 'ongoing' && (
            <ConfirmButton
              look="second"
              busy={change.busy}
              text={words.remove}
              question={words.removeAsk(indicator.title)}
              explanation={words.removeText}
              confirmText={words.remove}
              cancelText={words.keep}
              onConfirm={() => void change.run(() => call(removeIndicator, { params }), words.removed)}
            />
          )}
        </div>
      )}
    </section>
  )
}
