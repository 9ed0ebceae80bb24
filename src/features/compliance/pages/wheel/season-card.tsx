import { Card } from '#design/card.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { SeasonRing } from '../../schema.ts'
import { wheelPageWords } from '../../wheel-words.ts'

/** The kinds whose year is uneven, each in a sentence; those with nothing to tell together; what cannot be told is said to be so. */
export function SeasonCard({ seasons }: { seasons: readonly SeasonRing[] }) {
  const { seasons: words, number } = useWords(wheelPageWords)
  const told = seasons.filter((one) => one.months !== null)
  const untold = seasons.filter((one) => one.months === null)
  const uneven = told.filter((one) => one.notable.length > 0)
  const even = told.filter((one) => one.notable.length === 0)
  if (seasons.length === 0) return null
  if (told.length === 0) {
    return (
      <Card title={words.title}>
        <p>
          {words.untold}. {words.untoldText}
        </p>
      </Card>
    )
  }
  return (
    <Card title={words.title}>
      <dl className="aw-seasons" hidden={uneven.length === 0}>
        {uneven.map(({ title, months, notable, years, reports }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {words.told(notable.map((month) => words.month(month, number(months?.[month - 1] ?? 1, 1))))}{' '}
              <span className="sd-muted">{words.basis(years, reports)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {even.length > 0 && <p>{uneven.length === 0 ? words.allEven(even.length) : words.restEven(even.length)}</p>}
      {untold.length > 0 && (
        <p className="sd-muted">
          {words.rest(untold.length)} {words.untoldText}
        </p>
      )}
    </Card>
  )
}
