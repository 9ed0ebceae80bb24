/** The summary: the findings that matter most, and how the picture was made. Both follow from the other findings. */
import type { Finding, FindingOf, methodNotes, summaryCodes } from '../finding-schema.ts'
import { findingTitles } from './titles.data.ts'

type Summary = FindingOf<'summary'>
type Trend = FindingOf<'trend'>

const total = 'crime.total'
const mostSurveys = 3

export function findSummary(findings: readonly Finding[]): Summary[] {
  const of = <Kind extends Finding['kind']>(kind: Kind) =>
    findings.filter((one): one is FindingOf<Kind> => one.kind === kind)
  const yearly = of('trend').filter((one) => one.part === 'crime' && one.frequency === 'year')
  const whole = yearly.filter((one) => one.indicator === total)
  const kinds = yearly.filter((one) => one.indicator !== total).sort((a, b) => sizeOf(b) - sizeOf(a))
  const comparison = of('comparison').find((one) => one.indicator === total) ?? of('comparison')[0]
  const surveys = of('survey')
  const moved = surveys.filter(({ change }) => change?.verdict === 'rose' || change?.verdict === 'fell')
  const reached = of('watch').filter(({ watched }) => watched?.reached === true)
  const disagreements = of('disagreement')
  const told: [(typeof summaryCodes)[number], readonly Finding[], Partial<Summary>][] = [
    ['crime', whole, { trends: whole }],
    ['kinds', kinds, { trends: kinds }],
    ['comparison', comparison ? [comparison] : [], { comparisons: comparison ? [comparison] : [] }],
    // Without a change that is more than chance, the first question asked.
    ['surveys', surveys, { surveys: moved.length > 0 ? moved.slice(0, mostSurveys) : surveys.slice(0, 1) }],
    ['watch', reached, { reached: reached.map((one) => one.title) }],
    ['disagreements', disagreements, { disagreements: disagreements.length }],
  ]
  return told.flatMap(([code, from, more]): Summary[] =>
    from.length === 0
      ? []
      : [
          {
            kind: 'summary',
            key: `summary/${code}`,
            part: 'summary',
            indicator: `summary.${code}`,
            title: findingTitles.summary[code],
            unit: 'count',
            sources: [],
            cautions: [],
            code,
            ...{ trends: [], comparisons: [], surveys: [], reached: [], disagreements: 0 },
            ...more,
          },
        ],
  )
}

const sizeOf = ({ perYear }: Trend) => Math.abs(perYear?.value ?? 0)

/** What a finding rests on that must be told. */
const rests: Record<(typeof methodNotes)[number], (finding: Finding) => boolean> = {
  reported: (one) => one.kind === 'trend' && one.part === 'crime',
  trend: (one) => one.kind === 'trend',
  comparison: (one) => one.kind === 'comparison',
  impliedPopulation: (one) => one.cautions.includes('impliedPopulation'),
  survey: (one) => one.kind === 'survey',
  subsets: (one) => one.cautions.includes('subsets'),
  areas: (one) =>
    (one.kind === 'areas' && one.part === 'areas' && one.sources.some(({ source }) => source === 'scb')) ||
    one.cautions.includes('noisySums'),
  hidden: (one) => one.cautions.includes('suppressed'),
}

export function findMethods(findings: readonly Finding[]): FindingOf<'method'>[] {
  const codes = Object.keys(rests) as (keyof typeof rests)[]
  return codes
    .filter((code) => findings.some(rests[code]))
    .map((code) => ({
      kind: 'method',
      key: `method/${code}`,
      part: 'method',
      indicator: `method.${code}`,
      title: findingTitles.method,
      unit: 'count',
      sources: [],
      cautions: [],
      code,
    }))
}
