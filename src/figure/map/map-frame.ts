import { type Box, isOver } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend, type LegendItem } from '../draw-legend.ts'
import { drawNotes } from '../draw-notes.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import { drawName, drawNameKey } from './area-names.ts'
import { findAnchor } from './label-anchor.ts'
import { fitProjection, type MapCoordinates, type MapProjection, measureAspect, type Shape } from './map-projection.ts'
import { placeLabels } from './place-labels.ts'
import { drawScaleBar } from './scale-bar.ts'

export interface NamedArea {
  id: string
  name: string
  shape: Shape
}

/** What a map of findings lies on: areas with their borders and names, land and water. */
export interface MapGround {
  areas: readonly NamedArea[]
  coordinates: MapCoordinates
  /** Under the areas. With land given the rest of the ground is water. */
  land?: readonly Shape[]
  water?: readonly Shape[]
  /** Ids of the areas the map is fitted to; the rest is cut at the frame. All when absent. */
  focus?: readonly string[]
  /** Width over height of the map's frame. From the shapes when absent. */
  aspect?: number
}

/** What every map of findings is asked for besides. */
export interface MapData extends MapGround {
  /** Stand under the map: source, day, and that points are invented when they are. */
  notes?: readonly string[]
}

export interface OpenMap {
  ground: MapGround
  frame: Box
  projection: MapProjection
}

/** A lettered disc, explained in a line of words under the map. */
export interface MapMark {
  letter: string
  /** Where the disc would like to stand. */
  at: { x: number; y: number }
  /** What it stands for: a line leads there from a disc that stands apart. */
  target: { x: number; y: number }
  text: string
}

export interface MapClosing {
  /** Drawn between the ground and the names. */
  body: string
  marks: readonly MapMark[]
  /** Boxes on screen that no name may cover. */
  keepClear?: readonly Box[]
  /** Printed in the lower right corner, as the width that every event was given. */
  stamp?: string
  /** Ids of the areas named before the others, even where they are small. */
  insist?: ReadonlySet<string>
  legendTitle?: string
  legend: readonly LegendItem[]
  theme: FigureTheme
}

/** Areas beyond this number are drawn but not named: no map of that many can be read by names. */
export const namedLimit = 400
const markRadius = 10
/** Beyond this many letters nobody looks one up; the rest is in the table. */
export const markLimit = 12

export function openMap(ground: MapGround, width: number): OpenMap {
  const focus = ground.focus === undefined ? undefined : new Set(ground.focus)
  const fit = ground.areas.filter((area) => focus === undefined || focus.has(area.id)).map((area) => area.shape)
  const shapes = fit.length > 0 ? fit : ground.areas.map((area) => area.shape)
  const narrowest = width < phoneWidth ? 0.8 : 1.1
  const aspect = ground.aspect ?? Math.max(narrowest, Math.min(1.9, measureAspect(shapes, ground.coordinates)))
  const frame: Box = { x: 0, y: 0, width, height: Math.round(width / aspect) }
  const inner: Box = { x: 8, y: 8, width: width - 16, height: frame.height - 16 }
  return { ground, frame, projection: fitProjection(shapes, ground.coordinates, inner).clipTo(frame) }
}

export function drawGround({ ground, frame, projection }: OpenMap): string {
  return (
    element('rect', { ...frame, fill: colour(ground.land === undefined ? 'ground' : 'water') }) +
    drawShapes(ground.land ?? [], projection, 'ground') +
    drawShapes(ground.water ?? [], projection, 'water')
  )
}

/** The water once more, over what was smoothed across it; with land given also the sea around it. */
export function drawWaterOver({ ground, frame, projection }: OpenMap): string {
  const land = (ground.land ?? []).map((shape) => projection.path(shape)).join('')
  const sea = `M0 0H${frame.width}V${frame.height}H0Z${land}`
  return (
    (ground.land === undefined ? '' : element('path', { d: sea, fill: colour('water'), 'fill-rule': 'evenodd' })) +
    drawShapes(ground.water ?? [], projection, 'water')
  )
}

export function drawBorders({ ground, projection }: OpenMap): string {
  const width = ground.areas.length > namedLimit ? 0.3 : 0.9
  const style = { fill: 'none', stroke: colour('boundary'), 'stroke-width': width, 'stroke-linejoin': 'round' }
  const paths = ground.areas.map((area) => projection.path(area.shape)).filter((d) => d !== '')
  return element('g', { ...style, 'data-part': 'borders' }, ...paths.map((d) => element('path', { d })))
}

/** Names, marks, scale bar, legend and notes around what was drawn; the whole map and its height. */
export function closeMap({ ground, frame, projection }: OpenMap, closing: MapClosing): { svg: string; height: number } {
  const { width } = frame
  const scale = drawScaleBar(projection.pixelsPerMetre, frame, (metres) => writeDistance(metres, closing.theme))
  const stamp = drawStamp(closing.stamp, frame, scale.box)
  const marks = placeMarks(closing.marks, frame, [scale.box, ...stamp.boxes], closing.keepClear ?? [])
  const obstacles = [scale.box, ...stamp.boxes, ...marks.map(({ box }) => box), ...(closing.keepClear ?? [])]
  const labels = nameAreas(ground.areas, projection, frame, obstacles, closing.insist ?? new Set())
  let svg =
    closing.body +
    labels.placed.map((label) => drawName(label)).join('') +
    marks.map(({ line }) => line).join('') +
    marks.map(({ disc }) => disc).join('') +
    scale.svg +
    stamp.svg
  // Widths are measured within a few per cent.
  const room = width * 0.96
  let top = frame.height + 14
  const add = (part: { svg: string; height: number }, gap: number) => {
    svg += part.svg
    if (part.height > 0) top += part.height + gap
  }
  add(drawMarkKey(closing.marks, top, width), 6)
  if (closing.legendTitle !== undefined && closing.legend.length > 0) {
    add(drawNotes([closing.legendTitle], top, room), 5)
  }
  const legend = closing.legend.map((item) => ({ ...item, label: cutText(item.label, width - 22, 13) }))
  add(drawLegend(legend, 0, top, width), 2)
  add(drawNameKey(labels.key, top + 12, width), 4)
  return { svg, height: top }
}

