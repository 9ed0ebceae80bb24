import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listObligations, readTopic } from '../api.ts'

const asked = (on: string | null) => ({ query: on === null ? {} : { on } })

/** As known on a local day; null: now. */
export const obligationsQuery = (on: string | null) =>
  queryOptions({
    queryKey: ['obligations', on],
    queryFn: ({ signal }) => call(listObligations, asked(on), signal),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })

export const topicQuery = (topic: string, on: string | null) =>
  queryOptions({
    queryKey: ['obligation-topic', topic, on],
    queryFn: ({ signal }) => call(readTopic, { params: { topic }, ...asked(on) }, signal),
    staleTime: 5_000,
  })

export const evidenceFileAddress = (fileId: string) => `/api/evidence-files/${encodeURIComponent(fileId)}`
