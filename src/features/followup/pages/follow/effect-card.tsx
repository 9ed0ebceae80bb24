import { useId } from 'react'
import { Card } from '#design/card.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal, type SignalKind } from '#design/signal.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { drawEffect } from '../../effect-figure.ts'
import type { EffectNames } from '../../effect-sv.ts'
import { followUpPageWords } from '../../pages-words.ts'
import type { EffectOutcome } from '../../schema.ts'

export const verdictSignals: Readonly<Record<EffectOutcome['verdict'], SignalKind>> = {
  decreased: 'fine',
  increased: 'act',
  cannotTell: 'waiting',
  tooEarly: 'waiting',
  noDesign: 'waiting',
  cannotCompute: 'waiting',
}

interface EffectCardProps {
  readonly effect: EffectOutcome
  readonly names: EffectNames
  readonly sentence: string
}

/** The verdict in one sentence, the counts with what was expected, and everything that limits it. */
export function EffectCard({ effect, names, sentence }: EffectCardProps) {
  const words = useWords(followUpPageWords)
  const { follow, effect: said } = words
  const { language } = useLanguage()
  const prefix = `effekt${useId().replace(/[^a-z0-9]/gi, '')}`
  const draw = (width: number) =>
    drawEffect(effect, said, { prefix, width: Math.min(640, width), formatNumber: said.number })
  const figure = draw(640)
  const spill = said.spill(effect, names)
  const reservations = said.reservations(effect)
  const counted = [
    { term: follow.counts.treated, of: effect.treated },
    { term: follow.counts.comparison, of: effect.comparison },
    { term: follow.counts.spill, of: effect.spill?.counted ?? null },
  ].flatMap(({ term, of }) => (of ? [{ term, fact: said.counted(of, names) }] : []))
  const method = effect.method && said.methods[effect.method]
  const facts = [...counted, ...(method ? [{ term: follow.method, fact: method }] : [])]
  return (
    <Card title={follow.effect}>
      <Signal kind={verdictSignals[effect.verdict]}>{said.verdicts[effect.verdict]}</Signal>
      <p className="fu-verdict">{sentence}</p>
      {figure && (
        <Figure
          title={figure.title}
          level={3}
          svg={(width) => draw(width)?.svg ?? ''}
          table={<FigureTable table={figure.table} language={language} empty={said.figure.empty} />}
          showTableText={words.showTable}
          showFigureText={words.showFigure}
        />
      )}
      {spill && <p>{spill}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
      {reservations.length > 0 && (
        <>
          <h3>{follow.reservations}</h3>
          <ul className="fu-list">
            {reservations.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
