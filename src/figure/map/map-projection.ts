import { geoIdentity, geoPath } from 'd3-geo'
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { Box } from '../box.ts'

export type Shape = Polygon | MultiPolygon

/** Metres in a plane (SWEREF 99 TM: x east, y north) or degrees (longitude, latitude). */
export type MapCoordinates = 'metres' | 'degrees'

export interface FittedProjection {
  /** The projection showing what falls inside this frame and nothing beyond it. */
  clipTo: (frame: Box) => MapProjection
}

export interface MapProjection {
  /** Path data of a shape, clipped to the frame; empty when it lies outside. */
  path: (shape: Shape) => string
  /** Rings on screen, clipped to the frame. */
  rings: (shape: Shape) => [number, number][][]
  /** Pixels per metre on the ground, at the middle of the map. */
  pixelsPerMetre: number
}

const earthRadius = 6_371_008.8
const radians = Math.PI / 180

/**
 * Fits the shapes named by `fit` into the frame, north up.
 * Degrees go through transverse Mercator about the middle of the shapes, first into metres: the fitting and clipping are
 * then plane, so the winding of a ring (which differs between sources) does not matter.
 */
export function fitProjection(fit: Shape[], coordinates: MapCoordinates, inner: Box): FittedProjection {
  const toMetres = coordinates === 'metres' ? (shape: Shape) => shape : makeTransverse(fit)
  const projection = geoIdentity().reflectY(true)
  if (fit.some((shape) => shape.coordinates.length > 0)) {
    projection.fitExtent(writeExtent(inner), {
      type: 'GeometryCollection',
      geometries: fit.map(toMetres) as Geometry[],
    })
  }
  return {
    clipTo: (frame) => {
      projection.clipExtent(writeExtent(frame))
      const write = geoPath(projection).digits(1)
      return {
        path: (shape) => write(toMetres(shape)) ?? '',
        rings: (shape) => collectRings(projection, toMetres(shape)),
        pixelsPerMetre: projection.scale(),
      }
    },
  }
}

function writeExtent(frame: Box): [[number, number], [number, number]] {
  return [
    [frame.x, frame.y],
    [frame.x + frame.width, frame.y + frame.height],
  ]
}

/** Width over height of the shapes on the ground, 1 when there are none. */
export function measureAspect(shapes: Shape[], coordinates: MapCoordinates): number {
  const toMetres = coordinates === 'metres' ? (shape: Shape) => shape : makeTransverse(shapes)
  const bounds = boundPositions(shapes.map(toMetres))
  const width = bounds[2] - bounds[0]
  const height = bounds[3] - bounds[1]
  return width > 0 && height > 0 ? width / height : 1
}

function makeTransverse(shapes: Shape[]): (shape: Shape) => Shape {
  const [west, south, east, north] = boundPositions(shapes)
  const centre = Number.isFinite(west) ? [(west + east) / 2, (south + north) / 2] : [0, 0]
  // Spherical transverse Mercator (Snyder, Map Projections: A Working Manual, 1987, equations 8-1 to 8-3).
  const project = ([longitude = 0, latitude = 0]: Position): Position => {
    const across = (longitude - centre[0]!) * radians
    const phi = latitude * radians
    const x = Math.atanh(Math.cos(phi) * Math.sin(across))
    const y = Math.atan2(Math.tan(phi), Math.cos(across)) - centre[1]! * radians
    return [x * earthRadius, y * earthRadius]
  }
  return (shape) =>
    shape.type === 'Polygon'
      ? { type: 'Polygon', coordinates: shape.coordinates.map((ring) => ring.map(project)) }
      : { type: 'MultiPolygon', coordinates: shape.coordinates.map((part) => part.map((ring) => ring.map(project))) }
}

function boundPositions(shapes: Shape[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of shapes) {
    const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
    for (const [x = 0, y = 0] of parts.flat(2)) {
      bounds[0] = Math.min(bounds[0], x)
      bounds[1] = Math.min(bounds[1], y)
      bounds[2] = Math.max(bounds[2], x)
      bounds[3] = Math.max(bounds[3], y)
    }
  }
  return bounds
}

function collectRings(projection: ReturnType<typeof geoIdentity>, shape: Shape): [number, number][][] {
  const rings: [number, number][][] = []
  const pen = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => void rings.push([[x, y]]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push([x, y]),
    closePath: () => undefined,
    arc: () => undefined,
  }
  geoPath(projection, pen)(shape)
  return rings
}
