/** Reports kept on the device: what is being written, what waits for coverage, what came back with faults. */
import type { Refusal } from '#platform/http/endpoint.ts'
import type { FormDraft } from '../form.ts'
import type { RegisterReport } from '../schema.ts'

export interface KeptReport {
  /** The report's own id from the first letter on: sending twice is one report. */
  readonly id: string
  /** A device may be shared: each sees their own. */
  readonly personId: string
  readonly draft: FormDraft
  readonly changedAt: string
  readonly state: 'draft' | 'waiting' | 'refused'
  /** What is sent, settled when the sender pressed send: «just now» was then. */
  readonly input: RegisterReport | null
  readonly tries: number
  readonly triedAt: string | null
  readonly refusals: readonly Refusal[]
}

export function startKept(id: string, personId: string, draft: FormDraft, now: Date): KeptReport {
  const changedAt = now.toISOString()
  return { id, personId, draft, changedAt, state: 'draft', input: null, tries: 0, triedAt: null, refusals: [] }
}

/** Somebody goes on writing: it is a draft again. */
export function rewrite(kept: KeptReport, draft: FormDraft, now: Date): KeptReport {
  return { ...kept, draft, changedAt: now.toISOString(), state: 'draft', input: null, refusals: [] }
}

/** Ready to go; kept on the device until the server has answered that it has it. */
export function askToSend(kept: KeptReport, input: RegisterReport): KeptReport {
  return { ...kept, state: 'waiting', input: { ...input, id: kept.id }, tries: 0, triedAt: null, refusals: [] }
}

const firstPause = 5_000
const longestPause = 5 * 60_000

/** When a waiting report may be tried again, in ms since 1970: at once the first time, then more and more seldom. */
export function dueAt(kept: KeptReport): number {
  if (kept.triedAt === null) return 0
  return Date.parse(kept.triedAt) + Math.min(firstPause * 2 ** (kept.tries - 1), longestPause)
}

/** The reports to try now, oldest first; `coverageBack` tries all that wait. */
export function listDue(kept: readonly KeptReport[], now: Date, coverageBack: boolean): KeptReport[] {
  return kept
    .filter((one) => one.state === 'waiting' && one.input !== null && (coverageBack || dueAt(one) <= now.getTime()))
    .sort((a, b) => (a.changedAt < b.changedAt ? -1 : 1))
}

/** A failed try. `status` 0 is no answer at all. */
export interface Failure {
  readonly status: number
  readonly refusals: readonly Refusal[]
}

/** Whether waiting can help: no answer, a busy or broken server, or somebody signed out. A no stays a no. */
export const mayHelpToWait = (status: number) => status === 0 || status === 401 || status === 429 || status >= 500

/** A report after a try that failed: it waits on, or lies there with what was wrong. It is never thrown away. */
export function afterFailure(kept: KeptReport, failure: Failure, now: Date): KeptReport {
  const tried = { ...kept, tries: kept.tries + 1, triedAt: now.toISOString() }
  if (mayHelpToWait(failure.status)) return tried
  return { ...tried, state: 'refused', refusals: failure.refusals }
}

/** The newest draft with nothing sent of it, to go on with; others lie in the list. */
export function latestDraft(kept: readonly KeptReport[]): KeptReport | null {
  const drafts = kept.filter((one) => one.state === 'draft').sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return drafts[0] ?? null
}

export const countWaiting = (kept: readonly KeptReport[]) => kept.filter((one) => one.state === 'waiting').length
