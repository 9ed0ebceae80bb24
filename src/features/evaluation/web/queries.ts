import { queryOptions } from '@tanstack/react-query'
import { call } from '#platform/web/call.ts'
import { listQuestionnaires, readQuestionnaire } from '../api.ts'

export const questionnairesQuery = queryOptions({
  queryKey: ['questionnaires'],
  queryFn: ({ signal }) => call(listQuestionnaires, {}, signal),
  staleTime: 5_000,
})

export const questionnaireQuery = (id: string) =>
  queryOptions({
    queryKey: ['questionnaire', id],
    queryFn: ({ signal }) => call(readQuestionnaire, { params: { id } }, signal),
    staleTime: 5_000,
  })
