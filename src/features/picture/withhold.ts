/** What a picture must hide besides, since earlier editions of the same days are out for good. Pure; the reasons are in docs/decisions/0018. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { hideSmallHours } from './hours-public.ts'
import { judgeTable } from './judge-table.ts'
import { hideSmallCounts } from './public.ts'
import { type PublicTable, readAreaTable, readCoverageTable, rest } from './public-tables.ts'
import type { Computation, overlapRefusals, PictureKind, Withheld } from './schema.ts'
import { readKey, withholdPast } from './withhold-past.ts'

/** A released edition, superseded or not, as everybody may read it. */
export interface ToldEdition {
  readonly kind: PictureKind
  readonly period: string
  readonly edition: number
  readonly from: string
  /** Day after the last. */
  readonly to: string
  readonly areaSet: string
  readonly shown: Computation
}

export interface Withholding {
  /** Null when nothing has to be hidden besides. */
  readonly withheld: Withheld | null
  /** Why the picture cannot be released at all beside what is out. */
  readonly refusals: readonly Refusal<OverlapRefusal>[]
}

type OverlapRefusal = (typeof overlapRefusals)[number]

type Days = Pick<ToldEdition, 'from' | 'to'>

const within = (inner: Days, outer: Days) => inner.from >= outer.from && inner.to <= outer.to
const same = (a: Days, b: Days) => a.from === b.from && a.to === b.to
const meet = (a: Days, b: Days) => a.from < b.to && b.from < a.to

/** Judges a computed picture beside every edition that is out. */
export function withhold(computation: Computation, told: readonly ToldEdition[]): Withholding {
  const days = computation.period
  const meeting = told.filter((one) => meet(one, days))
  const refuse = (code: OverlapRefusal, { kind, period, edition, areaSet }: ToldEdition): Withholding => ({
    withheld: null,
    refusals: [{ code, values: { kind, period, edition, areaSet } }],
  })
  const otherSet = meeting.find((one) => one.areaSet !== computation.areaSet)
  if (otherSet) return refuse('toldInOtherAreas', otherSet)
  const before = meeting.filter((one) => same(one, days))
  const parts = meeting.filter((one) => within(one, days) && !same(one, days))
  const around = meeting.filter((one) => within(days, one) && !same(one, days))
  const [longer] = around
  if (longer && before.length === 0) return refuse('toldInLonger', longer)
  const past = withholdPast(computation, told)
  const alike = told.filter((one) => one.areaSet === computation.areaSet)
  const own = withholdOwn(computation, { before, parts, around, alike })
  return { withheld: own || past.length > 0 ? { ...(own ?? nothing), past } : null, refusals: [] }
}

const nothing: Omit<Withheld, 'past'> = {
  beside: [],
  counts: [],
  organisations: [],
  withoutArea: false,
  withoutPosition: false,
  hours: false,
  spots: [],
}

interface Meeting {
  readonly before: readonly ToldEdition[]
  readonly parts: readonly ToldEdition[]
  readonly around: readonly ToldEdition[]
  /** All that are known, of other days too. */
  readonly alike: readonly ToldEdition[]
}

/** Of the picture's own period. */
function withholdOwn(
  computation: Computation,
  { before, parts, around, alike }: Meeting,
): Omit<Withheld, 'past'> | null {
  const days = computation.period
  const beside = [...before, ...parts]
  if (beside.length === 0) return null

  const ways = listWays(days, { before, parts, around, alike })
  const hidden = hideSmallCounts(computation)
  const protect = (read: (one: Computation) => PublicTable): readonly string[] => {
    const tables = new Map<ToldEdition, PublicTable>()
    const tablesOf = (list: readonly ToldEdition[]) =>
      list.map((one) => {
        const table = tables.get(one) ?? read(one.shown)
        tables.set(one, table)
        return table
      })
    return judgeTable({
      truth: read(computation),
      own: read(hidden),
      beside: tablesOf(beside),
      ways: ways.map(({ plus, minus }) => ({ plus: tablesOf(plus), minus: tablesOf(minus) })),
      smallCell: computation.smallCell,
    })
  }
  const isSmallChange = (value: number | null, read: (one: Computation) => number | null) =>
    value !== null &&
    ways.some((way) => {
      const known = addUp(way, read)
      const change = known === null ? 0 : Math.abs(value - known)
      return change > 0 && change < computation.smallCell
    })

  const withheldCounts = new Set(protect(readAreaTable))
  const rest = withheldCounts.delete(restTotal)
  const { withoutPosition } = hidden.inputs
  const withheld: Omit<Withheld, 'past'> = {
    beside: beside.map(({ kind, period, edition }) => ({ kind, period, edition })),
    counts: [...withheldCounts].map(readKey),
    organisations: [...protect(readCoverageTable)],
    withoutArea: rest,
    withoutPosition: isSmallChange(withoutPosition, (one) => one.inputs.withoutPosition),
    hours: movesHours(computation, beside, parts.length > 0),
    spots: listMovedSpots(computation, before),
  }
  const { beside: _, counts, organisations, spots, ...flags } = withheld
  const none = [counts, organisations, spots].every((list) => list.length === 0) && !Object.values(flags).includes(true)
  return none ? null : withheld
}

