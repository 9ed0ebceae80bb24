/** Stretches of days: joined, and where two of them meet. Days are 'YYYY-MM-DD', both included; `until` null: it goes on. */
import { addDays } from '#analysis/time/local-date.ts'
import { laterOf } from './calendar-periods.ts'

export interface Span {
  readonly from: string
  readonly until: string | null
  /** ISO instant from which it is known. */
  readonly knownFrom: string
}

const earlierEnd = (one: string | null, other: string | null) => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** What is left of a stretch within others' days; null: nothing. */
export function clip(span: Span, from: string, until: string | null): Span | null {
  const cut = { ...span, from: laterOf(span.from, from), until: earlierEnd(span.until, until) }
  return cut.until !== null && cut.until < cut.from ? null : cut
}

/** Overlapping stretches and those that follow each other without a gap, as one; it is known from when its beginning was. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const before = joined.at(-1)
    if (!before || (before.until !== null && addDays(before.until, 1) < span.from)) joined.push(span)
    else if (before.until !== null && (span.until === null || span.until > before.until)) {
      joined[joined.length - 1] = { ...before, until: span.until }
    }
  }
  return joined
}

/** Days that lie in both: each must be joined already. */
export function meetSpans(ones: readonly Span[], others: readonly Span[]): Span[] {
  const met = ones.flatMap((one) =>
    others.flatMap((other) => {
      const cut = clip(one, other.from, other.until)
      return cut ? [{ ...cut, knownFrom: laterOf(one.knownFrom, other.knownFrom) }] : []
    }),
  )
  return met.toSorted((one, other) => one.from.localeCompare(other.from))
}
