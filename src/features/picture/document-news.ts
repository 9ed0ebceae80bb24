/** The first page of a picture's document: what stands out, what is unsure, and where reports gather. */
import { addDays } from '#analysis/time/local-date.ts'
import type { Block, Run } from '#document/model.ts'
import type { Drawing } from './figures.ts'
import { findUnsure, mostSpecific } from './lead.ts'
import type { Computation, SeriesFinding } from './schema.ts'

/** What stands out, what is unsure, and where reports gather: with the lead and the judgement, the first page. */
export function drawNews(drawing: Drawing): Block[] {
  const { computation, words, names } = drawing
  const blocks: Block[] = []
  blocks.push({ kind: 'heading', level: 2, text: words.headings.standsOut })
  const named = mostSpecific(computation.standsOut)
  const all = [computation.whole, ...computation.areas, ...computation.categories, ...computation.cells]
  const findings = named
    .map((one) => all.find((finding) => finding.areaCode === one.areaCode && finding.category === one.category))
    .filter((finding) => finding !== undefined)
  if (findings.length === 0) {
    const told = all.some((one) => one.expectation.verdict !== 'cannotTell')
    blocks.push({ kind: 'paragraph', runs: [told ? words.standsOutNone : words.standsOutNoneTold] })
  } else {
    const items = findings.map((finding) => standsOutRuns(finding, drawing))
    blocks.push({ kind: 'list', ordered: false, items })
  }
  const unsure = mostSpecific(findUnsure(computation)).map((finding) => standsOutRuns(finding, drawing))
  if (unsure.length > 0) {
    blocks.push({ kind: 'paragraph', runs: [words.unsure] })
    blocks.push({ kind: 'list', ordered: false, items: unsure })
  }
  const spots = orderSpots(computation).map((spot): Run[] => {
    const area = spot.areaCode ? names.area(spot.areaCode) : null
    const days = words.dates.days(spot.from, addDays(computation.period.to, -1))
    const what = spot.category ? `${names.category(spot.category)}: ` : ''
    const usual = words.hotSpots.usual(spot.usual, spot.risen)
    return [
      `${what}${words.hotSpots.found(area, spot.count.value ?? 0, days)}${usual} ${words.hotSpots.source[spot.source]}`.trim(),
    ]
  })
  if (computation.hotSpots.state === 'none') spots.push([words.hotSpots.none])
  if (spots.length > 0) {
    blocks.push({ kind: 'heading', level: 3, text: words.headings.hotSpots })
    blocks.push({ kind: 'list', ordered: false, items: spots })
  }
  return blocks
}

/** What has risen first, then by number. */
const orderSpots = ({ hotSpots }: Computation) =>
  [...hotSpots.spots].sort((a, b) => Number(b.risen) - Number(a.risen) || (b.count.value ?? 0) - (a.count.value ?? 0))

function standsOutRuns(finding: SeriesFinding, { words, names }: Drawing): Run[] {
  const { low, high } = finding.expectation
  const count = finding.count.value === null ? words.hidden : words.number(finding.count.value)
  const change = words.change[finding.change]
  return [
    { text: words.about(finding, names), bold: true },
    `: ${count}, ${words.expected(low, high)}.${change ? ` ${change}` : ''}`,
  ]
}
