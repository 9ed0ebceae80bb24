/** The map that moves. In a chunk of its own: nothing else on the page waits for it. */
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { boundScene, type MapScene, makeStyle } from './map-scene.ts'

setWorkerUrl(workerUrl)

export interface LiveMapWords {
  readonly map: string
  readonly scrollToZoom: string
  readonly scrollToZoomMac: string
  readonly twoFingers: string
}

export interface LiveMap {
  readonly choose: (code: string | null) => void
  readonly zoom: (steps: number) => void
  readonly showWhole: () => void
  readonly end: () => void
}

/** The page's colours as the browser resolves them, light or dark. */
function readColours(container: HTMLElement) {
  const probe = document.createElement('span')
  container.append(probe)
  const known = new Map<string, string>()
  return {
    of: (name: string) => {
      const kept = known.get(name)
      if (kept) return kept
      probe.style.color = `var(--samlad-${name})`
      const colour = getComputedStyle(probe).color
      known.set(name, colour)
      return colour
    },
    end: () => probe.remove(),
  }
}

/** @throws when the browser has no WebGL 2: the drawn map stays. */
export function startLiveMap(
  container: HTMLElement,
  scene: MapScene,
  words: LiveMapWords,
  on: { ready: () => void; failed: () => void; chosen: (code: string) => void },
): LiveMap {
  const colours = readColours(container)
  const font = getComputedStyle(container).fontFamily.split(',')[0]?.replace(/"/g, '').trim() ?? 'sans-serif'
  const textScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1
  const style = makeStyle(scene, colours.of, { font, size: 12.5 * textScale })
  colours.end()
  const { opening, all } = boundScene(scene)
  const margin = 0.4
  const map = new MapLibre({
    container,
    style,
    bounds: opening,
    fitBoundsOptions: { padding: 8 },
    maxBounds: [
      [all[0][0] - margin * 2, all[0][1] - margin],
      [all[1][0] + margin * 2, all[1][1] + margin],
    ],
    attributionControl: false,
    // The page scrolls past the map: it zooms with a modifier key, and moves with two fingers.
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    fadeDuration: 0,
    locale: {
      'Map.Title': words.map,
      'CooperativeGesturesHandler.WindowsHelpText': words.scrollToZoom,
      'CooperativeGesturesHandler.MacHelpText': words.scrollToZoomMac,
      'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.once('idle', on.ready)
  // The drawn map stays until this one has something to show; a lost context gives it back.
  map.on('webglcontextlost', on.failed)
  map.on('click', 'areas', (event) => {
    const code: unknown = event.features?.[0]?.properties.code
    if (typeof code === 'string') on.chosen(code)
  })
  map.on('mousemove', 'areas', () => (map.getCanvas().style.cursor = 'pointer'))
  map.on('mouseleave', 'areas', () => (map.getCanvas().style.cursor = ''))
  // Until somebody moves it, it shows the same whatever the box becomes: a phone turned, a window drawn wider.
  let shown: typeof all | null = opening
  map.on('movestart', (event) => {
    if (event.originalEvent) shown = null
  })
  map.on('resize', () => {
    if (shown) map.fitBounds(shown, { padding: 8, animate: false })
  })
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const how = { animate: !still }
  return {
    choose: (code) => {
      const mark = () => map.setFilter('chosen', ['==', ['get', 'code'], code ?? ''])
      if (map.isStyleLoaded()) mark()
      else map.once('load', mark)
    },
    zoom: (steps) => {
      shown = null
      map.zoomTo(map.getZoom() + steps, how)
    },
    showWhole: () => {
      shown = all
      map.fitBounds(all, { padding: 8, ...how })
    },
    end: () => map.remove(),
  }
}
