/** The municipality beside the country, its county, its neighbours and the similar ones, for the latest year that all have. */
import { computeRate } from '#analysis/count/rate.ts'
import { compareWithSimilar } from '#analysis/count/similar-municipalities.ts'
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import type { EvidenceArea } from '#features/evidence/schema.ts'
import { compareText, type Evidence, keyText, pick, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput, KnownObservation } from '../input.ts'
import { findPopulation } from './population.ts'
import { listSubjects, type Subject } from './subjects.ts'
import { smallNumber } from './trend.ts'
import { readCourse, type YearValue } from './yearly.ts'

type Comparison = FindingOf<'comparison'>
type Row = Comparison['rows'][number]

const per = 100_000
/** What is older than this is history, no comparison. */
const oldest = 5
const old = 2

/** One area in one year. */
interface Known {
  readonly area: EvidenceArea
  readonly count: number | null
  readonly population: number | null
  readonly implied: boolean
  /** As published, or else computed. */
  readonly value: number
  readonly preliminary: boolean
  readonly from: readonly KnownObservation[]
}

export function findComparisons(evidence: Evidence, input: JointInput): Comparison[] {
  return listSubjects(evidence, ['crime']).flatMap((subject) => compareSubject(evidence, subject, input))
}

function compareSubject(evidence: Evidence, subject: Subject, input: JointInput): Comparison[] {
  const { indicator, title, part } = subject
  const areas = listAreas(evidence, indicator, input)
  const courses = areas.map((area) => {
    const wanted = { indicator, kind: area.kind, code: area.code }
    return {
      area,
      counts: readCourse(evidence, { ...wanted, unit: 'count' })?.years ?? [],
      rates: readCourse(evidence, { ...wanted, unit: 'per100000' })?.years ?? [],
    }
  })
  const [own, ...others] = courses
  if (!own || own.area.code !== evidence.own.code) return []
  const years = [
    ...new Set([...own.counts, ...own.rates].filter((one) => one.status === 'final').map((one) => one.period)),
  ]
  for (const year of years.sort().toReversed()) {
    if (Number(input.period) - Number(year.slice(-4)) > oldest) break
    const knownOwn = readKnown(evidence, own, year)
    const known = others.flatMap((one) => readKnown(evidence, one, year) ?? [])
    if (!knownOwn || known.length === 0) continue
    const similar = similarRow(knownOwn, known, input)
    const rows = [ownRow(knownOwn), ...similar, ...known.map((one) => rowOf(one, knownOwn))]
    const all = [knownOwn, ...known]
    const judgable = rows.some((one) => !['own', 'cannotTell'].includes(one.verdict))
    return [
      {
        kind: 'comparison',
        key: `comparison/${keyText(indicator)}`,
        part,
        indicator,
        title,
        unit: 'per100000',
        sources: sourcesOf(
          evidence,
          all.flatMap((one) => one.from),
        ),
        cautions: [
          ...(all.some((one) => one.implied) ? ['impliedPopulation'] : []),
          ...(all.some((one) => one.preliminary) ? ['preliminary'] : []),
          ...(knownOwn.count !== null && knownOwn.count < smallNumber ? ['smallNumbers'] : []),
          ...(input.similar && similar.length === 0 ? ['fewSimilar'] : []),
          ...(Number(input.period) - Number(year) > old ? ['oldFigures'] : []),
          'dayTimePopulation',
        ],
        period: year,
        rows,
        method: judgable ? 'twoCounts' : 'none',
      },
    ]
  }
  return []
}

const kinds: readonly EvidenceArea['kind'][] = ['municipality', 'country', 'county', 'group']

