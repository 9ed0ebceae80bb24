/** The agreement as data, and who holds the seats of its bodies. */
import { z } from 'zod'
import { Agreement } from '#agreements/schema.ts'
import { parties } from '#features/access/schema.ts'

/** Who sits where, as offices and roles: a person is known by their membership, never by name. */
export const SeatHolder = z.object({
  id: z.uuid(),
  bodyCode: z.string(),
  /** Place in the body's list of members, from 0. */
  seat: z.number().int().min(0),
  office: z.string(),
  party: z.enum(parties),
  membershipId: z.string(),
  displayName: z.string(),
  organisationName: z.string(),
  isDeputy: z.boolean(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
})
export type SeatHolder = z.infer<typeof SeatHolder>

/** The agreement in force on a day, or null where a municipality has none yet. */
export const AgreementInForce = z.object({
  agreement: Agreement.nullable(),
  seats: z.array(SeatHolder),
  /** Those who can be given a seat. */
  memberships: z.array(
    z.object({
      id: z.string(),
      displayName: z.string(),
      organisationName: z.string(),
      party: z.enum(parties).nullable(),
    }),
  ),
})
export type AgreementInForce = z.infer<typeof AgreementInForce>

export const draftKinds = ['first', 'amendment', 'successor'] as const

/** A draft as it was typed, with every fault told; it can be signed when it has none. */
export const AgreementDraft = z.object({
  id: z.uuid(),
  kind: z.enum(draftKinds),
  state: z.enum(['draft', 'signed', 'withdrawn']),
  agreementCode: z.string().nullable(),
  effectiveOn: z.iso.date(),
  reason: z.string().nullable(),
  version: z.number().int().min(0),
  /** Not checked: it may lack parts. */
  content: z.record(z.string(), z.unknown()),
  /** Each fault with the path of its field, `obligations.3.rhythm.months`. */
  faults: z.array(
    z.object({ path: z.string(), code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  contentHash: z.string(),
  /** Slots of the agreement's own signatures, in order; empty while the content has faults. */
  signatures: z.array(
    z.object({
      slot: z.number().int(),
      party: z.enum(parties),
      office: z.string(),
      signedOn: z.iso.date().nullable(),
      /** Signed, but another content than the one that stands. */
      stale: z.boolean(),
    }),
  ),
  createdAt: z.string(),
})
export type AgreementDraft = z.infer<typeof AgreementDraft>

/** Every agreement that the municipality has had, latest first, with its wordings. */
export const AgreementHistory = z.object({
  agreements: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      supersedes: z.string().nullable(),
      versions: z.array(
        z.object({
          version: z.number().int(),
          effectiveOn: z.iso.date(),
          signedOn: z.iso.date().nullable(),
          reason: z.string().nullable(),
          contentHash: z.string(),
          /** Paths that changed from the wording before. */
          changed: z.array(z.string()),
        }),
      ),
    }),
  ),
  drafts: z.array(AgreementDraft.pick({ id: true, kind: true, state: true, effectiveOn: true, createdAt: true })),
})
export type AgreementHistory = z.infer<typeof AgreementHistory>
