import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { AgreementInForce } from './schema.ts'

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
