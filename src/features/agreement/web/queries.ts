import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { readAgreement } from '../api.ts'

export const agreementQuery = queryOptions({
  queryKey: ['agreement'],
  queryFn: ({ signal }) => call(readAgreement, {}, signal),
  staleTime: 60_000,
})
