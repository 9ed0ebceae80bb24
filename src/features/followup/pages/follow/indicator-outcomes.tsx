import { Card } from '#design/card.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal, type SignalKind } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { judgeTarget, type TargetOutcome } from '../../indicator-outcome.ts'
import { followUpPageWords } from '../../pages-words.ts'
import type { MeasureFollowUp } from '../../schema.ts'

const signals: Readonly<Record<TargetOutcome, SignalKind>> = {
  reached: 'fine',
  notReached: 'act',
  notYet: 'watch',
  cannotTell: 'waiting',
}

/** Each indicator from where it was to where it should come and where it is. */
export function IndicatorOutcomes({ followUp: { indicators, measure } }: { followUp: MeasureFollowUp }) {
  const { follow, indicator: said } = useWords(followUpPageWords)
  return (
    <Card title={follow.indicators}>
      {indicators.length === 0 && <p className="sd-muted">{follow.noIndicators}</p>}
      {indicators.map((one) => {
        const { outcome, baseline, latest } = judgeTarget(one, measure)
        return (
          <section className="fu-part" aria-label={one.title} key={one.id}>
            <h3>{one.title}</h3>
            <p className="fu-signals">
              <Signal kind={signals[outcome]}>{said.outcomes[outcome]}</Signal>
            </p>
            <Facts
              facts={[
                { term: follow.baseline, fact: said.baseline(baseline, one.unit) },
                { term: follow.target, fact: said.target(one.target, one.better, one.unit) },
                { term: follow.latest, fact: said.latest(latest, one.unit) },
              ]}
            />
          </section>
        )
      })}
    </Card>
  )
}
