/** What stands for a time, as happenings: agreements, seats that both parties hold, roles, working groups. */
import { type Agreement, listBodies } from '#agreements/schema.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Party } from '#features/access/schema.ts'
import { listWordings } from '#features/agreement/wording-store.ts'
import type { Trx } from '#platform/db/port.ts'
import { laterOf } from '../calendar-periods.ts'
import type { Happening } from '../schema.ts'
import { clip, joinSpans, meetSpans, type Span } from '../spans.ts'
import * as store from '../standing-store.ts'
import { titles } from '../titles-sv.ts'
import { type HappeningAsk, happening } from './work-happenings.ts'

interface KnownAgreement {
  readonly agreement: Agreement
  readonly from: string
  readonly to: string
  readonly supersedes: string | null
  readonly signedOn: string | null
  readonly contentHash: string
}

/** In their latest known wording; one that another follows ends the day before it at the latest. */
async function listAgreements(trx: Trx, { municipalityId, asOf }: HappeningAsk): Promise<KnownAgreement[]> {
  const wordings = await listWordings(trx, municipalityId, asOf)
  const latest = new Map(wordings.map((one) => [one.code, one]))
  return [...latest.values()].map(({ code, fromOn, agreement, supersedes, signedOn, contentHash }) => {
    const followers = [...latest.values()]
      .filter((one) => one.supersedes === code)
      .map((one) => addDays(one.fromOn, -1))
    const [to = agreement.valid.to] = [agreement.valid.to, ...followers].toSorted()
    return { agreement, from: fromOn, to, supersedes, signedOn, contentHash }
  })
}

const place = { href: '/overenskommelse' } as const

/**
 * Agreements with purposes and areas (9 §; where areas are not told apart the sub-goals are), successors on the day they were
 * signed, and who holds the seats.
 */
export async function listAgreementHappenings(trx: Trx, ask: HappeningAsk): Promise<Happening[]> {
  const known = await listAgreements(trx, ask)
  const recorded = new Map((await store.listRecorded(trx, ask.municipalityId)).map((one) => [one.code, one.recordedAt]))
  const signed = known.flatMap(({ agreement, from, to, supersedes, signedOn, contentHash }) => {
    const { code, title, purpose, areas = [], subGoals } = agreement
    const knownFrom = recorded.get(code) ?? `${from}T00:00:00.000Z`
    const subject = { subjectKind: 'agreement', subjectId: code, title, sha256: contentHash, ...place, knownFrom }
    const isWhole = purpose.length > 0 && (areas.length > 0 || subGoals.length > 0)
    const valid = happening({ ...subject, kind: 'agreement', stage: 'done', on: from, until: to })
    const followed = happening({ ...subject, kind: 'successor', stage: 'done', on: signedOn ?? from })
    return [...(isWhole ? [valid] : []), ...(supersedes === null ? [] : [followed])]
  })
  const drafts = (await store.listDraftRows(trx, ask.municipalityId)).flatMap((row) => {
    if (row.kind === 'amendment') return []
    const kind = row.kind === 'successor' ? 'successor' : 'agreement'
    const subject = { subjectKind: 'agreementDraft', subjectId: row.id, href: `/overenskommelse/utkast/${row.id}` }
    const known = {
      knownFrom: row.createdAt,
      knownUntil: row.signedAt,
      on: localDateAt(Date.parse(row.createdAt), ask.zone),
    }
    return [happening({ ...subject, ...known, kind, stage: 'begun', title: titles.draft(row.kind) })]
  })
  return [...signed, ...drafts, ...(await listSeatHappenings(trx, ask, known))]
}

/**
 * A body is held on the days when each party sits on at least one of its seats; how many are vacant is told in the title. The one that
 * is the strategic council is told as that too.
 */
