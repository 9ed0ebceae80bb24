/** A table of many dimensions, as SCB gives it in three formats, to series: place, time, what is counted, and the rest as breakdown. */
import { findIndicator, indicatorOf } from '../facts/indicators.data.ts'
import type { Format, ReadResult, Unit } from '../schema.ts'
import type { Asked } from './asked.ts'
import { SeriesCollector } from './collect-series.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { areasOfCodes } from './name-area.ts'
import { readPeriodCell } from './period-cell.ts'
import * as words from './source-words.data.ts'

export interface CubeValue {
  readonly code: string
  readonly label: string
  readonly unit?: string
}
export interface CubeDimension {
  readonly code: string
  readonly label: string
  /** Where the source says so itself. */
  readonly role?: 'area' | 'time' | 'contents'
  readonly values: readonly CubeValue[]
}
export interface CubeCell {
  /** One index a dimension, in the dimensions' order. */
  readonly at: readonly number[]
  readonly value: number | null
  readonly preliminary?: boolean
}
export interface Cube {
  readonly title: string
  readonly table: string | null
  readonly publishedOn: string | null
  readonly dimensions: readonly CubeDimension[]
  readonly cells: Iterable<CubeCell>
}

type Role = 'area' | 'time' | 'contents' | 'cut'
const has = (list: readonly string[], text: string) => list.includes(foldWords(text))
const smallArea = /^\d{4}(R\d{3}|[ABC]\d{4})(_\w+)?$/

function roleOf({ code, label, role, values }: CubeDimension): Role {
  if (role) return role
  const is = (list: readonly string[]) => has(list, code) || has(list, label)
  if (is(words.contentsWords)) return 'contents'
  if (is(words.timeWords)) return 'time'
  return is(words.regionWords) || values.some((one) => smallArea.test(one.code)) ? 'area' : 'cut'
}

/** What a number counts: the shared code where it is known, otherwise the source's own. */
function contentsOf(value: CubeValue, table: string | null): { indicator: string; title: string; unit: Unit } {
  const title = value.label.replace(/\s+/g, ' ').trim() || value.code
  const known = indicatorOf('scb', value.code)
  const isPopulation = known === 'population' || words.populationWords.includes(foldWords(title))
  if (isPopulation) return { indicator: 'population', title: findIndicator('population')?.sv ?? title, unit: 'persons' }
  // «BE0101N2» and «000006N9» are SCB's own and stand for one thing; «Emission» needs its table's name.
  const isUnique = /^([A-Z]{2}\d{4}\w+|[0-9A-Z]{8})$/.test(value.code)
  const own = isUnique ? known : `scb:${[table, slugOf(value.code)].filter(Boolean).join('.')}`
  return { indicator: own, title, unit: unitOf(`${value.unit ?? ''} ${title}`) }
}

export function unitOf(text: string): Unit {
  if (words.moneyWords.test(text)) return 'amount'
  if (words.percentWords.test(text)) return 'percent'
  return words.countWords.test(text) ? 'count' : 'amount'
}

/** Null for a value that stands for all of its dimension: no breakdown then. */
export function cutOf(dimension: { code: string; label: string }, value: CubeValue): readonly [string, string] | null {
  const is = (list: readonly string[]) => has(list, dimension.code) || has(list, dimension.label)
  if (has(words.totalWords, value.label) || has(words.totalWords, value.code)) return null
  if (is(words.sexWords)) {
    const sex = has(words.womenWords, value.code) || has(words.womenWords, value.label) ? 'women' : null
    return ['sex', sex ?? (has(words.menWords, value.code) || has(words.menWords, value.label) ? 'men' : value.label)]
  }
  if (is(words.ageWords)) return ['age', ageOf(value)]
  const label = value.label.replace(/\s+/g, ' ').trim()
  if (is(words.birthWords)) return ['birthRegion', label]
  if (is(words.tenureWords)) return ['tenure', label]
  return [slugOf(dimension.label || dimension.code), label]
}

/** «-4», «0-4 år» and «80-» written as one: 0-4, 80+. */
function ageOf({ label, code }: CubeValue): string {
  const text = (/\d/.test(label) ? label : code).replace(/[^\d+–-]/g, '').replace('–', '-')
  return text.replace(/^-/, '0-').replace(/-$/, '+')
}

/** Every value of the cubes (one table in parts, or one whole) as evidence. A table without regions is the whole country's. */
export function readCubes(cubes: readonly Cube[], format: Format, asked: Asked): ReadResult {
  const into = new SeriesCollector(asked, 'scb', format)
  for (const cube of cubes) addCube(into, cube)
  const { title = '', publishedOn = null } = cubes[0] ?? {}
  return into.finish({ title, attribution: words.attributions.scb, publishedOn })
}

function addCube(into: SeriesCollector, cube: Cube): void {
  const { dimensions } = cube
  const roles = dimensions.map(roleOf)
  const [areaAt, timeAt, contentsAt] = [roles.indexOf('area'), roles.indexOf('time'), roles.indexOf('contents')]
  if (timeAt < 0) {
    into.fault('columnMissing', { column: 'Tid', found: dimensions.map(({ label }) => label).join(', ') })
    return
  }
  const areas = areasOfCodes(dimensions[areaAt]?.values ?? [{ code: '00', label: '' }])
  const periods =
    dimensions[timeAt]?.values.map(({ code, label }) => readPeriodCell(code) ?? readPeriodCell(label)) ?? []
  const measured = dimensions[contentsAt]?.values ?? [{ code: cube.title, label: cube.title }]
  const contents = measured.map((one) => contentsOf(one, cube.table))
  const cuts = dimensions.map((dimension, at) =>
    roles[at] === 'cut' ? dimension.values.map((value) => cutOf(dimension, value)) : [],
  )
  const foreseen = words.forecastWords.test(cube.title)
  for (const { at, value, preliminary } of cube.cells) {
    const region = at[areaAt] ?? 0
    const named = areas[region]
    const period = periods[at[timeAt] ?? -1]
    const what = contents[at[contentsAt] ?? 0]
    if (!named) into.passStranger(dimensions[areaAt]?.values[region]?.label ?? '')
    else if (!period) into.pass('unknownPeriods')
    else if (what) {
      const cut = cuts.flatMap((list, index) => {
        const one = list[at[index] ?? -1]
        return one ? [one] : []
      })
      const known = { value, preliminary: preliminary === true || period.preliminary, foreseen }
      into.add({ ...what, ...named, breakdown: Object.fromEntries(cut), period: period.period, ...known })
    }
  }
}

/** The place of a cell in each dimension; the last dimension runs fastest. */
export function placeIn(sizes: readonly number[], place: number): number[] {
  const at: number[] = new Array(sizes.length)
  let rest = place
  for (let index = sizes.length - 1; index >= 0; index--) {
    const size = sizes[index] || 1
    at[index] = rest % size
    rest = Math.floor(rest / size)
  }
  return at
}
