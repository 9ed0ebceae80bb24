import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listFormalDecisions, listMeetings, readMeeting } from '../api.ts'

/** How often the others' changes are fetched while a meeting is under way, milliseconds. */
const followEvery = 5_000

export const meetingsQuery = queryOptions({
  queryKey: ['meetings'],
  queryFn: ({ signal }) => call(listMeetings, {}, signal),
  staleTime: 5_000,
})

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: ['meeting', id],
    queryFn: ({ signal }) => call(readMeeting, { params: { id } }, signal),
    refetchInterval: (query) =>
      query.state.data && ['approved', 'cancelled'].includes(query.state.data.state) ? false : followEvery,
    staleTime: 1_000,
  })

export const formalDecisionsQuery = queryOptions({
  queryKey: ['formal-decisions'],
  queryFn: ({ signal }) => call(listFormalDecisions, {}, signal),
  staleTime: 5_000,
})

type What = 'papers' | 'minutes' | 'bundle' | 'calendar'
type Format = 'html' | 'pdf' | 'docx' | 'zip' | 'ics'

export const meetingFileAddress = (id: string, what: What, format: Format) =>
  `/api/meetings/${encodeURIComponent(id)}/file?what=${what}&format=${format}`

export const paperAddress = (id: string, paperId: string) =>
  `/api/meetings/${encodeURIComponent(id)}/papers/${encodeURIComponent(paperId)}`
