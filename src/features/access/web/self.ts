import { queryOptions, useQuery } from '@tanstack/react-query'
import { readSelf } from '#features/access/api.ts'
import { call } from '#platform/web/call.ts'

/** Who is signed in, in which role, for which municipality. */
export const selfQuery = queryOptions({
  queryKey: ['self'],
  queryFn: ({ signal }) => call(readSelf, {}, signal),
  staleTime: 5 * 60_000,
})

export const useSelf = () => useQuery(selfQuery)
