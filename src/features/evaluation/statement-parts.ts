/** The chapters of an evaluation, from its facts. Pure: the same facts give the same chapters. */
import type { Block, Fact, Run } from '#document/model.ts'
import type { Part, Slot } from '#features/statement/schema.ts'
import { attribute, countRecord, suggestNext } from './count-facts.ts'
import type { EvaluationFacts } from './evaluation-facts.ts'
import { fewestAnswers } from './schema.ts'
import { tellCooperation } from './statement-cooperation.ts'
import { tellGoals } from './statement-goals.ts'
import { tellObligations } from './statement-obligations.ts'
import type { EvaluationStatementWords } from './statement-sv.ts'
import type { EvaluationWords } from './sv.ts'

export interface TellingWords {
  readonly statement: EvaluationStatementWords
  /** Of the questionnaire. */
  readonly questionnaire: EvaluationWords
}

/** What the whole of it comes to: each of these is counted here and nowhere else. */
function sumUp({ obligations, subGoals, measures, asOf, agreement }: EvaluationFacts) {
  return {
    hasEnded: asOf.on > agreement.to,
    record: countRecord(obligations.filter((one) => one.source === 'agreement')),
    goals: { covered: subGoals.filter((one) => one.measureIds.length > 0).length, all: subGoals.length },
    effects: measures.filter((one) => attribute(one) === 'effect').length,
  }
}

export function sayLead(facts: EvaluationFacts, words: EvaluationStatementWords): string {
  const { hasEnded, record, goals, effects } = sumUp(facts)
  return words.lead(hasEnded, record, goals, effects)
}

export function tellEvaluation(facts: EvaluationFacts, words: TellingWords): Part[] {
  const { chapters, slots } = words.statement
  const part = (key: keyof typeof chapters, blocks: Block[], own: Slot[] = []): Part => {
    return { key, title: chapters[key], blocks, slots: own }
  }
  const slot = (key: keyof typeof slots, required = false): Slot => ({ key, ...slots[key], required })
  return [
    part('summary', tellSummary(facts, words.statement), [slot('summary', true)]),
    part('agreement', tellAgreement(facts, words.statement)),
    part('obligations', tellObligations(facts, words.statement)),
    part('goals', tellGoals(facts, words.statement)),
    part('cooperation', tellCooperation(facts, words)),
    part('lessons', [], [slot('good'), slot('bad'), slot('differently')]),
    part('successor', tellSuggestions(facts, words.statement), [slot('successor', true)]),
    part('basis', tellBasis(facts, words.statement)),
  ]
}

function tellSummary(facts: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { facts: labels, goals: said } = words
  const { record, goals, effects } = sumUp(facts)
  const { questionnaire, meetings, cancelledMeetings, measures, actors } = facts
  const items: Fact[] = [
    { label: labels.record, value: labels.recordValue(record), note: labels.recordNote(record) },
    { label: labels.goals, value: labels.ofAll(goals.covered, goals.all) },
    {
      label: labels.measures,
      value: words.number(measures.length),
      note: `${said.attributions.effect}: ${words.number(effects)}`,
    },
    { label: labels.meetings, value: words.number(meetings.length), note: labels.cancelled(cancelledMeetings) },
    { label: labels.actors, value: words.number(actors.length) },
  ]
  if (!questionnaire) return [{ kind: 'facts', items }]
  const { answered, invited } = questionnaire.result
  return [{ kind: 'facts', items: [...items, { label: labels.answered, value: labels.ofAll(answered, invited) }] }]
}

function tellAgreement({ agreement, from, to, subGoals }: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { agreement: labels } = words
  const isPart = from !== agreement.from || to !== agreement.to
  const items: Fact[] = [
    { label: labels.parties, value: agreement.parties.map((one) => one.name).join(', ') },
    { label: labels.valid, value: words.days(agreement.from, agreement.to) },
    ...(isPart ? [{ label: labels.evaluated, value: words.days(from, to) }] : []),
    { label: labels.bodies, value: agreement.bodies.map((one) => one.name).join(', ') },
  ]
  return [
    { kind: 'facts', items },
    { kind: 'heading', level: 3, text: labels.goal },
    paragraph(agreement.overallGoal),
    { kind: 'heading', level: 3, text: labels.subGoals },
    { kind: 'list', ordered: false, items: subGoals.map((one): Run[] => [one.title]) },
    ...(agreement.supersedes === null ? [] : [paragraph(labels.supersedes)]),
  ]
}

function tellSuggestions(facts: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { successor } = words
  const suggested = suggestNext(facts)
  if (suggested.length === 0) return [paragraph(successor.none)]
  const items = suggested.map((one): Run[] =>
    one.kind === 'subGoal'
      ? [successor.subGoal(one.title)]
      : [successor.obligation(words.textOf(one.obligation), one.missed, one.due)],
  )
  return [paragraph(successor.how), { kind: 'list', ordered: false, items }]
}

function tellBasis(facts: EvaluationFacts, { basis }: EvaluationStatementWords): Block[] {
  const { asOf, to, meetings, measures } = facts
  const reserved = measures.filter((one) => one.effect.reservations.length > 0).map((one) => one.title)
  const said = [
    basis.counted(asOf.on),
    ...(asOf.on <= to ? [basis.notOver(to)] : []),
    basis.obligations,
    basis.effects,
    ...(reserved.length > 0 ? [basis.reservations(reserved)] : []),
    basis.hidden,
    basis.reports,
    basis.attendance(meetings.filter((one) => one.presence === null).length),
    basis.questionnaire(fewestAnswers),
  ]
  return [{ kind: 'list', ordered: false, items: said.map((one): Run[] => [one]) }]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text] })
