/** Answers for Brå's yearly survey, section by section of the law: proposed from what the clock knows. Pure. */
import type { Block, Cell, Mark, Run } from '#document/model.ts'
import type { Part } from '#features/statement/schema.ts'
import type { ObligationView } from './schema.ts'
import type { SurveyWords } from './survey-parts-sv.ts'
import { list, paragraph, slotOf, table } from './told-blocks.ts'
import { stateMarks, type ToldEvidence, type ToldObligation, tellEvidence, tellObligation } from './told-obligation.ts'

export type SurveyAnswer = 'yes' | 'partly' | 'no'

export interface SurveyObligation extends ToldObligation {
  readonly code: string
  readonly answer: SurveyAnswer
  /** First day that it was done; null: it never was. */
  readonly firstOn: string | null
  /** Latest first. */
  readonly evidence: readonly ToldEvidence[]
  /** How many more there are. */
  readonly more: number
  readonly begun: ToldEvidence | null
}

export interface SurveySection {
  readonly place: string
  readonly answer: SurveyAnswer
  readonly obligations: readonly SurveyObligation[]
}

export interface SurveyFacts {
  /** Raised when the shape changes. */
  readonly form: 1
  readonly municipality: string
  readonly from: string
  readonly to: string
  readonly today: string
  readonly sections: readonly SurveySection[]
  /** Sections without a duty of their own. */
  readonly frames: readonly { readonly place: string; readonly sv: string; readonly en: string }[]
}

/** Pieces of evidence that an answer names. */
const named = 5
const answerMarks: Record<SurveyAnswer, Mark> = { yes: 'calm', partly: 'watch', no: 'act' }

/** Done and not overdue: yes. Begun, or done earlier but overdue now: partly. Neither: no. */
export function proposeAnswer({
  state,
  lastOn,
  begun,
}: Pick<ObligationView, 'state' | 'lastOn' | 'begun'>): SurveyAnswer {
  if (lastOn !== null) return state === 'overdue' ? 'partly' : 'yes'
  return begun === null ? 'no' : 'partly'
}

/** The law's obligations, those of one section together; in the law's own order. */
export function listSections(views: readonly ObligationView[]): SurveySection[] {
  const ofLaw = views.filter((one) => one.source.kind === 'law')
  const byPlace = Map.groupBy(ofLaw, (one) => `${one.source.code} ${one.place}`)
  return [...byPlace.values()].map((rows) => {
    const obligations = rows.map((view): SurveyObligation => {
      const { code, evidence, begun } = view
      return {
        ...tellObligation(view),
        ...{ code, answer: proposeAnswer(view), firstOn: firstDay(view) },
        evidence: evidence.slice(0, named).map(tellEvidence),
        more: Math.max(0, evidence.length - named),
        begun: begun && tellEvidence(begun),
      }
    })
    const [first, ...rest] = obligations.map((one) => one.answer)
    const answer = first && rest.every((one) => one === first) ? first : 'partly'
    return { place: rows[0]?.place ?? '', answer, obligations }
  })
}

const firstDay = ({ evidence }: Pick<ObligationView, 'evidence'>): string | null =>
  evidence.map((one) => one.on).toSorted()[0] ?? null

export function leadSurvey({ sections }: SurveyFacts, words: SurveyWords): string {
  const count = (answer: SurveyAnswer) => sections.filter((one) => one.answer === answer).length
  return words.lead({ yes: count('yes'), partly: count('partly'), no: count('no') })
}

export function tellSurvey(facts: SurveyFacts, words: SurveyWords): Part[] {
  const { parts, slots } = words
  return [
    { key: 'short', title: parts.short, blocks: tellShort(facts, words), slots: [] },
    ...facts.sections.map(({ place, answer, obligations }): Part => {
      const key = `section/${obligations.map((one) => one.code).join('.')}`
      return {
        ...{ key, title: words.section(place, obligations) },
        blocks: [
          paragraph(`${words.proposed}: `, { text: words.answers[answer], mark: answerMarks[answer], bold: true }),
          ...obligations.flatMap((one) => tellOne(one, facts.to, words)),
        ],
        slots: [slotOf(`${key}/own`, slots.own)],
      }
    }),
    {
      key: 'unknown',
      title: parts.unknown,
      blocks: [
        paragraph(words.unknown),
        list([
          ...facts.frames.map((one): Run[] => [`${one.place}: ${words.frame(one)}`]),
          ...words.notKept.map((one): Run[] => [one]),
        ]),
      ],
      slots: [slotOf('other', slots.other)],
    },
  ]
}

function tellShort({ sections, to }: SurveyFacts, words: SurveyWords): Block[] {
  const rows = sections.map(({ place, answer, obligations }): Cell[] => {
    const last = obligations
      .flatMap((one) => one.lastOn ?? [])
      .toSorted()
      .at(-1)
    return [
      [words.section(place, obligations)],
      [{ text: words.answers[answer], mark: answerMarks[answer] }],
      [last === undefined ? words.never : words.day(last)],
    ]
  })
  return [paragraph(words.how(to)), table(words.caption, words.columns, rows)]
}

/** What is not due yet needs no reason. */
const tellReason = ({ reason, dueOn }: SurveyObligation, on: string, words: SurveyWords): string =>
  reason || (dueOn !== null && dueOn > on ? words.notDue(dueOn) : words.noReason)

function tellOne(one: SurveyObligation, on: string, words: SurveyWords): Block[] {
  const { firstOn, lastOn, evidence, more, begun, beginsOn, reading } = one
  return [
    paragraph({ text: words.textOf(one), bold: true }),
    {
      kind: 'facts',
      items: [
        { label: words.facts.answer, value: words.answers[one.answer] },
        { label: words.facts.state, value: words.states[one.state], note: words.whyOf(one) },
        ...(firstOn === null ? [] : [{ label: words.facts.since, value: words.day(firstOn) }]),
        ...(lastOn === null ? [] : [{ label: words.facts.last, value: words.day(lastOn) }]),
        ...(one.answer === 'yes' ? [] : [{ label: words.facts.reason, value: tellReason(one, on, words) }]),
        ...(one.answer === 'yes' ? [] : [{ label: words.facts.begins, value: tellBegin(begun, beginsOn, words) }]),
      ],
    },
    evidence.length === 0
      ? paragraph({ text: words.noEvidence, mark: stateMarks[one.state] })
      : list([
          ...evidence.map((each): Run[] => [words.evidence(each.title, each.on)]),
          ...(more > 0 ? [[words.more(more)]] : []),
        ]),
    ...(reading === null ? [] : [{ kind: 'note' as const, runs: [words.reading(reading)] }]),
  ]
}

function tellBegin(begun: ToldEvidence | null, beginsOn: string | null, words: SurveyWords): string {
  if (begun) return words.begun(begun.title, begun.on)
  return beginsOn === null ? words.noBegin : words.beginsOn(beginsOn)
}
