/** One measure's chapter: what was done, where its indicators are, what it led to, and places for what people know besides. */
import { type Block, type Cell, type Mark, placeFigure } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import { drawEffect } from './effect-figure.ts'
import { judgeTarget, type TargetOutcome } from './indicator-outcome.ts'
import { paragraph, slotOf, table } from './statement-blocks.ts'
import type { FollowedMeasure, FollowUpFacts } from './statement-facts.ts'
import type { StatementWords } from './statement-sv.ts'

const wide = 640
const phone = 330
const marks: Readonly<Record<TargetOutcome, Mark>> = {
  reached: 'calm',
  notReached: 'act',
  notYet: 'watch',
  cannotTell: 'waiting',
}
const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })

export function tellMeasure(followed: FollowedMeasure, facts: FollowUpFacts, words: StatementWords): Part {
  const { measure } = followed
  const { slots } = words
  const said = words.measure
  const { startedOn, endedOn, state, ownerOrganisationId } = measure
  const owner = ownerOrganisationId && (facts.names.organisations[ownerOrganisationId] ?? ownerOrganisationId)
  const key = (name: string) => `measure/${measure.id}/${name}`
  return {
    key: `measure/${measure.id}`,
    title: words.parts.measure(measure.title),
    blocks: [
      paragraph(`${said.state(words.states[state], startedOn, endedOn)} ${said.owner(owner)}`),
      ...(followed.stateReason ? [paragraph(said.stopped(followed.stateReason))] : []),
      tellEntries(followed, facts, said),
      tellIndicators(followed, said),
      heading(said.effect),
      ...tellEffect(followed, facts, words),
    ],
    slots: [
      slotOf(key('sideEffects'), slots.sideEffects),
      slotOf(key('learnt'), slots.learnt),
      slotOf(key('now'), slots.now),
    ],
  }
}

function tellEntries(
  { implementations }: FollowedMeasure,
  { from, to }: FollowUpFacts,
  said: StatementWords['measure'],
) {
  const inTime = implementations.filter((one) => one.doneOn >= from && one.doneOn <= to)
  if (inTime.length === 0) return paragraph(said.noEntries)
  const rows = inTime.map((one): Cell[] => [
    [said.day(one.doneOn)],
    [one.text],
    [one.doneBy],
    [said.entry(one.cost)],
    [said.entry(one.hours)],
  ])
  return table(said.entries, said.entryColumns, rows)
}

function tellIndicators({ indicators, measure }: FollowedMeasure, said: StatementWords['measure']): Block {
  if (indicators.length === 0) return paragraph(said.noIndicators)
  const rows = indicators.map((one): Cell[] => {
    const { outcome, baseline, latest } = judgeTarget(one, measure)
    return [
      [one.title],
      [said.baseline(baseline, one.unit)],
      [said.target(one.target, one.better, one.unit)],
      [said.latest(latest, one.unit)],
      [{ text: said.outcomes[outcome], mark: marks[outcome] }],
    ]
  })
  return table(said.indicators, said.indicatorColumns, rows)
}

function tellEffect(
  { effect, measure }: FollowedMeasure,
  { names, today }: FollowUpFacts,
  words: StatementWords,
): Block[] {
  const { effect: said, measure: own } = words
  const call = {
    area: (code: string) => names.areas[code] ?? code,
    category: (code: string) => names.categories[code] ?? code,
  }
  const prefix = `effekt-${measure.id}`
  const draw = (width: number, suffix: string) =>
    drawEffect(effect, said, { prefix: `${prefix}${suffix}`, width, formatNumber: said.number })
  const [figure, narrow] = [draw(wide, ''), draw(phone, '-smal')]
  const spill = said.spill(effect, call)
  const reservations = said.reservations(effect)
  const method = effect.method && said.methods[effect.method]
  return [
    { kind: 'paragraph', runs: [{ text: said.say(effect, call, today), bold: true }] },
    ...(figure && narrow ? [placeFigure(figure, 'folded', narrow)] : []),
    ...(spill === '' ? [] : [paragraph(spill)]),
    ...(method ? [paragraph(own.method(method))] : []),
    ...(reservations.length === 0
      ? []
      : [{ kind: 'note' as const, runs: [`${own.reservations}: ${reservations.join(' ')}`] }]),
  ]
}
