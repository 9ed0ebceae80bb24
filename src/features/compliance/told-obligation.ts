/** Obligations as the statements keep them among their facts: plain JSON, no more than is told. */
import type { EvidenceKind } from '#agreements/obligation.ts'
import type { Mark } from '#document/model.ts'
import type { Cycle, Happening, ObligationState, ObligationView, Why } from './schema.ts'

export interface ToldObligation {
  readonly key: string
  readonly source: { readonly kind: 'law' | 'agreement'; readonly code: string; readonly title: string }
  readonly topic: string
  readonly place: string
  readonly sv: string
  readonly en: string
  readonly owedBy: ObligationView['owedBy']
  readonly state: ObligationState
  readonly dueOn: string | null
  readonly overdueSince: string | null
  readonly lastOn: string | null
  readonly why: Why
  /** Our reading, where the source leaves something open. */
  readonly reading: string | null
  /** Why it is not met, and when it is to begin, as it was written down. */
  readonly reason: string
  readonly beginsOn: string | null
}

export interface ToldEvidence {
  readonly kind: EvidenceKind
  readonly title: string
  readonly on: string
  readonly until: string | null
  readonly href: string | null
}

export function tellObligation(view: ObligationView): ToldObligation {
  const {
    key,
    source,
    topic,
    place,
    sv,
    en,
    owedBy,
    state,
    dueOn,
    overdueSince,
    lastOn,
    why,
    reading = null,
    note,
  } = view
  const { reason, beginsOn } = note
  return {
    key,
    source,
    topic,
    place,
    sv,
    en,
    owedBy,
    state,
    dueOn,
    overdueSince,
    lastOn,
    why,
    reading,
    reason,
    beginsOn,
  }
}

export const tellEvidence = ({ kind, title, on, until, href }: Happening): ToldEvidence => {
  return { kind, title, on, until, href }
}

interface Days {
  readonly from: string
  readonly to: string
}

/** Times within the days that were due and not done: an obligation can be in time again and have missed many. */
export const countMissed = (cycles: readonly Pick<Cycle, 'dueOn' | 'outcome'>[], { from, to }: Days): number =>
  cycles.filter((one) => one.outcome === 'missed' && one.dueOn >= from && one.dueOn <= to).length

const order: readonly ObligationState[] = ['overdue', 'dueSoon', 'notBegun', 'underWay', 'met']

/** What is overdue stands first; else as the sources have it. */
export const overdueFirst = <T extends Pick<ToldObligation, 'state'>>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))

export const stateMarks: Readonly<Record<ObligationState, Mark>> = {
  notBegun: 'waiting',
  underWay: 'waiting',
  met: 'calm',
  dueSoon: 'watch',
  overdue: 'act',
}
