import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { Coverage, ImplementationInput, MeasureFollowUp } from './schema.ts'

const one = z.object({ id: z.uuid() })

export const readMeasureFollowUp = endpoint({
  method: 'GET',
  path: '/measures/:id/follow-up',
  may: 'followUp.read',
  params: one,
  reply: MeasureFollowUp,
})
/** Written anew or corrected; 409 `moved` when somebody else wrote first. */
export const writeImplementation = endpoint({
  method: 'PUT',
  path: '/measures/:id/implementations/:entryId',
  may: 'followUp.write',
  params: one.extend({ entryId: z.uuid() }),
  body: ImplementationInput.extend({ version: z.number().int().min(0), overrides: Excuses }),
  reply: MeasureFollowUp,
})
export const removeImplementation = endpoint({
  method: 'DELETE',
  path: '/measures/:id/implementations/:entryId',
  may: 'followUp.write',
  params: one.extend({ entryId: z.uuid() }),
  reply: MeasureFollowUp,
})
export const readCoverage = endpoint({
  method: 'GET',
  path: '/coverage',
  may: 'followUp.read',
  reply: Coverage,
})
