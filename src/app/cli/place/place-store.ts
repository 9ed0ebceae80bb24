/** Municipalities as the command line meets them: listed, created with what belongs to them, an invented one removed. */
import { sql } from 'kysely'
import { MunicipalitySettings, type Party, type Role } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'

export interface ListedMunicipality {
  id: string
  name: string
  timeZone: string
  invented: boolean
  /** Standing reports, and the first and last day they tell of. */
  reports: number
  first: string | null
  last: string | null
  pictures: number
}

export async function listMunicipalities(trx: Trx): Promise<ListedMunicipality[]> {
  const rows = await trx.selectFrom('municipality').selectAll().orderBy('id').execute()
  const reports = await trx
    .selectFrom('reportVersion')
    .select(({ fn }) => [
      'municipalityId',
      fn.countAll<number>().as('count'),
      fn.min('occurredOn').as('first'),
      fn.max('occurredOn').as('last'),
    ])
    .where('supersededAt', 'is', null)
    .groupBy('municipalityId')
    .execute()
  const pictures = await trx
    .selectFrom('picture')
    .select(({ fn }) => ['municipalityId', fn.countAll<number>().as('count')])
    .groupBy('municipalityId')
    .execute()
  return rows.map(({ id, name, timeZone, settings }) => {
    const told = reports.find((one) => one.municipalityId === id)
    return {
      id,
      name,
      timeZone,
      invented: MunicipalitySettings.parse(settings).invented,
      reports: Number(told?.count ?? 0),
      first: told?.first ?? null,
      last: told?.last ?? null,
      pictures: Number(pictures.find((one) => one.municipalityId === id)?.count ?? 0),
    }
  })
}

export interface ListedMembership {
  membershipId: string
  organisationId: string
  role: Role
}

