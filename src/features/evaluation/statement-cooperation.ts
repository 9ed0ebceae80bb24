/** The cooperation itself: meetings, decisions, what each gave, who was reached, what those who take part say. */
import { type Block, type Cell, type DocumentTable, placeFigure } from '#document/model.ts'
import { parties } from '#features/access/schema.ts'
import { drawPlainBars } from '#figure/compare/plain-bars.ts'
import type { FigureTheme } from '#figure/figure.ts'
import { contributors, measureDecisions, sumGiven, sumPresence, whole } from './count-facts.ts'
import { type AnsweredGroup, drawDistribution } from './draw-distribution.ts'
import type { EvaluationFacts } from './evaluation-facts.ts'
import { fewestAnswers } from './schema.ts'
import { phone, wide } from './statement-goals.ts'
import type { TellingWords } from './statement-parts.ts'
import type { EvaluationStatementWords } from './statement-sv.ts'

export function tellCooperation(facts: EvaluationFacts, words: TellingWords): Block[] {
  const { statement } = words
  const { cooperation: say } = statement
  return [
    heading(say.meetings),
    ...tellMeetings(facts, statement),
    heading(say.decisions),
    ...tellDecisions(facts, statement),
    heading(say.given),
    table(tabulateGiven(facts, statement)),
    heading(say.actors),
    ...tellActors(facts, statement),
    heading(say.groups),
    ...tellGroups(facts, statement),
    heading(say.questionnaire),
    ...tellQuestionnaire(facts, words),
  ]
}

function tellMeetings({ agreement, meetings }: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { cooperation: say, number } = words
  if (meetings.length === 0) return [paragraph(say.noMeetings)]
  const shares = parties.map((party) => ({ party, ...sumPresence(meetings, party) }))
  const told = {
    title: say.attendance,
    description: say.attendanceDescription,
    columns: { name: say.party, value: say.percent, share: say.seats },
    write: (value: number) => `${number(value)} %`,
    ...{ suppressed: '', missing: say.notWritten, notes: [], empty: say.empty },
  }
  const rows = shares.map(({ party, ...presence }) => {
    const value = whole(presence)
    const share = say.ofAll(presence.present, presence.all)
    return { name: say.parties[party], value, state: value === null ? ('missing' as const) : ('known' as const), share }
  })
  const draw = (theme: Pick<FigureTheme, 'prefix' | 'width'>) =>
    drawPlainBars({ rows, reference: { value: 100, label: say.allSeats } }, told, { ...theme, formatNumber: number })
  const known = new Map(agreement.bodies.map((one) => [one.code, one.name]))
  const codes = [...new Set([...known.keys(), ...meetings.map((one) => one.bodyCode)])]
  const counts = ['decided', 'noted', 'returned', 'postponed'] as const
  return [
    placeFigure(draw({ prefix: 'narvaro', width: wide }), 'open', draw({ prefix: 'narvaro-smal', width: phone })),
    table(
      tabulate(
        say.meetingTable,
        [say.body, say.held, ...counts.map((one) => say[one])],
        codes.map((code) => {
          const own = meetings.filter((one) => one.bodyCode === code)
          const sums = counts.map((of) => own.reduce((sum, one) => sum + one[of], 0))
          return [known.get(code) ?? code, ...[own.length, ...sums].map((count) => number(count))]
        }),
      ),
    ),
  ]
}

function tellDecisions({ decisions }: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { cooperation: say, day, number } = words
  const sums = measureDecisions(decisions)
  if (!sums) return [paragraph(say.noDecisions)]
  const rows = decisions.map(({ kind, title, proposedOn, decidedOn, days }) => {
    return [say.kinds[kind](title), day(proposedOn), day(decidedOn), number(days)]
  })
  const heads = [say.decision, say.proposed, say.decidedOn, say.waited]
  return [paragraph(say.decisionsSum(sums, decisions.length)), table(tabulate(say.decisionTable, heads, rows))]
}

