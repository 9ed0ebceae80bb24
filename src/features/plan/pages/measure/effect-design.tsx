import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { Loading } from '#design/states.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { EffectDesign, Measure } from '../../schema.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { planWords } from '../../words.ts'

const EffectForm = lazy(() => import('./effect-form.tsx').then(({ EffectForm }) => ({ default: EffectForm })))

const signals = { canBeSeen: 'fine', onlyLarge: 'watch', cannotBeSeen: 'act', cannotTell: 'waiting' } as const

/** How the effect is to be measured, fixed before the start, and in plain words whether it could be seen at all. */
export function EffectDesignCard({ measure, writes }: { measure: Measure; writes: boolean }) {
  const { effect, view } = useWords(measurePageWords)
  const [writing, setWriting] = useState(false)
  const design = measure.effectDesign
  const open = writes && !design?.lockedAt
  return (
    <Card title={effect.title} foot={design?.lockedAt && effect.locked(design.lockedAt)}>
      {writing && open ? (
        <Suspense fallback={<Loading text={view.loading} lines={5} />}>
          <EffectForm measure={measure} onClose={() => setWriting(false)} />
        </Suspense>
      ) : (
        <>
          {design ? (
            <Design design={design} />
          ) : (
            <p className="sd-muted">{measure.startedOn ? effect.noneLate : effect.none}</p>
          )}
          {open && (
            <p className="sd-screen-only">
              <Button look="second" onClick={() => setWriting(true)}>
                {design ? effect.change : effect.plan}
              </Button>
            </p>
          )}
        </>
      )}
    </Card>
  )
}

function Design({ design }: { design: EffectDesign }) {
  const { effect, say } = useWords(measurePageWords)
  const said = useWords(planWords).detectable
  const names = usePlanNames()
  const { detectable } = design
  const list = (codes: readonly string[], none: string) => (codes.length > 0 ? codes.map(names.area).join(', ') : none)
  return (
    <>
      <h3>{effect.couldItBeSeen}</h3>
      <p>
        <Signal kind={signals[detectable.state]}>{said.states[detectable.state]}</Signal>
      </p>
      <p className="pl-prose">{said.say(detectable)}</p>
      {detectable.reasons.length > 0 && (
        <ul>
          {detectable.reasons.map((code) => (
            <li key={code}>{said.reasons[code] ?? code}</li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          { term: effect.treatedAreas, fact: list(design.treatedAreas, effect.noneChosen) },
          { term: effect.comparisonAreas, fact: list(design.comparisonAreas, effect.noneChosen) },
          { term: effect.spillAreas, fact: list(design.spillAreas, effect.noneChosen) },
          {
            term: effect.categories,
            fact: design.categories.length > 0 ? design.categories.map(names.category).join(', ') : effect.allReports,
          },
          { term: effect.periods, fact: effect.spans(design.beforeFrom, design.startOn, design.afterTo) },
          ...(detectable.before === null ? [] : [{ term: said.before, fact: say.decimal(detectable.before) }]),
          ...(detectable.comparisonBefore === null
            ? []
            : [{ term: said.comparisonBefore, fact: say.decimal(detectable.comparisonBefore) }]),
          { term: effect.method, fact: said.methods[detectable.method] ?? detectable.method },
        ]}
      />
    </>
  )
}
