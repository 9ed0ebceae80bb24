import { colour } from '../colour-tokens.ts'
import { drawLegend, type LegendItem } from '../draw-legend.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'
import type { AreaMapData, AreaMapWords, MapArea } from './area-map.ts'
import { findAnchor } from './label-anchor.ts'
import { type Frame, fitProjection, type MapProjection, measureAspect, type Shape } from './map-projection.ts'
import { type LabelPlacement, labelSize, numberRadius, placeLabels } from './place-labels.ts'
import { classFill, findClass, writeClasses } from './quantity-classes.ts'
import { drawScaleBar } from './scale-bar.ts'

/** Areas beyond this number are drawn but not named: no map of that many can be read by names. */
const namedLimit = 400

/** All inside the outer SVG element, and its height in pixels. */
export function drawMapBody(
  data: AreaMapData,
  thresholds: number[],
  words: AreaMapWords,
  theme: FigureTheme,
  width: number,
) {
  if (data.areas.length === 0) {
    return {
      svg: drawText(words.empty, width / 2, 64, { 'text-anchor': 'middle', fill: colour('muted') }),
      height: 120,
    }
  }
  const focus = data.focus === undefined ? undefined : new Set(data.focus)
  const fit = data.areas.filter((area) => focus === undefined || focus.has(area.id)).map((area) => area.shape)
  const shapes = fit.length > 0 ? fit : data.areas.map((area) => area.shape)
  const narrowest = width < phoneWidth ? 0.8 : 1.1
  const aspect = data.aspect ?? Math.max(narrowest, Math.min(1.9, measureAspect(shapes, data.coordinates)))
  const frame: Frame = { x: 0, y: 0, width, height: Math.round(width / aspect) }
  const inner: Frame = { x: 8, y: 8, width: width - 16, height: frame.height - 16 }
  const fitted = fitProjection(shapes, data.coordinates, inner)
  const projection = fitted.clipTo(frame)
  const scale = drawScaleBar(projection.pixelsPerMetre, frame, words.distance)
  const hotSpots = (data.hotSpots ?? [])
    .map((spot) => ({ rings: projection.rings(spot.shape), calm: spot.calm === true }))
    .filter(({ rings }) => rings.length > 0)
    .sort((a, b) => Number(b.calm) - Number(a.calm))
  const boxes = hotSpots.filter(({ calm }) => !calm).map(({ rings }) => boundRings(rings))
  const labels = labelAreas(data.areas, projection, frame, [...boxes, scale.box])
  const ground = element('rect', { ...frame, fill: colour(data.land === undefined ? 'ground' : 'water') })
  const svg =
    ground +
    drawShapes(data.land ?? [], projection, 'ground') +
    drawShapes(data.water ?? [], projection, 'water') +
    drawAreas(data.areas, projection, thresholds) +
    hotSpots.map(({ rings, calm }) => drawHotSpot(writeRings(rings), calm)).join('') +
    labels.placed.map(drawLabel).join('') +
    scale.svg
  const key = drawKey(labels.key, frame.height + 22, width)
  const legend = drawLegend(listLegend(data, thresholds, words, theme), 0, frame.height + 12 + key.height, width)
  return { svg: svg + key.svg + legend.svg, height: frame.height + 14 + key.height + legend.height }
}

function labelAreas(areas: MapArea[], projection: MapProjection, frame: Frame, obstacles: Frame[]): LabelPlacement {
  if (areas.length > namedLimit) areas = areas.filter((area) => area.flagged === true).slice(0, namedLimit)
  const wishes = areas.flatMap((area) => {
    const anchor = findAnchor(projection.rings(area.shape))
    if (anchor === undefined) return []
    const count = typeof area.value === 'number' ? area.value : 0
    const flagged = area.flagged === true
    return [
      {
        id: area.id,
        text: area.name,
        anchor,
        insist: flagged,
        priority: (flagged ? 1e9 : 0) + count * 100 + anchor.height,
      },
    ]
  })
  return placeLabels(
    wishes,
    { x: frame.x + 2, y: frame.y + 2, width: frame.width - 4, height: frame.height - 4 },
    obstacles,
  )
}

function drawShapes(shapes: Shape[], projection: MapProjection, name: 'ground' | 'water'): string {
  return shapes
    .map((shape) => element('path', { d: projection.path(shape), fill: colour(name), 'fill-rule': 'evenodd' }))
    .join('')
}

function drawAreas(areas: MapArea[], projection: MapProjection, thresholds: number[]): string {
  const edge = areas.length > namedLimit ? 0.3 : 0.9
  const paths = areas.map((area) => ({ area, d: projection.path(area.shape) })).filter(({ d }) => d !== '')
  const plain = paths.filter(({ area }) => area.flagged !== true)
  const flagged = paths.filter(({ area }) => area.flagged === true)
  return (
    element(
      'g',
      { stroke: colour('boundary'), 'stroke-width': edge, 'stroke-linejoin': 'round', 'fill-rule': 'evenodd' },
      ...plain.map(({ area, d }) => element('path', { d, ...fillOf(area, thresholds) })),
    ) +
    // Flagged areas last, so that no neighbour covers their edge.
    element(
      'g',
      { stroke: colour('rust'), 'stroke-width': 2, 'stroke-linejoin': 'round', 'fill-rule': 'evenodd' },
      ...flagged.map(({ d }) => element('path', { d, fill: colour('flag') })),
    )
  )
}