/** Own first, then from the widest. Of other municipalities the similar ones and those of the same county. */
function listAreas(evidence: Evidence, indicator: string, { municipality, similar }: JointInput): EvidenceArea[] {
  const found = new Map<string, EvidenceArea>()
  for (const { series } of pick(evidence, { indicator })) {
    const { area } = series
    if (!kinds.includes(area.kind)) continue
    const near = similar?.codes.includes(area.code) || area.code.slice(0, 2) === municipality.code.slice(0, 2)
    if (area.kind === 'municipality' && area.code !== municipality.code && !near) continue
    if (area.kind === 'county' && area.code !== municipality.code.slice(0, 2)) continue
    found.set(`${area.kind}:${area.code}`, area)
  }
  const rank = (area: EvidenceArea) => (area.kind === 'municipality' ? 9 : kinds.indexOf(area.kind))
  const others = [...found.values()]
    .filter((area) => area.code !== municipality.code)
    .sort((a, b) => rank(a) - rank(b) || compareText(a.code, b.code))
  return [{ kind: 'municipality', ...municipality }, ...others]
}

function readKnown(
  evidence: Evidence,
  { area, counts, rates }: { area: EvidenceArea; counts: readonly YearValue[]; rates: readonly YearValue[] },
  year: string,
): Known | null {
  const [counted, rated] = [counts, rates].map((list) => list.find((one) => one.period === year && one.value !== null))
  const count = counted?.value ?? null
  const whole = count !== null && Number.isSafeInteger(count) ? count : null
  const population = findPopulation(evidence, area, year, { count: whole, per100000: rated?.value ?? null })
  const rate = whole !== null && population ? computeRate(whole, population.value, { per }) : null
  const value = rated?.value ?? (rate?.outcome === 'computed' ? rate.rate : null)
  if (value === null) return null
  return {
    area,
    count: whole,
    population: population?.value ?? null,
    implied: population?.implied ?? false,
    value,
    preliminary: [counted, rated].some((one) => one?.status === 'preliminary'),
    from: [...(counted?.from ?? []), ...(rated?.from ?? []), ...(population?.from ?? [])],
  }
}

function boundsOf({ count, population }: Pick<Known, 'count' | 'population'>) {
  const rate = computeRate(count, population, { per })
  return rate.outcome === 'computed' ? { low: rate.low, high: rate.high } : { low: null, high: null }
}

const ownRow = (own: Known): Row => ({ ...shape(own), own: true, verdict: 'own' })

const shape = (one: Known) => ({
  area: one.area,
  count: one.count,
  population: one.population,
  value: one.value,
  ...boundsOf(one),
  preliminary: one.preliminary,
})

/** Counts on both sides, or nothing can be said of chance. */
function rowOf(one: Known, own: Known): Row {
  return { ...shape(one), own: false, verdict: judge(own, one) }
}

function judge(own: Known, other: Pick<Known, 'count' | 'population'>): Row['verdict'] {
  if (own.count === null || !own.population || other.count === null || !other.population) return 'cannotTell'
  const { ratioLow, ratioHigh } = compareTwoCounts(own.count, other.count, {
    exposure1: own.population,
    exposure2: other.population,
  })
  if (ratioLow === null || ratioHigh === null) return 'cannotTell'
  return ratioLow > 1 ? 'ownAbove' : ratioHigh < 1 ? 'ownBelow' : 'open'
}

/** The similar ones together, when somebody has told which they are and five of them have numbers. */
function similarRow(own: Known, known: readonly Known[], { similar }: JointInput): Row[] {
  if (!similar) return []
  const units = [
    own,
    ...known.filter(({ area }) => area.kind === 'municipality' && similar.codes.includes(area.code)),
  ].map(({ area, count, population, preliminary }) => ({
    id: area.code,
    count,
    population,
    isPreliminary: preliminary,
  }))
  const found = compareWithSimilar(own.area.code, units, { per })
  if (found.outcome === 'cannot_tell') return []
  const { count, population, rate } = found.others
  const { low, high } = found.bothUncertain
  return [
    {
      area: { kind: 'group', code: 'similar', name: similar.list },
      own: false,
      count,
      population,
      value: rate,
      ...boundsOf({ count, population }),
      verdict: low > 1 ? 'ownAbove' : high < 1 ? 'ownBelow' : 'open',
      preliminary: found.preliminary.length > 0,
    },
  ]
}
