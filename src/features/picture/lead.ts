/** The first sentence of a picture as facts: what decides, and how sure it is. The words are in sv.ts and en.ts. */
import type { Computation, SeriesFinding } from './schema.ts'

export interface LeadException {
  readonly areaCode: string | null
  readonly category: string | null
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly change: SeriesFinding['change']
}

export interface Lead {
  /** `noReports` and `cannotTell` say that nothing can be said, and why. */
  readonly kind: 'noReports' | 'cannotTell' | 'usual' | 'exceptions'
  readonly reports: number
  readonly exceptions: readonly LeadException[]
  /** Organisations that used to report and did not. */
  readonly silent: readonly string[]
  /** Significant concentrations that rose; only those that many tell of. */
  readonly risenSpots: readonly { areaCode: string | null; count: number | null; usual: number | null }[]
}

/** At most this many exceptions are named in the first sentence; the list below has them all. */
const mostNamed = 3

export function findLead(computation: Computation): Lead {
  const { whole, standsOut, coverage, hotSpots } = computation
  const all = [whole, ...computation.areas, ...computation.categories, ...computation.cells]
  const find = (one: { areaCode: string | null; category: string | null }) =>
    all.find((finding) => finding.areaCode === one.areaCode && finding.category === one.category)
  const exceptions = mostSpecific(standsOut)
    .map(find)
    .filter((finding) => finding !== undefined)
    .filter(isNews)
    .slice(0, mostNamed)
    .map(({ areaCode, category, count, expectation, change }) => {
      return { areaCode, category, value: count.value, low: expectation.low, high: expectation.high, change }
    })
  const told = [whole, ...computation.areas, ...computation.categories].some(
    (one) => one.expectation.verdict !== 'cannotTell',
  )
  const kind =
    whole.count.value === 0 ? 'noReports' : exceptions.length > 0 ? 'exceptions' : told ? 'usual' : 'cannotTell'
  return {
    kind,
    reports: whole.count.value ?? 0,
    exceptions,
    silent: coverage.filter((one) => one.verdict === 'silent').map((one) => one.organisationName),
    risenSpots: hotSpots.spots
      .filter((spot) => spot.risen && spot.source === 'many')
      .map((spot) => ({ areaCode: spot.areaCode, count: spot.count.value, usual: spot.usual })),
  }
}

/** More reporters, or one that tells of the same thing again, is no exception of the week; it is listed, with that reason. */
export const isNews = ({ change }: Pick<SeriesFinding, 'change'>) =>
  change !== 'moreReporters' && change !== 'oneTeller'

type Named = { areaCode: string | null; category: string | null }

/**
 * «Vandalism on Porsön» says more than «Porsön» and «vandalism»: when a cell stands out, its own row and column, which
 * it carries with it, are not named again.
 */
export function mostSpecific<T extends Named>(standsOut: readonly T[]): T[] {
  const cells = standsOut.filter((one) => one.areaCode !== null && one.category !== null)
  return standsOut.filter((one) => {
    if (one.areaCode !== null && one.category !== null) return true
    if (one.areaCode === null && one.category === null) return standsOut.length === 1
    return !cells.some((cell) => cell.areaCode === one.areaCode || cell.category === one.category)
  })
}

/** Outside their range, but so many series are compared that chance is explanation enough: told, never headlined. */
export function findUnsure({ whole, areas, categories, cells }: Computation): SeriesFinding[] {
  return [whole, ...areas, ...categories, ...cells].filter(
    ({ expectation: { reason, high }, count }) =>
      reason === 'chanceAmongMany' && count.value !== null && high !== null && count.value > high,
  )
}
