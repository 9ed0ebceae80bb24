import { z } from 'zod'
import { endpoint } from '#features/access/endpoint.ts'
import { Excuses } from '#features/report/guard/excuses.ts'
import { Mapping, MappingAnswers, MappingFile } from './mapping-schema.ts'

const oneMapping = z.object({ id: z.uuid() })

/** The mappings of one edition, the parties' view: who has answered, who is missing. Before approval only the state. */
export const listMappings = endpoint({
  method: 'GET',
  path: '/joint-pictures/:id/mappings',
  may: 'mapping.invite',
  params: oneMapping,
  reply: z.object({ mappings: z.array(Mapping) }),
})

/** Invites organisations to one edition; an organisation that is invited already is left as it is. */
export const inviteMappings = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/mappings',
  may: 'mapping.invite',
  params: oneMapping,
  body: z.object({
    organisationIds: z.array(z.string().min(1)).min(1).max(100),
    dueOn: z.iso.date(),
    message: z.string().max(1000).nullable(),
    overrides: Excuses,
  }),
  reply: z.object({ mappings: z.array(Mapping) }),
})

/** Puts a reminder in the outbox for those who have not answered; never more than one a day each. */
export const remindMappings = endpoint({
  method: 'POST',
  path: '/joint-pictures/:id/mappings/remind',
  may: 'mapping.invite',
  params: oneMapping,
  body: z.object({ mappingIds: z.array(z.uuid()).min(1).max(100) }),
  reply: z.object({ reminded: z.number().int(), mappings: z.array(Mapping) }),
})

/** What the own organisation is asked for. */
export const listOwnMappings = endpoint({
  method: 'GET',
  path: '/mappings',
  may: 'mapping.answer',
  reply: z.object({ mappings: z.array(Mapping) }),
})

export const readMapping = endpoint({
  method: 'GET',
  path: '/mappings/:id',
  may: 'mapping.answer',
  params: oneMapping,
  reply: Mapping,
})

/** A moved version answers `moved` with what stands now. */
export const writeMapping = endpoint({
  method: 'PUT',
  path: '/mappings/:id',
  may: 'mapping.answer',
  params: oneMapping,
  body: z.object({ version: z.number().int().min(0), answers: MappingAnswers, overrides: Excuses }),
  reply: Mapping,
})

/** Shares the mapping with both parties: it becomes available to another authority and cannot be taken back unseen. */
export const approveMapping = endpoint({
  method: 'POST',
  path: '/mappings/:id/approve',
  may: 'mapping.approve',
  params: oneMapping,
  body: z.object({ version: z.number().int().min(1) }),
  reply: Mapping,
})

/** The file is the body; name and type come in the query. At most 10 MB. */
export const attachMappingFile = endpoint({
  method: 'POST',
  path: '/mappings/:id/files',
  may: 'mapping.answer',
  params: oneMapping,
  query: z.object({ name: z.string().min(1).max(200), type: z.string().min(3).max(100) }),
  reply: z.object({ files: z.array(MappingFile) }),
})
export const removeMappingFile = endpoint({
  method: 'DELETE',
  path: '/mappings/:id/files/:fileId',
  may: 'mapping.answer',
  params: oneMapping.extend({ fileId: z.uuid() }),
  reply: z.object({ files: z.array(MappingFile) }),
})
export const readMappingFile = endpoint({
  method: 'GET',
  path: '/mappings/:id/files/:fileId',
  may: 'mapping.answer',
  params: oneMapping.extend({ fileId: z.uuid() }),
})