async function listSeatHappenings(
  trx: Trx,
  { municipalityId, asOf, zone }: HappeningAsk,
  known: readonly KnownAgreement[],
): Promise<Happening[]> {
  const at = asOf.toISOString()
  const day = localDateAt(asOf.getTime(), zone)
  const holdings = await store.listHoldingRows(trx, municipalityId)
  return known.flatMap(({ agreement, from, to }) =>
    listBodies(agreement).flatMap(({ code, sv, members }) => {
      const own = holdings.filter((one) => one.agreementCode === agreement.code && one.bodyCode === code)
      const spans = own.flatMap((one) => {
        const span = one.recordedAt <= at ? clip(spanOf(one, own, at), from, to) : null
        return span ? [{ ...span, seat: one.seat }] : []
      })
      const ofParty = (party: Party) => joinSpans(spans.filter((one) => members[one.seat]?.party === party))
      return meetSpans(ofParty('municipality'), ofParty('police')).flatMap((span) => {
        const told = span.until !== null && span.until < day ? span.until : span.from > day ? span.from : day
        const held = new Set(
          spans.filter((one) => one.from <= told && (one.until ?? told) >= told).map((one) => one.seat),
        )
        const title = titles.seats(sv, held.size, members.length)
        const subject = { subjectKind: 'body', subjectId: code, title, bodyCode: code, ...place }
        const stage = { stage: 'done', on: span.from, until: span.until, knownFrom: span.knownFrom } as const
        const isCouncil = agreement.strategicCouncil?.body === code
        return [
          happening({ ...subject, ...stage, kind: 'seats' }),
          ...(isCouncil ? [happening({ ...subject, ...stage, kind: 'council' })] : []),
        ]
      })
    }),
  )
}

/** Whoever takes over a seat ends the one before: until that was known, neither was the end. Who has left their organisation has left the seat. */
function spanOf(one: store.HoldingRow, own: readonly store.HoldingRow[], at: string): Span {
  const { until, since, memberSince, memberUntil } = one
  const isTaken = (two: store.HoldingRow) =>
    until !== null && two.seat === one.seat && two.recordedAt > at && two.since === addDays(until, 1)
  const known = own.some(isTaken) ? null : until
  const end = known === null || (memberUntil !== null && memberUntil < known) ? memberUntil : known
  return { from: laterOf(since, memberSince), until: end, knownFrom: one.recordedAt }
}

/** Samlad keeps no instant of when a membership was written: it is known from its first day. */
export async function listRoleHappenings(trx: Trx, { municipalityId }: HappeningAsk): Promise<Happening[]> {
  const rows = await store.listPresenterRows(trx, municipalityId)
  const spansOf = (role: string) =>
    joinSpans(
      rows
        .filter((one) => one.role === role)
        .map(({ since, until }) => ({ from: since, until, knownFrom: `${since}T00:00:00.000Z` })),
    )
  const coordinators = spansOf('coordinator')
  const both = meetSpans(coordinators, spansOf('communityPoliceOfficer'))
  const tell = (kind: 'coordination' | 'presenters', title: string) => (span: Span) =>
    happening({
      ...{ kind, title, stage: 'done', subjectKind: 'role', subjectId: kind, ...place },
      ...{ on: span.from, until: span.until, knownFrom: span.knownFrom },
    })
  return [
    ...coordinators.map(tell('coordination', titles.coordination)),
    ...both.map(tell('presenters', titles.presenters)),
  ]
}

/** At work from the day both parties appointed it until it was closed. */
export async function listGroupHappenings(
  trx: Trx,
  { municipalityId, zone, asOf }: HappeningAsk,
): Promise<Happening[]> {
  const at = asOf.toISOString()
  const dayOf = (instant: string) => localDateAt(Date.parse(instant), zone)
  return (await store.listGroupHappenings(trx, municipalityId)).flatMap((row) => {
    const { id, title, createdAt, appointedAt, closedAt, withdrawnAt } = row
    const subject = {
      kind: 'workingGroup',
      subjectKind: 'group',
      subjectId: id,
      title: titles.group(title),
      href: `/grupper/${id}`,
    } as const
    const ended = { knownFrom: createdAt, knownUntil: appointedAt ?? withdrawnAt }
    const proposed = happening({ ...subject, ...ended, stage: 'begun', on: dayOf(createdAt) })
    if (appointedAt === null) return [proposed]
    const until = closedAt !== null && closedAt <= at ? dayOf(closedAt) : null
    return [proposed, happening({ ...subject, stage: 'done', on: dayOf(appointedAt), until, knownFrom: appointedAt })]
  })
}
