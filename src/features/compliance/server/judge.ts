/** Every obligation of law and agreement, judged on a day as it was known at an instant. */
import type { Obligation } from '#agreements/obligation.ts'
import { findAgreementChain } from '#features/agreement/server/chain.ts'
import { listWordings } from '#features/agreement/wording-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { judgeInWords, type Worded } from '../clock-words.ts'
import { listNotes } from '../note-store.ts'
import { listOwnFiles, listOwnVersions } from '../own-evidence-store.ts'
import type { Happening, ObligationHead, ObligationView, OwnEvidence } from '../schema.ts'
import { statutes } from '../statutes.ts'
import { listHappenings } from './happenings.ts'

export interface JudgeAsk {
  readonly trx: Trx
  readonly municipalityId: string
  readonly zone: string
  /** What was recorded later is not known. */
  readonly asOf: Date
  /** Local day that it is judged on. */
  readonly on: string
}

interface Owed {
  readonly key: string
  readonly source: ObligationHead['source']
  readonly obligation: Obligation
  readonly since: string
  readonly until: string | null
  /** The words that it was owed by, oldest first; of a law its only ones. */
  readonly words: readonly Worded[]
  /** Keys of the same obligation under the agreements that this one follows. */
  readonly earlier: readonly string[]
}

/** The law's first, then those of the agreement that is current or was the last; in the order of their sources. */
export async function judgeAll(ask: JudgeAsk): Promise<readonly ObligationView[]> {
  const { trx, municipalityId, on } = ask
  const asOf = ask.asOf.toISOString()
  const owed = await listOwed(ask)
  const placed = new Map(owed.flatMap((one) => [one.key, ...one.earlier].map((key) => [key, one] as const)))
  const happenings = (await listHappenings(trx, ask)).map((one) => placeOwn(one, placed))
  const notes = new Map((await listNotes(trx, municipalityId, asOf)).map((one) => [one.obligationKey, one]))
  const own = await listOwnEvidence(ask)
  return owed.map(({ key, source, obligation, since, until, words }) => {
    const judged = judgeInWords(words, { key, happenings, today: on, asOf, since, until })
    const { reason = '', beginsOn = null, version = 0, recordedAt = null } = notes.get(key) ?? {}
    return {
      ...obligation,
      ...judged,
      ...{
        key,
        source,
        asks: obligation.evidence,
        evidenceCount: judged.evidence.length,
        latest: judged.evidence[0] ?? null,
      },
      note: { reason, beginsOn, version, recordedAt },
      own: own.get(key) ?? [],
    }
  })
}

/** Laws bind from when they came into force; the agreement's obligations as long as the agreements in a row keep them. */
export async function listOwed({ trx, municipalityId, asOf, on }: JudgeAsk): Promise<Owed[]> {
  const ofLaw = statutes.flatMap(({ code, title, from, obligations }) =>
    obligations.map((obligation): Owed => {
      return {
        key: `${code}/${obligation.code}`,
        source: { kind: 'law', code, title },
        obligation,
        since: from,
        until: null,
        words: [{ obligation, from, until: '9999-12-31' }],
        earlier: [],
      }
    }),
  )
  const { current, latest, obligations } = await findAgreementChain(trx, { municipalityId, day: on, asOf })
  const standing = current ?? latest
  if (!standing) return ofLaw
  const { title } = standing.agreement
  const before = await listEarlier(trx, { municipalityId, asOf, code: standing.agreement.code })
  const ofAgreement = obligations.map(({ obligation, agreementCode, since, until, words }): Owed => {
    const source = { kind: 'agreement', code: agreementCode, title } as const
    // What is owed once, before the agreement ends, is owed anew by each.
    const from = obligation.rhythm.kind === 'atEnd' ? standing.fromOn : since
    const earlier = since < standing.fromOn ? before.map((code) => `${code}/${obligation.code}`) : []
    return { key: `${agreementCode}/${obligation.code}`, source, obligation, since: from, until, words, earlier }
  })
  return [...ofLaw, ...ofAgreement]
}

/** Codes of the agreements that it follows, the nearest first. */
async function listEarlier(trx: Trx, of: { municipalityId: string; asOf: Date; code: string }): Promise<string[]> {
  const wordings = await listWordings(trx, of.municipalityId, of.asOf)
  const follows = new Map(wordings.map((one) => [one.code, one.supersedes]))
  const earlier: string[] = []
  for (let code = follows.get(of.code); code && !earlier.includes(code); code = follows.get(code)) earlier.push(code)
  return earlier
}

/** Own evidence is read on its obligation's page; what was written under an agreement before goes on counting. */
function placeOwn(one: Happening, placed: ReadonlyMap<string, Owed>): Happening {
  const owed = one.obligationKey === null ? undefined : placed.get(one.obligationKey)
  if (!owed) return one
  const href = `/skyldigheter/${encodeURIComponent(owed.obligation.topic)}#bevis-${one.subjectId}`
  return { ...one, obligationKey: owed.key, standsFor: owed.obligation.evidence.kind, href }
}

/** By obligation, the latest day first. */
async function listOwnEvidence({ trx, municipalityId, asOf }: JudgeAsk): Promise<Map<string, OwnEvidence[]>> {
  const at = asOf.toISOString()
  const versions = await listOwnVersions(trx, municipalityId, at)
  const standing = [...new Map(versions.map((one) => [one.id, one])).values()].filter((one) => !one.removed)
  const files = await listOwnFiles(trx, municipalityId, at)
  return Map.groupBy(
    standing
      .toSorted((one, other) => other.onDay.localeCompare(one.onDay) || one.id.localeCompare(other.id))
      .map(({ id, version, onDay, untilDay, title, text, reference, organisationName, recordedAt, obligationKey }) => {
        const attached = files
          .filter((one) => one.evidenceId === id)
          .map(({ id, name, type, bytes, sha256 }) => ({ id, name, type, bytes, sha256 }))
        const told = { title, text, reference, organisationName, recordedAt, files: attached }
        return { id, version, on: onDay, until: untilDay, obligationKey, ...told }
      }),
    (one) => one.obligationKey,
  )
}
