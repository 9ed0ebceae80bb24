import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listFeeds, readAnnualWheel } from '../api.ts'

/** Null: this year. */
export const wheelQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['annual-wheel', year],
    queryFn: ({ signal }) => call(readAnnualWheel, { query: year === null ? {} : { year } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })

export const feedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: ({ signal }) => call(listFeeds, {}, signal),
  staleTime: 10_000,
})

export const wheelFileAddress = (year: number) => `/api/annual-wheel/file?year=${year}&format=pdf`
