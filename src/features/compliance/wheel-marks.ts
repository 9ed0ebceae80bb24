/** What of the obligations stands on the annual wheel. Pure: judged obligations and a year in, marks out. */
import { addDays } from '#analysis/time/local-date.ts'
import { periodAfter, periodLabelled, periodOn } from './calendar-periods.ts'
import type { Cycle, ObligationView, WheelMark } from './schema.ts'

type Judged = Pick<
  ObligationView,
  'key' | 'topic' | 'sv' | 'place' | 'rhythm' | 'asks' | 'source' | 'state' | 'dueOn' | 'overdueSince' | 'cycles'
>

export interface MarkWords {
  readonly topic: (code: string, sentence: string) => string
  readonly sources: Record<ObligationView['source']['kind'], string>
  readonly bySource: (title: string, source: string) => string
  readonly late: (title: string, dueOn: string) => string
}

export interface MarkAsk {
  readonly year: number
  /** Local day, 'YYYY-MM-DD'. */
  readonly today: string
  /** The agreement's last day: its calendar owes nothing after it; null: none is in force. */
  readonly agreementEnds: string | null
}

const rings = ['week', 'month', 'quarter'] as const
type Ring = (typeof rings)[number]
type Every = Extract<ObligationView['rhythm'], { kind: 'every' }>

const ringOf = ({ rhythm }: Judged): Ring | null =>
  rhythm.kind === 'every' ? (rings.find((one) => one === rhythm.unit) ?? null) : null

/** The most urgent one stands for the period, where several obligations ask for it. */
const rank = (mark: WheelMark) => (mark.state === 'overdue' ? 0 : mark.state === null ? 1 : 2)

/** In the order of days. What is owed each week, month or quarter is a `picture` on its period's first day; the rest are `due`. */
export function markObligations(judged: readonly Judged[], ask: MarkAsk, words: MarkWords): WheelMark[] {
  const pictures = new Map<string, WheelMark>()
  for (const one of judged.filter((each) => ringOf(each) !== null)) {
    for (const mark of markPeriods(one, ask, words)) {
      const key = `${mark.rhythm} ${mark.on}`
      const other = pictures.get(key)
      if (!other || rank(mark) < rank(other)) pictures.set(key, mark)
    }
  }
  const due = judged.filter((each) => ringOf(each) === null)
  const shared = new Set(due.map((one) => one.topic).filter((topic, at, all) => all.indexOf(topic) !== at))
  const named = due.flatMap((one) => {
    const title = words.topic(one.topic, one.sv)
    const rivals = due.filter(({ topic, source }) => topic === one.topic && source.kind === one.source.kind)
    const where = rivals.length > 1 ? one.place : words.sources[one.source.kind]
    return markDue(one, ask, shared.has(one.topic) ? words.bySource(title, where) : title, words)
  })
  return [...named, ...pictures.values()].toSorted(
    (one, other) => compare(one.on, other.on) || compare(one.title, other.title),
  )
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const isIn = (year: number, day: string) => day.slice(0, 4) === String(year).padStart(4, '0')

const stateOf = ({ outcome }: Pick<Cycle, 'outcome'>): WheelMark['state'] =>
  outcome === 'missed' ? 'overdue' : outcome === 'open' ? null : 'met'

const frameOf = (one: Judged) => ({
  href: `/skyldigheter/${encodeURIComponent(one.topic)}`,
  bodyCode: one.asks.body ?? null,
})

/** Every period of the year that touches it, those after the record as coming. */
function markPeriods(one: Judged, { year, agreementEnds }: MarkAsk, words: MarkWords): WheelMark[] {
  const ring = ringOf(one)!
  const mark = (on: string, state: WheelMark['state']): WheelMark => ({
    ...{ kind: 'picture', on, title: words.topic(one.topic, one.sv), state, rhythm: ring },
    ...frameOf(one),
  })
  const known = one.cycles.flatMap((cycle) => {
    const period = cycle.period === null ? null : periodLabelled(ring, cycle.period)
    return period && (isIn(year, period.start) || isIn(year, period.last)) ? [mark(period.start, stateOf(cycle))] : []
  })
  const last = one.cycles.at(-1)
  const latest = last?.period ? periodLabelled(ring, last.period) : null
  // Without a record it begins where its due date says.
  const first = latest ? periodAfter(ring, latest) : one.dueOn === null ? null : periodOn(ring, graceBack(one))
  const coming: WheelMark[] = []
  const end = one.source.kind === 'agreement' ? agreementEnds : null
  for (let period = first; period && period.start <= `${year}-12-31`; period = periodAfter(ring, period)) {
    if (end !== null && period.last > end) break
    if (isIn(year, period.start) || isIn(year, period.last)) coming.push(mark(period.start, null))
  }
  return [...known, ...coming]
}

const graceBack = ({ rhythm, dueOn }: Judged) => addDays(dueOn ?? '', -(rhythm as Every).graceDays)

/** Due dates of the year, each once; what was due in an earlier year and still is not done, on today: it waits. */
function markDue(one: Judged, ask: MarkAsk, title: string, words: MarkWords): WheelMark[] {
  const { year, today } = ask
  const mark = (on: string, state: WheelMark['state'], named = title): WheelMark => ({
    ...{ kind: 'due', on, title: named, state, rhythm: null },
    ...frameOf(one),
  })
  const marks = new Map<string, WheelMark>()
  for (const cycle of one.cycles) if (isIn(year, cycle.dueOn)) marks.set(cycle.dueOn, mark(cycle.dueOn, stateOf(cycle)))
  if (one.dueOn !== null && isIn(year, one.dueOn)) marks.set(one.dueOn, mark(one.dueOn, ofNext(one)))
  for (const on of followingYears(one, ask)) if (!marks.has(on)) marks.set(on, mark(on, null))
  if (one.dueOn !== null && one.state === 'overdue' && one.dueOn < `${year}-01-01` && isIn(year, today)) {
    marks.set(today, mark(today, 'overdue', words.late(title, one.dueOn)))
  }
  return [...marks.values()]
}

/** The next due date of what is in time is only coming: it is not done because the last one was. */
const ofNext = ({ state }: Judged): WheelMark['state'] => (state === 'met' ? null : state)

/** What is owed each calendar year goes on being owed. */
function followingYears(one: Judged, { year, agreementEnds }: MarkAsk): string[] {
  const { rhythm, source, dueOn } = one
  if (rhythm.kind !== 'every' || rhythm.unit !== 'year' || dueOn === null) return []
  const end = source.kind === 'agreement' ? agreementEnds : null
  const found: string[] = []
  let period = periodAfter('year', periodOn('year', graceBack(one)))
  for (let due = addDays(period.last, rhythm.graceDays); due <= `${year}-12-31`; ) {
    if (end !== null && period.last > end) break
    if (isIn(year, due)) found.push(due)
    period = periodAfter('year', period)
    due = addDays(period.last, rhythm.graceDays)
  }
  return found
}
