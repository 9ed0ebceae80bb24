/** The sub-goals: what was done for each, what changed, and how much of that can be said to follow from it. */
import { type Block, type Cell, placeFigure } from '#document/model.ts'
import { drawPlainBars } from '#figure/compare/plain-bars.ts'
import type { FigureTheme } from '#figure/figure.ts'
import { attribute, attributions, countAttributed, measuresOf, tellMove } from './count-facts.ts'
import type { EvaluationFacts, IndicatorRecord, MeasureRecord } from './evaluation-facts.ts'
import type { EvaluationStatementWords } from './statement-sv.ts'

/** Widths of a figure, on paper and on a phone. */
export const wide = 640
export const phone = 330

export function tellGoals(facts: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { goals: say } = words
  return [
    { kind: 'paragraph', runs: [say.how] },
    drawBars(facts, words),
    {
      kind: 'table',
      table: {
        caption: say.table,
        columns: [
          { label: say.goal, align: 'start' },
          { label: say.problems, align: 'end' },
          ...attributions.map((one) => ({ label: say.attributions[one], align: 'end' as const })),
        ],
        rows: facts.subGoals.map((goal): Cell[] => {
          const counts = attributions.map((one) => countAttributed(measuresOf(facts, goal), one))
          return [[goal.title], ...[goal.problems, ...counts].map((count): Cell => [words.number(count)])]
        }),
      },
    },
    { kind: 'note', runs: [say.twice] },
    { kind: 'paragraph', runs: [say.bridged(facts.bridged.both, facts.bridged.all)] },
    ...facts.subGoals.flatMap((goal): Block[] => [
      { kind: 'heading', level: 3, text: goal.title },
      tellMeasures(words.goals.measuresOf(goal.title), measuresOf(facts, goal), words),
    ]),
  ]
}

function drawBars(facts: EvaluationFacts, words: EvaluationStatementWords): Block {
  const { goals: say, cooperation } = words
  const rows = facts.subGoals.map(({ title, measureIds }) => {
    return { name: title, value: measureIds.length, state: 'known' as const }
  })
  const told = {
    title: say.barsTitle,
    description: say.barsDescription(rows.length),
    columns: { name: say.goal, value: say.measures, share: '' },
    write: (value: number) => words.number(value),
    ...{ suppressed: '', missing: '', notes: [], empty: cooperation.empty },
  }
  const draw = (theme: Pick<FigureTheme, 'prefix' | 'width'>) =>
    drawPlainBars({ rows }, told, { ...theme, formatNumber: words.number })
  return placeFigure(draw({ prefix: 'delmal', width: wide }), 'folded', draw({ prefix: 'delmal-smal', width: phone }))
}

function tellMeasures(caption: string, measures: readonly MeasureRecord[], words: EvaluationStatementWords): Block {
  const { goals: say } = words
  if (measures.length === 0) return { kind: 'paragraph', runs: [{ text: say.none, mark: 'act' }] }
  const heads = [say.measure, say.state, say.owner, say.done, say.change, say.attribution]
  return {
    kind: 'table',
    table: {
      caption,
      columns: heads.map((label) => ({ label, align: 'start' })),
      rows: measures.map((one) => [
        [one.title],
        [say.states[one.state]],
        [one.ownerName ?? say.noOwner],
        [sayDone(one, words)],
        [sayChange(one, words)],
        [say.attributions[attribute(one)]],
      ]),
    },
  }
}

function sayDone({ done, tasks, cost, hours }: MeasureRecord, { goals: say }: EvaluationStatementWords): string {
  const spent = [...(cost === null ? [] : [say.cost(cost)]), ...(hours === null ? [] : [say.hours(hours)])]
  return [say.implemented(done, tasks.done), ...spent].join(', ')
}

function sayChange({ effect, indicators }: MeasureRecord, words: EvaluationStatementWords): string {
  const { goals: say } = words
  const verdict = say.verdicts[effect.verdict]
  const told = effect.percent ? `${verdict} ${say.percent(effect.percent)}` : verdict
  const moves = indicators.map((one) => sayIndicator(one, words))
  return `${[told, ...(moves.length > 0 ? moves : [say.noIndicator])].join('. ')}.`
}

function sayIndicator(indicator: IndicatorRecord, { goals: say, number }: EvaluationStatementWords): string {
  const { title, unit, baseline, latest } = indicator
  const write = (value: number) => (unit ? `${number(value, 2)} ${unit}` : number(value, 2))
  const move = tellMove(indicator)
  const how = move === null ? say.notMoved : say.moves[move]
  if (latest === null) return `${title}: ${say.unknown}`
  const from = baseline === null ? say.unknown : write(baseline)
  return `${say.indicator(title, from, write(latest.value), latest.period)}, ${how}`
}
