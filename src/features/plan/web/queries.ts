import { queryOptions } from '@tanstack/react-query'
import { listProblems, readProblem } from '#features/problem/api.ts'
import { call } from '#platform/web/call.ts'
import { comparePlans, listLibrary, listMeasures, listPlans, readMeasure, readPlan } from '../api.ts'
import type { PlanState } from '../schema.ts'

/** How often the other party's changes are fetched while an edition or a measure waits for both, milliseconds. */
const followEvery = 10_000
const waiting: readonly PlanState[] = ['draft', 'proposed', 'decided']

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call(listPlans, {}, signal),
  staleTime: 5_000,
})

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => call(readPlan, { params: { id } }, signal),
    refetchInterval: (query) => (query.state.data && waiting.includes(query.state.data.state) ? followEvery : false),
    staleTime: 2_000,
  })

export const planComparisonQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['plan-comparison', id, other],
    queryFn: ({ signal }) => call(comparePlans, { params: { id }, query: { with: other } }, signal),
    staleTime: 5_000,
  })

export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: ({ signal }) => call(listMeasures, {}, signal),
  staleTime: 5_000,
})

export const measureQuery = (id: string) =>
  queryOptions({
    queryKey: ['measure', id],
    queryFn: ({ signal }) => call(readMeasure, { params: { id } }, signal),
    refetchInterval: (query) => (query.state.data?.state === 'draft' ? followEvery : false),
    staleTime: 2_000,
  })

/** With a cause: those that suit it first. */
export const libraryQuery = (causeId: string | null) =>
  queryOptions({
    queryKey: ['measure-library', causeId],
    queryFn: ({ signal }) => call(listLibrary, { query: causeId ? { causeId } : {} }, signal),
    staleTime: 30_000,
  })

export const problemsOfPlanQuery = queryOptions({
  queryKey: ['plan-problems'],
  queryFn: ({ signal }) => call(listProblems, {}, signal),
  staleTime: 10_000,
})

export const problemOfPlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-problem', id],
    queryFn: ({ signal }) => call(readProblem, { params: { id } }, signal),
    staleTime: 10_000,
  })

export const planDocumentAddress = (id: string, format: 'html' | 'pdf' | 'docx') =>
  `/api/plans/${encodeURIComponent(id)}/document?format=${format}`
