/** What everybody may read of a decided picture: named fields and nothing else. A field that is not named here stays behind. */
import type { Finding, Part } from './finding-schema.ts'
import type { JointComputation, JointPicture } from './schema.ts'

/** What the public version is made from; a decided edition, also one that a later one has superseded. */
export type PublicSource = Pick<
  JointPicture,
  'state' | 'party' | 'period' | 'edition' | 'decidedOn' | 'decidedByBody' | 'correctionReason' | 'computation'
> & {
  readonly blocks: readonly Pick<JointPicture['blocks'][number], 'key' | 'part' | 'text' | 'struck'>[]
}

export interface PublicEdition
  extends Pick<JointPicture, 'period' | 'edition' | 'decidedOn' | 'decidedByBody' | 'correctionReason'> {
  readonly municipality: Pick<JointComputation['municipality'], 'code' | 'name'>
  /** How many actors have told of what they know; what they told is theirs. */
  readonly actors: number
  /** Codes of what is usually known and is not known here. */
  readonly lacking: readonly PublicGap[]
  readonly parts: readonly { readonly part: Part; readonly paragraphs: readonly PublicParagraph[] }[]
}

export interface PublicParagraph {
  readonly key: string
  /** A writer's own words; null where the sentence is computed. */
  readonly text: string | null
  readonly finding: PublicFinding | null
}

/**
 * Writers' own paragraphs are public in these and nowhere else. Groups who are exposed, foreseen change and the decision stay in the
 * document. How it was made is read last.
 */
const publicParts = [
  'summary',
  'municipality',
  'crime',
  'insecurity',
  'placesTimes',
  'areas',
  'consequences',
  'otherInformation',
  'causes',
  'priorities',
  'followUp',
  'method',
] as const satisfies readonly Part[]

/** What the house itself has not done (whom it compares with, who has answered) is its own affair. */
export const publicGaps = [
  'crime',
  'currentCrime',
  'crimeTypes',
  'country',
  'population',
  'ntu',
  'localSurvey',
  'areaStatistics',
] as const
export type PublicGap = (typeof publicGaps)[number]

/** Fields by name, all the way down. `true` takes a plain value or a list of them, never an object that nobody looked into. */
type Fields<T> = T extends readonly (infer Item)[]
  ? Fields<Item>
  : T extends object
    ? { readonly [Name in keyof T]?: Fields<NonNullable<T[Name]>> }
    : true

type PublicKind =
  | 'summary'
  | 'trend'
  | 'comparison'
  | 'composition'
  | 'survey'
  | 'areas'
  | 'areaPage'
  | 'fact'
  | 'reports'
  | 'disagreement'
  | 'method'
export type PublicFinding = Extract<Finding, { kind: PublicKind }>

const area = { kind: true, code: true, name: true } as const
const base = {
  kind: true,
  key: true,
  part: true,
  indicator: true,
  title: true,
  unit: true,
  cautions: true,
  sources: { source: true, publication: true, attribution: true, retrievedOn: true, boundaryVersion: true },
} as const
const point = { period: true, value: true, low: true, high: true, state: true, status: true } as const
const judged = { from: true, to: true } as const

const trend = {
  ...base,
  area,
  frequency: true,
  points: point,
  breaks: { period: true, reason: true },
  verdict: true,
  perYear: { value: true, low: true, high: true },
  judged,
  reason: true,
  method: true,
} as const
const comparison = {
  ...base,
  period: true,
  method: true,
  rows: {
    area,
    own: true,
    count: true,
    population: true,
    value: true,
    low: true,
    high: true,
    verdict: true,
    preliminary: true,
  },
} as const
const survey = {
  ...base,
  area,
  points: { ...point, answers: true },
  breaks: { period: true, reason: true },
  change: { from: true, to: true, verdict: true, difference: true, low: true, high: true, reason: true },
  lowIsGood: true,
} as const

