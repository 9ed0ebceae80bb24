import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listMappings, listOwnMappings, readMapping } from '../mapping-api.ts'

export const ownMappingsQuery = queryOptions({
  queryKey: ['own-mappings'],
  queryFn: ({ signal }) => call(listOwnMappings, {}, signal),
  staleTime: 10_000,
})

export const mappingQuery = (id: string) =>
  queryOptions({
    queryKey: ['mapping', id],
    queryFn: ({ signal }) => call(readMapping, { params: { id } }, signal),
    staleTime: 10_000,
  })

/** The parties' list of one edition. */
export const pictureMappingsQuery = (pictureId: string) =>
  queryOptions({
    queryKey: ['picture-mappings', pictureId],
    queryFn: ({ signal }) => call(listMappings, { params: { id: pictureId } }, signal),
    staleTime: 10_000,
  })

export const mappingFileAddress = (id: string, fileId: string) =>
  `/api/mappings/${encodeURIComponent(id)}/files/${encodeURIComponent(fileId)}`
