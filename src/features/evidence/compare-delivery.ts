/** What a new delivery says otherwise than what stands: facts in, changes out; nothing is kept here. */
import { readPeriod } from './facts/evidence-period.ts'
import type { EvidenceFault, Observation, Revision } from './schema.ts'

/** The current version of an observation. */
export type Standing = Observation & { readonly version: number }

/** `refined`: the same value with another margin, number of answers or a status that went back. */
export type ChangeKind = Revision['kind'] | 'refined'

export interface Change {
  readonly kind: ChangeKind
  readonly before: Standing
  readonly after: Observation
}

export interface Comparison {
  readonly added: readonly Observation[]
  readonly changes: readonly Change[]
  readonly unchanged: number
}

type Said = Pick<Observation, 'value' | 'state' | 'status' | 'margin' | 'standardError' | 'answers'>

/** Equal as numbers: `2239.0` is 2239, and what is left of another order of adding (1e-9 of the value) is no change. */
function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

/** What happened between two versions of the same observation; null when they say the same. */
export function judgeChange(before: Said, after: Said): ChangeKind | null {
  if (before.state !== after.state) {
    if (after.state === 'missing') return 'withdrawn'
    return after.state === 'suppressed' ? 'suppressed' : 'revealed'
  }
  if (!sameNumber(before.value, after.value)) return 'changed'
  if (before.status === 'preliminary' && after.status === 'final') return 'madeFinal'
  const sameRest =
    before.status === after.status &&
    saysNothingElse(before.margin, after.margin) &&
    saysNothingElse(before.standardError, after.standardError) &&
    saysNothingElse(before.answers, after.answers)
  return sameRest ? null : 'refined'
}

/** A table without margins takes none away. */
const saysNothingElse = (before: number | null, after: number | null) => after === null || sameNumber(before, after)

/** Series and period in one text, as the sets of set-aside observations are keyed. */
export const observationKey = (one: Pick<Observation, 'seriesId' | 'period'>): string => `${one.seriesId} ${one.period}`

/** Each series and period once. The same thing said twice is one; two different things of the same are a fault. */
export function foldObservations(observations: readonly Observation[]): {
  once: Observation[]
  faults: EvidenceFault[]
} {
  const once = new Map<string, Observation>()
  const faults = new Map<string, EvidenceFault>()
  for (const one of observations) {
    const key = observationKey(one)
    const first = once.get(key)
    if (first === undefined) once.set(key, one)
    else if (judgeChange(first, one) !== null && !faults.has(key)) faults.set(key, twoValues(first, one))
  }
  return { once: [...once.values()], faults: [...faults.values()] }
}

function twoValues(first: Observation, second: Observation): EvidenceFault {
  const { seriesId, period } = first
  const values = { series: seriesId, period, first: first.value ?? first.state, second: second.value ?? second.state }
  return { code: 'twoValues', sheet: null, line: null, column: null, values }
}

/** `standing`: the current observations of the delivery's series, in any order. `observations`: each once. */
export function compareDelivery(observations: readonly Observation[], standing: readonly Standing[]): Comparison {
  const known = new Map(standing.map((one) => [observationKey(one), one]))
  const added: Observation[] = []
  const changes: Change[] = []
  let unchanged = 0
  for (const after of observations) {
    const before = known.get(observationKey(after))
    const kind = before && judgeChange(before, after)
    if (!before) added.push(after)
    else if (kind) changes.push({ kind, before, after })
    else unchanged += 1
  }
  return { added, changes: [...changes, ...findWithdrawn(observations, standing)], unchanged }
}

/**
 * A period that is gone is withdrawn only where the delivery reaches over the whole series, from its first period to its
 * last: a file of the latest years says nothing of the years before. Nor does a selection, with fewer periods than it leaves out.
 */
function findWithdrawn(observations: readonly Observation[], standing: readonly Standing[]): Change[] {
  const delivered = groupBySeries(observations)
  return [...groupBySeries(standing)].flatMap(([seriesId, stood]) => {
    const periods = (delivered.get(seriesId) ?? []).map((one) => one.period)
    const inside = new Set(periods)
    const gone = stood.filter((one) => one.state !== 'missing' && !inside.has(one.period))
    if (gone.length === 0 || gone.length > inside.size) return []
    const [first, last] = reachOfPeriods(periods)
    const covers = stood.every((one) => startOf(one.period) >= first && startOf(one.period) <= last)
    return covers ? gone.map((before) => ({ kind: 'withdrawn' as const, before, after: withdraw(before) })) : []
  })
}

function withdraw({ seriesId, period, status }: Standing): Observation {
  return { seriesId, period, value: null, state: 'missing', status, margin: null, standardError: null, answers: null }
}

const startOf = (period: string): string => readPeriod(period)?.from ?? period

function reachOfPeriods(periods: readonly string[]): [first: string, last: string] {
  const starts = periods.map(startOf).sort()
  return [starts[0] ?? '', starts.at(-1) ?? '']
}

function groupBySeries<One extends Observation>(observations: readonly One[]): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of observations) {
    const group = groups.get(one.seriesId)
    if (group) group.push(one)
    else groups.set(one.seriesId, [one])
  }
  return groups
}
