/** Fills an empty database with the demo municipality: real areas, invented organisations' invented reports. */
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { findCrs } from '#analysis/map/crs.ts'
import { toPlanar } from '#analysis/map/projection.ts'
import { asDegrees } from '#analysis/units.ts'
import type { Trx } from '#platform/db/port.ts'
import { categories } from './categories.data.ts'
import { inventReports } from './invent-reports.ts'
import { loadAreas, loadBasemap, loadGazetteer } from './load-lulea.ts'
import { organisations } from './lulea/organisations.data.ts'
import { type SeedSeat, seedAgreement } from './seed-agreement.ts'
import { insertReports } from './seed-reports.ts'

export const demoMunicipality = '2580'

export interface DemoSeed {
  readonly seed: number
  /** Local date: nothing is told from its midnight on. */
  readonly until: string
  readonly weeks: number
}

/** Returns how many reports were invented. The same seed and date give the same rows. */
export async function seedDemo(trx: Trx, { seed, until, weeks }: DemoSeed): Promise<number> {
  const areas = loadAreas()
  const gazetteer = loadGazetteer()
  await insertMunicipality(trx)
  await insertGeography(trx, areas, gazetteer)
  await trx
    .insertInto('category')
    .values(
      categories.map(({ code, parentCode, sv, en }, position) => {
        return { municipalityId: demoMunicipality, code, parentCode, labelSv: sv, labelEn: en, position }
      }),
    )
    .execute()
  await insertPeople(trx)
  await seedAgreement(trx, {
    municipalityId: demoMunicipality,
    agreement: lulea2024to2027,
    seats,
    by: { personId: '1-coordinator', organisationId: 'lulea-kommun' },
  })
  const reports = inventReports({ seed, until, weeks, areas, gazetteer, organisations, categories })
  await insertReports(trx, demoMunicipality, reports, project)
  return reports.length
}

const crs = findCrs('EPSG:3006')

/** Centimetres are enough, and give the same text everywhere. */
function project(lon: number, lat: number): [number, number] {
  const { e, n } = toPlanar(crs, asDegrees(lon), asDegrees(lat))
  return [Math.round(e * 100) / 100, Math.round(n * 100) / 100]
}

async function insertMunicipality(trx: Trx): Promise<void> {
  const settings = JSON.stringify({ areaSet: 'survey', smallCell: 5, cellMetres: 200, invented: true })
  await trx.insertInto('municipality').values({ id: demoMunicipality, name: 'Luleå', settings }).execute()
}

async function insertGeography(
  trx: Trx,
  areas: ReturnType<typeof loadAreas>,
  gazetteer: ReturnType<typeof loadGazetteer>,
): Promise<void> {
  const rings = (coordinates: [number, number][][][]) =>
    coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => project(lon, lat))))
  for (const area of areas) {
    const [labelE, labelN] = project(...area.labelPoint)
    await trx
      .insertInto('area')
      .values({
        municipalityId: demoMunicipality,
        setCode: area.set,
        code: area.code,
        name: area.name,
        boundaryVersion: area.boundaryVersion,
        parentCode: area.parentCode,
        population: area.population,
        labelE,
        labelN,
        geometry: JSON.stringify(rings(area.geometry.coordinates)),
      })
      .execute()
  }
  await trx
    .insertInto('place')
    .values(
      gazetteer.map((place) => {
        const [e, n] = project(place.lon, place.lat)
        const { key: id, name, kind, area: areaCode, precisionMetres } = place
        return { municipalityId: demoMunicipality, id, name, kind, areaCode, e, n, precisionMetres }
      }),
    )
    .execute()
  const basemap = loadBasemap()
  const polygons = (shape: { coordinates: [number, number][][][] }) =>
    JSON.stringify({ type: 'MultiPolygon', coordinates: rings(shape.coordinates) })
  const rivers = basemap.rivers.flatMap((river) =>
    river.coordinates.map((line) => line.map(([lon, lat]) => project(lon, lat))),
  )
  const base = { municipalityId: demoMunicipality, attribution: basemap.licence }
  await trx
    .insertInto('ground')
    .values([
      { ...base, kind: 'land', geometry: polygons(basemap.land) },
      { ...base, kind: 'water', geometry: polygons(basemap.water) },
      { ...base, kind: 'river', geometry: JSON.stringify({ type: 'MultiLineString', coordinates: rivers }) },
    ])
    .execute()
}

