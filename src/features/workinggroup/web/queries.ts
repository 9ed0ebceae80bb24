import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listCandidates, listGroups, readGroup, readWaiting } from '../api.ts'

/** How often the other party's yes is fetched while the group waits for it, milliseconds. */
const followEvery = 10_000

export const groupsQuery = queryOptions({
  queryKey: ['groups'],
  queryFn: ({ signal }) => call(listGroups, {}, signal),
  staleTime: 5_000,
})

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ['group', id],
    queryFn: ({ signal }) => call(readGroup, { params: { id } }, signal),
    refetchInterval: (query) => (query.state.data?.state === 'proposed' ? followEvery : false),
    staleTime: 2_000,
  })

export const candidatesQuery = queryOptions({
  queryKey: ['group-candidates'],
  queryFn: ({ signal }) => call(listCandidates, {}, signal),
  staleTime: 60_000,
})

export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }) => call(readWaiting, {}, signal),
  staleTime: 5_000,
})

export const taskFileAddress = ({ groupId, id }: { groupId: string; id: string }, fileId: string) =>
  `/api/groups/${encodeURIComponent(groupId)}/tasks/${encodeURIComponent(id)}/files/${encodeURIComponent(fileId)}`
