/** What stands in the form while somebody writes, and its way to a report and back. */
import { addDays } from '#analysis/time/local-date.ts'
import { fromWallClock, localDateAt, toWallClock } from '#analysis/time/local-time.ts'
import type { Marking } from './guard/marking.ts'
import type { Excuse as FieldExcuse } from './guard/override.ts'
import type { placeSources, Report, ReportInput, toldPoliceAnswers, When } from './schema.ts'

/** `moment` is for corrections and for drafts that were left lying: the others follow the clock. */
export const whenKinds = ['now', 'today', 'between', 'moment'] as const
export type WhenKind = (typeof whenKinds)[number]

/** Every answer is kept while another kind is tried. `time` is HH:MM; `from` and `to` are local YYYY-MM-DDTHH:MM. */
export interface WhenAnswer {
  readonly kind: WhenKind
  readonly time: string
  readonly from: string
  readonly to: string
  /** The instants that `from` and `to` were written from: unchanged words give them back to the second. */
  readonly kept: When | null
}

/** The place settled on; `label` is what the field shows for it. */
export interface PlaceChoice {
  readonly source: (typeof placeSources)[number]
  readonly label: string
  readonly placeId: string | null
  readonly position: { readonly e: number; readonly n: number } | null
  readonly precisionMetres: number | null
  /** Null with a position: outside the municipality. */
  readonly areaCode: string | null
}

export type GuardedField = 'text' | 'where.words'
export type Excuse = FieldExcuse<GuardedField>

export interface FormDraft {
  readonly category: string
  readonly when: WhenAnswer
  /** What the field says: the choice's label, then free words for the spot. */
  readonly where: { readonly text: string; readonly choice: PlaceChoice | null }
  readonly felt: number | null
  readonly toldPolice: (typeof toldPoliceAnswers)[number] | null
  readonly text: string
  readonly excuses: readonly Excuse[]
}

export const emptyDraft: FormDraft = {
  category: '',
  when: { kind: 'now', time: '', from: '', to: '', kept: null },
  where: { text: '', choice: null },
  felt: null,
  toldPolice: null,
  text: '',
  excuses: [],
}

/** Whether anything has been answered: an untouched form is not worth keeping. */
export function hasContent(draft: FormDraft): boolean {
  return JSON.stringify({ ...draft, excuses: [] }) !== JSON.stringify(emptyDraft)
}

/** The words after the chosen place: «Skolan, vid grinden» gives «vid grinden»; null when the field says another place. */
export function wordsAfter(text: string, label: string): string | null {
  if (!text.startsWith(label)) return null
  const rest = text.slice(label.length)
  return /^[\s,]|^$/.test(rest) ? rest.replace(/^[\s,]+/, '') : null
}

/** Words for the spot: what follows the place, or all of it while no place is settled. */
export function spotWords({ text, choice }: FormDraft['where']): string {
  return choice ? (wordsAfter(text, choice.label) ?? '') : text.trim()
}

const wallOf = (local: string) => Date.parse(`${local}:00Z`)
const isLocalMinute = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && !Number.isNaN(wallOf(text))

/** An instant as the device's own date-and-time field writes it, in local time. */
export function localMinute(instant: string | number, zone: string): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : instant
  return new Date(toWallClock(at, zone)).toISOString().slice(0, 16)
}

const clockSlack = 5 * 60_000

/** The day that «today at» means: yesterday when that time has not been yet, as after midnight on a night shift. */
export function dayOfTime(time: string, now: Date, zone: string): { date: string; yesterday: boolean } {
  const today = localDateAt(now.getTime(), zone)
  const later = fromWallClock(wallOf(`${today}T${time}`), zone).instant > now.getTime() + clockSlack
  return { date: later ? addDays(today, -1) : today, yesterday: later }
}

/** The instants of an answer; null when it is not complete. */
export function readWhen(answer: WhenAnswer, now: Date, zone: string): When | null {
  const { kind, time, from, kept } = answer
  if (kind === 'now') return { from: now.toISOString(), to: now.toISOString() }
  const at = (local: string) => new Date(fromWallClock(wallOf(local), zone).instant).toISOString()
  if (kind === 'today') {
    if (!/^\d\d:\d\d$/.test(time)) return null
    const instant = at(`${dayOfTime(time, now, zone).date}T${time}`)
    return { from: instant, to: instant }
  }
  const to = kind === 'moment' ? from : answer.to
  if (!isLocalMinute(from) || !isLocalMinute(to)) return null
  if (kept && localMinute(kept.from, zone) === from && localMinute(kept.to, zone) === to) return kept
  return { from: at(from), to: at(to) }
}

/** «Just now» in a draft that has lain: it was then, not now. */
export function settleNow(draft: FormDraft, changedAt: Date, now: Date, zone: string): FormDraft {
  if (draft.when.kind !== 'now' || now.getTime() - changedAt.getTime() < 10 * 60_000) return draft
  return { ...draft, when: { ...draft.when, kind: 'moment', from: localMinute(changedAt.getTime(), zone) } }
}

/** The excuses as the server wants them: one for each marking that is still there. */
function overridesFor(
  field: GuardedField,
  markings: readonly Marking[],
  excuses: readonly Excuse[],
): ReportInput['overrides'] {
  return markings.flatMap(({ kind, start, end, words }) => {
    const excuse = excuses.find((one) => one.field === field && one.kind === kind && one.words === words)
    return excuse ? [{ field, kind, start, end, reason: excuse.reason.trim() }] : []
  })
}

export interface Marked {
  readonly text: readonly Marking[]
  readonly words: readonly Marking[]
}

/** The report as it is sent. An incomplete time stands as `now`; `checkDraft` tells of it. */
export function toInput(draft: FormDraft, marked: Marked, now: Date, zone: string): ReportInput {
  const { choice } = draft.where
  const words = spotWords(draft.where)
  const moment = { from: now.toISOString(), to: now.toISOString() }
  return {
    category: draft.category,
    when: readWhen(draft.when, now, zone) ?? moment,
    where: {
      source: choice?.source ?? 'place',
      placeId: choice?.placeId ?? null,
      words: words || null,
      position: choice?.position ?? null,
      precisionMetres: choice?.precisionMetres ?? null,
      areaCode: choice?.areaCode ?? null,
    },
    felt: draft.felt,
    toldPolice: draft.toldPolice ?? 'unknown',
    text: draft.text.trim() === '' ? null : draft.text,
    overrides: [
      ...overridesFor('text', marked.text, draft.excuses),
      ...overridesFor('where.words', marked.words, draft.excuses),
    ],
  }
}

/** A kept report, open for correction. `label` names its place. */
export function draftOf(report: Report, label: string, zone: string): FormDraft {
  const { source, placeId, words, position, precisionMetres, areaCode } = report.where
  const { from, to } = report.when
  const placed = placeId !== null || position !== null || areaCode !== null
  return {
    category: report.category,
    when: {
      kind: from === to ? 'moment' : 'between',
      time: '',
      from: localMinute(from, zone),
      to: localMinute(to, zone),
      kept: report.when,
    },
    where: {
      text: [placed ? label : '', words ?? ''].filter(Boolean).join(', '),
      choice: placed ? { source, label, placeId, position, precisionMetres, areaCode } : null,
    },
    felt: report.felt,
    toldPolice: report.toldPolice === 'unknown' ? null : report.toldPolice,
    text: report.text ?? '',
    excuses: [],
  }
}
