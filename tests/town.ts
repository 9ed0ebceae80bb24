/** A tiny invented municipality for tests: two parties, three organisations, every role, four square areas. */
import { seedAgreement } from '#db/demo/seed-agreement.ts'
import type { Role } from '#features/access/schema.ts'
import { findReport, type NewReportRow } from '#features/report/store.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { townAgreement } from './town-agreement.ts'

export const town = 'provby'
/** A second municipality in the same database, which nobody of the first may see. */
export const otherTown = 'annanby'

/** Squares of 2 km; code → south-west corner. Names begin with letters that only Swedish sorts last. */
export const areaNames = { norr: 'Zinkbacken', soder: 'Åliden', oster: 'Ängsholmen', vaster: 'Östermalm' } as const
export type AreaCode = keyof typeof areaNames
const corners: Record<AreaCode, { e: number; n: number }> = {
  norr: { e: 800_000, n: 7_302_000 },
  soder: { e: 800_000, n: 7_300_000 },
  oster: { e: 802_000, n: 7_300_000 },
  vaster: { e: 802_000, n: 7_302_000 },
}
/** A position some metres into an area. */
export const spotIn = (area: AreaCode, east = 1000, north = 1000) => ({
  e: corners[area].e + east,
  n: corners[area].n + north,
})

export const organisationNames = {
  kommunen: 'Provby kommun',
  polisen: 'Polisen i Provby',
  skolan: 'Östra skolan',
  vakten: 'Åkullens vakt',
  bolaget: 'Zätas bostäder',
} as const
export type OrganisationId = keyof typeof organisationNames

interface Member {
  readonly role: Role
  readonly organisationId: OrganisationId
  readonly until?: string
  readonly since?: string
}

/** Person and membership share their id. */
export const members = {
  coordinator: { role: 'coordinator', organisationId: 'kommunen' },
  police: { role: 'communityPoliceOfficer', organisationId: 'polisen' },
  steering: { role: 'steeringGroupMember', organisationId: 'kommunen' },
  secondSteering: { role: 'steeringGroupMember', organisationId: 'kommunen' },
  policeSteering: { role: 'steeringGroupMember', organisationId: 'polisen' },
  reader: { role: 'reader', organisationId: 'kommunen' },
  administrator: { role: 'administrator', organisationId: 'kommunen' },
  schoolReporter: { role: 'reporter', organisationId: 'skolan' },
  schoolColleague: { role: 'reporter', organisationId: 'skolan' },
  schoolReviewer: { role: 'reviewer', organisationId: 'skolan' },
  guardReporter: { role: 'reporter', organisationId: 'vakten' },
  guardReviewer: { role: 'reviewer', organisationId: 'vakten' },
  housingReviewer: { role: 'reviewer', organisationId: 'bolaget' },
  /** A presenter's role, but for an organisation that is no party. */
  strayCoordinator: { role: 'coordinator', organisationId: 'bolaget' },
  expired: { role: 'reviewer', organisationId: 'skolan', until: '2026-11-22' },
  notYet: { role: 'reviewer', organisationId: 'skolan', since: '2026-12-01' },
} as const satisfies Record<string, Member>
export type MemberId = keyof typeof members

const categories = [
  { code: 'vandalism', parentCode: null, sv: 'Skadegörelse' },
  { code: 'brokenWindow', parentCode: 'vandalism', sv: 'Krossad ruta' },
  { code: 'disorder', parentCode: null, sv: 'Ordningsstörning' },
  { code: 'littering', parentCode: null, sv: 'Nedskräpning' },
] as const

export async function fillTown(db: Database): Promise<void> {
  await db.asOwner(async (trx) => {
    await fillMunicipality(trx, town)
    await fillMunicipality(trx, otherTown)
    await fillSeats(trx)
    for (const [id, address] of [
      ['lokal', 'lokal@provby.example'],
      ['styrgrupp', 'styrgrupp@provby.example'],
    ] as const) {
      const row = { municipalityId: town, id, kind: 'week', name: id, email: address }
      await trx.insertInto('pictureRecipient').values(row).execute()
    }
  })
}

