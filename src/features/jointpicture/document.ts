/** A samlad picture as one document: what is read, printed, decided and filed. Pure: the same content gives the same bytes. */
import type { Block, DocumentModel, Fact, Run } from '#document/model.ts'
import { placeFigure } from '#document/model.ts'
import {
  type DrawingWords,
  instantOf,
  type JointFacts,
  listParagraphs,
  type Paragraph,
  splitText,
} from './document-facts.ts'
import { drawMap } from './document-map.ts'
import { drawMethods, drawRevisions, drawSources, writeSourceLine } from './document-sources.ts'
import { drawFindingTable } from './document-tables.ts'
import { drawFinding } from './figures.ts'
import { type Finding, type Part, parts } from './finding-schema.ts'

/** Raised whenever the same content would be drawn as other bytes: an older edition is compared with the drawing that made it. */
export const drawing = '2'

/** Widths of the drawings, on paper and on a phone. */
const wide = 640
const phone = 330
/** A part with no more than so many paragraphs, figures and tables begins where the one before ends. */
const fewBlocks = 3
const editedId = 'redigerade-meningar'

/** The whole document; its chapters are the parts in order, the decision last. */
export function drawJointDocument(facts: JointFacts, words: DrawingWords): DocumentModel {
  const { picture, municipality } = facts
  const { document } = words
  const title = document.title(picture.period, picture.party)
  const all = listParagraphs(facts, words)
  const chapters = parts.filter((part) => part !== 'decision')
  return {
    ...drawFrame(facts, words, title),
    subtitle: document.subtitle(municipality, picture.asOf ?? picture.computation.asOf),
    blocks: [
      { kind: 'facts', items: listFacts(facts, words) },
      ...(picture.correctionReason === null
        ? []
        : [paragraph([document.corrects(picture.edition - 1, picture.correctionReason)])]),
      { kind: 'contents', heading: document.contents },
      { kind: 'pageBreak' },
      ...chapters.flatMap((part) => drawPart(part, all, facts, words)),
      { kind: 'pageBreak' },
      drawSources(facts, all, words),
      ...drawMethods(all, facts, words),
      ...drawEdited(all, facts, words),
      ...drawRevisions(facts, words),
      ...drawDecision(all, facts, words),
    ],
  }
}

/** What stands on every page, alike in all documents of a picture. */
export function drawFrame(facts: JointFacts, { document }: DrawingWords, title: string): Omit<DocumentModel, 'blocks'> {
  const { picture, municipality } = facts
  const mark = markOf(facts, document)
  return {
    language: facts.language,
    title,
    runningHead: `${title} · ${municipality}`,
    edition: document.edition(picture.edition),
    ...(mark === null ? {} : { draft: mark }),
    ...(facts.invented ? { notice: document.invented } : {}),
    created: instantOf(facts),
    author: municipality,
    words: { skipToContent: document.skip, showTable: document.showTable, page: document.page, of: document.of },
  }
}

/** What is not decided says so on every page. */
const markOf = ({ picture }: JointFacts, { marks }: DrawingWords['document']): string | null =>
  picture.state === 'composing' ? marks.draft : picture.state === 'proposed' ? marks.proposed : null

function listFacts({ picture, municipality }: JointFacts, { document }: DrawingWords): Fact[] {
  const { facts, states, parties } = document
  return [
    { label: facts.municipality, value: municipality },
    { label: facts.period, value: picture.period },
    { label: facts.state, value: states[picture.state], note: document.edition(picture.edition) },
    { label: facts.parties, value: picture.party ? parties[picture.party] : facts.bothParties },
  ]
}

