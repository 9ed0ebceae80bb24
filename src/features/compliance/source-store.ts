/** What the statements of this room need of other rooms' tables, and what is kept under a checksum. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

/** Pictures and plans that their body has decided, with the municipality's own decisions that stand; the earliest first. */
export async function listDecisions(trx: Trx, municipalityId: string) {
  const pictures = await trx
    .selectFrom('jointPicture')
    .select(['id', 'period', 'edition', 'decidedOn', 'decidedByBody'])
    .where('municipalityId', '=', municipalityId)
    .where('party', 'is', null)
    .where('decidedOn', 'is not', null)
    .orderBy('decidedOn')
    .orderBy('id')
    .execute()
  const plans = await trx
    .selectFrom('plan')
    .select(['id', 'title', 'edition', 'decidedOn', 'decidedByBody'])
    .where('municipalityId', '=', municipalityId)
    .where('decidedOn', 'is not', null)
    .orderBy('decidedOn')
    .orderBy('id')
    .execute()
  const formal = await trx
    .selectFrom('formalDecision')
    .select(['subjectId', 'body', 'decidedOn', 'paragraph', 'registrationNumber'])
    .where('municipalityId', '=', municipalityId)
    .where('supersededAt', 'is', null)
    .orderBy('decidedOn')
    .orderBy('id')
    .execute()
  return { pictures, plans, formal }
}

/** Last day of the latest report to the council that was delivered; null: none was. */
export async function findLastReported(trx: Trx, municipalityId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('statement')
    .select(({ fn }) => fn.max('toOn').as('last'))
    .where('municipalityId', '=', municipalityId)
    .where('kind', '=', 'councilReport')
    .where('deliveredOn', 'is not', null)
    .executeTakeFirst()
  return row?.last ?? null
}

export interface KeptAsk {
  readonly municipalityId: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly sha256: string
}

interface Kept {
  readonly bytes?: Uint8Array
  readonly text?: string | null
}

/** What lies in the database under that checksum, as bytes or as the very text that was hashed; null: nothing does. */
export async function findKept(trx: Trx, ask: KeptAsk): Promise<Uint8Array | string | null> {
  const read = readers[ask.subjectKind]
  const row = read ? await read(trx, ask) : undefined
  return row?.bytes ?? row?.text ?? null
}

const text = sql<string | null>`content::text`.as('text')

const readers: Readonly<Record<string, (trx: Trx, ask: KeptAsk) => Promise<Kept | undefined>>> = {
  picture: (trx, { municipalityId, subjectId, sha256 }) =>
    trx
      .selectFrom('pictureFile')
      .select('bytes')
      .where('municipalityId', '=', municipalityId)
      .where('pictureId', '=', subjectId)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  jointPicture: (trx, { municipalityId, subjectId, sha256 }) =>
    trx
      .selectFrom('jointFile')
      .select('bytes')
      .where('municipalityId', '=', municipalityId)
      .where('pictureId', '=', subjectId)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  meeting: (trx, { municipalityId, subjectId, sha256 }) =>
    trx
      .selectFrom('minutesFile')
      .select('bytes')
      .where('municipalityId', '=', municipalityId)
      .where('meetingId', '=', subjectId)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  ownEvidence: (trx, { municipalityId, subjectId, sha256 }) =>
    trx
      .selectFrom('ownEvidenceFile')
      .select('bytes')
      .where('municipalityId', '=', municipalityId)
      .where('evidenceId', '=', subjectId)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  statement: async (trx, ask) => (await findStatementFile(trx, ask)) ?? findStatementContent(trx, ask),
  plan: (trx, { municipalityId, subjectId, sha256 }) =>
    trx
      .selectFrom('plan')
      .select(text)
      .where('municipalityId', '=', municipalityId)
      .where('id', '=', subjectId)
      .where('contentHash', '=', sha256)
      .executeTakeFirst(),
  agreement: (trx, { municipalityId, subjectId, sha256 }) =>
    trx
      .selectFrom('agreementVersion')
      .select(text)
      .where('municipalityId', '=', municipalityId)
      .where('code', '=', subjectId)
      .where('contentHash', '=', sha256)
      .executeTakeFirst(),
}

const findStatementFile = (trx: Trx, { municipalityId, subjectId, sha256 }: KeptAsk): Promise<Kept | undefined> =>
  trx
    .selectFrom('statementFile')
    .select('bytes')
    .where('municipalityId', '=', municipalityId)
    .where('statementId', '=', subjectId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()

const findStatementContent = (trx: Trx, { municipalityId, subjectId, sha256 }: KeptAsk): Promise<Kept | undefined> =>
  trx
    .selectFrom('statement')
    .select(text)
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', subjectId)
    .where('contentHash', '=', sha256)
    .executeTakeFirst()

/** PDFs of the picture and the plan that are decided, latest first, as they lay at the instant: what an application has to enclose. */
export async function listDecidedFiles(trx: Trx, municipalityId: string, asOf: string) {
  const pictures = await trx
    .selectFrom('jointPicture as p')
    .innerJoin('jointFile as f', (join) =>
      join.onRef('f.municipalityId', '=', 'p.municipalityId').onRef('f.pictureId', '=', 'p.id'),
    )
    .select(['p.id', 'p.period', 'p.edition', 'p.decidedOn', 'f.sha256'])
    .where('p.municipalityId', '=', municipalityId)
    .where('p.party', 'is', null)
    .where('p.decidedAt', '<=', asOf)
    .where('f.format', '=', 'pdf')
    .where('f.recordedAt', '<=', asOf)
    .orderBy('p.decidedAt', 'desc')
    .orderBy('f.recordedAt', 'desc')
    .limit(1)
    .execute()
  const plans = await trx
    .selectFrom('plan as p')
    .innerJoin('planFile as f', (join) =>
      join.onRef('f.municipalityId', '=', 'p.municipalityId').onRef('f.planId', '=', 'p.id'),
    )
    .select(['p.id', 'p.title', 'p.edition', 'p.decidedOn', 'f.sha256'])
    .where('p.municipalityId', '=', municipalityId)
    .where('p.decidedAt', '<=', asOf)
    .where('f.format', '=', 'pdf')
    .where('f.recordedAt', '<=', asOf)
    .orderBy('p.decidedAt', 'desc')
    .orderBy('f.recordedAt', 'desc')
    .limit(1)
    .execute()
  return { picture: pictures[0] ?? null, plan: plans[0] ?? null }
}

/** The plan's kept file; its content is kept under another checksum. */
export async function findPlanFileBySum(trx: Trx, { municipalityId, subjectId, sha256 }: Omit<KeptAsk, 'subjectKind'>) {
  const row = await trx
    .selectFrom('planFile')
    .select('bytes')
    .where('municipalityId', '=', municipalityId)
    .where('planId', '=', subjectId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.bytes ?? null
}