/** Memberships of a municipality that are valid on the day. */
export async function listMemberships(trx: Trx, municipalityId: string, today: string): Promise<ListedMembership[]> {
  const rows = await trx
    .selectFrom('membership')
    .select(['id as membershipId', 'organisationId', 'role'])
    .where('municipalityId', '=', municipalityId)
    .where('since', '<=', today)
    .where((where) => where.or([where('until', 'is', null), where('until', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

export interface NewCategory {
  code: string
  parentCode: string | null
  label: string
}

export interface NewArea {
  code: string
  name: string
  label: { e: number; n: number }
  /** MultiPolygon in plane metres. */
  geometry: [number, number][][][]
}

export interface NewMunicipality {
  id: string
  name: string
  timeZone: string
  crs: string
  settings: Partial<MunicipalitySettings>
  organisations: readonly { id: string; name: string; party: Party; sector: string }[]
  /** The roles that the command line works in, each for its organisation. */
  presenters: readonly { id: string; organisationId: string; displayName: string; role: Role; since: string }[]
  categories: readonly NewCategory[]
  areas: readonly NewArea[]
  boundaryVersion: string
}

export async function insertMunicipality(trx: Trx, made: NewMunicipality): Promise<void> {
  const { id: municipalityId, name, timeZone, crs, organisations, presenters } = made
  const settings = JSON.stringify(made.settings)
  await trx.insertInto('municipality').values({ id: municipalityId, name, timeZone, crs, settings }).execute()
  await trx
    .insertInto('organisation')
    .values(organisations.map((one) => ({ municipalityId, ...one, activeFrom: null, activeTo: null })))
    .execute()
  await trx
    .insertInto('person')
    .values(presenters.map(({ id, displayName }) => ({ municipalityId, id, displayName, email: null })))
    .execute()
  await trx
    .insertInto('membership')
    .values(
      presenters.map(({ id, organisationId, role, since }) => {
        return { municipalityId, id, personId: id, organisationId, role, since, until: null }
      }),
    )
    .execute()
  for (const area of made.areas) await insertArea(trx, municipalityId, made.settings.areaSet ?? '', made, area)
  await insertCategories(trx, municipalityId, made.categories, 0)
}

async function insertArea(
  trx: Trx,
  municipalityId: string,
  setCode: string,
  { boundaryVersion }: NewMunicipality,
  { code, name, label, geometry }: NewArea,
): Promise<void> {
  await trx
    .insertInto('area')
    .values({
      municipalityId,
      setCode,
      code,
      name,
      boundaryVersion,
      parentCode: null,
      population: null,
      labelE: label.e,
      labelN: label.n,
      geometry: JSON.stringify(geometry),
    })
    .execute()
}

async function insertCategories(
  trx: Trx,
  municipalityId: string,
  categories: readonly NewCategory[],
  first: number,
): Promise<void> {
  if (categories.length === 0) return
  const rows = categories.map(({ code, parentCode, label }, at) => {
    return { municipalityId, code, parentCode, labelSv: label, labelEn: label, position: first + at }
  })
  await trx.insertInto('category').values(rows).execute()
}

/** Children first. Every table whose rows belong to a municipality. */
const tables = [
  'job',
  'questionnaireAnswer',
  'questionnaireInvited',
  'questionnaire',
  'calendarFeed',
  'obligationReminder',
  'ownEvidenceFile',
  'ownEvidenceVersion',
  'obligationNoteVersion',
  'implementationVersion',
  'statementFile',
  'statementConfirmation',
  'statementText',
  'statement',
  'formalDecision',
  'minutesEntry',
  'minutesFile',
  'minutesApproval',
  'itemOutcomeVersion',
  'attendanceVersion',
  'meetingPaper',
  'agendaItemVersion',
  'meeting',
  'digestSetting',
  'escalation',
  'groupQuestion',
  'statusOverride',
  'taskFile',
  'taskLog',
  'taskVersion',
  'groupMember',
  'groupConfirmation',
  'groupMandateVersion',
  'workingGroup',
  'planFile',
  'planConfirmation',
  'planException',
  'planMeasureVersion',
  'plan',
  'measureOverride',
  'measureConfirmation',
  'effectDesign',
  'indicatorValue',
  'indicatorVersion',
  'measureVersion',
  'measure',
  'libraryVersion',
  'eventChainVersion',
  'causeEvidence',
  'causeVersion',
  'problemConfirmation',
  'priorityWeights',
  'problemScore',
  'problemFinding',
  'problemVersion',
  'problem',
  'seatHolder',
  'agreementSignature',
  'agreementDraftVersion',
  'agreementDraft',
  'agreementVersion',
  'agreement',
  'mappingFile',
  'mappingVersion',
  'mappingInvitation',
  'jointFile',
  'jointConfirmation',
  'jointDifference',
  'jointComment',
  'jointPart',
  'jointBlock',
  'jointPicture',
  'watchItem',
  'policeEvent',
  'observationSetAside',
  'seriesBreak',
  'observation',
  'deliverySeries',
  'seriesPast',
  'series',
  'delivery',
  'pictureTheme',
  'outboxMail',
  'pictureRecipient',
  'pictureConfirmation',
  'quickTask',
  'focusPoint',
  'pictureLevel',
  'pictureText',
  'pictureFile',
  'picture',
  'savedView',
  'reportVersion',
  'importSource',
  'auditEvent',
  'session',
  'membership',
  'person',
  'organisation',
  'category',
  'place',
  'ground',
  'area',
] as const

/** Takes away a municipality whose reports are invented, with all that is its; false for every other one. */
export async function removeInvented(trx: Trx, id: string): Promise<boolean> {
  const row = await trx.selectFrom('municipality').select('settings').where('id', '=', id).executeTakeFirst()
  if (!row || !MunicipalitySettings.parse(row.settings).invented) return false
  await removeAll(trx, id)
  return true
}

/** Takes away a municipality that no report and no statistics ever came to; false for every other one. */
export async function removeEmpty(trx: Trx, id: string): Promise<boolean> {
  const report = await trx
    .selectFrom('reportVersion')
    .select('reportId')
    .where('municipalityId', '=', id)
    .executeTakeFirst()
  const delivery = await trx.selectFrom('delivery').select('id').where('municipalityId', '=', id).executeTakeFirst()
  if (report || delivery) return false
  await removeAll(trx, id)
  return true
}

async function removeAll(trx: Trx, id: string): Promise<void> {
  for (const table of tables) {
    await sql`delete from ${sql.ref(snakeCase(table))} where municipality_id = ${id}`.execute(trx)
  }
  await trx.deleteFrom('municipality').where('id', '=', id).execute()
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
