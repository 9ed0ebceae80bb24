import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawMapBody } from './area-map-drawing.ts'
import type { MapGround, NamedArea } from './map-frame.ts'
import type { Shape } from './map-projection.ts'
import { chooseThresholds, type QuantityWords } from './quantity-classes.ts'

export interface MapArea extends NamedArea {
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

export interface AreaMapData extends MapGround {
  areas: MapArea[]
  hotSpots?: HotSpot[]
  /** Lower ends of the coloured classes; at most four. Chosen from the data when absent. */
  thresholds?: number[]
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
  const drawn = drawMapBody(data, thresholds, words, theme, width)
  const sentence = words.sentence?.(...facts)
  return makeFigure(theme, {
    title: words.title,
    description,
    sentence,
    drawn,
    columns: listColumns(words.columns, { area: 'start', value: 'end', note: 'start' }),
    rows: data.areas.map((area) => ({
      area: area.name,
      value:
        typeof area.value === 'number'
          ? numberCell(area.value, theme.formatNumber(area.value))
          : numberCell(null, words[area.value]),
      note: area.flagged === true ? words.flagged : '',
    })),
  })
}
