import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Loading } from '#design/states.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { IndicatorView } from './indicator-view.tsx'

/** Only who writes needs the form. */
const IndicatorForm = lazy(() =>
  import('./indicator-form.tsx').then(({ IndicatorForm }) => ({ default: IndicatorForm })),
)

interface IndicatorsProps {
  measure: Measure
  may: { readonly write: boolean; readonly value: boolean }
}

/** What the measure is followed by: each with its baseline, target and values, what is late marked. */
export function Indicators({ measure, may }: IndicatorsProps) {
  const { indicator: words, view } = useWords(measurePageWords)
  const [writing, setWriting] = useState<string | null>(null)
  const close = () => setWriting(null)
  const fresh = writing !== null && !measure.indicators.some((one) => one.id === writing)
  const form = (id: string) => (
    <Suspense fallback={<Loading text={view.loading} lines={5} />}>
      <IndicatorForm measure={measure} id={id} onClose={close} />
    </Suspense>
  )
  return (
    <Card title={words.title}>
      {measure.indicators.length === 0 && <p className="sd-muted">{words.none}</p>}
      {measure.indicators.map((one) =>
        writing === one.id ? (
          <section key={one.id} aria-label={one.title}>
            {form(one.id)}
          </section>
        ) : (
          <IndicatorView key={one.id} measure={measure} indicator={one} may={may} onEdit={() => setWriting(one.id)} />
        ),
      )}
      {may.write &&
        (fresh ? (
          form(writing)
        ) : (
          <p className="sd-screen-only">
            <Button look="second" onClick={() => setWriting(newId())}>
              {words.add}
            </Button>
          </p>
        ))}
    </Card>
  )
}
