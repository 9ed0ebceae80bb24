import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { wrapSvg } from '../svg.ts'
import { drawMapBody } from './area-map-drawing.ts'
import type { MapCoordinates, Shape } from './map-projection.ts'
import { chooseThresholds, type QuantityWords } from './quantity-classes.ts'

export interface MapArea {
  id: string
  name: string
  shape: Shape
  /** A count, or why there is none. */
  value: number | 'suppressed' | 'missing'
  /** Left its expected range: marked by colour and a heavy edge, and named first. */
  flagged?: boolean
}

export interface HotSpot {
  /** Usually hexagons, in the map's coordinates. */
  shape: Shape
  /** There every week, so no news: an outline without the colour of news, and not counted in the words. */
  calm?: boolean
}

export interface AreaMapData {
  areas: MapArea[]
  coordinates: MapCoordinates
  hotSpots?: HotSpot[]
  /** Under the areas. With land given the rest of the ground is water. */
  land?: Shape[]
  water?: Shape[]
  /** Ids of the areas the map is fitted to; the rest is cut at the frame. All when absent. */
  focus?: string[]
  /** Lower ends of the coloured classes; at most four. Chosen from the data when absent. */
  thresholds?: number[]
  /** Width over height of the map's frame. From the shapes when absent. */
  aspect?: number
}

export interface AreaMapWords extends QuantityWords {
  title: string
  describe: (areas: MapArea[], flagged: MapArea[], hotSpots: number) => string
  sentence?: (areas: MapArea[], flagged: MapArea[], hotSpots: number) => string
  columns: { area: string; value: string; note: string }
  flagged: string
  hotSpot: string
  /** Names the outline of a calm hot spot. */
  hotSpotCalm?: string
  suppressed: string
  missing: string
  empty: string
  /** Length on the scale bar, for example "2 km". */
  distance: (metres: number) => string
}

/**
 * Areas by quantity class, flagged areas and hot spots over them, names without collisions, legend and scale bar.
 * The table twin holds every area, also those that got no name on the map.
 */
export function drawAreaMap(data: AreaMapData, words: AreaMapWords, theme: FigureTheme): Figure {
  const flagged = data.areas.filter((area) => area.flagged === true)
  const facts = [data.areas, flagged, data.hotSpots?.filter((spot) => spot.calm !== true).length ?? 0] as const
  const description = words.describe(...facts)
  const width = theme.width ?? 640
  const numbers = data.areas.map((area) => area.value).filter((value) => typeof value === 'number')
  const thresholds = data.thresholds ?? chooseThresholds(numbers)
  const { svg, height } = drawMapBody(data, thresholds, words, theme, width)
  const sentence = words.sentence?.(...facts)
  return {
    svg: wrapSvg(theme, width, height, words.title, description, svg),
    title: words.title,
    description,
    table: {
      caption: words.title,
      columns: [
        { key: 'area', label: words.columns.area, align: 'start' },
        { key: 'value', label: words.columns.value, align: 'end' },
        { key: 'note', label: words.columns.note, align: 'start' },
      ],
      rows: data.areas.map((area) => ({
        area: area.name,
        value:
          typeof area.value === 'number'
            ? numberCell(area.value, theme.formatNumber(area.value))
            : numberCell(null, words[area.value]),
        note: area.flagged === true ? words.flagged : '',
      })),
    },
    ...(sentence === undefined ? {} : { sentence }),
  }
}
