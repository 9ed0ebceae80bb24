import { queryOptions } from '@tanstack/react-query'
import { call, type Reply } from '#platform/web/call.ts'
import type { Language } from '#platform/web/language.tsx'
import { listStatements, proposeStatements, readStatement } from '../api.ts'

/** How often the other party's words are fetched while a statement is written, milliseconds. Drawings come along, so not too often. */
const followEvery = 20_000

export const statementsQuery = queryOptions({
  queryKey: ['statements'],
  queryFn: ({ signal }) => call(listStatements, {}, signal),
  staleTime: 5_000,
})

export const statementProposalsQuery = queryOptions({
  queryKey: ['statement-proposals'],
  queryFn: ({ signal }) => call(proposeStatements, {}, signal),
  staleTime: 10_000,
})

export type StatementProposal = Reply<typeof proposeStatements>['proposals'][number]

/** Its computed sentences in the language asked for. */
export const statementQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ['statement', id, language],
    queryFn: ({ signal }) => call(readStatement, { params: { id }, query: { language } }, signal),
    refetchInterval: (query) => (query.state.data?.state === 'composing' ? followEvery : false),
    staleTime: 2_000,
  })

export const statementFormats = ['pdf', 'docx', 'json', 'package'] as const

export const statementFileAddress = (id: string, format: (typeof statementFormats)[number]) =>
  `/api/statements/${encodeURIComponent(id)}/file?format=${format}`
