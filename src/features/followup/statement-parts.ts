/** The follow-up of the plan, chapter by chapter: pure, so that the same facts give the same words. */
import type { Block, Cell, Mark, Run } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import { judgeTarget, type TargetOutcome } from './indicator-outcome.ts'
import { findMisses, findUnknown } from './misses.ts'
import { paragraph, slotOf, table } from './statement-blocks.ts'
import type { FollowUpFacts } from './statement-facts.ts'
import { tellMeasure } from './statement-measure.ts'
import type { StatementWords } from './statement-sv.ts'

/** Every chapter, in order. A miss stands in its own measure's chapter and in the chapter of what did not go as planned. */
export function tellFollowUp(facts: FollowUpFacts, words: StatementWords): Part[] {
  const { parts, slots } = words
  return [
    {
      key: 'summary',
      title: parts.summary,
      blocks: [{ kind: 'facts', items: listFacts(facts, words) }],
      slots: [slotOf('summary', slots.summary, true)],
    },
    { key: 'done', title: parts.done, blocks: tellDone(facts, words), slots: [] },
    ...facts.measures.map((one) => tellMeasure(one, facts, words)),
    { key: 'subGoals', title: parts.subGoals, blocks: tellSubGoals(facts, words), slots: [] },
    { key: 'missed', title: parts.missed, blocks: tellMissed(facts, words), slots: [] },
    { key: 'unknown', title: parts.unknown, blocks: tellUnknown(facts, words), slots: [] },
    { key: 'next', title: parts.next, blocks: [], slots: [slotOf('next', slots.next)] },
  ]
}

/** The sentence that stands first: how many, how far, and how much went otherwise. */
export function leadFollowUp(facts: FollowUpFacts, words: StatementWords): string {
  const { measures } = facts
  const count = (holds: (one: FollowUpFacts['measures'][number]['measure']) => boolean) =>
    measures.filter((one) => holds(one.measure)).length
  const outcomes = measures.flatMap((one) =>
    one.indicators.map((indicator) => judgeTarget(indicator, one.measure).outcome),
  )
  const of = (...codes: readonly TargetOutcome[]) => outcomes.filter((one) => codes.includes(one)).length
  return words.lead({
    measures: measures.length,
    done: count((one) => one.state === 'done'),
    ongoing: count((one) => one.state === 'ongoing'),
    stopped: count((one) => one.state === 'stopped'),
    late: count((one) => one.standing === 'late'),
    reached: of('reached'),
    missed: of('notReached'),
    untold: of('notYet', 'cannotTell'),
    misses: findMisses(facts).length,
  })
}

function listFacts({ plan, from, to, today }: FollowUpFacts, { facts: labels }: StatementWords) {
  return [
    { label: labels.plan, value: plan.title, note: labels.edition(plan.edition) },
    { label: labels.decided, value: labels.by(plan.decidedOn, plan.decidedByBody) },
    { label: labels.period, value: labels.days(from, to) },
    { label: labels.computed, value: labels.day(today) },
  ]
}

function tellDone({ measures, from, to }: FollowUpFacts, { done, states }: StatementWords): Block[] {
  if (measures.length === 0) return [paragraph(done.none)]
  const rows = measures.map(({ measure, implementations, tasks, cost, hours, planned }): Cell[] => {
    const isLate = measure.standing === 'late'
    const state = done.state(states[measure.state], isLate)
    const inTime = implementations.filter((one) => one.doneOn >= from && one.doneOn <= to)
    return [
      [measure.title],
      [isLate ? { text: state, mark: 'act' } : state],
      [done.count(inTime.length)],
      [tasks.late > 0 ? { text: done.tasks(tasks), mark: 'act' } : done.tasks(tasks)],
      [done.cost(cost, planned.cost)],
      [done.hours(hours, planned.hours)],
    ]
  })
  return [table(done.caption, done.columns, rows)]
}

function tellSubGoals({ coverage }: FollowUpFacts, { subGoals: said }: StatementWords): Block[] {
  const { subGoals, kinds, approaches, owners, bridged } = coverage
  const rest = [
    said.kinds(kinds.situational, kinds.social, kinds.bridging),
    said.approaches(approaches.promote, approaches.prevent, approaches.react),
    said.owners(owners.municipality, owners.police, owners.other, owners.none),
    said.bridged(bridged.both, bridged.all),
  ].map(paragraph)
  if (subGoals.length === 0) return [paragraph(said.none), ...rest]
  const stand = (one: { state: string }) => one.state !== 'stopped'
  const covered = subGoals.filter((one) => one.measures.some(stand)).length
  const rows = subGoals.map(({ title, measures }): Cell[] => {
    const own = measures.filter(stand)
    const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + of(one), 0)
    const shown = own.filter((one) => one.effect === 'decreased' || one.effect === 'increased').length
    return [
      [title],
      own.length === 0 ? [{ text: said.uncovered, mark: 'act' }] : [own.map((one) => one.title).join('; ')],
      [
        said.reached(
          sum((one) => one.reached),
          sum((one) => one.indicators),
        ),
      ],
      [said.effects(shown, own.length)],
    ]
  })
  return [paragraph(said.lead(covered, subGoals.length)), table(said.caption, said.columns, rows), ...rest]
}

function tellMissed(facts: FollowUpFacts, { missed }: StatementWords): Block[] {
  const found = findMisses(facts)
  if (found.length === 0) return [paragraph(missed.none)]
  return [
    paragraph(missed.lead(found.length)),
    {
      kind: 'list',
      ordered: false,
      items: found.map((one): Run[] => [{ text: missed.say(one), mark: 'act' as Mark }]),
    },
  ]
}

function tellUnknown(facts: FollowUpFacts, { unknown }: StatementWords): Block[] {
  const found = findUnknown(facts)
  if (found.length === 0) return [paragraph(unknown.none)]
  return [
    paragraph(unknown.lead),
    { kind: 'list', ordered: false, items: found.map((one): Run[] => [unknown.say(one)]) },
  ]
}