function tabulateGiven(facts: EvaluationFacts, words: EvaluationStatementWords): DocumentTable {
  const { cooperation: say, number } = words
  const given = contributors.map((who) => sumGiven(facts, who))
  const kinds = ['reports', 'mappings', 'tasksDone', 'own', 'confirmed'] as const
  const rows = kinds.map((kind) => [
    say.contributions[kind],
    ...given.map((one) => (one[kind] === null ? say.notTheirs : number(one[kind]))),
  ])
  return tabulate(say.givenTable, [say.what, ...contributors.map((who) => say.parties[who])], rows)
}

function tellActors({ actors }: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { cooperation: say, number } = words
  if (actors.length === 0) return [paragraph(say.noActors)]
  const { reports, mappings, tasksDone } = say.contributions
  const rows = actors.map((one) => [
    one.name,
    ...[one.reports, one.mappings, one.groups, one.tasksDone].map((count) => number(count)),
  ])
  const beyond = actors.filter((one) => one.party === null).length
  return [
    paragraph(say.actorsSum(actors.length, beyond)),
    table(tabulate(say.actorTable, [say.actor, reports, mappings, say.groupCount, tasksDone], rows)),
  ]
}

function tellGroups({ groups }: EvaluationFacts, words: EvaluationStatementWords): Block[] {
  const { cooperation: say, day, number } = words
  if (groups.length === 0) return [paragraph(say.noGroups)]
  const rows = groups.map(({ title, appointedOn, closedOn, members, organisations, tasks }) => [
    title,
    day(appointedOn),
    closedOn === null ? say.works : day(closedOn),
    number(members),
    number(organisations),
    say.ofAll(tasks.done, tasks.done + tasks.open + tasks.dropped),
  ])
  const heads = [say.group, say.appointed, say.closed, say.members, say.organisations, say.tasks]
  return [table(tabulate(say.groupTable, heads, rows))]
}

function tellQuestionnaire(
  { questionnaire }: EvaluationFacts,
  { statement, questionnaire: own }: TellingWords,
): Block[] {
  const { cooperation: say, number } = statement
  if (!questionnaire) return [paragraph(say.noQuestionnaire)]
  const { answered, invited, all, bySide, texts } = questionnaire.result
  const asked = paragraph(say.asked(questionnaire.title, answered, invited))
  if (all === null) return [asked, paragraph(own.result.few(answered, fewestAnswers))]
  const place = (group: AnsweredGroup, prefix: string): Block[] => {
    const draw = (theme: Pick<FigureTheme, 'prefix' | 'width'>) =>
      drawDistribution(group, own, { ...theme, formatNumber: number })
    const narrow = draw({ prefix: `${prefix}-smal`, width: phone })
    return [
      { kind: 'heading', level: 4, text: group.title },
      placeFigure(draw({ prefix, width: wide }), 'folded', narrow),
    ]
  }
  const words = (field: 'best' | 'better'): Block[] =>
    texts === null || texts[field].length === 0
      ? []
      : [
          { kind: 'heading', level: 4, text: own[field] },
          { kind: 'list', ordered: false, items: texts[field].map((text) => [text]) },
        ]
  return [
    asked,
    ...place({ title: say.statementTitle(null, answered), answered, questions: all }, 'enkat-alla'),
    ...bySide.flatMap(({ side, ...group }) =>
      place({ ...group, title: say.statementTitle(own.sides[side], group.answered) }, `enkat-${side}`),
    ),
    ...(bySide.length === 0 ? [paragraph(own.result.notBySide)] : []),
    ...words('best'),
    ...words('better'),
  ]
}

/** The first column names the row; the others are figures or days. */
function tabulate(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): DocumentTable {
  return {
    caption,
    columns: heads.map((label, at) => ({ label, align: at === 0 ? 'start' : 'end' })),
    rows: rows.map((row) => row.map((text): Cell => [text])),
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 3, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [text] })
const table = (given: DocumentTable): Block => ({ kind: 'table', table: given })
