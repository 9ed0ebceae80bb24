import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listProblems, listRaisable, readProblem } from '../api.ts'
import type { ProblemDocumentFormat } from '../document-facts.ts'
import type { ProblemFinding } from '../schema.ts'

/** How often the other party's changes are fetched while a problem is open, milliseconds. */
const followEvery = 10_000

export const problemsQuery = queryOptions({
  queryKey: ['problems'],
  queryFn: ({ signal }) => call(listProblems, {}, signal),
  staleTime: 5_000,
})

export const problemQuery = (id: string) =>
  queryOptions({
    queryKey: ['problem', id],
    queryFn: ({ signal }) => call(readProblem, { params: { id } }, signal),
    refetchInterval: (query) => (query.state.data?.state === 'closed' ? false : followEvery),
    staleTime: 2_000,
  })

export const raisableQuery = (pictureKind: ProblemFinding['pictureKind'], pictureId: string) =>
  queryOptions({
    queryKey: ['raisable', pictureKind, pictureId],
    queryFn: ({ signal }) => call(listRaisable, { query: { pictureKind, pictureId } }, signal),
    // What is released or proposed stands.
    staleTime: 60_000,
  })

/** The list without an id, else the one problem. */
export const problemDocumentAddress = (format: ProblemDocumentFormat, id?: string) =>
  `/api/problems/document?format=${format}${id === undefined ? '' : `&id=${encodeURIComponent(id)}`}`
