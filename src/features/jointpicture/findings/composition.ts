/** What reported crime is made of in one period: parents, parts, and "därav" rows that are never added up. */
import { findIndicator } from '#features/evidence/facts/indicators.data.ts'
import type { Frequency } from '#features/evidence/schema.ts'
import { compareText, type Evidence, type KnownSeries, partOf, pickOwn, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { KnownObservation } from '../input.ts'

type Composition = FindingOf<'composition'>
type Row = Composition['rows'][number]

const total = 'crime.total'
/** The chapter above, where a register tells it: smaller registers put these right under the whole. */
const chapters: Readonly<Record<string, string>> = {
  'crime.theft': 'crime.property',
  'crime.vandalism': 'crime.property',
  'crime.person': 'crime.penalCode',
  'crime.drugsWeapons': 'crime.specialLaw',
}
/** Fewer than this are no composition. */
const fewest = 3

interface Node {
  readonly indicator: string
  readonly title: string
  readonly parent: string | null
  readonly isSubset: boolean
  readonly observation: KnownObservation
}

export function findComposition(evidence: Evidence): Composition[] {
  for (const frequency of ['year', 'quarter', 'month'] as const) {
    const found = readPeriods(evidence, frequency)
    // The latest period that is told in parts at all: a later one with less is no better picture.
    const period = [...found.keys()].sort().findLast((one) => (found.get(one)?.length ?? 0) > fewest)
    if (!period) continue
    const nodes = found.get(period) ?? []
    const whole = nodes.find((one) => one.indicator === total)?.observation
    const sum = whole?.value ?? null
    const parts = nodes.filter((one) => one.indicator !== total)
    const rows = layOut(parts, sum)
    return [
      {
        kind: 'composition',
        key: 'composition/crime',
        part: 'crime',
        indicator: total,
        title: findIndicator(total)?.sv ?? total,
        unit: 'count',
        sources: sourcesOf(
          evidence,
          nodes.map((one) => one.observation),
        ),
        cautions: [
          ...(nodes.some((one) => one.observation.status === 'preliminary') ? ['preliminary'] : []),
          ...(rows.some((one) => one.state === 'suppressed') ? ['suppressed'] : []),
          ...(rows.some((one) => one.isSubset) ? ['subsets'] : []),
        ],
        area: { kind: 'municipality', code: evidence.own.code, name: evidence.own.name },
        period,
        total: sum,
        rows,
      },
    ]
  }
  return []
}

function readPeriods(evidence: Evidence, frequency: Frequency): Map<string, Node[]> {
  const periods = new Map<string, Node[]>()
  for (const known of pickOwn(evidence, { unit: 'count', frequency })) {
    if (partOf(known.series) !== 'crime') continue
    for (const observation of known.observations) {
      const list = periods.get(observation.period) ?? []
      if (!list.some((one) => one.indicator === known.series.indicator)) list.push(nodeOf(known, observation))
      periods.set(observation.period, list)
    }
  }
  return periods
}

function nodeOf({ series }: KnownSeries, observation: KnownObservation): Node {
  const known = findIndicator(series.indicator)
  return {
    indicator: series.indicator,
    title: known?.sv ?? series.title,
    parent: known?.parent ?? series.parentIndicator,
    isSubset: series.isSubset,
    observation,
  }
}

/** Each row under its parent, the largest first; a row whose parent is not there stands at the top. */
function layOut(nodes: readonly Node[], sum: number | null): Row[] {
  const there = new Set(nodes.map((one) => one.indicator))
  const parentOf = ({ indicator, parent }: Pick<Node, 'indicator' | 'parent'>): string | null => {
    const chapter = chapters[indicator]
    if (chapter !== undefined && there.has(chapter)) return chapter
    if (parent === null || there.has(parent)) return parent
    // A step that is not told is stepped over.
    return parentOf({ indicator: parent, parent: findIndicator(parent)?.parent ?? null })
  }
  const children = (parent: string | null) =>
    nodes
      .filter((one) => parentOf(one) === parent)
      .sort(
        (a, b) => (b.observation.value ?? -1) - (a.observation.value ?? -1) || compareText(a.indicator, b.indicator),
      )
  const walk = (parent: string | null, depth: number, seen: ReadonlySet<string>): Row[] =>
    children(parent).flatMap((one) => {
      if (seen.has(one.indicator)) return []
      const { value, state } = one.observation
      const row: Row = {
        indicator: one.indicator,
        title: one.title,
        depth,
        isSubset: one.isSubset,
        value,
        state,
        share: value !== null && sum ? value / sum : null,
      }
      return [row, ...walk(one.indicator, depth + 1, new Set([...seen, one.indicator]))]
    })
  return walk(null, 0, new Set())
}
