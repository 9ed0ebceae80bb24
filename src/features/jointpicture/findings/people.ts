/** Who lives in the municipality, by age: as told of the whole, else added up from its small areas, which carry SCB's noise. */
import { compareText, type Evidence, type KnownSeries, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { KnownObservation } from '../input.ts'
import { findingTitles } from './titles.data.ts'

type People = FindingOf<'people'>

/** First ages of the groups: as schools and the law cut them where the source is that fine, else in fives as SCB publishes. */
const cuts: readonly (readonly number[])[] = [
  [0, 16, 20, 25, 65],
  [0, 15, 20, 25, 65],
]
const oldest = 2

/** One number: its ages, inclusive. */
interface Cell {
  readonly from: number
  readonly to: number | null
  readonly sex: string | null
  readonly area: string
  readonly observation: KnownObservation
}

export function findPeople(evidence: Evidence, { period: year }: { readonly period: string }): People[] {
  for (const kind of ['municipality', 'regso', 'deso'] as const) {
    const cells = readCells(
      evidence.all.filter(({ series: { area } }) => area.kind === kind && area.code.slice(0, 4) === evidence.own.code),
    )
    const cut = cuts.find((firsts) => cells.length > 0 && fits(cells, firsts))
    if (!cut) continue
    const rows = cut.map((from, at) => {
      const next = cut[at + 1]
      const to = next === undefined ? null : next - 1
      const own = cells.filter((one) => one.from >= from && (to === null || (one.to !== null && one.to <= to)))
      return { from, to, value: addUp(own) }
    })
    const total = addUp(cells)
    if (total === null || total === 0) continue
    const period = cells[0]?.observation.period ?? ''
    const women = cells.filter((one) => one.sex === 'women')
    const isSummed = kind !== 'municipality'
    const observations = cells.map((one) => one.observation)
    return [
      {
        kind: 'people',
        key: 'people/age',
        part: 'groups',
        indicator: 'population.age',
        title: findingTitles.people,
        unit: 'persons',
        sources: sourcesOf(evidence, observations),
        cautions: [
          ...(isSummed ? ['noisySums'] : []),
          ...(observations.some((one) => one.status === 'preliminary') ? ['preliminary'] : []),
          ...(Number(year) - Number(period.slice(0, 4)) > oldest ? ['oldFigures'] : []),
        ],
        area: { kind: 'municipality', ...evidence.own },
        period,
        total,
        ...(isSummed ? { areas: new Set(cells.map((one) => one.area)).size } : {}),
        women: women.length > 0 ? addUp(women) : null,
        rows: rows.map((one) => ({ ...one, share: one.value === null ? null : one.value / total })),
      },
    ]
  }
  return []
}

/** The latest year in one version of the boundaries; where men and women are told apart, those and not their sums. */
function readCells(all: readonly KnownSeries[]): Cell[] {
  const byAge = all.filter(
    ({ series: { indicator, unit, breakdown } }) =>
      indicator === 'population' &&
      unit === 'persons' &&
      breakdown.age !== undefined &&
      Object.keys(breakdown).every((key) => key === 'age' || key === 'sex'),
  )
  const latest = (list: readonly KnownSeries[]) =>
    list.map(({ observations }) => observations.at(-1)?.period ?? '').reduce((a, b) => (a > b ? a : b), '')
  const versions = [...Map.groupBy(byAge, ({ series }) => series.boundaryVersion ?? '')].sort(
    ([a, one], [b, other]) => compareText(latest(other), latest(one)) || compareText(b, a),
  )
  const chosen = versions[0]?.[1] ?? []
  const period = latest(chosen)
  const isCut = chosen.some(({ series }) => series.breakdown.sex !== undefined)
  return chosen.flatMap(({ series, observations }): Cell[] => {
    const { age = '', sex } = series.breakdown
    const observation = observations.find((one) => one.period === period)
    const ages = readAges(age)
    if (!observation || !ages || (sex !== undefined) !== isCut) return []
    return [{ ...ages, sex: sex ?? null, area: series.area.code, observation }]
  })
}

/** «0-4», «17», «80+», with or without «år». Null for all ages together. */
function readAges(text: string): Pick<Cell, 'from' | 'to'> | null {
  const found = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3})|\s*(\+))?(?:\s*år)?(?:\s*(?:och äldre|(\+)))?$/.exec(text.trim())
  if (!found) return null
  const [, from, to, plus, after] = found
  const isOpen = plus !== undefined || after !== undefined || /äldre$/.test(text)
  return { from: Number(from), to: isOpen ? null : Number(to ?? from) }
}

/** Every age from 0 on is there once in every area and for each sex, and no group is cut through. */
function fits(cells: readonly Cell[], firsts: readonly number[]): boolean {
  const stretches = [...Map.groupBy(cells, ({ area, sex }) => `${area} ${sex}`).values()]
  return stretches.every((list) => {
    const sorted = list.toSorted((a, b) => a.from - b.from)
    const starts = new Set(sorted.map((one) => one.from))
    const whole = sorted.every((one, at) =>
      at + 1 === sorted.length ? one.to === null : one.to !== null && sorted[at + 1]?.from === one.to + 1,
    )
    return sorted[0]?.from === 0 && whole && firsts.every((first) => starts.has(first))
  })
}

function addUp(cells: readonly Cell[]): number | null {
  return cells.some(({ observation }) => observation.value === null)
    ? null
    : cells.reduce((sum, { observation }) => sum + (observation.value ?? 0), 0)
}
