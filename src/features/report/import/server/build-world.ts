/** The municipality's registers as the import looks things up in them. */
import { createHash } from 'node:crypto'
import { findCrs } from '#analysis/map/crs.ts'
import { toGeographic } from '#analysis/map/projection.ts'
import { asMetres } from '#analysis/units.ts'
import { findMunicipality } from '#features/access/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { listCategories } from '../../register-store.ts'
import type { RegisterShelf, Registers } from '../../server/registers.ts'
import { foldName } from '../fold-name.ts'
import type { ImportWorld } from '../world.ts'

export interface WorldServices {
  readonly shelf: RegisterShelf
  readonly now: Date
}

const noUse = '9999-12-31'

export async function buildWorld(
  trx: Trx,
  municipalityId: string,
  { shelf, now }: WorldServices,
): Promise<ImportWorld> {
  const registers = await shelf.read(trx, municipalityId)
  const municipality = await findMunicipality(trx, municipalityId)
  if (!municipality) throw new Error(`no municipality ${municipalityId}`)
  const categories = await listCategories(trx, noUse)
  const places = [...registers.places.values()].map(({ position, ...place }) => ({ ...place, ...position }))
  return {
    now: now.getTime(),
    timeZone: registers.timeZone,
    crs: municipality.crs,
    near: findMiddle(registers, municipality.crs),
    categories: foldMap(
      categories,
      ({ code, sv, en }) => [sv, en, code],
      (one) => one.code,
    ),
    areas: foldMap(
      registers.areas,
      ({ code, name }) => [name, code],
      (one) => one.code,
    ),
    places: foldMap(
      places,
      ({ id, name }) => [name, id],
      (one) => one,
    ),
    knownPlaces: registers.knownPlaces,
    areaAt: registers.areas.length === 0 ? () => undefined : rememberAreas(registers),
    hashRow: (cells) => createHash('sha256').update(cells.join('\u001f')).digest('base64url').slice(0, 22),
  }
}

/** Later names of the same entry, and codes, win over earlier ones: a code always finds its own. */
function foldMap<T, V>(
  entries: readonly T[],
  namesOf: (entry: T) => string[],
  pickValue: (entry: T) => V,
): Map<string, V> {
  const map = new Map<string, V>()
  const ranks = Math.max(0, ...entries.map((entry) => namesOf(entry).length))
  for (let rank = 0; rank < ranks; rank += 1) {
    for (const entry of entries) {
      const name = namesOf(entry)[rank]
      if (name !== undefined) map.set(foldName(name), pickValue(entry))
    }
  }
  return map
}

function findMiddle(registers: Registers, crs: string): ImportWorld['near'] {
  const labels = registers.areas.map(({ label }) => label)
  if (labels.length === 0) return undefined
  const mean = (pick: (label: { e: number; n: number }) => number) =>
    labels.reduce((sum, label) => sum + pick(label), 0) / labels.length
  const { lon, lat } = toGeographic(findCrs(crs), asMetres(mean(({ e }) => e)), asMetres(mean(({ n }) => n)))
  return { lon, lat }
}

/** Sources that round to a street or a block give the same positions over and over. */
function rememberAreas(registers: Registers): ImportWorld['areaAt'] {
  const known = new Map<string, string | null>()
  return (e, n) => {
    const key = `${e} ${n}`
    const found = known.get(key)
    if (found !== undefined) return found
    const area = registers.areaAt(e, n)
    if (known.size >= 20_000) known.clear()
    known.set(key, area)
    return area
  }
}
