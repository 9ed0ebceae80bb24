import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { findDuplicates } from '../../api.ts'
import type { FormDraft } from '../../form.ts'
import { readWhen } from '../../form.ts'
import { formatMoment } from '../../format-when.ts'
import { reportWords } from '../../words.ts'

/** Reports near in place, time and kind, once all three are answered. A hint: it stops nothing. */
export function DuplicateHint({ draft, zone }: { draft: FormDraft; zone: string }) {
  const words = useWords(reportWords).form
  const { language } = useLanguage()
  const { category, when: answer, where } = useDeferredValue(draft)
  // The same quarter of an hour is the same question.
  const now = new Date(Math.floor(Date.now() / 900_000) * 900_000)
  const when = readWhen(answer, now, zone)
  const { choice } = where
  const asked = category && when && choice && (choice.placeId || choice.position)
  const { data } = useQuery({
    queryKey: ['reports', 'near', category, when, choice?.placeId, choice?.position],
    queryFn: ({ signal }) => {
      const { source, placeId, position, precisionMetres, areaCode } = choice as NonNullable<typeof choice>
      const body = {
        category,
        when: when as NonNullable<typeof when>,
        where: { source, placeId, position, precisionMetres, areaCode },
      }
      return call(findDuplicates, { body }, signal)
    },
    enabled: Boolean(asked),
    retry: false,
    staleTime: 60_000,
  })
  const near = asked ? (data?.near ?? []) : []
  return (
    <div role="status">
      {near.length > 0 && (
        <Notice tone="watch" title={words.duplicates(near.length)}>
          <ul className="report-plain">
            {near.slice(0, 3).map((one) => (
              <li key={one.id}>
                {words.duplicate(
                  one.organisationName,
                  formatMoment(one.occurredFrom, { language, zone, now: new Date() }),
                  one.metres,
                )}
              </li>
            ))}
          </ul>
          {words.duplicateHelp}
        </Notice>
      )}
    </div>
  )
}
