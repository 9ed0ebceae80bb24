import { queryOptions } from '@tanstack/react-query'
import { call, type Reply } from '#platform/web/call.ts'
import { readEvidence, readSeries } from '../api.ts'

export type Evidence = Reply<typeof readEvidence>

export const evidenceQuery = queryOptions({
  queryKey: ['evidence'],
  queryFn: ({ signal }) => call(readEvidence, {}, signal),
  staleTime: 30_000,
})

export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence-series', id],
    queryFn: ({ signal }) => call(readSeries, { query: { id } }, signal),
    staleTime: 30_000,
  })

export const deliveryAddress = (id: string) => `/api/evidence/deliveries/${encodeURIComponent(id)}`
