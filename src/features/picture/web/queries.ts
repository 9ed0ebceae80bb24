import { queryOptions, useQuery } from '@tanstack/react-query'
import { readGround } from '#features/report/api.ts'
import { registersQuery } from '#features/report/web/registers-query.ts'
import { call } from '#platform/web/call.ts'
import { listPictures, readPicture } from '../api.ts'

/** How often the other party's changes are fetched while the picture is composed, milliseconds. */
const followEvery = 10_000

export const pictureQuery = (id: string) =>
  queryOptions({
    queryKey: ['picture', id],
    queryFn: ({ signal }) => call(readPicture, { params: { id } }, signal),
    refetchInterval: (query) => (query.state.data?.state === 'composing' ? followEvery : false),
    staleTime: 2_000,
  })

export const picturesQuery = queryOptions({
  queryKey: ['pictures'],
  queryFn: ({ signal }) => call(listPictures, { query: {} }, signal),
  staleTime: 5_000,
})

const hour = 60 * 60_000

const groundQuery = queryOptions({
  queryKey: ['picture-ground'],
  queryFn: async ({ signal }) => (await call(readGround, {}, signal)).ground,
  staleTime: hour,
})

export const useRegisters = () => useQuery(registersQuery)
/** The ground may come late or not at all: the map is drawn without it. */
export const useGround = () => useQuery(groundQuery)

export const documentAddress = (id: string, format: 'html' | 'pdf' | 'csv') =>
  `/api/pictures/${encodeURIComponent(id)}/document?format=${format}`

export const rScriptAddress = (id: string) => `/api/pictures/${encodeURIComponent(id)}/r-script`
