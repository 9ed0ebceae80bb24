/**
 * Agreements in a row, each following the one before: which one holds on a day, in which wording, and since when each of its
 * obligations has been owed. An obligation that a successor or an amendment keeps (the same code) goes on; it does not begin anew.
 */
import type { Obligation } from '#agreements/obligation.ts'
import type { Agreement } from '#agreements/schema.ts'
import { dayBefore } from './days.ts'

/** One wording of one agreement. Days are 'YYYY-MM-DD', both included. */
export interface Wording {
  readonly code: string
  /** First day of the agreement, whatever its wording. */
  readonly fromOn: string
  readonly supersedes: string | null
  readonly version: number
  /** First day of the wording. */
  readonly effectiveOn: string
  readonly signedOn: string | null
  readonly reason: string | null
  readonly contentHash: string
  readonly agreement: Agreement
}

interface Standing {
  readonly agreement: Agreement
  readonly fromOn: string
  readonly toOn: string
}

export interface OwedObligation {
  readonly obligation: Obligation
  readonly agreementCode: string
  /** First day of the first agreement or wording in the chain that had it without a break. */
  readonly since: string
  /** Last day: the agreement's, or the day before a wording that drops it. */
  readonly until: string
  /** The wordings that it was owed by since then, oldest first; the last one is that of the day. */
  readonly words: readonly OwedWords[]
}

interface OwedWords {
  readonly obligation: Obligation
  /** The day that it was owed so: no words hold before they were signed, whatever day they name. */
  readonly from: string
  readonly until: string
}

export interface AgreementChain {
  /** Valid on the day, in that day's wording. */
  readonly current: Standing | null
  /** Where none is valid: the last one that was, in its last wording. */
  readonly latest: Standing | null
  /** Those of the one that is current, or latest. */
  readonly obligations: readonly OwedObligation[]
}

/** The agreement's last day: that of its latest wording, or the day before the earliest one that follows it. */
export function findLastDay(wordings: readonly Wording[], code: string): string {
  const own = inOrder(wordings, code)
  const followers = wordings.filter((one) => one.supersedes === code).map((one) => dayBefore(one.fromOn))
  return [own.at(-1)?.agreement.valid.to ?? '', ...followers].toSorted()[0] ?? ''
}

/** `wordings`: those that were known; no more is read, so the chain is as known then. */
export function followChain(wordings: readonly Wording[], day: string): AgreementChain {
  const begun = [...new Map(wordings.map((one) => [one.code, one])).values()]
    .map(({ code, fromOn }) => ({ code, fromOn, toOn: findLastDay(wordings, code) }))
    .filter((one) => one.fromOn <= day && one.fromOn <= one.toOn)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : a.fromOn > b.fromOn ? -1 : a.code < b.code ? -1 : 1))
  const valid = begun.find((one) => one.toOn >= day)
  const past = begun.toSorted((a, b) => (a.toOn < b.toOn ? 1 : a.toOn > b.toOn ? -1 : 0))[0]
  const head = valid ?? past
  if (!head) return { current: null, latest: null, obligations: [] }
  const { code, fromOn, toOn } = head
  const wording = inOrder(wordings, code).findLast((one) => one.effectiveOn <= (valid ? day : toOn))
  if (!wording) return { current: null, latest: null, obligations: [] }
  const standing = { agreement: wording.agreement, fromOn, toOn }
  const earlier = listEarlier(wordings, wording)
  const later = inOrder(wordings, code).filter((one) => one.effectiveOn > wording.effectiveOn)
  return {
    current: valid ? standing : null,
    latest: valid ? null : standing,
    obligations: wording.agreement.obligations.map((obligation) => {
      const gap = earlier.findIndex((one) => !owes(one, obligation.code))
      const kept = gap < 0 ? earlier : earlier.slice(0, gap)
      const first = kept.at(-1)
      const dropped = later.find((one) => !owes(one, obligation.code) && one.effectiveOn <= toOn)
      const until = dropped ? dayBefore(dropped.effectiveOn) : toOn
      const since = first?.effectiveOn ?? wording.effectiveOn
      const words = listWords([...kept.toReversed(), wording], obligation.code, { wordings, until })
      return { obligation, agreementCode: code, since, until, words }
    }),
  }
}

/** `chain`: oldest first. Each until the day before the next, or until its own agreement's last day where there is a gap. */
function listWords(
  chain: readonly Wording[],
  code: string,
  { wordings, until }: { readonly wordings: readonly Wording[]; readonly until: string },
): OwedWords[] {
  const begin = ({ version, effectiveOn, signedOn }: Wording) =>
    version > 1 && signedOn !== null && signedOn > effectiveOn ? signedOn : effectiveOn
  return chain.flatMap((one, at): OwedWords[] => {
    const obligation = one.agreement.obligations.find((each) => each.code === code)
    const next = chain[at + 1]
    const last = findLastDay(wordings, one.code)
    const [end = until] = next ? [dayBefore(begin(next)), last].toSorted() : [until]
    const from = next || begin(one) <= end ? begin(one) : end
    return obligation && from <= end ? [{ obligation, from, until: end }] : []
  })
}

const owes = ({ agreement }: Wording, code: string) => agreement.obligations.some((one) => one.code === code)

const inOrder = (wordings: readonly Wording[], code: string) =>
  wordings.filter((one) => one.code === code).toSorted((a, b) => a.version - b.version)

/** The wordings before it that came to hold, of the same agreement and then of those it follows: the nearest first. */
function listEarlier(wordings: readonly Wording[], from: Wording): Wording[] {
  const own = inOrder(wordings, from.code).filter((one) => one.version < from.version)
  const found = [...own.toReversed()]
  const seen = new Set([from.code])
  for (let code = from.supersedes; code !== null && !seen.has(code); ) {
    seen.add(code)
    const last = findLastDay(wordings, code)
    const before = inOrder(wordings, code).filter((one) => one.effectiveOn <= last)
    found.push(...before.toReversed())
    code = before[0]?.supersedes ?? null
  }
  return found
}
