/** Where marks and labels of the wheel stand: pure numbers, so that a test can see that nothing lies over anything else. */
import type { AnnualWheelData, WheelState } from './annual-wheel-data.ts'
import { turnOf } from './annual-wheel-year.ts'

/** What is due on one day, or on days too near each other to be told apart. */
export interface DayGroup {
  readonly from: string
  readonly to: string
  readonly items: AnnualWheelData['due']
  /** In turns, of the middle day. */
  readonly turn: number
}

/** One group a day; the nearest are merged until there are at most `most`. Days must come in order. */
export function groupDays(due: AnnualWheelData['due'], year: number, most: number): DayGroup[] {
  const groups: DayGroup[] = []
  for (const item of due) {
    const last = groups.at(-1)
    if (last?.to === item.on) groups[groups.length - 1] = { ...last, items: [...last.items, item] }
    else groups.push({ from: item.on, to: item.on, items: [item], turn: turnOf(item.on, year) })
  }
  while (groups.length > Math.max(1, most)) {
    let nearest = 0
    for (let at = 1; at + 1 < groups.length; at += 1) {
      if (gapAfter(groups, at) < gapAfter(groups, nearest)) nearest = at
    }
    const [one, other] = [groups[nearest]!, groups[nearest + 1]!]
    const turn = (turnOf(one.from, year) + turnOf(other.to, year)) / 2
    groups.splice(nearest, 2, { from: one.from, to: other.to, items: [...one.items, ...other.items], turn })
  }
  return groups
}

const gapAfter = (groups: readonly DayGroup[], at: number) => groups[at + 1]!.turn - groups[at]!.turn

const urgency: readonly WheelState[] = ['overdue', 'dueSoon', 'notBegun', 'underWay', 'coming', 'met', 'event']
/** The state that most needs to be seen. */
export const worstOf = (items: AnnualWheelData['due']): WheelState =>
  urgency.find((state) => items.some((one) => one.state === state)) ?? 'event'

/**
 * Middles of things of given sizes, moved as little as possible (least squares) so that none lies over the next, in the given
 * order and between the bounds. When they do not fit, they run past the upper bound.
 */
export function spreadApart(wanted: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  // Without their sizes they need only be in order: isotonic regression by pooling neighbours.
  let before = 0
  const offsets = sizes.map((size) => {
    const offset = before + size / 2
    before += size
    return offset
  })
  const pools: { sum: number; count: number }[] = []
  for (const [at, value] of wanted.entries()) {
    pools.push({ sum: value - offsets[at]!, count: 1 })
    while (pools.length > 1) {
      const [one, other] = [pools.at(-2)!, pools.at(-1)!]
      if (one.sum / one.count <= other.sum / other.count) break
      pools.splice(-2, 2, { sum: one.sum + other.sum, count: one.count + other.count })
    }
  }
  const most = Math.max(low, high - before)
  const placed = pools.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
  return placed.map((value, at) => Math.min(most, Math.max(low, value)) + offsets[at]!)
}

/** Turns of marks at least `gap` turns apart. */
export const spreadTurns = (turns: readonly number[], gap: number): number[] =>
  spreadApart(
    turns,
    turns.map(() => Math.min(gap, 1 / Math.max(1, turns.length))),
    -gap / 4,
    1 - gap / 4,
  )
