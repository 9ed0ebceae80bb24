/** SCB's answers in JSON: PxWebApi 1 (`json`) and json-stat2 from both versions. */
import { z } from 'zod'
import type { ReadResult } from '../schema.ts'
import type { Asked } from './asked.ts'
import { refuseFile } from './collect-series.ts'
import { type Cube, type CubeCell, type CubeDimension, type CubeValue, placeIn, readCubes } from './read-cube.ts'

const PxwebJson = z.object({
  columns: z.array(
    z.object({ code: z.string(), text: z.string(), type: z.string().optional(), unit: z.string().optional() }),
  ),
  data: z.array(z.object({ key: z.array(z.string()), values: z.array(z.string()) })),
  metadata: z
    .array(z.object({ updated: z.string().nullish(), label: z.string().nullish(), infofile: z.string().nullish() }))
    .optional(),
})

const dayOf = (instant: string | null | undefined) => /^\d{4}-\d\d-\d\d/.exec(instant ?? '')?.[0] ?? null
const numberIn = (text: string) => (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : null)
/** What SCB writes where there is no number: «..» not available, «.» cannot be. «-» is its nil. */
const marks = new Set(['..', '.', '...', '', ':'])

/** PxWebApi 1: all values are text, the key holds one code for each column that is no contents column. */
export function readPxwebJson(json: unknown, asked: Asked): ReadResult {
  const answer = PxwebJson.safeParse(json)
  if (!answer.success) return refuseFile('wrongShape')
  const { columns, data, metadata } = answer.data
  const keys = columns.filter(({ type }) => type !== 'c')
  const contents = columns.filter(({ type }) => type === 'c')
  const values = keys.map(() => new Map<string, number>())
  const cells: CubeCell[] = []
  for (const [line, row] of data.entries()) {
    if (row.key.length !== keys.length || row.values.length !== contents.length) {
      return refuseFile('truncated', {}, { line: line + 1 })
    }
    const at = row.key.map((code, index) => indexIn(values[index]!, code))
    for (const [index, text] of row.values.entries()) {
      const value = text.trim() === '-' ? 0 : numberIn(text)
      if (value === null && !marks.has(text.trim()))
        return refuseFile('badNumber', { found: text.slice(0, 60) }, { line: line + 1 })
      cells.push({ at: [...at, index], value })
    }
  }
  const dimensions: CubeDimension[] = keys.map(({ code, text, type }, index) => ({
    ...{ code, label: text, values: [...values[index]!.keys()].map((one) => ({ code: one, label: one })) },
    ...(type === 't' ? { role: 'time' as const } : {}),
  }))
  const measured = contents.map(({ code, text, unit }): CubeValue => ({ code, label: text, ...(unit ? { unit } : {}) }))
  dimensions.push({ code: 'ContentsCode', label: '', role: 'contents', values: measured })
  const about = metadata?.[0]
  const title = about?.label ?? contents.map(({ text }) => text).join(', ')
  const cube = { title, table: about?.infofile ?? null, publishedOn: dayOf(about?.updated), dimensions, cells }
  return readCubes([cube], 'pxwebJson', asked)
}

function indexIn(seen: Map<string, number>, code: string): number {
  const at = seen.get(code) ?? seen.size
  seen.set(code, at)
  return at
}

const marked = z.union([z.array(z.string().nullable()), z.record(z.string(), z.string())])
const numbers = z.union([z.array(z.number().nullable()), z.record(z.string(), z.number().nullable())])
const JsonStat2 = z.object({
  class: z.literal('dataset').optional(),
  label: z.string().default(''),
  updated: z.string().nullish(),
  id: z.array(z.string()),
  size: z.array(z.number().int().min(0)),
  role: z
    .object({ time: z.array(z.string()), geo: z.array(z.string()), metric: z.array(z.string()) })
    .partial()
    .optional(),
  dimension: z.record(
    z.string(),
    z.object({
      label: z.string().optional(),
      category: z.object({
        index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
        label: z.record(z.string(), z.string()).optional(),
        unit: z.record(z.string(), z.object({ base: z.string().nullish() })).optional(),
      }),
    }),
  ),
  value: numbers,
  status: z.union([z.string(), marked]).optional(),
  extension: z.object({ px: z.object({ tableid: z.string().nullish() }).optional() }).optional(),
})

