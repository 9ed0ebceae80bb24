import { lazy, Suspense, useMemo, useState } from 'react'
import { Combobox } from '#design/combobox.tsx'
import { known } from '#design/known.ts'
import { Loading } from '#design/states.tsx'
import { useWords } from '#platform/web/language.tsx'
import { type FormDraft, type PlaceChoice, wordsAfter } from '../../form.ts'
import { recognisePlace, searchPlaces } from '../../search-places.ts'
import { reportWords } from '../../words.ts'
import type { Registers } from '../use-registers.ts'
import { MapBoundary } from './map-boundary.tsx'
import { findOwnPosition } from './own-position.ts'
import { PlaceList } from './place-list.tsx'

const TapMap = lazy(() => import('./tap-map.tsx').then(({ TapMap }) => ({ default: TapMap })))

export interface WhereFieldProps {
  value: FormDraft['where']
  onChange: (value: FormDraft['where']) => void
  error: string | undefined
  registers: Registers
}

/** Where: one field that searches; or the device's position, a map, a list. No way is the only one. */
export function WhereField({ value, onChange, error, registers }: WhereFieldProps) {
  const words = useWords(reportWords).form
  const [way, setWay] = useState<'list' | 'map' | null>(null)
  const [news, setNews] = useState('')
  const { text, choice } = value
  const { entries, areas, crs } = registers
  const hits = useMemo(() => (choice ? [] : searchPlaces(entries, text)), [choice, entries, text])
  const areaName = areas.find((area) => area.code === choice?.areaCode)?.name
  const asksInFull = !choice && text.trim() !== ''

  const settle = (chosen: PlaceChoice, spot = '') => {
    onChange({ text: spot ? `${chosen.label}, ${spot}` : chosen.label, choice: chosen })
    setWay(null)
  }
  const type = (typed: string) => {
    setNews('')
    onChange({ text: typed, choice: choice && wordsAfter(typed, choice.label) !== null ? choice : null })
  }
  const leave = () => {
    const found = choice ? null : recognisePlace(entries, text)
    if (found) settle(found.entry.choice, found.spot)
  }
  const locate = async () => {
    setNews(words.locating)
    const found = await findOwnPosition(areas, crs, words.myPosition)
    if (found.kind === 'found') {
      settle(found.choice)
      setNews(words.located(found.area.name, found.metres))
    } else {
      setNews(
        { outside: words.locatedOutside, refused: words.notAllowedToLocate, failed: words.notLocated }[found.kind],
      )
    }
  }
  const toggle = (one: 'list' | 'map') => setWay(way === one ? null : one)
  return (
    <div className="report-tight">
      <Combobox
        id="where"
        label={words.where}
        hint={words.whereHint}
        value={text}
        onChange={type}
        maxLength={240}
        onLeave={leave}
        options={hits.map((hit) => ({ key: hit.key, text: hit.name, aside: hit.areaName || words.area }))}
        onPick={(key) => {
          const hit = entries.find((entry) => entry.key === key)
          if (hit) settle(hit.choice)
        }}
        aside={areaName && areaName !== choice?.label ? areaName : undefined}
        listLabel={words.suggestions}
        hitsText={asksInFull ? words.hits(hits.length) : null}
        {...known({ error })}
        below={
          <>
            <button type="button" className="ds-link" onClick={() => void locate()}>
              {words.myPosition}
            </button>
            <button type="button" className="ds-link" aria-expanded={way === 'map'} onClick={() => toggle('map')}>
              {way === 'map' ? words.closeMap : words.map}
            </button>
            <button type="button" className="ds-link" aria-expanded={way === 'list'} onClick={() => toggle('list')}>
              {way === 'list' ? words.closePlaces : words.placeList}
            </button>
          </>
        }
      />
      <p className="sd-small sd-muted" role="status">
        {news}
      </p>
      {way === 'list' && <PlaceList entries={entries} onPick={(entry) => settle(entry.choice)} />}
      {way === 'map' && (
        <MapBoundary failedText={words.mapFailed}>
          <Suspense fallback={<Loading text={words.mapLoading} lines={8} />}>
            <TapMap
              registers={registers}
              at={choice?.position ?? null}
              onPick={(chosen, area) => {
                settle(chosen)
                setNews(words.mapped(area.name))
              }}
            />
          </Suspense>
        </MapBoundary>
      )}
    </div>
  )
}
