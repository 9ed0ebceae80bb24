import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { readCoverage, readMeasureFollowUp } from '../api.ts'

export const followUpQuery = (id: string) =>
  queryOptions({
    queryKey: ['follow-up', id],
    queryFn: ({ signal }) => call(readMeasureFollowUp, { params: { id } }, signal),
    staleTime: 5_000,
  })

export const coverageQuery = queryOptions({
  queryKey: ['coverage'],
  queryFn: ({ signal }) => call(readCoverage, {}, signal),
  staleTime: 5_000,
})