const fields: { readonly [Kind in PublicKind]: Fields<Extract<Finding, { kind: Kind }>> } = {
  trend,
  comparison,
  survey,
  // Foreseen change stays in the document, and so does its line in the summary.
  summary: { ...base, code: true, trends: trend, comparisons: comparison, surveys: survey, disagreements: true },
  composition: {
    ...base,
    area,
    period: true,
    total: true,
    rows: { indicator: true, title: true, depth: true, isSubset: true, value: true, state: true, share: true },
  },
  areas: { ...base, period: true, rows: { area, value: true, low: true, high: true, state: true }, whole: true },
  areaPage: {
    ...base,
    area,
    facts: {
      indicator: true,
      title: true,
      unit: true,
      period: true,
      value: true,
      whole: true,
      state: true,
      place: { place: true, of: true },
    },
  },
  fact: { ...base, area, period: true, value: true, before: { period: true, value: true }, status: true },
  reports: {
    ...base,
    from: true,
    to: true,
    count: true,
    organisations: true,
    rows: { code: true, name: true, value: true, hidden: true },
    by: true,
  },
  method: { ...base, code: true },
  disagreement: { ...base, area, period: true, said: { source: true, publication: true, value: true } },
}

/** Null for what is not decided: nobody outside may read it. */
export function derivePublic(picture: PublicSource): PublicEdition | null {
  const { computation, party, state } = picture
  if (party !== null || !computation || (state !== 'decided' && state !== 'superseded')) return null
  const findings = new Map(computation.findings.map((one) => [one.key, one]))
  const parts = publicParts.flatMap((part) => {
    const paragraphs = picture.blocks.flatMap((block): PublicParagraph[] => {
      if (block.part !== part || block.struck) return []
      const found = findings.get(block.key)
      if (!found) return block.text === null ? [] : [{ key: block.key, text: block.text, finding: null }]
      const finding = takeFinding(found)
      // Words over a finding that stays behind stay with it.
      return finding ? [{ key: block.key, text: block.text, finding }] : []
    })
    return paragraphs.length > 0 ? [{ part, paragraphs }] : []
  })
  const told = computation.findings.flatMap((one) => (one.kind === 'mapping' ? [one.organisationId] : []))
  const lacking = new Set(computation.findings.flatMap((one) => (one.kind === 'sources' ? one.lacking : [])))
  const { code, name } = computation.municipality
  return {
    period: picture.period,
    edition: picture.edition,
    decidedOn: picture.decidedOn,
    decidedByBody: picture.decidedByBody,
    correctionReason: picture.correctionReason,
    municipality: { code, name },
    actors: new Set(told).size,
    lacking: publicGaps.filter((one) => lacking.has(one)),
    parts,
  }
}

function takeFinding(finding: Finding): PublicFinding | null {
  if (!isPublicKind(finding.kind)) return null
  if (finding.kind === 'summary' && finding.code === 'watch') return null
  const taken = take(hideWhatIsHidden(finding), fields[finding.kind]) as PublicFinding
  // The delivery's own number leads into the house; the type asks for it.
  const sources = taken.sources.map((one) => ({ ...one, deliveryId: '' }))
  return taken.kind === 'summary' ? { ...taken, sources, reached: [] } : { ...taken, sources }
}

const isPublicKind = (kind: Finding['kind']): kind is PublicKind => Object.hasOwn(fields, kind)

/** A hidden number is not there, whatever stands beside its mark. Reports by area are told in one table, which is checked. */
function hideWhatIsHidden(finding: Finding): Finding {
  if (finding.kind === 'reports') {
    return { ...finding, rows: finding.rows.map((one) => (one.hidden ? { ...one, value: null } : one)) }
  }
  if (finding.kind === 'areaPage') {
    const facts = finding.facts.filter((one) => one.indicator !== 'reports')
    return {
      ...finding,
      facts: facts.map((one) => (one.state === 'known' ? one : { ...one, value: null, place: null })),
    }
  }
  return finding
}

type AnyFields = true | { readonly [name: string]: AnyFields | undefined }

function take(value: unknown, named: AnyFields): unknown {
  if (Array.isArray(value)) return value.map((one) => take(one, named))
  if (typeof value !== 'object' || value === null) return value
  if (named === true) return undefined
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, inner]) => {
      const own = (value as Record<string, unknown>)[name]
      return inner === undefined || own === undefined ? [] : [[name, take(own, inner)]]
    }),
  )
}