export function writeDistance(metres: number, { formatNumber }: FigureTheme): string {
  if (metres < 1000) return `${formatNumber(Math.round(metres))}\u00a0m`
  return `${formatNumber(metres / 1000, metres % 1000 === 0 ? 0 : 1)}\u00a0km`
}

/** A square measure or a density: small ones with the decimals that tell them apart. */
export function writeSmall(value: number, { formatNumber }: FigureTheme): string {
  return formatNumber(value, Number.isInteger(value) || value >= 9.95 ? 0 : value >= 0.95 ? 1 : 2)
}

/** The box around rings on screen, undefined where nothing of them is in the frame. */
export function boundRings(rings: readonly (readonly (readonly [number, number])[])[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of rings.flat()) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top }
}

function drawShapes(shapes: readonly Shape[], projection: MapProjection, name: 'ground' | 'water'): string {
  return shapes
    .map((shape) => element('path', { d: projection.path(shape), fill: colour(name), 'fill-rule': 'evenodd' }))
    .join('')
}

function drawStamp(text: string | undefined, frame: Box, scale: Box): { svg: string; boxes: Box[] } {
  if (text === undefined) return { svg: '', boxes: [] }
  const room = frame.width - (scale.x + scale.width) - 24
  const lines = wrapText(text, Math.min(room, frame.width * 0.6), 12.5)
  const right = frame.x + frame.width - 10
  const bottom = frame.y + frame.height - 12
  const widest = Math.max(...lines.map((line) => measureText(line, 12.5)))
  const style = { 'text-anchor': 'end', 'font-size': 12.5 }
  const svg = lines.map((line, k) => drawHaloText(line, right, bottom - (lines.length - 1 - k) * 16, style)).join('')
  const height = lines.length * 16 + 6
  return { svg, boxes: [{ x: right - widest - 4, y: bottom - height + 6, width: widest + 8, height }] }
}

const nudges: [number, number][] = [0, 1, 2, 3].flatMap((ring) =>
  ring === 0
    ? [[0, 0] as [number, number]]
    : Array.from({ length: 8 }, (_, k): [number, number] => [
        ring * 21 * Math.cos((k * Math.PI) / 4),
        ring * 21 * Math.sin((k * Math.PI) / 4),
      ]),
)

function placeMarks(marks: readonly MapMark[], frame: Box, hard: readonly Box[], soft: readonly Box[]) {
  const taken = [...hard]
  const inside = ({ x, y }: { x: number; y: number }, box: Box) =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  return marks.flatMap(({ letter, at, target }) => {
    const size = 2 * markRadius + 2
    const others = soft.filter((box) => !inside(at, box))
    for (const obstacles of [[...taken, ...others], taken]) {
      for (const [dx, dy] of nudges) {
        const x = Math.max(frame.x + size / 2, Math.min(frame.x + frame.width - size / 2, at.x + dx))
        const y = Math.max(frame.y + size / 2, Math.min(frame.y + frame.height - size / 2, at.y + dy))
        const box = { x: x - size / 2, y: y - size / 2, width: size, height: size }
        if (obstacles.some((other) => isOver(box, other))) continue
        taken.push(box)
        const far = Math.hypot(target.x - x, target.y - y) > markRadius + 3
        const ends = { x1: x, y1: y, x2: target.x, y2: target.y, stroke: colour('ink') }
        return [{ box, line: far ? element('line', ends) : '', disc: drawMark(letter, x, y) }]
      }
    }
    return []
  })
}

function drawMark(letter: string, x: number, y: number): string {
  const disc = { cx: x, cy: y, r: markRadius, fill: colour('ink'), stroke: colour('card'), 'stroke-width': 1.5 }
  const style = { 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 700, fill: colour('card') }
  return element('circle', disc) + drawText(letter, x, y + 4.4, style)
}

function drawMarkKey(marks: readonly MapMark[], top: number, width: number): { svg: string; height: number } {
  let [svg, line] = ['', 0]
  for (const { letter, text } of marks) {
    const y = top + 13 + line * 19
    svg += drawMark(letter, markRadius + 1, y - 4.5)
    const lines = wrapText(text, width - 30, 13)
    svg += lines.map((each, k) => drawText(each, 28, y + k * 19)).join('')
    line += Math.max(1, lines.length) + 0.25
  }
  return { svg: element('g', { 'data-part': 'marks' }, svg), height: line * 19 }
}

function nameAreas(
  areas: readonly NamedArea[],
  projection: MapProjection,
  frame: Box,
  obstacles: Box[],
  insist: ReadonlySet<string>,
) {
  const few = areas.length > namedLimit ? areas.filter((area) => insist.has(area.id)) : areas
  const wishes = few.flatMap(({ id, name, shape }) => {
    const anchor = findAnchor(projection.rings(shape))
    if (anchor === undefined) return []
    const first = insist.has(id)
    return [{ id, text: name, anchor, insist: first, priority: (first ? 1e6 : 0) + anchor.height }]
  })
  const inner = { x: frame.x + 2, y: frame.y + 2, width: frame.width - 4, height: frame.height - 4 }
  return placeLabels(wishes, inner, obstacles)
}