function drawPart(part: Part, all: readonly Paragraph[], facts: JointFacts, words: DrawingWords): Block[] {
  const { said, document } = words
  const { picture } = facts
  const own = all.filter((one) => one.part === part)
  const reason = picture.parts.find((one) => one.part === part)?.leftOutReason
  const headed = (body: readonly Block[]): Block[] => {
    // A few lines do not begin a page.
    const page = body.length > fewBlocks ? { chapter: true } : {}
    return [{ kind: 'heading', level: 2, text: said.parts[part], id: `del-${part}`, ...page }, ...body]
  }
  if (reason != null) return headed([paragraph([document.leftOut(reason)])])
  const told = own.filter(({ isGap }) => !isGap)
  const body = [...drawParagraphs(told, facts, words), ...drawDifferences(part, facts, words)]
  const gaps = own.flatMap(({ isGap, text }): Block[] => (isGap && text ? [{ kind: 'note', runs: [text] }] : []))
  if (body.length > 0) return headed([...gaps, ...body])
  // A part without anything is told in a draft; in a decided edition it was not asked for.
  const empty = picture.state === 'composing' ? [paragraph([document.empty])] : []
  return empty.length + gaps.length > 0 ? headed([...empty, ...gaps]) : []
}

function drawParagraphs(own: readonly Paragraph[], facts: JointFacts, words: DrawingWords): Block[] {
  let title: string | null = null
  let before: Finding | null = null
  return own.flatMap(({ key, finding, text, computed }): Block[] => {
    const blocks: Block[] = []
    const name = finding && isNamed(finding) ? finding.title : null
    if (finding && name !== null) blocks.push(...drawHeading(finding, { title, before }, words))
    title = name
    // What an actor told stands in a table of its own; the sentence would tell it twice.
    const isTold = finding?.kind === 'mapping' && computed === null && finding.items.length > 0
    if (text !== null && !isTold) blocks.push(...drawText(text, computed !== null, words))
    if (finding) {
      const map = drawMap(finding, nameFigure(`f-${key}`), facts, words, { wide, phone })
      blocks.push(...drawNumbers(finding, `f-${key}`, before, words), ...map)
    }
    before = finding ?? before
    return blocks
  })
}

/**
 * Of one indicator in a row, the first has a heading that the contents list names; the others have one below it, when they tell
 * something else of it.
 */
export function drawHeading(
  finding: Finding,
  { title, before }: { readonly title: string | null; readonly before: Finding | null },
  { said }: DrawingWords,
): Block[] {
  const text = said.headingOf(finding)
  if (finding.title !== title) return [{ kind: 'heading', level: 3, text }]
  return before !== null && said.headingOf(before) !== text ? [{ kind: 'heading', level: 4, text }] : []
}

/** The summary and the method are read as running text, under their chapter alone. */
export const isNamed = ({ kind, title }: Finding): boolean =>
  !['summary', 'method', 'sources'].includes(kind) && title.trim() !== ''

/** A text's paragraphs and lists; one that was put in the place of a computed sentence is marked. */
export function drawText(text: string, isEdited: boolean, { document }: DrawingWords): Block[] {
  const pieces = splitText(text)
  return pieces.map(({ kind, lines }, at): Block => {
    const mark: Run[] =
      isEdited && at === pieces.length - 1
        ? [
            { text: ' [', muted: true },
            { text: document.edited, muted: true, link: `#${editedId}` },
            { text: ']', muted: true },
          ]
        : []
    if (kind === 'list') {
      const items = lines.map((line, item): Run[] => (item === lines.length - 1 ? [line, ...mark] : [line]))
      return { kind: 'list', ordered: false, items }
    }
    return paragraph([lines.join(' '), ...mark])
  })
}

/** A finding's figure or table, and under it where the numbers came from. */
export function drawNumbers(
  finding: Finding,
  key: string,
  before: Finding | null,
  { said, document }: DrawingWords,
): Block[] {
  const draw = (name: string, width: number) => {
    return drawFinding(finding, { prefix: `${nameFigure(key)}${name}`, width }, said)
  }
  const figure = draw('', wide)
  const table = figure ? null : drawFindingTable(finding, { said, document })
  const full = writeSourceLine(finding, document)
  // Area after area rests on the same tables; every figure has its own line.
  const isNext = finding.kind === 'areaPage' && before?.kind === 'areaPage'
  const isAsAbove = isNext && full !== null && full === writeSourceLine(before, document)
  const line = isAsAbove ? document.sourceAsAbove : full
  return [
    // The sentence stands above already.
    ...(figure
      ? [{ ...placeFigure(figure, 'folded', draw('-smal', phone) ?? undefined), caption: [figure.title] }]
      : []),
    ...(table ? [{ kind: 'table', table } as const] : []),
    ...(finding.kind === 'mapping' ? drawActorsWords(finding, document) : []),
    ...(line === null ? [] : [paragraph([{ text: line, muted: true }])]),
  ]
}

