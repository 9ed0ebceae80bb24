/** What the inventor knows of the town: places by area, and whether a point lies in an area. */
import { isPointInRing } from '../making/stitch-rings.ts'
import type { DemoArea, DemoOrganisation, DemoPlace } from '../shapes.ts'
import type { Random } from './random.ts'

export interface Ground {
  readonly placesFor: (organisation: DemoOrganisation, area: string) => readonly (readonly [DemoPlace, number])[]
  readonly findPlace: (key: string) => DemoPlace
  /** A point within `metres` of the place, still in its area. */
  readonly near: (place: DemoPlace, metres: number, random: Random) => readonly [lon: number, lat: number]
}

const notSpots = new Set(['area', 'town'])
const metresPerDegree = 111_420

export function makeGround(areas: readonly DemoArea[], gazetteer: readonly DemoPlace[]): Ground {
  const survey = new Map(areas.filter((area) => area.set === 'survey').map((area) => [area.code, area]))
  const byKey = new Map(gazetteer.map((place) => [place.key, place]))
  const known = new Map<string, readonly (readonly [DemoPlace, number])[]>()

  const isInside = (code: string, lon: number, lat: number) =>
    survey
      .get(code)!
      .geometry.coordinates.some(
        ([outer, ...holes]) =>
          isPointInRing([lon, lat], outer!) && !holes.some((hole) => isPointInRing([lon, lat], hole)),
      )

  return {
    placesFor: (organisation, area) => {
      const key = `${organisation.key} ${area}`
      const found = known.get(key)
      if (found) return found
      const spots = gazetteer.filter((place) => place.area === area && !notSpots.has(place.kind))
      const own = spots.filter((place) => organisation.placeKinds.includes(place.kind))
      const chosen = own.length > 0 ? own : spots
      // Some places are told of more than others, without one taking it all.
      const weighted = chosen.map((place, index) => [place, 1 / Math.sqrt(index + 2)] as const)
      known.set(key, weighted)
      return weighted
    },
    findPlace: (key) => {
      const place = byKey.get(key)
      if (!place) throw new Error(`The story needs the place ${key}`)
      return place
    },
    near: (place, metres, random) => {
      const angle = random.next() * 2 * Math.PI
      const out = (metres * Math.sqrt(random.next())) / metresPerDegree
      const lat = place.lat + out * Math.sin(angle)
      const lon = place.lon + (out * Math.cos(angle)) / Math.cos((place.lat * Math.PI) / 180)
      if (!isInside(place.area, lon, lat)) return [place.lon, place.lat]
      return [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
    },
  }
}
