import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { sayGap } from '../../web/say-codes.ts'
import { planWords } from '../../words.ts'

/** What is missing before it can be decided; then what would be good to have. Silent when it is over. */
export function MeasureGaps({ measure }: { measure: Measure }) {
  const { view } = useWords(measurePageWords)
  const said = useWords(planWords)
  const over = measure.state === 'done' || measure.state === 'stopped'
  const open = over ? [] : measure.gaps.filter((one) => one.exception === null)
  const stops = open.filter((one) => one.stops)
  const told = open.filter((one) => !one.stops)
  const list = (gaps: typeof open) => (
    <ul>
      {gaps.map((one) => (
        <li key={`${one.code} ${one.subjectId}`}>{sayGap(one, said, measure.id)}</li>
      ))}
    </ul>
  )
  return (
    <>
      {stops.length > 0 && (
        <Notice tone="watch" title={view.gapsStop}>
          {list(stops)}
        </Notice>
      )}
      {told.length > 0 && <Notice title={view.gapsTold}>{list(told)}</Notice>}
    </>
  )
}
