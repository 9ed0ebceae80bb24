import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Actor } from '#features/access/schema.ts'
import { call } from '#platform/web/call.ts'
import { listReports } from '../../api.ts'
import { readQuery, writeQuery } from '../../list-query.ts'
import { ReportQuery } from '../../schema.ts'

/** The list that the address asks for, and the way to ask for another. */
export function useAddress() {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const query = useMemo(() => readQuery(search), [search])
  const ask = (next: Partial<ReportQuery>) => {
    // Another filter or order begins at its first page.
    const page = next.page ?? 1
    return navigate({ to: '/rapporter', search: writeQuery({ ...query, ...next, page }) as never, resetScroll: false })
  }
  return { query, ask }
}

export const useReports = (query: ReportQuery, enabled: boolean) =>
  useQuery({
    queryKey: ['reports', 'list', query],
    queryFn: ({ signal }) => call(listReports, { body: query }, signal),
    placeholderData: keepPreviousData,
    enabled,
  })

/** How many reports of one's own organisation (or of one's own) are in a state. */
export function useCount(filter: Pick<ReportQuery, 'state' | 'mine' | 'organisationId'>, enabled: boolean) {
  const query = ReportQuery.parse({ ...filter, pageSize: 10 })
  const { data } = useQuery({
    queryKey: ['reports', 'count', query],
    queryFn: ({ signal }) => call(listReports, { body: query }, signal),
    enabled,
  })
  return data?.total
}

export const ownOf = (actor: Actor) => ({ organisationId: [actor.organisationId] })