function fillOf(area: MapArea, thresholds: number[]) {
  if (area.value === 'missing') return { fill: colour('card'), 'stroke-dasharray': '2 3' }
  if (area.value === 'suppressed') return { fill: colour('empty'), 'stroke-dasharray': '5 2' }
  return { fill: classFill(findClass(area.value, thresholds), thresholds) }
}

function drawHotSpot(d: string, calm: boolean): string {
  if (calm) return element('path', { d, fill: 'none', stroke: colour('q4'), 'stroke-width': 1.4 })
  return element('path', { d, fill: colour('rust'), stroke: colour('card'), 'stroke-width': 1 })
}

function writeRings(rings: [number, number][][]): string {
  return rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`).join('')
}

function boundRings(rings: [number, number][][]): Frame {
  const xs = rings.flat().map(([x]) => x)
  const ys = rings.flat().map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function drawLabel(label: LabelPlacement['placed'][number]): string {
  const style = { 'text-anchor': 'middle', 'font-size': labelSize, 'font-weight': 700 }
  if (label.kind === 'number') {
    const disc = { cx: label.x, cy: label.y, r: numberRadius, fill: colour('card'), stroke: colour('boundary') }
    return element('circle', disc) + drawText(label.lines[0]!, label.x, label.y + 4, { ...style, 'font-size': 11 })
  }
  const top = label.y - ((label.lines.length - 1) * 14) / 2 + 4.5
  return label.lines.map((line, index) => drawHaloText(line, label.x, top + index * 14, style)).join('')
}

/** The names behind the numbers, flowing under the map. */
function drawKey(key: LabelPlacement['key'], y: number, width: number): { svg: string; height: number } {
  let [x, line, svg] = [0, 0, '']
  for (const { number, text } of key) {
    const head = `${number}`
    const headWidth = measureText(head, 12.5, true) + 5
    const itemWidth = headWidth + measureText(text, 12.5)
    if (x > 0 && x + itemWidth > width) [x, line] = [0, line + 1]
    svg += drawText(head, x, y + line * 18, { 'font-size': 12.5, 'font-weight': 700 })
    svg += drawText(text, x + headWidth, y + line * 18, { 'font-size': 12.5, fill: colour('muted') })
    x += itemWidth + 14
  }
  return { svg: element('g', { 'data-part': 'key' }, svg), height: key.length === 0 ? 0 : (line + 1) * 18 + 8 }
}

function listLegend(data: AreaMapData, thresholds: number[], words: AreaMapWords, theme: FigureTheme): LegendItem[] {
  const box = { x: 0.5, y: 0.5, width: 13, height: 13, rx: 1 }
  const edge = { stroke: colour('boundary') }
  const has = (test: (area: MapArea) => boolean) => data.areas.some(test)
  const items: LegendItem[] = []
  if (has((area) => area.flagged === true)) {
    items.push({
      mark: element('rect', { ...box, fill: colour('flag'), stroke: colour('rust'), 'stroke-width': 2 }),
      label: words.flagged,
    })
  }
  const hexagon = 'M7 0L13 3.5V10.5L7 14L1 10.5V3.5Z'
  if (data.hotSpots?.some((spot) => spot.calm !== true)) {
    items.push({ mark: element('path', { d: hexagon, fill: colour('rust') }), label: words.hotSpot })
  }
  if (words.hotSpotCalm !== undefined && data.hotSpots?.some((spot) => spot.calm === true)) {
    const outline = { fill: 'none', stroke: colour('q4'), 'stroke-width': 1.4 }
    items.push({ mark: element('path', { d: hexagon, ...outline }), label: words.hotSpotCalm })
  }
  const used = new Set(
    data.areas.map((area) => (typeof area.value === 'number' ? findClass(area.value, thresholds) : -1)),
  )
  const classes = writeClasses(thresholds, words, theme, true)
  for (let index = classes.length - 1; index >= 0; index -= 1) {
    if (used.has(index))
      items.push({
        mark: element('rect', { ...box, ...edge, fill: classes[index]!.fill }),
        label: classes[index]!.label,
      })
  }
  if (has((area) => area.value === 'suppressed')) {
    items.push({
      mark: element('rect', { ...box, ...edge, fill: colour('empty'), 'stroke-dasharray': '5 2' }),
      label: words.suppressed,
    })
  }
  if (has((area) => area.value === 'missing')) {
    items.push({
      mark: element('rect', { ...box, ...edge, fill: colour('card'), 'stroke-dasharray': '2 3' }),
      label: words.missing,
    })
  }
  return items
}
