import { useEffect, useRef, useState } from 'react'
import { Drawing } from '#design/drawing.tsx'
import { useWeekly } from '../../pages/weekly/weekly-context.ts'
import type { LiveMap } from './live-map.ts'
import { readPoints } from './read-points.ts'
import './map-box.css'

const readScheme = () =>
  `${document.documentElement.dataset.colorScheme} ${matchMedia('(prefers-color-scheme: dark)').matches}`

/** A new value when the page turns light or dark: the map's colours are read anew. */
function useScheme(): string {
  const [scheme, setScheme] = useState(readScheme)
  useEffect(() => {
    const look = () => setScheme(readScheme())
    const media = matchMedia('(prefers-color-scheme: dark)')
    media.addEventListener('change', look)
    const watch = new MutationObserver(look)
    watch.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] })
    return () => {
      media.removeEventListener('change', look)
      watch.disconnect()
    }
  }, [])
  return scheme
}

/** The drawn map, and over its ground, once it has been fetched, the one that moves: same box, same content. */
export function MapBox({ svg }: { svg: string }) {
  const { words, areas, ground, groundSettled, computation, municipality, chosenArea, chooseArea } = useWeekly()
  const { where } = words.pages
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const live = useRef<LiveMap | null>(null)
  const [ready, setReady] = useState(false)
  const scheme = useScheme()
  const choose = useRef(chooseArea)
  choose.current = chooseArea
  const text = useRef(where)
  text.current = where
  const days = useRef(computation.period)
  days.current = computation.period
  const { hash } = computation.inputs
  const started = useRef(computation)
  if (started.current.inputs.hash !== hash) started.current = computation

  // The stage covers the drawn ground; the drawing's own legend stays under it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the drawing is another
  useEffect(() => {
    const measure = () => {
      const drawn = box.current?.querySelector('svg rect')?.getBoundingClientRect()
      if (stage.current && drawn) stage.current.style.height = `${Math.ceil(drawn.height) + 1}px`
    }
    measure()
    const watch = new ResizeObserver(measure)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [svg])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme is read from the page
  useEffect(() => {
    const container = stage.current
    if (!container || areas.length === 0 || !groundSettled) return
    let ended = false
    const fail = () => {
      setReady(false)
      live.current?.end()
      live.current = null
    }
    const start = async () => {
      const [{ startLiveMap }, points] = await Promise.all([import('./live-map.ts'), readPoints(days.current)])
      if (ended) return
      const { crs, settings } = municipality
      const scene = { crs, areas, ground, computation: started.current, points, tiles: settings.mapTiles }
      const { map, scrollToZoom, scrollToZoomMac, twoFingers } = text.current
      live.current = startLiveMap(
        container,
        scene,
        { map, scrollToZoom, scrollToZoomMac, twoFingers },
        {
          ready: () => setReady(true),
          failed: fail,
          chosen: (code) => choose.current(code),
        },
      )
    }
    // First when it is on its way into view and the page is at rest.
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return
        watch.disconnect()
        whenIdle(() => {
          // Without WebGL or without the chunk the drawn map is the map.
          if (!ended) start().catch(fail)
        })
      },
      { rootMargin: '200px' },
    )
    watch.observe(container)
    return () => {
      ended = true
      watch.disconnect()
      fail()
    }
  }, [areas, ground, groundSettled, municipality, hash, scheme])

  useEffect(() => {
    if (ready) live.current?.choose(chosenArea)
  }, [ready, chosenArea])

  return (
    <div className="pi-map" ref={box} data-live={ready || undefined}>
      <Drawing svg={svg} />
      <div className="pi-map-stage" ref={stage} />
      {ready && (
        <div className="pi-map-buttons sd-screen-only">
          <button type="button" aria-label={where.zoomIn} title={where.zoomIn} onClick={() => live.current?.zoom(1)}>
            +
          </button>
          <button type="button" aria-label={where.zoomOut} title={where.zoomOut} onClick={() => live.current?.zoom(-1)}>
            −
          </button>
          <button type="button" onClick={() => live.current?.showWhole()}>
            {where.whole}
          </button>
        </div>
      )}
    </div>
  )
}

function whenIdle(work: () => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2_000 })
  else setTimeout(work, 300)
}
