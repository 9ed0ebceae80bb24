import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { Card } from '#design/card.tsx'
import { Figure } from '#design/figure.tsx'
import { FigureTable } from '#design/figure-table.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { drawQuarterBars } from '#figure/time/quarter-bars.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { followUpPageWords } from '../../pages-words.ts'
import type { SubGoalView } from '../../schema.ts'
import { verdictSignals } from '../follow/effect-card.tsx'

/** One sub-goal: its measures with what they led to, the quarters, the problems that belong to it. */
export function SubGoalCard({ goal }: { goal: SubGoalView }) {
  const words = useWords(followUpPageWords)
  const { goals, effect } = words
  const { language } = useLanguage()
  const prefix = `kvartal${useId().replace(/[^a-z0-9]/gi, '')}`
  const count = goal.measures.filter((one) => one.state !== 'stopped').length
  const quarters = goal.quarters.map(({ period, measures }) => ({
    label: goals.figure.quarter(period),
    value: measures,
  }))
  const isEmpty = quarters.every((one) => one.value === 0)
  const axis = goal.quarters.flatMap(({ period }, index) =>
    index === 0 || period.endsWith('Q1') ? [{ index, label: period.slice(0, 4) }] : [],
  )
  const { figure: said } = goals
  const description = said.describe(goal.title, quarters[0]?.label ?? '', quarters.at(-1)?.label ?? '')
  const draw = (width: number) =>
    drawQuarterBars(
      { quarters, axis },
      { ...said, description },
      { prefix, width: Math.min(640, width), formatNumber: words.number },
    )
  return (
    <Card title={goal.title}>
      {count === 0 ? (
        <Signal kind="act">{goals.uncovered}</Signal>
      ) : (
        <Signal kind="fine">{goals.covered(count)}</Signal>
      )}
      {goal.measures.length > 0 && (
        <>
          <h3>{goals.measures}</h3>
          <RuledList
            items={goal.measures.map((one) => ({
              key: one.id,
              title: (
                <Link to="/atgarder/$id/uppfoljning" params={{ id: one.id }} className="ds-link">
                  {one.title}
                </Link>
              ),
              text: [
                words.states[one.state as keyof typeof words.states] ?? one.state,
                one.ownerName ?? goals.noOwner,
                goals.reached(one.reached, one.indicators),
              ].join(' · '),
              aside: <Signal kind={verdictSignals[one.effect]}>{effect.verdicts[one.effect]}</Signal>,
            }))}
          />
        </>
      )}
      {isEmpty && <p className="sd-muted">{said.never}</p>}
      {!isEmpty && (
        <Figure
          title={said.title}
          level={3}
          svg={(width) => draw(width).svg}
          table={<FigureTable table={draw(640).table} language={language} empty={said.empty} />}
          showTableText={words.showTable}
          showFigureText={words.showFigure}
        />
      )}
      {goal.problems.length > 0 && (
        <>
          <h3>{goals.problems}</h3>
          <ul className="fu-list">
            {goal.problems.map((one) => (
              <li key={one.id}>
                <Link to="/problem/$id" params={{ id: one.id }} className="ds-link">
                  {one.title}
                </Link>{' '}
                <span className="sd-small sd-muted">· {goals.problemStates[one.state] ?? one.state}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
