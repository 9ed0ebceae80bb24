import { Signal } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { problemPageWords } from '../../pages-words.ts'
import type { Ranking } from '../../schema.ts'
import { problemWords } from '../../words.ts'

const most = 3

/** Each question's part: a bar of the parties' mean with both answers in words under it; what counts for nothing is left out. */
export function CriterionBars({ ranking }: { ranking: Ranking }) {
  const { list } = useWords(problemPageWords)
  const said = useWords(problemWords)
  const tell = (score: number | null) => (score === null ? list.untold : String(score))
  return (
    <ul className="pr-criteria" aria-label={list.answers}>
      {ranking.byCriterion
        .filter((one) => one.weight > 0)
        .map((one) => (
          <li key={one.criterion}>
            <span>{said.criteria[one.criterion].short}</span>
            <svg viewBox="0 0 100 8" height="8" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="8" rx="2" fill="var(--band)" />
              <rect width={((one.joint ?? 0) / most) * 100} height="8" fill="var(--accent)" />
            </svg>
            <span className="sd-muted">{list.both(tell(one.municipality), tell(one.police))}</span>
            {one.disagree && <Signal kind="watch">{list.disagree}</Signal>}
          </li>
        ))}
    </ul>
  )
}