/** A small table may leave empty cells out; a large one never has this many. */
const mostCells = 5_000_000

/** One answer, or a list of the parts that a large table was fetched in. */
export function readJsonStat2(json: unknown, asked: Asked): ReadResult {
  const answers = z
    .array(JsonStat2)
    .min(1)
    .safeParse(Array.isArray(json) ? json : [json])
  if (!answers.success) return refuseFile('wrongShape')
  const cubes: Cube[] = []
  for (const answer of answers.data) {
    const cube = cubeOf(answer)
    if ('outcome' in cube) return cube
    cubes.push(cube)
  }
  return readCubes(cubes, 'jsonStat2', asked)
}

function cubeOf(answer: JsonStat2): Cube | ReadResult {
  const { id, size, role, value, status } = answer
  const dimensions = id.flatMap((code) => dimensionOf(code, answer) ?? [])
  const cells = size.reduce((product, one) => product * one, 1)
  const fits = dimensions.length === id.length && dimensions.every(({ values }, at) => values.length === size[at])
  if (!fits) return refuseFile('wrongShape')
  if (cells > mostCells) return refuseFile('tooLarge', { cells, most: mostCells })
  // The description of a table has its dimensions and no number.
  if (Array.isArray(value) && value.length === 0 && cells > 0) return refuseFile('wrongShape')
  if (Array.isArray(value) && value.length !== cells)
    return refuseFile('truncated', { expected: cells, found: value.length })
  const withRoles = dimensions.map((one) => ({ ...one, ...roleIn(role, one.code) }))
  const markAt = (at: number) =>
    (typeof status === 'string' ? status : Array.isArray(status) ? status[at] : status?.[String(at)])?.trim() ?? ''
  const numberAt = (at: number) => (Array.isArray(value) ? value[at] : value[String(at)]) ?? null
  function* walk(): Generator<CubeCell> {
    for (let place = 0; place < cells; place++) {
      const mark = markAt(place)
      const isMissing = mark !== '' && marks.has(mark)
      const preliminary = /^(p|prel\.?)$/i.test(mark)
      // As in the tables: «-» is counted, and none.
      const value = mark === '-' ? (numberAt(place) ?? 0) : numberAt(place)
      yield { at: placeIn(size, place), value: isMissing ? null : value, preliminary }
    }
  }
  const table = answer.extension?.px?.tableid ?? null
  const publishedOn = dayOf(answer.updated)
  return { title: answer.label, table, publishedOn, dimensions: withRoles, cells: walk() }
}

type JsonStat2 = z.infer<typeof JsonStat2>

function roleIn(role: JsonStat2['role'], code: string): Pick<CubeDimension, 'role'> | Record<string, never> {
  if (role?.time?.includes(code)) return { role: 'time' }
  if (role?.metric?.includes(code)) return { role: 'contents' }
  return role?.geo?.includes(code) ? { role: 'area' } : {}
}

function dimensionOf(code: string, { dimension }: JsonStat2): CubeDimension | null {
  const one = dimension[code]
  if (!one) return null
  const { index, label = {}, unit } = one.category
  const codes = Array.isArray(index)
    ? index
    : index
      ? Object.entries(index)
          .sort((a, b) => a[1] - b[1])
          .map(([name]) => name)
      : Object.keys(label)
  const values = codes.map((name): CubeValue => {
    const base = unit?.[name]?.base
    return { code: name, label: label[name] ?? name, ...(base ? { unit: base } : {}) }
  })
  return { code, label: one.label ?? code, values }
}
