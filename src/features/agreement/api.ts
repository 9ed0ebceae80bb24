import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { AgreementDraft, AgreementHistory, AgreementInForce, draftKinds } from './schema.ts'

export const readAgreement = endpoint({
  method: 'GET',
  path: '/agreement',
  may: 'agreement.read',
  reply: AgreementInForce,
})

/** From a day on; the one who held it before leaves the day before. A seat of the other party's is refused: each fills its own. */
export const fillSeat = endpoint({
  method: 'POST',
  path: '/agreement/seats',
  may: 'agreement.seat',
  body: z.object({
    bodyCode: z.string(),
    seat: z.number().int().min(0),
    membershipId: z.string(),
    isDeputy: z.boolean(),
    since: z.iso.date(),
    /** The one who held it when the form was filled in (`id` of the holder, null: nobody); somebody else by now answers `moved`. */
    seen: z.uuid().nullable().optional(),
  }),
  reply: AgreementInForce,
})

const one = z.object({ id: z.uuid() })

export const readAgreementHistory = endpoint({
  method: 'GET',
  path: '/agreement/history',
  may: 'agreement.read',
  reply: AgreementHistory,
})
export const readDraft = endpoint({
  method: 'GET',
  path: '/agreement/drafts/:id',
  may: 'agreement.write',
  params: one,
  reply: AgreementDraft,
})
/** Begins with the agreement in force (amendment, successor), with what a file holds, or nearly empty. */
export const createDraft = endpoint({
  method: 'POST',
  path: '/agreement/drafts',
  may: 'agreement.write',
  body: z.object({
    kind: z.enum(draftKinds),
    content: z.record(z.string(), z.unknown()).nullable(),
    /** For words of the file that the guard marks. */
    overrides: Excuses,
  }),
  reply: AgreementDraft,
})
/** Kept as it is typed, faults and all; 409 `moved` when somebody else wrote first. Signatures of another content are stale. */
export const writeDraft = endpoint({
  method: 'PUT',
  path: '/agreement/drafts/:id',
  may: 'agreement.write',
  params: one,
  body: z.object({
    content: z.record(z.string(), z.unknown()),
    effectiveOn: z.iso.date(),
    reason: z.string().trim().max(1000).nullable(),
    version: z.number().int().min(0),
    overrides: Excuses,
  }),
  reply: AgreementDraft,
})
/** The own party's office has signed exactly this content. The last slot makes it the agreement. */
export const signDraft = endpoint({
  method: 'POST',
  path: '/agreement/drafts/:id/sign',
  may: 'agreement.write',
  params: one,
  body: z.object({ slot: z.number().int().min(0), signedOn: z.iso.date(), contentHash: z.string() }),
  reply: AgreementDraft,
})
export const takeBackSignature = endpoint({
  method: 'POST',
  path: '/agreement/drafts/:id/take-back',
  may: 'agreement.write',
  params: one,
  body: z.object({ slot: z.number().int().min(0) }),
  reply: AgreementDraft,
})
export const withdrawDraft = endpoint({
  method: 'POST',
  path: '/agreement/drafts/:id/withdraw',
  may: 'agreement.write',
  params: one,
  reply: AgreementDraft,
})
