import type { PlaceChoice } from '../../form.ts'
import type { Area } from '../../schema.ts'

export type OwnPosition =
  | { readonly kind: 'found'; readonly choice: PlaceChoice; readonly area: Area; readonly metres: number }
  | { readonly kind: 'outside' | 'refused' | 'failed' }

/** Better than this no phone knows, whatever it says. */
const leastMetres = 10

/** Asks the device where it is. Its position is rounded to its own exactness and never leaves before the report is sent. */
export async function findOwnPosition(areas: readonly Area[], crs: string, label: string): Promise<OwnPosition> {
  if (!('geolocation' in navigator)) return { kind: 'failed' }
  const asked = new Promise<GeolocationPosition>((done, fail) => {
    navigator.geolocation.getCurrentPosition(done, fail, {
      enableHighAccuracy: true,
      timeout: 15_000,
      maximumAge: 30_000,
    })
  })
  try {
    const [{ coords }, { locateArea, placeDevice }] = await Promise.all([asked, import('./locate.ts')])
    const position = placeDevice(crs, coords)
    const area = locateArea(areas, position.e, position.n)
    if (!area) return { kind: 'outside' }
    const metres = Math.max(leastMetres, Math.ceil(coords.accuracy / 10) * 10)
    const choice = {
      source: 'device',
      label,
      placeId: null,
      position,
      precisionMetres: metres,
      areaCode: area.code,
    } as const
    return { kind: 'found', choice, area, metres }
  } catch (error) {
    const refused = typeof error === 'object' && error !== null && 'code' in error && error.code === 1
    return { kind: refused ? 'refused' : 'failed' }
  }
}
