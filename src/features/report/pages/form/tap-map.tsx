import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { readGround } from '../../api.ts'
import type { PlaceChoice } from '../../form.ts'
import type { Area, Ground } from '../../schema.ts'
import { reportWords } from '../../words.ts'
import type { Registers } from '../use-registers.ts'
import { locateArea } from './locate.ts'
import { holdInside, moveView, namesWithRoom, pathOf, startView, type View, zoomView } from './map-view.ts'

interface TapMapProps {
  registers: Registers
  at: { readonly e: number; readonly n: number } | null
  onPick: (choice: PlaceChoice, area: Area) => void
}

/** A plain map to tap on: areas, water, names of places when near. Drag or arrows to move, buttons or plus and minus for scale. */
export function TapMap({ registers, at, onPick }: TapMapProps) {
  const words = useWords(reportWords).form
  const { areas, places } = registers
  const full = useMemo(() => startView(areas), [areas])
  const [view, setView] = useState<View>(() =>
    at ? holdInside({ ...full, width: 3000, e: at.e, n: at.n }, full) : full,
  )
  const [mark, setMark] = useState(at)
  const room = useRef<SVGSVGElement>(null)
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null)
  const { data } = useQuery({
    queryKey: ['ground'],
    queryFn: ({ signal }) => call(readGround, {}, signal),
    staleTime: 3.6e6,
  })
  const ground = useMemo(() => (data?.ground ?? []).map(drawGround), [data])
  const drawn = useMemo(() => areas.map((area) => ({ area, path: pathOf(area.geometry) })), [areas])
  const area = useMemo(() => mark && locateArea(areas, mark.e, mark.n), [areas, mark])

  const metresPerPixel = () => view.width / (room.current?.clientWidth || 340)
  const height = view.width * 0.9
  const change = (next: View) => setView(holdInside(next, full))
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key]
    if (step) {
      const from = mark ?? view
      const next = { e: from.e + (step[0] ?? 0) * view.width * 0.04, n: from.n + (step[1] ?? 0) * view.width * 0.04 }
      setMark(next)
      if (Math.abs(next.e - view.e) > view.width * 0.45 || Math.abs(next.n - view.n) > height * 0.45)
        change({ ...view, ...next })
    } else if (event.key === '+') change(zoomView(view, 0.5, mark))
    else if (event.key === '-') change(zoomView(view, 2, mark))
    else return
    event.preventDefault()
  }
  const move = (event: PointerEvent) => {
    const { current } = drag
    if (!current || event.buttons === 0) return
    const [x, y] = [event.clientX - current.x, event.clientY - current.y]
    if (!current.moved && Math.hypot(x, y) < 6) return
    drag.current = { x: event.clientX, y: event.clientY, moved: true }
    change(moveView(view, -x * metresPerPixel(), y * metresPerPixel()))
  }
  const tap = (event: PointerEvent) => {
    const box = room.current?.getBoundingClientRect()
    const was = drag.current
    drag.current = null
    if (!box || was?.moved !== false) return
    const scale = view.width / box.width
    setMark({
      e: view.e - view.width / 2 + (event.clientX - box.left) * scale,
      n: view.n + height / 2 - (event.clientY - box.top) * scale,
    })
  }
  const choose = () => {
    if (!mark || !area) return
    const position = { e: Math.round(mark.e), n: Math.round(mark.n) }
    // A finger is about ten pixels from where it meant.
    const precisionMetres = Math.max(10, Math.round((metresPerPixel() * 10) / 10) * 10)
    const where = { source: 'map', label: words.mapPlace, placeId: null, areaCode: area.code } as const
    onPick({ ...where, position, precisionMetres }, area)
  }
  const near = view.width < 12_000
  const letter = view.width / 28
  const named = useMemo(() => {
    const spots = near
      ? places.map(({ id, name, position }) => ({ key: id, name, ...position }))
      : areas.map(({ code, name, label }) => ({ key: code, name, ...label }))
    return namesWithRoom(spots, view, height, letter, mark)
  }, [near, places, areas, view, height, letter, mark])
  return (
    <div className="report-map">
      <p className="sd-small sd-muted" id="report-map-help">
        {words.mapHelp}
      </p>
      <svg
        ref={room}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is worked with arrows, plus and minus
        tabIndex={0}
        role="application"
        aria-label={words.mapLabel}
        aria-describedby="report-map-help"
        viewBox={`${view.e - view.width / 2} ${-view.n - height / 2} ${view.width} ${height}`}
        onKeyDown={press}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY, moved: false }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={move}
        onPointerUp={tap}
      >
        {ground}
        {drawn.map((one) => (
          <path
            key={one.area.code}
            d={one.path}
            className="report-map-area"
            data-here={one.area === area || undefined}
          />
        ))}
        {named.map((one) => (
          <g key={one.key} transform={`translate(${one.e} ${-one.n})`}>
            {near && <circle r={letter / 5} className="report-map-place" />}
            <text y={near ? -letter / 2.5 : 0} fontSize={letter} strokeWidth={letter / 5}>
              {one.name}
            </text>
          </g>
        ))}
        {mark && (
          <g transform={`translate(${mark.e} ${-mark.n}) scale(${view.width / 340})`} className="report-map-mark">
            <circle r="9" />
            <path d="M-15 0H-4M4 0H15M0 -15V-4M0 4V15" />
          </g>
        )}
      </svg>
      <p className="sd-small" role="status">
        {mark && (area ? words.mapped(area.name) : words.mappedOutside)}
      </p>
      <Row>
        <Button look="second" onClick={() => change(zoomView(view, 0.5, mark))}>
          {words.nearer}
        </Button>
        <Button look="second" onClick={() => change(zoomView(view, 2, mark))}>
          {words.farther}
        </Button>
        <Button disabled={!area} onClick={choose}>
          {words.useMark}
        </Button>
      </Row>
      {data?.ground[0] && <p className="sd-small sd-muted">{data.ground[0].attribution}</p>}
    </div>
  )
}

function drawGround({ kind, geometry }: Ground, at: number) {
  if (geometry.type === 'MultiPolygon') {
    return <path key={at} d={pathOf(geometry.coordinates)} className={`report-map-${kind}`} fillRule="evenodd" />
  }
  return <path key={at} d={pathOf([geometry.coordinates], false)} className="report-map-river" />
}
