/** The agreement as it is amended in the first month and followed in the last: written by one party, signed by both. */
import assert from 'node:assert/strict'
import type { Obligation } from '#agreements/obligation.ts'
import type { Agreement } from '#agreements/schema.ts'
import type { AgreementDraft, AgreementInForce } from '#features/agreement/schema.ts'
import type { FourYears } from './diary.ts'
import { grace } from './pictures.ts'

/** The added obligations are owed from this day. */
export const amendedFrom = '2024-02-01'

const added = (code: string, change: Pick<Obligation, 'rhythm' | 'evidence'> & Partial<Obligation>): Obligation => ({
  ...{ code, topic: code, place: 'Tillägget', force: 'ska', owedBy: 'bothParties', leadDays: 10, quote: null },
  ...{ sv: `Parterna håller ${code}.`, en: `The parties keep ${code}.`, consequence: null },
  ...change,
})
const within24 = { kind: 'within', months: 24 } as const
const obligations: Obligation[] = [
  added('monthPicture', {
    rhythm: { kind: 'every', unit: 'month', graceDays: grace.month },
    evidence: { kind: 'monthPicture' },
  }),
  added('quarterPicture', {
    rhythm: { kind: 'every', unit: 'quarter', graceDays: grace.quarter },
    evidence: { kind: 'quarterPicture' },
  }),
  added('jointPicture', { rhythm: within24, evidence: { kind: 'jointPicture' }, countsFrom: 'jointPicture' }),
  added('plan', { rhythm: within24, evidence: { kind: 'plan' } }),
  added('seats', {
    rhythm: { kind: 'standing', graceDays: 0 },
    evidence: { kind: 'seats', body: 'steeringGroup' },
  }),
  added('meeting', {
    rhythm: { kind: 'every', unit: 'quarter', graceDays: 0 },
    evidence: { kind: 'meeting', body: 'steeringGroup' },
  }),
  added('workingGroup', { rhythm: { kind: 'standing', graceDays: 180 }, evidence: { kind: 'workingGroup' } }),
]

export function enterAgreements(years: FourYears): void {
  years.enter('2024-01-15', async () => {
    const amend = (content: Agreement) => ({ ...content, obligations: [...content.obligations, ...obligations] })
    const change = { effectiveOn: amendedFrom, reason: 'Fler rytmer' }
    await signByBoth(years, await write(years, 'amendment', amend, change))
  })
  // Signed by the one in the second week of December, by the other in the third.
  let draft: AgreementDraft | null = null
  years.enter('2027-12-06', async () => {
    const follow = (content: Agreement) => ({
      ...content,
      code: 'provby-2028-2031',
      title: 'Samverkansöverenskommelse Provby kommun och Polisen i Provby 2028–2031',
      valid: { from: '2028-01-01', to: '2031-12-31' },
    })
    draft = await write(years, 'successor', follow, { effectiveOn: '2028-01-01', reason: null })
  })
  years.enter('2027-12-13', async () => {
    assert.ok(draft)
    draft = await sign(years, 'coordinator', draft)
  })
  years.enter('2027-12-20', async () => {
    assert.ok(draft)
    const signed = await sign(years, 'police', draft)
    assert.equal(signed.state, 'signed')
    years.ledger.followedUntil = '2031-12-31'
  })
}

async function write(
  years: FourYears,
  kind: 'amendment' | 'successor',
  change: (content: Agreement) => object,
  days: { effectiveOn: string; reason: string | null },
): Promise<AgreementDraft> {
  const path = '/agreement/drafts'
  const { id, content, version } = await years.done<AgreementDraft>('police', 'POST', path, { kind, content: null })
  const body = { content: change(content as unknown as Agreement), version, ...days }
  const draft = await years.done<AgreementDraft>('police', 'PUT', `${path}/${id}`, body)
  assert.deepEqual(draft.faults, [])
  return draft
}

function sign(years: FourYears, who: 'coordinator' | 'police', { id, contentHash, signatures }: AgreementDraft) {
  const party = who === 'police' ? 'police' : 'municipality'
  const slot = signatures.find((one) => one.party === party)?.slot
  const body = { slot, signedOn: years.today(), contentHash }
  return years.done<AgreementDraft>(who, 'POST', `/agreement/drafts/${id}/sign`, body)
}

async function signByBoth(years: FourYears, draft: AgreementDraft): Promise<void> {
  await sign(years, 'coordinator', draft)
  assert.equal((await sign(years, 'police', draft)).state, 'signed')
}

/** The police's only seat stands empty from the first of April until somebody takes it in May. */
const vacancy = { lastDay: '2025-03-31', takenOn: '2025-05-12' } as const

export function enterSeats(years: FourYears): void {
  years.ledger.steeringHeld.push({ from: '2024-01-01', until: vacancy.lastDay })
  years.enter(vacancy.takenOn, async () => {
    const body = { bodyCode: 'steeringGroup', seat: 2, membershipId: 'police', isDeputy: false, since: vacancy.takenOn }
    const { seats } = await years.done<AgreementInForce>('police', 'POST', '/agreement/seats', body)
    assert.ok(seats.some((one) => one.bodyCode === 'steeringGroup' && one.seat === 2))
    years.ledger.steeringHeld.push({ from: vacancy.takenOn, until: null })
  })
}
