import { Link } from '@tanstack/react-router'
import { useWords } from '#platform/web/language.tsx'
import type { AnnualWheel, WheelMark } from '../../schema.ts'
import { toWheelData } from '../../wheel-figure.ts'
import { wheelPageWords } from '../../wheel-words.ts'
import { MarkState } from './mark-state.tsx'

/** Month by month, everything with its way in; what recurs is counted at the end. */
export function WheelList({ wheel }: { wheel: AnnualWheel }) {
  const words = useWords(wheelPageWords)
  const months = [...Map.groupBy(listDated(wheel), (one) => one.on.slice(0, 7))]
  return (
    <div className="aw-list">
      {months.map(([month, marks]) => (
        <section key={month}>
          <h2>{words.month(month)}</h2>
          <ul>
            {marks.map((one) => (
              <li key={`${one.kind} ${one.on} ${one.title}`}>
                <time dateTime={one.on}>{words.day(one.on)}</time>
                <MarkTitle mark={one} />
                <MarkState mark={one} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Rhythms wheel={wheel} />
    </div>
  )
}

export const listDated = ({ marks }: AnnualWheel): WheelMark[] => marks.filter((one) => one.kind !== 'picture')

export function MarkTitle({ mark }: { mark: WheelMark }) {
  if (mark.href === null) return <span>{mark.title}</span>
  return (
    <Link to={mark.href as never} className="ds-link">
      {mark.title}
    </Link>
  )
}

function Rhythms({ wheel }: { wheel: AnnualWheel }) {
  const words = useWords(wheelPageWords)
  const { spans } = toWheelData(wheel)
  const rhythms = (['week', 'month', 'quarter'] as const).filter((one) => spans.some(({ rhythm }) => rhythm === one))
  if (rhythms.length === 0) return null
  const count = (rhythm: string, outcome: string) =>
    spans.filter((one) => one.rhythm === rhythm && one.outcome === outcome).length
  return (
    <section>
      <h2>{words.rhythmsTitle}</h2>
      <ul>
        {rhythms.map((one) => (
          <li key={one}>
            <span>{words.rhythms[one]}</span>
            <span>{words.rhythm(count(one, 'met'), count(one, 'missed'), count(one, 'coming'))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
