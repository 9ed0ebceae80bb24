/** Problems as a document: the ranked list with its why, or one problem with its causes. Pure: the same facts, the same bytes. */
import type { Block, Cell, DocumentModel, Run } from '#document/model.ts'
import { parties } from '#features/access/schema.ts'
import { drawAnalysis } from './document-analysis.ts'
import type { ProblemDocumentFacts } from './document-facts.ts'
import type { ProblemDocumentWords } from './document-sv.ts'
import { gatherWhy, sumUpProblems } from './list-summary.ts'
import { criteria, type Problem, type ProblemHead, type ProblemState, problemStates, type Ranking } from './schema.ts'
import type { ProblemWords } from './sv.ts'

export interface ProblemDrawingWords {
  /** Names of questions, states, bones, grades. */
  readonly said: ProblemWords
  readonly document: ProblemDocumentWords
}

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })
const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text })

/** One problem where the facts name one, else the list. */
export function drawProblems(facts: ProblemDocumentFacts, words: ProblemDrawingWords): DocumentModel {
  return facts.problem ? drawOne(facts, facts.problem, words) : drawList(facts, words)
}

function drawFrame(facts: ProblemDocumentFacts, { document }: ProblemDrawingWords, title: string) {
  return {
    language: 'sv',
    title,
    subtitle: document.subtitle(facts.municipality, facts.now, facts.zone),
    runningHead: `${title} · ${facts.municipality}`,
    edition: document.edition(facts.now, facts.zone),
    ...(facts.invented ? { notice: document.invented } : {}),
    created: facts.now,
    author: facts.municipality,
    words: { skipToContent: document.skip, showTable: document.showTable, page: document.page, of: document.of },
  } satisfies Omit<DocumentModel, 'blocks'>
}

function drawList(facts: ProblemDocumentFacts, words: ProblemDrawingWords): DocumentModel {
  const { document, said } = words
  const { problems, weights } = facts
  const groups = problemStates
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .map((state) => ({ state, rows: problems.filter((one) => one.state === state) }))
    .filter(({ rows }) => rows.length > 0)
  return {
    ...drawFrame(facts, words, document.listTitle),
    blocks: [
      { kind: 'lead', runs: [document.lead(sumUpProblems(problems))] },
      ...groups.flatMap(({ state, rows }) => [
        heading(2, document.groups[state]),
        ...(isRanked(state) ? [drawMatrix(state, rows, words)] : []),
        ...rows.flatMap((one) => drawHead(one, facts, words)),
      ]),
      heading(2, document.how),
      paragraph(document.howText),
      {
        kind: 'table',
        table: {
          caption: document.weights,
          columns: [
            { label: document.question, align: 'start' },
            { label: document.weight, align: 'end' },
          ],
          rows: criteria.map((criterion) => [
            [said.criteria[criterion].question],
            [document.number(weights[criterion], Number.isInteger(weights[criterion]) ? 0 : 1)],
          ]),
        },
      },
    ],
  }
}

const order: readonly ProblemState[] = ['prioritised', 'raised', 'notNow', 'closed']
const isRanked = (state: ProblemState) => state === 'prioritised' || state === 'raised'

/** Problem × question: the parties' mean, or both answers where they are far apart. */
function drawMatrix(state: ProblemState, rows: readonly ProblemHead[], { document, said }: ProblemDrawingWords): Block {
  return {
    kind: 'table',
    table: {
      caption: document.matrix(document.groups[state]),
      columns: [
        { label: document.problem, align: 'start' },
        { label: document.value, align: 'end' },
        ...criteria.map((criterion) => ({ label: said.criteria[criterion].short, align: 'end' as const })),
      ],
      rows: rows.map((one) => [
        [one.rank === null ? one.title : `${one.rank}. ${one.title}`],
        [one.ranking.value === null ? document.noValue : document.number(one.ranking.value)],
        ...one.ranking.byCriterion.map((row): Cell => [writeJoint(row, document)]),
      ]),
    },
  }
}

function writeJoint(row: Ranking['byCriterion'][number], document: ProblemDocumentWords): string {
  if (row.disagree) return document.apart(row.municipality ?? 0, row.police ?? 0)
  if (row.joint === null) return document.untold
  return document.number(row.joint, Number.isInteger(row.joint) ? 0 : 1)
}

