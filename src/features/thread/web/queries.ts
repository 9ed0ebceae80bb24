import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { readThread } from '../api.ts'
import type { ThreadRef } from '../schema.ts'

export const threadQuery = (of: ThreadRef) =>
  queryOptions({
    queryKey: ['thread', of.kind, of.id],
    queryFn: ({ signal }) => call(readThread, { query: of }, signal),
    staleTime: 10_000,
  })
