/** A picture as one document: what is projected, printed, filed and sent. Pure: the same content gives the same bytes. */
import { addDays } from '#analysis/time/local-date.ts'
import type { Block, Cell, DocumentModel, Run } from '#document/model.ts'
import { placeFigure } from '#document/model.ts'
import { falseShare } from './compute-series.ts'
import type { PictureContent } from './content.ts'
import { drawMethods } from './document-methods.ts'
import { drawNews } from './document-news.ts'
import { drawDone, drawThemes } from './document-period.ts'
import { drawAreaTable, drawCategoryTable, drawCoverageTable, markOf } from './document-tables.ts'
import { drawPictureMap, type MapGround } from './figure-map.ts'
import type { Drawing } from './figures.ts'
import { drawPictureHours } from './figures-patterns.ts'
import { findLead } from './lead.ts'
import type { Naming } from './naming.ts'
import type { Computation, Confirmation } from './schema.ts'
import type { PictureWords } from './sv.ts'

/** Raised whenever the same content would be drawn as other bytes: an older edition is compared with the drawing that made it. */
export const drawing = '4'

/** Width of the drawings that a phone shows. */
const phone = 330

export interface DocumentFacts {
  /** The computation in it must be what the reader may see: through `hideSmallCounts`, but for the two parties' draft. */
  readonly content: PictureContent & { readonly computation: Computation }
  readonly municipality: string
  readonly invented: boolean
  readonly names: Naming & { readonly organisation: (id: string) => string }
  readonly ground: MapGround
  readonly confirmations: readonly Confirmation[]
  /** Null for a draft. */
  readonly releasedAt: string | null
  readonly language: string
}

export function drawPictureDocument(facts: DocumentFacts, words: PictureWords): DocumentModel {
  const { content, names } = facts
  const { computation } = content
  const { kind, label, from, to } = computation.period
  const drawing: Drawing = { computation, names, words }
  const reporting = computation.coverage.filter((one) => one.count !== 0).length
  const title = words.title(kind, label)
  return {
    language: facts.language,
    title,
    subtitle: [
      words.subtitle(words.dates.days(from, addDays(to, -1)), facts.municipality),
      words.basis(computation.inputs.reports, reporting, computation.coverage.length),
    ].join(' · '),
    runningHead: `${title} · ${facts.municipality}`,
    edition: words.edition(content.edition, facts.releasedAt),
    ...(facts.releasedAt ? {} : { draft: words.draft }),
    ...(facts.invented ? { notice: words.source.invented } : {}),
    created: facts.releasedAt ?? computation.asOf,
    author: facts.municipality,
    words: {
      skipToContent: words.document.skip,
      showTable: words.document.showTable,
      page: words.document.page,
      of: words.document.of,
    },
    blocks: [
      { kind: 'lead', runs: leadRuns(facts, words) },
      ...drawCorrection(content, words),
      ...drawBody(facts, drawing),
      ...drawGaps(computation, words),
      ...drawSources(facts, words),
      ...drawMethods(computation, words.headings.method, facts.language),
    ],
  }
}

/** A week: what is new and what to do. A month: its themes first. A quarter: the areas first, then what was done in them. */
function drawBody(facts: DocumentFacts, drawing: Drawing): Block[] {
  const { content, language } = facts
  const { words, computation } = drawing
  const news = drawNews(drawing)
  const judgement = [...drawJudgement(facts, words), confirmationBlock(facts, words)]
  const places = [...drawMap(facts, drawing), ...drawCoverage(drawing)]
  const themes = drawThemes(content, drawing, language)
  const done = drawDone(content, drawing, language)
  const patterns = drawPatterns(drawing)
  switch (computation.period.kind) {
    case 'month':
      return [...news, ...themes, ...judgement, ...done, ...places, ...patterns]
    case 'quarter':
      return [...judgement, ...places, ...themes, ...done, ...news, ...patterns]
    default:
      return [...news, ...judgement, ...places, ...patterns]
  }
}

/** The two parties' own lead when they wrote one; the computed sentence otherwise. */
function leadRuns({ content, names }: DocumentFacts, words: PictureWords): Run[] {
  const written = content.texts.find((one) => one.section === 'lead')
  if (written) return [written.text]
  const { computation } = content
  return words
    .lead(findLead(computation), computation.period.kind, names)
    .map(({ text, bold }) => (bold ? { text, bold } : text))
}

/** Before the figures: who knows the edition before must see what is another. */
function drawCorrection({ edition, correctionReason, withheld, period }: PictureContent, words: PictureWords): Block[] {
  const runs: Run[][] = []
  if (correctionReason !== undefined) runs.push([words.corrects(edition - 1, correctionReason)])
  if (withheld) {
    const { beside, past } = withheld
    const corrects = beside.every((one) => one.period === period)
    if (beside.length > 0) runs.push([words.overlap.told(beside, corrects)])
    if (past.length > 0) runs.push([words.overlap.past])
  }
  return runs.map((one) => ({ kind: 'paragraph', runs: one }))
}

