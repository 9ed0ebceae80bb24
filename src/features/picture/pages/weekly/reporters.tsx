import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { Meters } from '#design/meter.tsx'
import { orderCoverage, usualOf } from '../../figures.ts'
import { useWeekly } from './weekly-context.ts'
import './reporters.css'

/** On the first screen: those who are silent or differ from their habit, and enough of the rest. */
const shownAtFirst = 6

/** Who reported, each against its own habit; the silent stand first, in words. */
export function Reporters() {
  const { computation, words } = useWeekly()
  const [all, setAll] = useState(false)
  const ordered = orderCoverage(computation.coverage)
  const news = ordered.filter((one) => one.verdict !== 'asUsual').length
  const shown = all ? ordered : ordered.slice(0, Math.max(shownAtFirst, Math.min(news, shownAtFirst + 2)))
  const reporting = ordered.filter((one) => one.count !== 0).length
  const { reporters } = words.pages
  return (
    <Card
      title={words.headings.coverage}
      aside={words.pages.stands.reported(reporting, ordered.length)}
      foot={words.silenceNote}
    >
      <div className="pi-reporters">
        <Meters
          caption={words.headings.coverage}
          heads={[words.columns.organisation, words.columns.usual]}
          lines={shown.map((one) => {
            // Only the two parties come here, and to them every count is told.
            const count = one.count ?? 0
            const usual = usualOf(one)
            const silent = one.verdict === 'silent'
            return {
              key: one.organisationId,
              label: one.organisationName,
              part: usual && usual > 0 ? count / usual : count > 0 ? 1 : 0,
              words: silent
                ? words.silentFor(one.periodsSilent, computation.period.kind)
                : reporters.count(count, words.coverage[one.verdict]),
              stressed: silent,
            }
          })}
        />
      </div>
      {ordered.length > shown.length && (
        <button type="button" className="ds-link sd-small sd-screen-only" onClick={() => setAll(true)}>
          {reporters.showAll(ordered.length)}
        </button>
      )}
    </Card>
  )
}
