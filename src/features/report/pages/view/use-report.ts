import { queryOptions } from '@tanstack/react-query'
import type { Reply } from '#platform/web/call.ts'
import { call } from '#platform/web/call.ts'
import { readReport } from '../../api.ts'
import { draftOf, type FormDraft } from '../../form.ts'
import type { Report } from '../../schema.ts'
import type { ReportWords } from '../../sv.ts'

export type ReportReply = Reply<typeof readReport>

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'one', id],
    queryFn: ({ signal }) => call(readReport, { params: { id } }, signal),
  })

/** The report open for correction; its place by the name that the form uses for such a place. */
export function openDraft(report: Report, words: ReportWords, zone: string): FormDraft {
  const { source } = report.where
  const onMap = source === 'device' ? words.form.myPosition : words.form.mapPlace
  const label = report.placeName ?? (report.where.position ? onMap : (report.areaName ?? onMap))
  return draftOf(report, label, zone)
}
