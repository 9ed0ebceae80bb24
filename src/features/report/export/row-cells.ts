/** From a stored report to the cells of Samlad's own file. Whatever the import needs to make the same row again is here. */
import { fromWallClock, offsetAt, toWallClock } from '#analysis/time/local-time.ts'
import type { Names, StoredReport } from '../present.ts'
import { type Cell, type ExportColumn, exportColumns } from './columns.ts'
import type { ExportWords } from './sv.ts'

export interface ExportFacts {
  readonly names: Names & { readonly categories: ReadonlyMap<string, string> }
  readonly timeZone: string
  /** Of the stored positions: 'EPSG:3006'. */
  readonly crs: string
  /** Reasons for marked words leave the house only with the organisation's own reports. */
  readonly organisationId: string
  readonly words: ExportWords
}

/** In the order of exportColumns. */
export function listCells(row: StoredReport & { readonly overrides: unknown }, facts: ExportFacts): Cell[] {
  const { names, words } = facts
  const own = row.organisationId === facts.organisationId
  const overrides = own && Array.isArray(row.overrides) && row.overrides.length > 0 ? row.overrides : null
  const cells: Record<ExportColumn, Cell> = {
    id: code(row.reportId),
    version: number(row.version),
    state: code(words.states[row.state]),
    organisation: text(names.organisations.get(row.organisationId) ?? row.organisationId),
    category: code(row.category),
    categoryName: text(names.categories.get(row.category) ?? row.category),
    from: time(row.occurredFrom, facts.timeZone),
    to: time(row.occurredTo, facts.timeZone),
    placeSource: code(row.placeSource),
    place: text(row.placeId),
    placeName: text(row.placeId && (names.places.get(row.placeId) ?? null)),
    words: text(row.placeWords),
    e: number(row.e),
    n: number(row.n),
    crs: code(row.e === null ? null : facts.crs),
    precision: number(row.precisionMetres),
    area: text(row.areaCode),
    areaName: text(row.areaCode && (names.areas.get(row.areaCode) ?? null)),
    felt: number(row.felt),
    toldPolice: code(words.toldPolice[row.toldPolice]),
    text: text(row.text),
    overrides: text(overrides && JSON.stringify(overrides)),
    recorded: time(row.recordedAt, facts.timeZone),
    shared: time(row.sharedAt, facts.timeZone),
  }
  return exportColumns.map((column) => cells[column])
}

const text = (value: string | null): Cell => (value === null || value === '' ? null : { kind: 'text', text: value })
const code = (value: string | null): Cell => (value === null ? null : { kind: 'code', text: value })
const number = (value: number | null): Cell => (value === null ? null : { kind: 'number', value })

function time(instant: string | null, zone: string): Cell {
  if (instant === null) return null
  const { wall, text, plain } = writeLocal(Date.parse(instant), zone)
  return { kind: 'time', wall, text, plain }
}

/**
 * Local wall clock «2024-05-13 08:30», with seconds and thousandths only where there are any. In the hour that the
 * clocks repeat in autumn the offset is written out, so that reading it gives the same instant.
 */
function writeLocal(instant: number, zone: string): { wall: number; text: string; plain: boolean } {
  const wall = toWallClock(instant, zone)
  const whole = new Date(wall).toISOString()
  const seconds = wall % 1000 !== 0 ? 23 : wall % 60_000 !== 0 ? 19 : 16
  const local = whole.slice(0, seconds).replace('T', ' ')
  const plain = fromWallClock(wall, zone).fit === 'plain'
  return { wall, plain, text: plain ? local : `${local} ${writeOffset(offsetAt(instant, zone))}` }
}

function writeOffset(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
