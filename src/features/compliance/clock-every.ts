/** Each calendar period owes its own, at the latest so many days after its end. */
import type { Obligation } from '#agreements/obligation.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { type CalendarPeriod, firstWholePeriod, periodAfter, periodLabelled, periodOn } from './calendar-periods.ts'
import type { ClockFacts, Counted, Reckoned } from './clock-facts.ts'
import type { Happening } from './schema.ts'

type Every = Extract<Obligation['rhythm'], { kind: 'every' }>

/**
 * A municipality that begins in the middle of a period owes first the next whole one; periods that end after the agreement owe
 * nothing. Of several editions the first release counts for being on time. The clock goes on from the later of the latest period
 * that was done and the latest whose due day has passed: what was skipped before stays in the record.
 */
export function reckonEvery(
  obligation: Obligation,
  rhythm: Every,
  { today, since, until }: ClockFacts,
  { done }: Counted,
): Reckoned {
  const { unit, graceDays } = rhythm
  const { notBefore } = obligation
  const dueOf = ({ last }: CalendarPeriod) => addDays(last, graceDays)
  const doneIn = groupByPeriod(rhythm, done)
  const lastDone = [...doneIn.keys()].reduce((latest, label) => (label > latest ? label : latest), '')
  const isOwed = (period: CalendarPeriod) => until === null || period.last <= until
  const owed: CalendarPeriod[] = []
  let next = firstWholePeriod(unit, since)
  while (notBefore !== undefined && dueOf(next) < notBefore) next = periodAfter(unit, next)
  while (isOwed(next) && (next.start <= today || next.label <= lastDone)) {
    owed.push(next)
    next = periodAfter(unit, next)
  }
  const metOf = (period: CalendarPeriod) => doneIn.get(period.label) ?? null
  const cursor = owed.findLastIndex((period) => metOf(period) !== null || dueOf(period) < today)
  const current = owed[cursor]
  const following = owed[cursor + 1] ?? (isOwed(next) ? next : null)
  const isMet = current !== undefined && metOf(current) !== null
  const firstUnmet =
    current && !isMet ? owed[owed.findLastIndex((one, at) => at <= cursor && metOf(one)) + 1] : undefined
  const counted = current && !isMet ? current : following
  const begun = owed.filter((period) => period.start <= today)
  const cycles = begun.map((period) => {
    const by = metOf(period)
    const { label, start } = period
    const metOn = by ? (by.on > start ? by.on : start) : null
    return { period: label, from: start, dueOn: dueOf(period), metOn, by }
  })
  const evidence = done.filter((one) =>
    labelsOf(rhythm, one).some((label) => owed.some((period) => period.label === label)),
  )
  const said = { unit, ...(counted ? { period: counted.label, due: dueOf(counted) } : {}) }
  const reckoned = {
    dueOn: counted ? dueOf(counted) : null,
    firstUnmetOn: firstUnmet ? dueOf(firstUnmet) : null,
    isMet,
    evidence,
    cycles,
  }
  if (current && firstUnmet) {
    const missing = cursor - owed.indexOf(firstUnmet) + 1
    return { ...reckoned, why: { code: 'periodMissing', values: { ...said, missing, first: firstUnmet.label } } }
  }
  if (current)
    return {
      ...reckoned,
      why: { code: 'periodDone', values: { ...said, done: current.label, on: metOf(current)?.on ?? '' } },
    }
  if (!following) return { ...reckoned, why: { code: 'endsWithAgreement', values: { end: until ?? '' } } }
  const begins = following.start
  if (today < begins) return { ...reckoned, why: { code: 'notYet', values: { ...said, from: begins } } }
  return { ...reckoned, why: { code: 'countedFromStart', values: { ...said, start: since } } }
}

/** The first that was done for each period. */
function groupByPeriod(rhythm: Every, done: readonly Happening[]): Map<string, Happening> {
  const found = new Map<string, Happening>()
  for (const one of done) {
    for (const label of labelsOf(rhythm, one)) if (!found.has(label)) found.set(label, one)
  }
  return found
}

/** The period that it tells of itself, else the one of its day; own evidence of a stretch of days, each that ends in it. */
function labelsOf({ unit }: Every, { on, until, period, obligationKey, knownFrom }: Happening): string[] {
  const own = period === null ? null : periodLabelled(unit, period)
  if (own) return [own.label]
  const first = periodOn(unit, on)
  const labels = [first.label]
  if (obligationKey === null || until === null) return labels
  // Nobody can vouch for what has not been when they write.
  const written = knownFrom.slice(0, 10)
  const last = until < written ? until : written
  for (let one = periodAfter(unit, first); one.last <= last; one = periodAfter(unit, one)) labels.push(one.label)
  return labels
}
