/** Two pages for those who read no more: what is most important, what is given priority, and what is not known. */
import type { Block, DocumentModel, Run } from '#document/model.ts'
import { drawFrame } from './document.ts'
import { type DrawingWords, type JointFacts, listParagraphs, splitText } from './document-facts.ts'
import type { Part } from './finding-schema.ts'

/** Lines that fit on two pages, headings and the party's own frame taken off, and letters in a line. */
const room = { findings: 40, priorities: 26, lacking: 10 }
const letters = 92
/** A single point is cut after so many lines: the whole stands in the document. */
const longest = 6

export function drawJointSummary(facts: JointFacts, words: DrawingWords): DocumentModel {
  const { picture, municipality } = facts
  const { document } = words
  const { summary } = document
  const all = listParagraphs(facts, words)
  const pinned = all.filter(({ pinned, part, isGap }) => pinned && part !== 'priorities' && !isGap)
  // Without a choice of the writers' the summary's own paragraphs are what is most important.
  const chosen = pinned.length > 0 ? pinned : all.filter(({ part, isGap }) => part === 'summary' && !isGap)
  const points = chosen.flatMap(({ text, finding }): Point[] =>
    text ? [{ title: finding ? words.said.headingOf(finding) : null, text }] : [],
  )
  const priorities = all.flatMap(({ part, text, isGap }): Point[] =>
    part === 'priorities' && text && !isGap
      ? splitText(text).flatMap(({ lines }) => lines.map((line) => ({ title: null, text: line })))
      : [],
  )
  // Without priorities there is room for all that is not known.
  const spare = priorities.length === 0 ? room.priorities : 0
  return {
    ...drawFrame(facts, words, document.summaryTitle(picture.period)),
    subtitle: document.subtitle(municipality, picture.asOf ?? picture.computation.asOf),
    blocks: [
      { kind: 'lead', runs: [summary.lead(municipality, picture.period)] },
      { kind: 'heading', level: 2, text: summary.findings },
      ...listPoints(points, room.findings, summary.nothingPinned, words),
      { kind: 'heading', level: 2, text: summary.priorities },
      ...listPoints(priorities, room.priorities, summary.noPriorities, words),
      { kind: 'heading', level: 2, text: summary.lacking },
      ...listPoints(listLacking(facts, words), room.lacking + spare, summary.nothingLacking, words),
    ],
  }
}

interface Point {
  readonly title: string | null
  readonly text: string
}

const plain = (run: Run): Block => ({ kind: 'paragraph', runs: [run] })

/** As many as the room allows; how many more there are is told. */
function listPoints(points: readonly Point[], lines: number, none: string, { document }: DrawingWords): Block[] {
  if (points.length === 0) return [plain(none)]
  const items: Run[][] = []
  let left = lines
  for (const { title, text } of points) {
    const short = shorten(text.replace(/\s+/g, ' ').trim(), longest * letters)
    const needed = Math.ceil(((title?.length ?? 0) + short.length + 2) / letters) + 0.3
    if (needed > left && items.length > 0) break
    left -= needed
    items.push([...(title ? [{ text: `${shorten(title, letters)}: `, bold: true }] : []), short])
  }
  const more = points.length - items.length
  return [
    { kind: 'list', ordered: false, items },
    ...(more > 0 ? [plain({ text: document.summary.more(more), muted: true })] : []),
  ]
}

/** The sentences that fit; where not even the first does, its words. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const sentence = text.slice(0, most).replace(/([.!?])\s[^.!?]*$/, '$1')
  if (sentence.length < most) return sentence
  return `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
}

function listLacking({ picture }: JointFacts, { document, said }: DrawingWords): Point[] {
  const { findings } = picture.computation
  const { summary } = document
  const codes = [...new Set(findings.flatMap((one) => (one.kind === 'sources' ? one.lacking : [])))]
  const untold = findings.filter((one) => one.kind === 'trend' && one.verdict === 'cannotTell').length
  const kept = picture.differences.filter((one) => one.resolution === 'kept').length
  const leftOut = picture.parts.filter((one) => one.leftOutReason !== null).map((one): Part => one.part)
  const lines = [
    ...codes.map((code) => said.gaps[code]?.text ?? ''),
    ...(untold > 0 ? [summary.cannotTell(untold)] : []),
    ...(kept > 0 ? [summary.differences(kept)] : []),
    ...(leftOut.length > 0 ? [summary.leftOut(leftOut.map((part) => said.parts[part]))] : []),
  ]
  return lines.filter(Boolean).map((text) => ({ title: null, text }))
}
