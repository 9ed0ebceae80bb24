/** An edition of the plan as one document: what is read, printed, decided and filed. Pure: the same facts give the same bytes. */
import { type Block, type Cell, type DocumentModel, type Fact, placeFigure, type Run } from '#document/model.ts'
import { drawPlanTimeline } from '#figure/time/plan-timeline.ts'
import { countKinds, findStopping } from './chain.ts'
import { nameOwner, type PlanDrawingWords, type PlanFacts } from './document-facts.ts'
import { drawMeasures, drawProblems } from './document-logic.ts'

/** Raised whenever the same content would be drawn as other bytes. */
export const drawing = '2'

/** Widths of the timeline, on paper and on a phone. */
const wide = 640
const phone = 330

type Document = PlanDrawingWords['document']
const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

export function drawPlanDocument(facts: PlanFacts, words: PlanDrawingWords): DocumentModel {
  const { content, municipality, state } = facts
  const { document } = words
  const title = document.title(content.from, content.to)
  const mark = state === 'draft' || state === 'proposed' ? document.marks[state] : null
  return {
    language: facts.language,
    title,
    subtitle: document.subtitle(municipality, content.title),
    runningHead: `${title} · ${municipality}`,
    edition: document.edition(content.edition),
    ...(mark === null ? {} : { draft: mark }),
    ...(facts.invented ? { notice: document.invented } : {}),
    created: facts.at,
    author: municipality,
    words: { skipToContent: document.skip, showTable: document.showTable, page: document.page, of: document.of },
    blocks: [
      { kind: 'lead', runs: [sayLead(facts, document)] },
      { kind: 'facts', items: listFacts(facts, document) },
      { kind: 'contents', heading: document.contents },
      ...drawProblems(content, words),
      ...drawMeasures(content, words),
      ...drawSubGoals(facts, document),
      heading(document.timeline),
      drawTimeline(facts, words),
      ...drawGaps(facts, document),
      drawSources(facts, document),
    ],
  }
}

function sayLead({ content, decidedOn, decidedByBody }: PlanFacts, document: Document): string {
  const { measures, problems } = content
  const acted = problems.filter((one) => one.causes.some(({ measureIds }) => measureIds.length > 0)).length
  const owners = new Set(measures.flatMap((one) => one.ownerOrganisationId ?? [])).size
  const decision = decidedOn === null ? document.notDecided : document.decided(decidedOn, decidedByBody)
  return `${document.lead(measures.length, acted, owners)} ${decision}`
}

function listFacts(facts: PlanFacts, document: Document): Fact[] {
  const { content, decidedOn, decidedByBody, inForceOn } = facts
  const { facts: labels } = document
  const counts = countKinds(content.measures)
  return [
    { label: labels.municipality, value: facts.municipality },
    { label: labels.period, value: document.days(content.from, content.to) },
    { label: labels.state, value: document.states[facts.state], note: document.edition(content.edition) },
    { label: labels.decided, value: decidedOn === null ? labels.notYet : document.day(decidedOn) },
    ...(decidedByBody === null ? [] : [{ label: labels.by, value: decidedByBody }]),
    ...(inForceOn === null ? [] : [{ label: labels.inForce, value: document.day(inForceOn) }]),
    { label: labels.kinds, value: document.countKinds(counts) },
    { label: labels.approaches, value: document.countApproaches(counts) },
  ]
}

/** Every sub-goal of the agreement, also those that no measure serves. */
function drawSubGoals({ content }: PlanFacts, document: Document): Block[] {
  const { subGoals, measures } = content
  const known = new Set(subGoals.map(({ code }) => code))
  const other = measures.filter((one) => !one.subGoals.some((code) => known.has(code)))
  if (subGoals.length === 0) return [heading(document.bySubGoal), paragraph(document.noSubGoals)]
  const rows = [
    ...subGoals.map(({ code, sv }) => ({ goal: sv, served: measures.filter((one) => one.subGoals.includes(code)) })),
    ...(other.length === 0 ? [] : [{ goal: document.otherGoal, served: other }]),
  ]
  return [
    heading(document.bySubGoal),
    {
      kind: 'table',
      table: {
        caption: document.subGoalTable,
        columns: [document.subGoalColumns.goal, document.subGoalColumns.measures].map((label) => ({
          label,
          align: 'start',
        })),
        rows: rows.map(({ goal, served }): Cell[] => [
          [goal],
          served.length === 0
            ? [{ text: document.subGoalEmpty, mark: 'waiting' }]
            : [served.map((one) => one.title).join('; ')],
        ]),
      },
    },
  ]
}

function drawTimeline({ content }: PlanFacts, { timeline }: PlanDrawingWords): Block {
  const { from, to } = content
  const rows = content.measures.map((one) => ({
    name: one.title,
    owner: nameOwner(one, content),
    from: one.from,
    to: one.to,
  }))
  const draw = (prefix: string, width: number) =>
    drawPlanTimeline({ rows, from, to }, timeline, {
      prefix,
      width,
      formatNumber: String,
    })
  return placeFigure(draw('tidslinje', wide), 'folded', draw('tidslinje-smal', phone))
}

function drawGaps({ content }: PlanFacts, document: Document): Block[] {
  const { gaps } = content
  const stopping = findStopping(gaps).length
  const excepted = gaps.filter((one) => one.stops && one.exception !== null).length
  const { gapColumns: labels } = document
  return [
    heading(document.gaps),
    paragraph(document.gapsLead(stopping, excepted)),
    ...(gaps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              caption: document.gapTable,
              columns: [labels.what, labels.where, labels.stops, labels.exception].map((label) => ({
                label,
                align: 'start' as const,
              })),
              rows: gaps.map((one): Cell[] => [
                [document.gap[one.code]],
                [one.title],
                [document.stops[one.stops ? 'true' : 'false']],
                [one.exception ?? document.noException],
              ]),
            },
          },
        ]),
  ]
}

/** The editions of the pictures that the problems were raised from, each once. */
function drawSources({ content, contentHash }: PlanFacts, document: Document): Block {
  const pictures = content.problems
    .flatMap((one) => one.findings.map(({ pictureTitle, edition, on }) => document.picture(pictureTitle, edition, on)))
    .filter((one) => one !== '')
  const items = pictures.length === 0 ? [document.noSources] : [...new Set(pictures)]
  return {
    kind: 'sources',
    heading: document.sourcesHeading,
    items: [...items, document.checksum(contentHash)].map((text): Run[] => [text]),
  }
}