async function fillSeats(trx: Trx): Promise<void> {
  const steering: MemberId[] = ['steering', 'secondSteering', 'policeSteering']
  const preparing: MemberId[] = ['coordinator', 'police']
  await seedAgreement(trx, {
    municipalityId: town,
    agreement: townAgreement,
    seats: [
      ...steering.map((membershipId, seat) => ({ bodyCode: 'steeringGroup', seat, membershipId })),
      ...preparing.map((membershipId, seat) => ({ bodyCode: 'preparatoryGroup', seat, membershipId })),
    ],
    by: { personId: 'coordinator', organisationId: 'kommunen' },
  })
}

async function fillMunicipality(trx: Trx, municipalityId: string): Promise<void> {
  const settings = JSON.stringify({ areaSet: 'survey', smallCell: 5, cellMetres: 200, invented: true })
  await trx.insertInto('municipality').values({ id: municipalityId, name: municipalityId, settings }).execute()
  for (const [code, name] of Object.entries(areaNames)) {
    const { e, n } = corners[code as AreaCode]
    const geometry = [[[[e, n], [e + 2000, n], [e + 2000, n + 2000], [e, n + 2000], [e, n]]]] // biome-ignore format: one ring
    await trx
      .insertInto('area')
      .values({
        municipalityId,
        setCode: 'survey',
        code,
        name,
        boundaryVersion: 'prov 2026',
        parentCode: null,
        population: 1000,
        labelE: e + 1000,
        labelN: n + 1000,
        geometry: JSON.stringify(geometry),
      })
      .execute()
    const place = { id: `torg-${code}`, name: `${name} torg`, kind: 'square', areaCode: code, precisionMetres: 30 }
    await trx
      .insertInto('place')
      .values({ municipalityId, ...place, e: e + 500, n: n + 500 })
      .execute()
  }
  await trx
    .insertInto('category')
    .values(
      categories.map(({ code, parentCode, sv }, position) => {
        return { municipalityId, code, parentCode, labelSv: sv, labelEn: code, position }
      }),
    )
    .execute()
  const parties: Record<string, 'municipality' | 'police'> = { kommunen: 'municipality', polisen: 'police' }
  await trx
    .insertInto('organisation')
    .values(
      Object.entries(organisationNames).map(([id, name]) => {
        return {
          municipalityId,
          id,
          name,
          party: parties[id] ?? null,
          sector: 'test',
          activeFrom: null,
          activeTo: null,
        }
      }),
    )
    .execute()
  for (const [id, member] of Object.entries(members) as [MemberId, Member][]) {
    await trx.insertInto('person').values({ municipalityId, id, displayName: id, email: null }).execute()
    const { role, organisationId, since = '2020-01-01', until = null } = member
    const row = { municipalityId, id, personId: id, organisationId, role, since, until }
    await trx.insertInto('membership').values(row).execute()
  }
}

/** A shared report as it stands in the store, for tests that need a past. Later values win. */
export function sharedRow(reportId: string, given: Partial<NewReportRow> = {}): NewReportRow {
  const at = given.recordedAt ?? '2026-11-17T08:00:00.000Z'
  return {
    municipalityId: town,
    reportId,
    version: 1,
    organisationId: 'skolan',
    reporterId: 'schoolReporter',
    state: 'shared',
    category: 'vandalism',
    occurredFrom: '2026-11-16T20:00:00.000Z',
    occurredTo: '2026-11-16T21:00:00.000Z',
    occurredOn: (given.occurredFrom ?? '2026-11-16').slice(0, 10),
    placeSource: 'area',
    placeId: null,
    placeWords: null,
    e: null,
    n: null,
    precisionMetres: null,
    areaCode: 'soder',
    felt: null,
    toldPolice: 'unknown',
    text: null,
    overrides: '[]',
    sourceId: null,
    sourceKey: null,
    changedBy: 'schoolReporter',
    changedByOrganisation: given.organisationId ?? 'skolan',
    reason: null,
    recordedAt: at,
    supersededAt: null,
    submittedAt: at,
    reviewedAt: at,
    sharedAt: at,
    ...given,
  }
}

export async function storeRows(db: Database, rows: readonly NewReportRow[]): Promise<void> {
  await db.asOwner(async (trx) => {
    for (let at = 0; at < rows.length; at += 400) {
      await trx
        .insertInto('reportVersion')
        .values(rows.slice(at, at + 400))
        .execute()
    }
  })
}

/** The standing version, past row-level security. */
export const findStanding = (db: Database, id: string) => db.asOwner((trx) => findReport(trx, id))