/** Map and areas' table, together on a page of their own. */
function drawMap(facts: DocumentFacts, drawing: Drawing): Block[] {
  const { computation, words } = drawing
  if (computation.areas.length === 0) return []
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: words.headings.where },
    placeFigure(
      drawPictureMap(drawing, facts.ground, { prefix: 'karta', width: 640 }),
      'elsewhere',
      drawPictureMap(drawing, facts.ground, { prefix: 'kartasmal', width: phone }),
    ),
    { kind: 'table', table: drawAreaTable(facts.content, drawing) },
  ]
}

/** What the two wrote: comments, levels with their reasons, focus and tasks. */
function drawJudgement({ content, names }: DocumentFacts, words: PictureWords): Block[] {
  const blocks: Block[] = []
  const comment = content.texts.find((one) => one.section === 'comment')
  const ofAreas = content.texts.filter((one) => one.section.startsWith('area:'))
  const reasons = content.levels.filter((one) => one.reason)
  if (comment || ofAreas.length > 0 || reasons.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: words.headings.judgement })
    if (comment) blocks.push({ kind: 'paragraph', runs: [comment.text] })
    const items: Run[][] = [
      ...reasons.map((one): Run[] => [
        { text: words.levels[one.level], mark: markOf[one.level] },
        ` ${names.area(one.areaCode)}: ${one.reason}`,
      ]),
      ...ofAreas.map((one): Run[] => [{ text: names.area(one.section.slice(5)), bold: true }, `: ${one.text}`]),
    ]
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items })
  }
  if (content.focusPoints.length > 0) {
    blocks.push({ kind: 'heading', level: 2, text: words.headings.focus })
    blocks.push({
      kind: 'list',
      ordered: true,
      items: content.focusPoints.map(({ title, areaCode, detail }): Run[] => [
        { text: nameFocus(title, areaCode ? names.area(areaCode) : null), bold: true },
        ...(detail ? [`. ${detail}`] : []),
      ]),
    })
  }
  if (content.tasks.length > 0) {
    blocks.push({
      kind: 'table',
      table: {
        caption: words.headings.tasks,
        columns: [
          { label: words.columns.what, align: 'start' },
          { label: words.columns.owner, align: 'start' },
          { label: words.columns.due, align: 'end' },
        ],
        rows: content.tasks.map((task): Cell[] => [
          [task.title],
          [names.organisation(task.ownerOrganisationId)],
          [words.dates.day(task.dueOn)],
        ]),
      },
    })
  }
  return blocks
}

function drawPatterns(drawing: Drawing): Block[] {
  const { computation, words } = drawing
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: words.headings.categories },
    { kind: 'table', table: drawCategoryTable(drawing) },
    { kind: 'heading', level: 2, text: words.headings.when },
  ]
  const hours = drawPictureHours(drawing, { prefix: 'timmar', width: 640 })
  const narrow = drawPictureHours(drawing, { prefix: 'timmarsmal', width: phone })
  if (hours) {
    blocks.push(placeFigure(hours, 'folded', narrow ?? undefined))
    const { knownShare } = computation.hours
    if (knownShare !== null) blocks.push({ kind: 'paragraph', runs: [words.hours.known(knownShare)] })
  } else
    blocks.push({
      kind: 'paragraph',
      runs: [computation.cannotShow.includes('hoursWithheld') ? words.overlap.hours : words.hours.tooFew],
    })
  return blocks
}

function drawCoverage(drawing: Drawing): Block[] {
  const { computation, words } = drawing
  if (computation.coverage.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.headings.coverage },
    { kind: 'table', table: drawCoverageTable(drawing) },
    { kind: 'note', runs: [words.silenceNote] },
  ]
}

function drawGaps(computation: Computation, words: PictureWords): Block[] {
  const gaps = computation.cannotShow.map((code): Run[] => [words.cannotShow[code] ?? code])
  if (gaps.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: words.headings.cannotShow },
    { kind: 'list', ordered: false, items: gaps },
  ]
}

function drawSources({ content, ground, invented }: DocumentFacts, words: PictureWords): Block[] {
  const { computation } = content
  const { inputs, asOf, boundaryVersion } = computation
  const attributions = [...new Set(ground.ground.map((one) => one.attribution))]
  const items: Run[][] = [
    ...(invented ? [[words.source.invented]] : []),
    [words.source.reports(inputs.reports, inputs.history, asOf)],
    ...(boundaryVersion ? [[words.source.boundary(boundaryVersion)]] : []),
    ...attributions.map((one): Run[] => [words.source.ground(one)]),
    [words.source.method(falseShare)],
    [words.source.places],
    [words.source.hours],
    [words.hiddenNote(computation.smallCell)],
    [words.source.hash(inputs.hash)],
  ]
  return [{ kind: 'sources', heading: words.headings.sources, items }]
}

function confirmationBlock({ confirmations }: DocumentFacts, words: PictureWords): Block {
  return {
    kind: 'confirmation',
    heading: words.headings.confirmation,
    parties: (['municipality', 'police'] as const).map((party) => {
      const given = confirmations.find((one) => one.party === party && one.current)
      return {
        party: words.parties[party],
        role: words.partyRoles[party],
        confirmed: given !== undefined,
        text: given ? words.confirmation.given(given.at) : words.confirmation.waiting,
      }
    }),
  }
}

/** A title that tells its area already is not told it twice. */
const nameFocus = (title: string, area: string | null) =>
  area === null || title.includes(area) ? title : `${title} (${area})`
