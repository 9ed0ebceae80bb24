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
