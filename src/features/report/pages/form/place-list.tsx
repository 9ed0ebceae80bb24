import { useWords } from '#platform/web/language.tsx'
import { groupByArea, type PlaceEntry } from '../../search-places.ts'
import { reportWords } from '../../words.ts'

/** Every place under its area: for those who know neither the name nor the map. */
export function PlaceList({
  entries,
  onPick,
}: {
  entries: readonly PlaceEntry[]
  onPick: (entry: PlaceEntry) => void
}) {
  const words = useWords(reportWords).form
  return (
    <div className="report-places">
      {groupByArea(entries).map(({ area, places }) => (
        <details key={area.key} name="report-area">
          <summary>{area.name}</summary>
          <ul>
            <li>
              <button type="button" className="ds-link" onClick={() => onPick(area)}>
                {words.wholeArea(area.name)}
              </button>
            </li>
            {places.map((place) => (
              <li key={place.key}>
                <button type="button" className="ds-link" onClick={() => onPick(place)}>
                  {place.name}
                </button>
              </li>
            ))}
            {places.length === 0 && <li className="sd-muted">{words.noOwnPlaces}</li>}
          </ul>
        </details>
      ))}
    </div>
  )
}
