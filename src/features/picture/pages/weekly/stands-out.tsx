import { lazy, Suspense, useState } from 'react'
import { Card } from '#design/card.tsx'
import { Drawing } from '#design/drawing.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { drawSeries } from '../../figures.ts'
import { findUnsure, mostSpecific } from '../../lead.ts'
import type { HotSpot, SeriesFinding } from '../../schema.ts'
import { useWeekly, type Weekly } from './weekly-context.ts'

/** Methods, literature and all comparisons: fetched when somebody asks. */
const HowComputed = lazy(() => import('./how-computed.tsx').then(({ HowComputed }) => ({ default: HowComputed })))

const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** What left its range, the least likely first; beside it the line over its band. Says so when nothing did. */
export function StandsOut() {
  const weekly = useWeekly()
  const { computation, words } = weekly
  const { stands } = words.pages
  const [how, setHow] = useState(false)
  const found = findShown(weekly)
  const told = [computation.whole, ...computation.areas].some((one) => one.expectation.verdict !== 'cannotTell')
  return (
    <Card title={words.headings.standsOut}>
      {computation.standsOut.length === 0 && <p>{told ? words.standsOutNone : words.standsOutNoneTold}</p>}
      <RuledList items={found.map((finding, at) => describeSeries(weekly, finding, at))} />
      <Unsure />
      <Spots />
      <p>
        <button type="button" className="ds-link sd-small sd-screen-only" onClick={() => setHow(true)}>
          {stands.how}
        </button>
      </p>
      {how && (
        <Suspense>
          <HowComputed open onClose={() => setHow(false)} findings={found} />
        </Suspense>
      )}
    </Card>
  )
}

/** What stands out; then the whole municipality, so that a usual week looks usual. */
function findShown({ computation }: Weekly): SeriesFinding[] {
  const all = [computation.whole, ...computation.areas, ...computation.categories, ...computation.cells]
  const out = mostSpecific(computation.standsOut).flatMap(
    (one) => all.find((two) => two.areaCode === one.areaCode && two.category === one.category) ?? [],
  )
  return out.includes(computation.whole) ? out : [...out, computation.whole]
}

function describeSeries(weekly: Weekly, finding: SeriesFinding, at: number) {
  const { words, names } = weekly
  const { count, expectation } = finding
  const reports = count.value === null ? words.hidden : words.pages.stands.reports(count.value)
  const expected = words.expected(expectation.low, expectation.high)
  const judged = expectation.verdict === 'within' ? [words.verdicts.within] : []
  const why = words.change[finding.change]
  return {
    key: `${finding.areaCode}|${finding.category}`,
    title: upperFirst(words.about(finding, names)),
    text: (
      <>
        {[words.pages.stands.expectedOf(reports, expected), ...judged].join(' · ')}
        {why && `. ${why}`}
      </>
    ),
    aside: <Drawing spark svg={drawSeries(weekly, finding, 'spark', { prefix: `ut${at}`, width: 196 }).svg} />,
  }
}

/** Above their range, but among so many comparisons that chance is explanation enough: told, never headlined. */
function Unsure() {
  const { computation, words, names } = useWeekly()
  const unsure = findUnsure(computation)
  if (unsure.length === 0) return null
  return (
    <details className="pi-fold">
      <summary>{words.pages.stands.unsure(unsure.length)}</summary>
      <p className="sd-small sd-muted">{words.unsure}</p>
      <ul>
        {unsure.map((one) => (
          <li key={`${one.areaCode}|${one.category}`}>
            {words.about(one, names)}: {words.number(one.count.value ?? 0)},{' '}
            {words.expected(one.expectation.low, one.expectation.high)}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Concentrations in words: what rose first; what one place or one organisation explains is said to be that. */
function Spots() {
  const { computation, words, names } = useWeekly()
  const { hotSpots } = computation
  if (hotSpots.state !== 'found') {
    return (
      <p className="sd-small sd-muted">{hotSpots.state === 'none' ? words.hotSpots.none : words.hotSpots.cannotTell}</p>
    )
  }
  const ordered = [...hotSpots.spots].sort(
    (a, b) => Number(b.risen) - Number(a.risen) || (b.count.value ?? 0) - (a.count.value ?? 0),
  )
  const describe = (spot: HotSpot) => {
    const area = spot.areaCode ? names.area(spot.areaCode) : null
    const what = spot.category ? `${names.category(spot.category)}: ` : ''
    const found = words.hotSpots.found(area, spot.count.value ?? 0, words.dates.since(spot.from))
    return `${what}${found}${words.hotSpots.usual(spot.usual, spot.risen)} ${words.hotSpots.source[spot.source]}`.trim()
  }
  return (
    <details className="pi-fold">
      <summary>
        {words.headings.hotSpots} ({words.number(ordered.length)})
      </summary>
      <ul>
        {ordered.map((spot) => (
          <li key={`${spot.areaCode}|${spot.category}|${spot.from}|${spot.cells[0]?.e}`}>{describe(spot)}</li>
        ))}
      </ul>
    </details>
  )
}