const restTotal = `${rest}|`

/** Editions added up, and others taken off: a number that readers can hold against the new one. */
interface Way {
  readonly plus: readonly ToldEdition[]
  readonly minus: readonly ToldEdition[]
}

function listWays(days: Days, { before, parts, around, alike }: Meeting): Way[] {
  return [
    ...before.map((one): Way => ({ plus: [one], minus: [] })),
    ...listCovers(parts).map((plus): Way => ({ plus, minus: [] })),
    // What a longer period leaves beside this one.
    ...around.flatMap((outer): Way[] => {
      const others = alike.filter((one) => within(one, outer) && !same(one, outer) && !meet(one, days))
      const covers = listCovers(others)
      return (covers.length > 0 ? covers : [[]]).map((minus) => ({ plus: [outer], minus }))
    }),
  ]
}

/** Ways to lay editions side by side without overlap: the longest first or the shortest, in their newest or oldest editions. */
function listCovers(editions: readonly ToldEdition[]): ToldEdition[][] {
  if (editions.length === 0) return []
  const length = ({ from, to }: Days) => Date.parse(to) - Date.parse(from)
  return [1, -1].flatMap((size) =>
    [1, -1].map((age) => {
      const order = [...editions].sort(
        (a, b) =>
          size * (length(b) - length(a)) ||
          (a.from < b.from ? -1 : a.from > b.from ? 1 : age * (b.edition - a.edition)),
      )
      const cover: ToldEdition[] = []
      for (const one of order) if (!cover.some((other) => meet(one, other))) cover.push(one)
      return cover
    }),
  )
}

/** The same for a single number. */
function addUp({ plus, minus }: Way, tell: (one: Computation) => number | null): number | null {
  const values = [
    ...plus.map((one) => [1, tell(one.shown)] as const),
    ...minus.map((one) => [-1, tell(one.shown)] as const),
  ]
  return values.reduce<number | null>(
    (sum, [sign, value]) => (sum === null || value === null ? null : sum + sign * value),
    0,
  )
}

/** The hours are told again only as they were told: their blocks are small numbers laid close. */
function movesHours(computation: Computation, beside: readonly ToldEdition[], spans: boolean): boolean {
  const { blocks } = hideSmallHours(computation.hours, computation.smallCell)
  if (!blocks) return false
  return spans || beside.some(({ shown }) => JSON.stringify(shown.hours.blocks) !== JSON.stringify(blocks))
}

/** Concentrations that an earlier edition had too, with a number that differs by little. */
function listMovedSpots({ hotSpots, smallCell }: Computation, before: readonly ToldEdition[]): number[] {
  return [...hotSpots.spots.keys()].filter((at) => {
    const spot = hotSpots.spots[at]
    if (!spot) return false
    const cells = new Set(spot.cells.map(({ e, n }) => `${e} ${n}`))
    return before.some(({ shown }) =>
      shown.hotSpots.spots.some((other) => {
        if (other.category !== spot.category || !other.cells.some(({ e, n }) => cells.has(`${e} ${n}`))) return false
        const change = Math.abs((other.count.value ?? 0) - (spot.count.value ?? 0))
        return (change > 0 && change < smallCell) || other.cells.length !== spot.cells.length
      }),
    )
  })
}