/** An id begins with a letter and holds no other sign than a hyphen; keys hold slashes and Swedish letters. */
const nameFigure = (key: string) =>
  [...key].map((one) => (/[A-Za-z0-9-]/.test(one) ? one : `_${one.codePointAt(0)?.toString(36)}`)).join('')

function drawActorsWords(
  finding: { readonly consequences: string; readonly sourcesUsed: string; readonly sourcesRejected: string },
  document: DrawingWords['document'],
): Block[] {
  const said = [
    [document.consequences, finding.consequences],
    [document.sourcesUsed, finding.sourcesUsed],
    [document.sourcesRejected, finding.sourcesRejected],
  ] as const
  return said.flatMap(([label, text]) =>
    text.trim() === '' ? [] : [paragraph([{ text: `${label}: `, bold: true }, text.trim()])],
  )
}

/** What both let stand as a difference, each party's words beside the other's. */
function drawDifferences(part: Part, { picture }: JointFacts, { document }: DrawingWords): Block[] {
  const kept = picture.differences.filter((one) => one.part === part && one.resolution === 'kept')
  if (kept.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: document.differences },
    ...kept.flatMap(({ title, municipality, police, text }): Block[] => [
      paragraph([{ text: title, bold: true }]),
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ text: `${document.parties.municipality}: `, bold: true }, municipality ?? document.saysNothing],
          [{ text: `${document.parties.police}: `, bold: true }, police ?? document.saysNothing],
          ...(text ? [[{ text: `${document.both}: `, bold: true }, text]] : []),
        ],
      },
    ]),
  ]
}

/** What was computed, for every sentence that a writer put another in the place of. */
function drawEdited(
  all: readonly Paragraph[],
  { picture, organisation }: JointFacts,
  { document, said }: DrawingWords,
): Block[] {
  const edited = all.filter(({ computed }) => computed !== null)
  const struck = picture.blocks.filter((one) => one.struck && !one.key.startsWith('own:')).length
  if (edited.length === 0 && struck === 0) return []
  return [
    { kind: 'heading', level: 2, text: document.editedHeading, id: editedId },
    ...(edited.length === 0 ? [] : [paragraph([document.editedLead])]),
    {
      kind: 'list',
      ordered: false,
      items: [
        ...edited.map(({ part, writtenBy, finding, computed }): Run[] => {
          const by = writtenBy === null ? null : organisation(writtenBy)
          return [
            { text: document.editedBy(by, (finding && said.headingOf(finding)) || said.parts[part]), bold: true },
            computed ?? '',
          ]
        }),
        ...(struck === 0 ? [] : [[document.struck(struck)]]),
      ],
    },
  ]
}

/** The last page: who decided what and when, and both parties' yes. */
function drawDecision(all: readonly Paragraph[], facts: JointFacts, words: DrawingWords): Block[] {
  const { picture } = facts
  const { document, said } = words
  if (picture.party !== null) return []
  const own = all.filter((one) => one.part === 'decision')
  const { decidedOn, decidedByBody, decidedReference } = picture
  const decided: Fact[] = [
    { label: document.facts.decidedOn, value: decidedOn ? document.dates.day(decidedOn) : document.facts.notDecided },
    ...(decidedByBody ? [{ label: document.facts.decidedBy, value: decidedByBody }] : []),
    ...(decidedReference ? [{ label: document.facts.reference, value: decidedReference }] : []),
  ]
  const purpose = decidedOn ? 'decide' : 'propose'
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: said.parts.decision, id: 'del-decision' },
    ...drawParagraphs(own, facts, words),
    { kind: 'facts', items: decided },
    {
      kind: 'confirmation',
      heading: document.confirmations,
      parties: (['municipality', 'police'] as const).map((party) => {
        const given = picture.confirmations.find((one) => one.party === party && one.purpose === purpose && one.current)
        return {
          party: document.parties[party],
          role: document.partyRoles[party],
          confirmed: given !== undefined,
          text: given ? document.given(given.at) : document.waiting,
        }
      }),
    },
  ]
}

const paragraph = (runs: Run[]): Block => ({ kind: 'paragraph', runs })