/** In the order of the agreement's seats; each is called by the office. */
const steeringGroup = [
  { id: '5-steering-police', organisationId: 'polisen', displayName: 'Lokalpolisområdeschef' },
  { id: '5-steering', organisationId: 'lulea-kommun', displayName: 'Kommundirektör' },
  { id: '5-steering-council', organisationId: 'lulea-kommun', displayName: 'Kommunalråd' },
  { id: '5-steering-lulebo', organisationId: 'lulebo', displayName: 'VD Lulebo' },
  { id: '5-steering-social', organisationId: 'lulea-kommun', displayName: 'Socialdirektör' },
] as const

const preparatoryGroup = ['1-coordinator', '2-police', '5-steering-lulebo', '5-steering-social']

const seats: readonly SeedSeat[] = [
  ...steeringGroup.map(({ id }, seat) => ({ bodyCode: 'steeringGroup', seat, membershipId: id })),
  { bodyCode: 'steeringGroup', seat: 0, membershipId: '5-steering-police-deputy', isDeputy: true },
  ...preparatoryGroup.map((membershipId, seat) => ({ bodyCode: 'preparatoryGroup', seat, membershipId })),
]

/** Roles, not names: nobody real is in the demo. */
async function insertPeople(trx: Trx): Promise<void> {
  await trx
    .insertInto('organisation')
    .values(
      organisations.map(({ key: id, name, party, sector }) => {
        return { municipalityId: demoMunicipality, id, name, party, sector, activeFrom: null, activeTo: null }
      }),
    )
    .execute()
  const people = [
    { id: '1-coordinator', role: 'coordinator', organisationId: 'lulea-kommun', displayName: 'Samordnare' },
    { id: '2-police', role: 'communityPoliceOfficer', organisationId: 'polisen', displayName: 'Kommunpolis' },
    ...organisations
      .filter((one) => one.party === null)
      .flatMap(({ key }) => [
        { id: `3-reporter-${key}`, role: 'reporter', organisationId: key, displayName: 'Rapportör' },
        { id: `4-reviewer-${key}`, role: 'reviewer', organisationId: key, displayName: 'Granskare' },
      ]),
    ...steeringGroup.map((one) => ({ ...one, role: 'steeringGroupMember' })),
    {
      id: '5-steering-police-deputy',
      role: 'steeringGroupMember',
      organisationId: 'polisen',
      displayName: 'Ställföreträdande lokalpolisområdeschef',
    },
    { id: '6-reader', role: 'reader', organisationId: 'lulea-kommun', displayName: 'Läsare' },
    { id: '7-administrator', role: 'administrator', organisationId: 'lulea-kommun', displayName: 'Administratör' },
  ]
  await trx
    .insertInto('person')
    .values(people.map(({ id, displayName }) => ({ municipalityId: demoMunicipality, id, displayName, email: null })))
    .execute()
  await trx
    .insertInto('membership')
    .values(
      people.map(({ id, role, organisationId }) => {
        return {
          municipalityId: demoMunicipality,
          id,
          personId: id,
          organisationId,
          role,
          // The law asks for somebody who coordinates from its first day, before there was an agreement.
          since: role === 'coordinator' ? '2023-07-01' : '2024-01-01',
          until: null,
        }
      }),
    )
    .execute()
  await trx
    .insertInto('pictureRecipient')
    .values([
      {
        municipalityId: demoMunicipality,
        id: 'styrgruppen',
        kind: 'week',
        name: 'Styrgruppen',
        email: 'styrgruppen@samlad.example',
      },
      {
        municipalityId: demoMunicipality,
        id: 'rapportorer',
        kind: 'week',
        name: 'Rapporterande organisationer',
        email: 'rapportorer@samlad.example',
      },
    ])
    .execute()
}
