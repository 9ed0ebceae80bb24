import type { Box } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend, type LegendItem } from '../draw-legend.ts'
import type { FigureTheme } from '../figure.ts'
import { writeRings } from '../hatch.ts'
import { drawText, element } from '../svg.ts'
import type { AreaMapData, AreaMapWords, MapArea } from './area-map.ts'
import { drawName, drawNameKey } from './area-names.ts'
import { findAnchor } from './label-anchor.ts'
import { boundRings, drawGround, namedLimit, openMap } from './map-frame.ts'
import type { MapProjection } from './map-projection.ts'
import { type LabelPlacement, numberRadius, type PlacedLabel, placeLabels } from './place-labels.ts'
import { classFill, findClass, writeClasses } from './quantity-classes.ts'
import { drawScaleBar } from './scale-bar.ts'

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
  const map = openMap(data, width)
  const { frame, projection } = map
  const scale = drawScaleBar(projection.pixelsPerMetre, frame, words.distance)
  const hotSpots = (data.hotSpots ?? [])
    .map((spot) => ({ rings: projection.rings(spot.shape), calm: spot.calm === true }))
    .filter(({ rings }) => rings.length > 0)
    .sort((a, b) => Number(b.calm) - Number(a.calm))
  const boxes = hotSpots.filter(({ calm }) => !calm).map(({ rings }) => boundRings(rings)!)
  const labels = labelAreas(data.areas, projection, frame, [...boxes, scale.box])
  const svg =
    drawGround(map) +
    drawAreas(data.areas, projection, thresholds) +
    hotSpots.map(({ rings, calm }) => drawHotSpot(writeRings(rings), calm)).join('') +
    labels.placed.map((label) => drawName(label, drawNumber)).join('') +
    scale.svg
  const key = drawNameKey(labels.key, frame.height + 22, width)
  const keyHeight = key.height === 0 ? 0 : key.height + 8
  const legend = drawLegend(listLegend(data, thresholds, words, theme), 0, frame.height + 12 + keyHeight, width)
  return { svg: svg + key.svg + legend.svg, height: frame.height + 14 + keyHeight + legend.height }
}

function labelAreas(areas: MapArea[], projection: MapProjection, frame: Box, obstacles: Box[]): LabelPlacement {
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

function drawNumber({ lines, x, y }: PlacedLabel): string {
  const disc = { cx: x, cy: y, r: numberRadius, fill: colour('card'), stroke: colour('boundary') }
  const style = { 'text-anchor': 'middle', 'font-size': 11, 'font-weight': 700 }
  return element('circle', disc) + drawText(lines[0]!, x, y + 4, style)
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
