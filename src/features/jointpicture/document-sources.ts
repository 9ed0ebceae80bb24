/** Where each number came from: the line under a figure, and the lists at the back. */
import { writeLiterature } from '#analysis/catalogue/literature.ts'
import { type MethodCode, methodCodes } from '#analysis/catalogue/method-catalogue.data.ts'
import { en } from '#analysis/catalogue/paragraphs-en.ts'
import { sv } from '#analysis/catalogue/paragraphs-sv.ts'
import type { TrendMethod } from '#analysis/series/choose-method.ts'
import type { Block, Cell, Run } from '#document/model.ts'
import type { DrawingWords, JointFacts, Paragraph } from './document-facts.ts'
import type { JointDocumentWords } from './document-sv.ts'
import type { Finding, FindingSource } from './finding-schema.ts'

/** Source, publication, when it was fetched, preliminary or final, and which areas; null where nothing was fetched. */
export function writeSourceLine(finding: Finding, words: JointDocumentWords): string | null {
  if (finding.sources.length === 0) return null
  const list = writeSources(finding.sources, words)
  const boundaries = [...new Set(finding.sources.flatMap(({ boundaryVersion }) => boundaryVersion ?? []))]
  return [words.source(list), writeStatus(finding, words), ...boundaries.map(words.boundary)]
    .filter((one) => one !== null)
    .join(' ')
}

const writeSource = ({ attribution, publication, retrievedOn }: FindingSource, words: JointDocumentWords) =>
  words.sourceOf(words.publicationOf(attribution, publication), retrievedOn)

/** Each publication once, those of one day together. */
function writeSources(sources: readonly FindingSource[], words: JointDocumentWords): string[] {
  const days = new Map<string, Set<string>>()
  for (const { attribution, publication, retrievedOn } of sources) {
    const day = days.get(retrievedOn) ?? new Set()
    days.set(retrievedOn, day.add(words.publicationOf(attribution, publication)))
  }
  return [...days].map(([day, names]) =>
    names.size === 1 ? words.sourceOf([...names].join(), day) : words.sourcesOf([...names], day),
  )
}

/** Null where the kind has no such mark. */
function writeStatus(finding: Finding, { status }: JointDocumentWords): string | null {
  if (finding.kind === 'trend' || finding.kind === 'survey') {
    const known = finding.points.filter((one) => one.state === 'known')
    const early = known.filter((one) => one.status === 'preliminary').map((one) => one.period)
    if (known.length === 0) return null
    if (early.length === 0) return status.final
    return early.length === known.length ? status.preliminary : status.mixed(early)
  }
  if (finding.kind === 'comparison')
    return finding.rows.some((one) => one.preliminary) ? status.preliminary : status.final
  if (finding.kind === 'fact') return status[finding.status]
  return finding.cautions.includes('preliminary') ? status.preliminary : null
}

/** Each source once, with the address of its publisher where it has one that stays. */
export function linkSources(findings: readonly Finding[], words: JointDocumentWords): Run[][] {
  const lines = new Map(
    findings.flatMap(({ sources }) => sources.map((one) => [writeSource(one, words), one.source] as const)),
  )
  return [...lines].map(([text, source]): Run[] => {
    const address = words.public.addresses[source]
    return address === null ? [text] : [`${text}: `, { text: address.replace('https://', ''), link: address }]
  })
}

/** Each source once, in the order in which it is met. */
export function drawSources(facts: JointFacts, paragraphs: readonly Paragraph[], { document }: DrawingWords): Block {
  const { engine, inputHash, findings } = facts.picture.computation
  const sources = paragraphs.flatMap(({ finding }) => finding?.sources ?? [])
  const lines = [...new Set(sources.map((one) => writeSource(one, document)))]
  // Where nothing is told of what was delivered, it was counted all the same.
  const told = sources.length > 0 ? sources : findings.flatMap((one) => (one.kind === 'sources' ? one.rows : []))
  const deliveries = new Set(told.map(({ deliveryId }) => deliveryId)).size
  const items: Run[][] = [
    ...(facts.invented ? [[document.invented]] : []),
    ...lines.map((one) => [one]),
    [document.suppressed],
    [document.basis(deliveries, engine, inputHash)],
  ]
  return { kind: 'sources', heading: document.sources, items }
}

/** What a judged course calls its method, in the catalogue. */
const trendMethods = {
  quasiPoisson: 'trend',
  seasonalQuasiPoisson: 'trend',
  mannKendall: 'monotoneTrend',
  seasonalMannKendall: 'monotoneTrend',
} as const satisfies Record<TrendMethod, MethodCode>
/** What other computations do, where the catalogue has it under another name. */
const catalogued: Readonly<Record<string, MethodCode>> = {
  ...trendMethods,
  countTrend: 'trend',
  wilson: 'surveyShare',
  wilsonAssumedDesignEffect: 'surveyShare',
}

/** Methods that what is shown rests on, in the catalogue's order. */
function listUsedMethods(findings: readonly Finding[]): MethodCode[] {
  const used = new Set<string>()
  for (const finding of findings) {
    if ('method' in finding) used.add(catalogued[finding.method] ?? finding.method)
    if (finding.kind === 'comparison') {
      used.add('rate')
      if (finding.rows.some((one) => one.area.kind === 'group')) used.add('similarMunicipalities')
    }
    if (finding.kind === 'survey') {
      used.add('surveyShare')
      if (finding.change && finding.change.verdict !== 'cannotTell') used.add('waveDifference')
    }
    if (finding.kind === 'reports' && finding.rows.some((one) => one.hidden)) used.add('hiddenCells')
  }
  return methodCodes.filter((code) => used.has(code))
}

export function drawMethods(paragraphs: readonly Paragraph[], facts: JointFacts, { document }: DrawingWords): Block[] {
  const used = listUsedMethods(paragraphs.flatMap(({ finding }) => finding ?? []))
  if (used.length === 0) return []
  const { methods } = facts.language.startsWith('en') ? en : sv
  return [
    { kind: 'heading', level: 2, text: document.methods },
    ...used.map((code): Block => {
      const { name, text } = methods[code]
      const title = { text: /[.?]$/.test(name) ? `${name} ` : `${name}. `, bold: true }
      const literature = { text: `(${writeLiterature(code, facts.language)})`, muted: true }
      return { kind: 'paragraph', runs: [title, `${text} `, literature] }
    }),
  ]
}

/** What later deliveries changed, beside what stands. */
export function drawRevisions({ revisions }: JointFacts, { document }: DrawingWords): Block[] {
  if (revisions.length === 0) return []
  const { what, period, before, after, at } = document.revisionColumns
  const number = (value: number | null, gone: string) => (value === null ? gone : document.number(value, 2))
  return [
    { kind: 'heading', level: 2, text: document.revisions },
    { kind: 'paragraph', runs: [document.revisionsLead] },
    {
      kind: 'table',
      table: {
        caption: document.revisions,
        columns: [
          { label: what, align: 'start' },
          { label: period, align: 'start' },
          { label: before, align: 'end' },
          { label: after, align: 'end' },
          { label: at, align: 'start' },
        ],
        rows: revisions.map((one): Cell[] => [
          [one.title],
          [one.period],
          [number(one.before, document.notThere)],
          [number(one.after, document.gone)],
          [document.dates.instant(one.at)],
        ]),
      },
    },
  ]
}