/** A problem in the list: why it stands where it stands. */
function drawHead(one: ProblemHead, facts: ProblemDocumentFacts, words: ProblemDrawingWords): Block[] {
  const { document } = words
  const { ranking } = one
  const reason = one.stateReason === null ? [] : [paragraph(document.reason(one.stateReason))]
  return [
    heading(3, one.rank === null ? one.title : `${one.rank}. ${one.title}`),
    ...(isRanked(one.state) ? [paragraph(sayWhy(ranking, words))] : []),
    ...reason,
    ...splitLines(one.description),
    paragraph({ text: document.where(namesOf(facts, one), one.findings, one.causes), muted: true }),
  ]
}

const sayWhy = (ranking: Ranking, { document, said }: ProblemDrawingWords) =>
  document.why(gatherWhy(ranking, said.criteria, document.disputed))

interface Named {
  readonly areas: readonly string[]
  readonly categories: readonly string[]
  readonly subGoals: readonly string[]
}

function namesOf({ names }: ProblemDocumentFacts, one: ProblemHead | Problem): Named {
  return {
    areas: one.areaCodes.map((code) => names.areas[code] ?? code),
    categories: one.categories.map((code) => names.categories[code] ?? code),
    subGoals: one.subGoals.map((code) => names.subGoals[code] ?? code),
  }
}

/** What a writer wrote, line by line. */
const splitLines = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))

function drawOne(facts: ProblemDocumentFacts, problem: Problem, words: ProblemDrawingWords): DocumentModel {
  const { document, said } = words
  const { areas, categories, subGoals } = namesOf(facts, problem)
  const listed = (names: readonly string[]) => (names.length === 0 ? document.none : names.join(', '))
  const { zone } = facts
  return {
    ...drawFrame(facts, words, problem.title),
    blocks: [
      { kind: 'lead', runs: [document.oneLead(problem)] },
      {
        kind: 'facts',
        items: [
          {
            label: document.facts.state,
            value: `${said.states[problem.state]}, ${document.day(problem.stateSince, zone)}`,
          },
          ...(problem.rank === null ? [] : [{ label: document.facts.rank, value: String(problem.rank) }]),
          { label: document.facts.areas, value: listed(areas) },
          { label: document.facts.categories, value: listed(categories) },
        ],
      },
      ...(problem.stateReason === null ? [] : [paragraph(document.reason(problem.stateReason))]),
      ...splitLines(problem.description),
      ...(subGoals.length === 0 ? [] : [paragraph({ text: document.subGoals(listed(subGoals)), muted: true })]),
      heading(2, document.findings),
      problem.findings.length === 0
        ? paragraph(document.noFindings)
        : {
            kind: 'list',
            ordered: false,
            items: problem.findings.map((one): Run[] => [one.sentence, { text: ` ${one.pictureTitle}`, muted: true }]),
          },
      heading(2, document.scoring),
      paragraph(sayWhy(problem.ranking, words)),
      drawScores(problem, words),
      ...drawAnalysis(problem, words),
      heading(2, document.confirmations),
      ...drawConfirmations(facts, problem, words),
    ],
  }
}

function drawScores(problem: Problem, { document, said }: ProblemDrawingWords): Block {
  const answer = (criterion: (typeof criteria)[number], party: (typeof parties)[number]): Cell => {
    const given = problem.scores.find((one) => one.criterion === criterion && one.party === party)
    if (!given) return [document.unanswered]
    const told: Run = said.scores[given.score ?? 'cannotTell'] ?? document.unanswered
    return given.note ? [told, { text: `. ${given.note}`, muted: true }] : [told]
  }
  const far = new Set(problem.ranking.byCriterion.filter((one) => one.disagree).map(({ criterion }) => criterion))
  return {
    kind: 'table',
    table: {
      caption: document.scores,
      columns: [
        { label: document.question, align: 'start' },
        ...parties.map((party) => ({ label: said.parties[party], align: 'start' as const })),
      ],
      rows: criteria.map((criterion) => [
        [
          `${said.criteria[criterion].question} `,
          ...(far.has(criterion) ? [{ text: document.farApart, mark: 'watch' as const, bold: true }] : []),
        ],
        ...parties.map((party) => answer(criterion, party)),
      ]),
    },
  }
}

function drawConfirmations({ zone }: ProblemDocumentFacts, problem: Problem, { document, said }: ProblemDrawingWords) {
  if (problem.confirmations.length === 0) return [paragraph(document.noConfirmations)]
  return [
    {
      kind: 'list' as const,
      ordered: false,
      items: problem.confirmations.map((one): Run[] => [
        document.confirmed(said.parties[one.party], said.purposes[one.purpose], document.day(one.at, zone)),
        ...(one.reason === null ? [] : [` ${one.reason}`]),
      ]),
    },
  ]
}
