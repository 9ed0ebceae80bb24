import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { readRegisters } from '../api.ts'

/** Categories, areas, places and organisations, for the pages of neighbours: what they name, and what the guard knows. */
export const registersQuery = queryOptions({
  queryKey: ['known-registers'],
  queryFn: ({ signal }) => call(readRegisters, {}, signal),
  staleTime: 10 * 60_000,
})
