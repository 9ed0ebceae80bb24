import { useInfiniteQuery } from '@tanstack/react-query'
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Loading } from '#design/states.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { call } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { listAuditEvents } from '../api.ts'
import { en } from '../en.ts'
import { sv } from '../sv.ts'

const pageSize = 50

/** «2026-11-22 16.05», local time. */
function formatInstant(instant: string): string {
  const at = Date.parse(instant)
  return `${localDateAt(at)} ${new Date(toWallClock(at)).toISOString().slice(11, 16).replace(':', '.')}`
}

export function AuditLog() {
  const { administration: words, roles } = useWords({ sv, en })
  const { language } = useLanguage()
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listAuditEvents, { query: { limit: pageSize, ...(pageParam ? { before: pageParam } : {}) } }, signal),
    getNextPageParam: (last) => (last.events.length < pageSize ? undefined : last.events.at(-1)?.at),
    throwOnError: true,
  })
  if (!data) return <Loading text={words.loading} />
  const events = data.pages.flatMap((page) => page.events)
  return (
    <>
      <DataTable
        caption={words.log}
        captionHidden
        language={language}
        empty={words.empty}
        rows={events}
        rowKey={(event) => event.id}
        columns={[
          { key: 'at', head: words.columns.at, cell: (event) => formatInstant(event.at) },
          {
            key: 'actor',
            head: words.columns.actor,
            cell: (event) => [event.role && roles[event.role], event.organisation].filter(Boolean).join(', '),
          },
          { key: 'action', head: words.columns.action, cell: (event) => words.action(event.action), names: true },
          { key: 'subject', head: words.columns.subject, cell: (event) => event.subjectId.slice(0, 8) },
        ]}
      />
      {hasNextPage && (
        <Button look="second" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.older}
        </Button>
      )}
    </>
  )
}
