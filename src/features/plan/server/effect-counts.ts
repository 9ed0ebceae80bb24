/** Counts of shared reports for effect designs, in whole periods that have ended: a door for follow-up, which judges them. */
import type { Trx } from '#platform/db/port.ts'
import { countPeriods, divideDesign } from '../effect-detect.ts'
import { countReportersByWeek, countShared, findFirstShared } from '../indicator-count-store.ts'
import type { EffectDesignContent } from '../schema.ts'
import { readChildren } from './indicator-points.ts'

export interface EffectCounts {
  readonly frequency: 'month' | 'week'
  /** Those that have ended and are known whole, oldest first. `to`: the day after the last. */
  readonly periods: readonly { readonly from: string; readonly to: string; readonly after: boolean }[]
  /** Reports of each area that the design names, one number a period. */
  readonly areas: Readonly<Record<string, readonly number[]>>
  /** Periods of the design before the first report of all: nothing is known of them. */
  readonly unknown: number
  /** Organisations that reported anything at all, counted once a week, with the weeks that they were counted over. */
  readonly reporters: Readonly<Record<'before' | 'after', { readonly heard: number; readonly weeks: number }>>
}

/** In the order of the designs. `today`: local day; nothing from it on is counted. */
export async function readEffectCounts(
  trx: Trx,
  designs: readonly EffectDesignContent[],
  today: string,
): Promise<EffectCounts[]> {
  if (designs.length === 0) return []
  const firstDay = (await findFirstShared(trx)) ?? today
  const { withChildren } = await readChildren(trx)
  const until = (one: EffectDesignContent) => (one.afterTo < today ? one.afterTo : today)
  const answers = await countShared(
    trx,
    designs.map((one) => ({
      areaCodes: [...one.treatedAreas, ...one.comparisonAreas, ...one.spillAreas],
      categories: withChildren(one.categories),
      from: one.beforeFrom,
      to: until(one),
    })),
  )
  const span = {
    from: designs.map((one) => one.beforeFrom).toSorted()[0] ?? today,
    to: designs.map(until).toSorted().at(-1) ?? today,
  }
  const weeks = await countReportersByWeek(trx, span)
  return designs.map((design, at) => {
    const { frequency, before, after } = divideDesign(design)
    const all = [...before.map((one) => ({ ...one, after: false })), ...after.map((one) => ({ ...one, after: true }))]
    const ended = all.filter((one) => one.to <= today)
    const periods = ended.filter((one) => one.from >= firstDay)
    const areaCodes = [...design.treatedAreas, ...design.comparisonAreas, ...design.spillAreas]
    const counts = answers[at] ?? []
    const hear = (from: string, to: string) => {
      const own = weeks.filter((one) => one.monday >= from && one.monday < to)
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
      return { heard: own.reduce((sum, one) => sum + one.reporters, 0), weeks: Math.max(0, Math.floor(days / 7)) }
    }
    const known = design.beforeFrom > firstDay ? design.beforeFrom : firstDay
    return {
      frequency,
      periods: periods.map(({ from, to, after: isAfter }) => ({ from, to, after: isAfter })),
      areas: Object.fromEntries(areaCodes.map((code) => [code, countPeriods(counts, periods, new Set([code]))])),
      unknown: ended.length - periods.length,
      reporters: { before: hear(known, design.startOn), after: hear(design.startOn, until(design)) },
    }
  })
}
