/** What the clock is given, and which happenings count for an obligation. */
import type { Obligation } from '#agreements/obligation.ts'
import type { Cycle, Happening, Why } from './schema.ts'

export interface ClockFacts {
  /** «law-2023-196/followUp». */
  readonly key: string
  readonly happenings: readonly Happening[]
  /** Local day that it is judged on. */
  readonly today: string
  /** ISO instant: what the database did not know then is left out. */
  readonly asOf: string
  /** The first day that it holds. */
  readonly since: string
  /** The last day: the agreement's; null: it goes on. */
  readonly until: string | null
}

/** What a rhythm makes of it, before the state is told. */
export interface Reckoned {
  /** The one due date that counts now. */
  readonly dueOn: string | null
  /** The first due day that was not kept, of the unbroken run up to now. */
  readonly firstUnmetOn: string | null
  /** Done, and what was done still holds. */
  readonly isMet: boolean
  readonly why: Why
  readonly evidence: readonly Happening[]
  readonly cycles: readonly ReckonedCycle[]
}

export type ReckonedCycle = Omit<Cycle, 'evidence' | 'outcome'> & { readonly by: Happening | null }

const isKnown = ({ knownFrom, knownUntil }: Happening, asOf: string) =>
  knownFrom <= asOf && (knownUntil === null || knownUntil > asOf)

/** Whether it is evidence of this very obligation: of its kind and body, or written for it. */
function countsFor({ evidence }: Obligation, key: string, one: Happening): boolean {
  if (one.obligationKey !== null) return one.obligationKey === key
  if (one.kind !== evidence.kind) return false
  if (one.agreementCode && !key.startsWith(`${one.agreementCode}/`)) return false
  return evidence.body === undefined || one.bodyCode === evidence.body
}

const byDay = (one: Happening, other: Happening) =>
  one.on.localeCompare(other.on) ||
  one.knownFrom.localeCompare(other.knownFrom) ||
  one.subjectId.localeCompare(other.subjectId)

export interface Counted {
  /** Oldest first, none after today. */
  readonly done: readonly Happening[]
  /** Known already, and to come: a successor that is signed and not in force yet. Oldest first. */
  readonly coming: readonly Happening[]
  readonly begun: Happening | null
  /** The first of those that it is counted from. */
  readonly first: Happening | null
}

export function countHappenings(obligation: Obligation, { key, happenings, today, asOf }: ClockFacts): Counted {
  const known = happenings.filter((one) => isKnown(one, asOf)).toSorted(byDay)
  const own = known.filter((one) => countsFor(obligation, key, one))
  const { countsFrom } = obligation
  return {
    done: own.filter((one) => one.stage === 'done' && one.on <= today),
    coming: own.filter((one) => one.stage === 'done' && one.on > today),
    begun: own.findLast((one) => one.stage === 'begun' && one.on <= today) ?? null,
    first:
      known.find((one) => (one.standsFor ?? one.kind) === countsFrom && one.stage === 'done' && one.on <= today) ??
      null,
  }
}
