/** The report to the municipal council, chapter by chapter, in plain language. Pure: the same facts give the same words. */
import { addDays } from '#analysis/time/local-date.ts'
import type { Block, Cell, Mark, Run } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import type { CouncilFacts, CouncilMeasure } from './council-facts.ts'
import type { CouncilWords } from './council-parts-sv.ts'
import { heading, list, paragraph, slotOf, table } from './told-blocks.ts'
import { overdueFirst, stateMarks, type ToldObligation } from './told-obligation.ts'

/** Days ahead that what is due is told of. */
const ahead = 365
const outcomeMarks: Record<CouncilMeasure['indicators'][number]['outcome'], Mark> = {
  reached: 'calm',
  notReached: 'act',
  notYet: 'watch',
  cannotTell: 'waiting',
}

const counts = ({ decisions, measures, misses, obligations }: CouncilFacts) => ({
  decisions: decisions.length,
  ongoing: measures.filter((one) => one.state === 'ongoing').length,
  done: measures.filter((one) => one.state === 'done').length,
  misses: misses.length,
  overdue: obligations.filter((one) => one.state === 'overdue').length,
  obligations: obligations.length,
})

export const leadCouncil = (facts: CouncilFacts, words: CouncilWords): string =>
  words.lead({ from: facts.from, to: facts.to, ...counts(facts) })

export function tellCouncil(facts: CouncilFacts, words: CouncilWords): Part[] {
  const { parts, slots } = words
  const part = (key: keyof typeof parts, blocks: Block[], own: Part['slots'] = []): Part => {
    return { key, title: parts[key], blocks, slots: own }
  }
  return [
    part('short', tellShort(facts, words), [slotOf('short', slots.short, true)]),
    part('decided', tellDecided(facts, words)),
    part('done', tellDone(facts, words)),
    part('led', tellLed(facts, words)),
    part('kept', tellKept(facts, words)),
    part('know', [], [slotOf('know', slots.know)]),
    part('next', tellNext(facts, words)),
  ]
}

function tellShort(facts: CouncilFacts, { short }: CouncilWords): Block[] {
  const { decisions, ongoing, done, misses, overdue } = counts(facts)
  const runs: Run[][] = [
    [short.decisions(decisions)],
    [short.measures(ongoing, done)],
    [{ text: short.misses(misses), mark: misses > 0 ? 'act' : 'calm' }],
    [{ text: short.overdue(overdue), mark: overdue > 0 ? 'act' : 'calm' }],
  ]
  return [list(runs)]
}

function tellDecided({ decisions }: CouncilFacts, { decided }: CouncilWords): Block[] {
  if (decisions.length === 0) return [paragraph(decided.none)]
  const rows = decisions.map(({ subject, name, edition, body, decidedOn, formal }): Cell[] => [
    [decided.name(subject, name, edition)],
    [decided.by(decidedOn, body)],
    formal
      ? [decided.formal(formal)]
      : [{ text: decided.noFormal[subject], mark: subject === 'plan' ? 'act' : 'waiting' }],
  ])
  return [table(decided.caption, decided.columns, rows)]
}

function tellDone({ measures }: CouncilFacts, { done, followed }: CouncilWords): Block[] {
  if (measures.length === 0) return [paragraph(done.none)]
  const rows = measures.map(({ title, state, isLate, entries, cost, hours }): Cell[] => {
    const told = followed.done.state(followed.states[state], isLate)
    return [
      [title],
      [isLate ? { text: told, mark: 'act' } : told],
      [followed.done.count(entries.length)],
      [followed.done.cost(cost, null)],
      [followed.done.hours(hours, null)],
    ]
  })
  const told = measures.filter((one) => one.entries.length > 0)
  return [
    table(done.caption, done.columns, rows),
    paragraph(done.sums(sumOf(measures.map((one) => one.cost)), sumOf(measures.map((one) => one.hours)))),
    ...told.flatMap((one): Block[] => [
      heading(one.title),
      list(one.entries.map(({ on, text, by }): Run[] => [done.entry(on, text, by)])),
    ]),
  ]
}

const sumOf = (values: readonly (number | null)[]): number | null => {
  const told = values.filter((one) => one !== null)
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0)
}

function tellLed({ measures, misses, names, today }: CouncilFacts, { led, followed }: CouncilWords): Block[] {
  if (measures.length === 0) return [paragraph(led.none)]
  const call = {
    area: (code: string) => names.areas[code] ?? code,
    category: (code: string) => names.categories[code] ?? code,
  }
  const targets = measures.flatMap((one) =>
    one.indicators.map(({ title, target, better, unit, latest, outcome }): Cell[] => [
      [one.title],
      [title],
      [followed.measure.target(target, better, unit)],
      [followed.measure.latest(latest, unit)],
      [{ text: followed.measure.outcomes[outcome], mark: outcomeMarks[outcome] }],
    ]),
  )
  return [
    heading(led.effects),
    list(
      measures.map(({ title, effect }): Run[] => [
        { text: `${title}: `, bold: true },
        followed.effect.say(effect, call, today),
      ]),
    ),
    heading(led.targets),
    targets.length === 0 ? paragraph(led.noTargets) : table(led.targets, led.columns, targets),
    heading(led.missed),
    misses.length === 0
      ? paragraph(followed.missed.none)
      : list(misses.map((one): Run[] => [{ text: followed.missed.say(one), mark: 'act' }])),
  ]
}

function tellKept({ obligations }: CouncilFacts, words: CouncilWords): Block[] {
  const { kept } = words
  const bySource = [...Map.groupBy(obligations, (one) => one.source.title)]
  if (bySource.length === 0) return [paragraph(kept.none)]
  return [
    paragraph(kept.lead(obligations.filter((one) => one.state === 'overdue').length, obligations.length)),
    ...bySource.map(([title, rows]) =>
      table(
        title,
        kept.columns,
        overdueFirst(rows).map((one): Cell[] => [
          [`${one.place}: ${words.textOf(one)}`],
          [{ text: words.states[one.state], mark: stateMarks[one.state] }],
          [one.missed > 0 ? { text: kept.missed(one.missed), mark: 'act' } : kept.noneMissed],
          [one.lastOn === null ? kept.never : words.day(one.lastOn)],
          [tellDue(one, words)],
          [one.reason || '–'],
        ]),
      ),
    ),
    { kind: 'note', runs: [kept.readings] },
  ]
}

const tellDue = ({ dueOn, overdueSince }: ToldObligation, { kept, day }: CouncilWords): Run =>
  overdueSince !== null ? kept.overdueSince(overdueSince) : dueOn === null ? kept.stands : day(dueOn)

function tellNext({ obligations, today }: CouncilFacts, words: CouncilWords): Block[] {
  const { next } = words
  const until = addDays(today, ahead)
  const due = obligations
    .flatMap((one) => (one.dueOn !== null && one.dueOn <= until ? [{ ...one, dueOn: one.dueOn }] : []))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
  if (due.length === 0) return [paragraph(next.none)]
  const rows = due.map((one): Cell[] => [
    [{ text: words.day(one.dueOn), ...(one.dueOn < today ? { mark: 'act' as const } : {}) }],
    [words.textOf(one)],
    [`${one.place}, ${words.sources[one.source.kind]}`],
  ])
  return [table(next.caption, next.columns, rows)]
}
