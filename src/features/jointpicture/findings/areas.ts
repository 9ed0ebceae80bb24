/** The areas beside each other, and a page for each: what is known of it beside the whole municipality. */
import { readPeriod } from '#features/evidence/facts/evidence-period.ts'
import type { EvidenceArea } from '#features/evidence/schema.ts'
import { type Evidence, keyText, partOf, pickOwn, sourcesOf } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import type { JointInput, ReportCount } from '../input.ts'
import { type AreaTable, isCode, keepNamed, listAreaTables, withoutRepeats } from './area-values.ts'
import { areaTitles } from './areas.data.ts'

type Areas = FindingOf<'areas'>
type Page = FindingOf<'areaPage'>
type Fact = Page['facts'][number]

export function findAreas(evidence: Evidence, input: JointInput): (Areas | Page)[] {
  const tables = keepNamed(listAreaTables(evidence))
  const told = withoutRepeats(tables)
  return [...told.map((one) => findTable(evidence, one, told)), ...findPages(evidence, tables, input)]
}

/** Areas of which only the codes are known, of something that no named areas tell: nobody knows a place by its code. */
export function hasNamelessAreas(evidence: Evidence): boolean {
  const all = listAreaTables(evidence)
  const told = new Set(keepNamed(all).map((one) => one.indicator))
  return all.some((one) => !told.has(one.indicator))
}

const cautionsOf = ({ rows, from }: AreaTable) => [
  ...(rows.some((one) => one.state === 'suppressed') ? ['suppressed'] : []),
  ...(from.some((one) => one.status === 'preliminary') ? ['preliminary'] : []),
]

function findTable(evidence: Evidence, table: AreaTable, all: readonly AreaTable[]): Areas {
  const { indicator, title, unit, kind, period, rows, from } = table
  const published = findPublished(evidence, table)
  // The number and the number per inhabitant are two tables of one thing.
  const units = all.filter((one) => one.kind === kind && one.indicator === indicator)
  return {
    kind: 'areas',
    key: `areas/${kind}/${keyText(indicator)}${units.length > 1 ? `/${unit}` : ''}`,
    part: partOf({ indicator, source: 'scb' }) === 'insecurity' || kind === 'survey' ? 'insecurity' : 'areas',
    indicator,
    title,
    unit,
    sources: sourcesOf(evidence, from),
    cautions: [
      ...cautionsOf(table),
      ...(published === null && table.together !== null ? ['wholeOfAreas'] : []),
      // Answers of few, and nobody tells how sure they are: what differs may be chance.
      ...(kind === 'survey' && rows.some((one) => one.value !== null && one.low === null) ? ['noMargin'] : []),
    ],
    period,
    rows: [...rows],
    whole: published ?? table.together,
  }
}

/** The whole municipality's number of the same year. Areas are not added up to it: some may be missing. */
function findPublished(evidence: Evidence, { indicator, unit, period }: AreaTable): number | null {
  const year = readPeriod(period)?.year
  const found = pickOwn(evidence, { indicator, unit })[0]?.observations
  return found?.find((one) => readPeriod(one.period)?.year === year)?.value ?? null
}

/** Where an area's number stands among all, from the highest. Not told while one of them is hidden. */
function placeOf({ rows }: AreaTable, value: number | null): Fact['place'] {
  if (value === null || rows.some((one) => one.state === 'suppressed')) return null
  const known = rows.filter((one) => one.value !== null)
  return { place: 1 + known.filter((one) => (one.value ?? 0) > value).length, of: known.length }
}

function findPages(evidence: Evidence, tables: readonly AreaTable[], { areas, reports }: JointInput): Page[] {
  const kind = tables[0]?.kind
  const chosen = tables.filter((one) => one.kind === kind)
  const places = new Map<string, EvidenceArea>(chosen.flatMap(({ rows }) => rows.map(({ area }) => [area.code, area])))
  const byName = new Map([...places.values()].map((one) => [one.name, one.code]))
  // The municipality's own areas, where statistics are told of others.
  for (const { code, name } of areas) {
    if (!isCode(name) && !places.has(code) && !byName.has(name)) places.set(code, { kind: 'district', code, name })
  }
  return [...places.values()].flatMap((area) => {
    const told = chosen.flatMap((table) => factsOf(evidence, table, area))
    const own = areas.find((one) => one.code === area.code || one.name === area.name)
    const people = told.some((one) => one.indicator === 'population')
    const counted = reports?.byArea.find((one) => one.code === (own?.code ?? area.code) || one.name === area.name)
    const facts = [
      ...told,
      ...(own?.population && !people ? [ownPeople(own.population)] : []),
      ...(counted && reports ? [reportsOf(counted, reports)] : []),
    ]
    if (facts.length === 0) return []
    const page: Page = {
      kind: 'areaPage',
      key: `area/${keyText(area.code)}`,
      part: 'areas',
      indicator: 'areaPage',
      title: area.name,
      unit: 'count',
      sources: sourcesOf(
        evidence,
        chosen.flatMap((table) => table.from),
      ),
      cautions: [
        ...(facts.some((one) => one.state === 'suppressed') ? ['suppressed'] : []),
        ...(chosen.some((table) => table.together !== null) ? ['wholeOfAreas'] : []),
      ],
      area,
      facts,
    }
    return [page]
  })
}

function factsOf(evidence: Evidence, table: AreaTable, area: EvidenceArea): Fact[] {
  const row = table.rows.find((one) => one.area.code === area.code)
  if (!row || row.state === 'missing') return []
  const { indicator, title, unit, period } = table
  const { value, state } = row
  return [
    {
      indicator,
      title,
      unit,
      period,
      value,
      whole: table.together ?? findPublished(evidence, table),
      state,
      place: placeOf(table, value),
    },
  ]
}

const ownPeople = (value: number): Fact => ({
  ...{ indicator: 'population', title: areaTitles.population, unit: 'persons', period: '', value, whole: null },
  ...{ state: 'known', place: null },
})

function reportsOf({ value, hidden }: ReportCount, { from, to }: { from: string; to: string }): Fact {
  return {
    indicator: 'reports',
    title: areaTitles.reports,
    unit: 'count',
    period: `${from}/${to}`,
    value,
    whole: null,
    state: hidden || value === null ? 'suppressed' : 'known',
    place: null,
  }
}
