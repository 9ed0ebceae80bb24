/** What was made, decided, noted and delivered, as happenings. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { sv as jointWords } from '#features/jointpicture/document-sv.ts'
import { sv as pictureWords } from '#features/picture/sv.ts'
import type { Trx } from '#platform/db/port.ts'
import * as store from '../happenings-store.ts'
import type { Happening } from '../schema.ts'
import { titles } from '../titles-sv.ts'

export interface HappeningAsk {
  readonly municipalityId: string
  readonly zone: string
  readonly asOf: Date
}

type Told = Pick<Happening, 'kind' | 'stage' | 'subjectKind' | 'subjectId' | 'title' | 'on' | 'knownFrom'> &
  Partial<Happening>

export const happening = (told: Told): Happening => ({
  until: null,
  period: null,
  bodyCode: null,
  obligationKey: null,
  knownUntil: null,
  href: null,
  sha256: null,
  ...told,
})

type Subject = Pick<Happening, 'kind' | 'subjectKind' | 'subjectId' | 'title'> & Partial<Happening>

/** A draft that is known from when it was made until it was finished, and what was finished from then on. */
function inStages(
  subject: Subject,
  times: {
    readonly zone: string
    readonly createdAt: string
    readonly doneAt: string | null
    readonly doneOn: string | null
  },
): Happening[] {
  const { zone, createdAt, doneAt, doneOn } = times
  const begun = happening({
    ...subject,
    until: null,
    stage: 'begun',
    on: localDateAt(Date.parse(createdAt), zone),
    knownFrom: createdAt,
    knownUntil: doneAt,
    sha256: null,
  })
  if (doneAt === null || doneOn === null) return [begun]
  return [begun, happening({ ...subject, stage: 'done', on: doneOn, knownFrom: doneAt })]
}

const pictureKinds = { week: 'weekPicture', month: 'monthPicture', quarter: 'quarterPicture' } as const

/** Every edition is one; a superseded one was released too. */
export async function listPictureHappenings(trx: Trx, { municipalityId, zone }: HappeningAsk): Promise<Happening[]> {
  const rows = await store.listPictureRows(trx, municipalityId)
  return rows.flatMap(({ id, kind, period, edition, createdAt, releasedAt, sha256 }) => {
    if (kind === 'free') return []
    const title = titles.edition(pictureWords.title(kind, period), edition)
    const subject = { kind: pictureKinds[kind], subjectKind: 'picture', subjectId: id, title, period, sha256 }
    const doneOn = releasedAt && localDateAt(Date.parse(releasedAt), zone)
    return inStages({ ...subject, href: `/lagesbilder/${id}` }, { zone, createdAt, doneAt: releasedAt, doneOn })
  })
}

/** Samlade pictures that were decided, and their public editions. */
export async function listJointHappenings(
  trx: Trx,
  { municipalityId, zone, asOf }: HappeningAsk,
): Promise<Happening[]> {
  const files = await store.listJointFileRows(trx, municipalityId, asOf.toISOString())
  return (await store.listJointRows(trx, municipalityId)).flatMap(
    ({ id, period, edition, createdAt, decidedAt, decidedOn }) => {
      const own = files.filter((one) => one.pictureId === id)
      const title = titles.edition(jointWords.title(period, null), edition)
      const subject = { subjectKind: 'jointPicture', subjectId: id, period, href: `/samlad/${id}` }
      const sha256 = own.findLast((one) => one.format === 'pdf')?.sha256 ?? null
      const told = inStages(
        { ...subject, kind: 'jointPicture', title, sha256 },
        { zone, createdAt, doneAt: decidedAt, doneOn: decidedOn },
      )
      const opened = own.find((one) => one.format === 'public')
      if (!opened || decidedOn === null || decidedAt === null) return told
      const made = { knownFrom: opened.recordedAt, sha256: opened.sha256, on: decidedOn }
      return [
        ...told,
        happening({ ...subject, ...made, kind: 'published', stage: 'done', title: titles.published(title) }),
      ]
    },
  )
}

/** An invitation that is not answered is something begun. */
export async function listMappingHappenings(trx: Trx, { municipalityId, zone }: HappeningAsk): Promise<Happening[]> {
  return (await store.listMappingRows(trx, municipalityId)).flatMap((row) => {
    const { id, pictureId, invitedAt, withdrawnAt, approvedAt } = row
    const title = titles.mapping(row.organisationName)
    const subject = {
      kind: 'mapping',
      subjectKind: 'mapping',
      subjectId: id,
      title,
      href: `/samlad/${pictureId}`,
    } as const
    const doneOn = approvedAt && localDateAt(Date.parse(approvedAt), zone)
    return inStages(subject, { zone, createdAt: invitedAt, doneAt: approvedAt ?? withdrawnAt, doneOn })
  })
}

/** The day when both parties had given the problem priority and a cause was written: the later of the two. */
export async function listCauseHappenings(
  trx: Trx,
  { municipalityId, zone, asOf }: HappeningAsk,
): Promise<Happening[]> {
  const until = asOf.toISOString()
  const causes = await store.listCauseVersions(trx, municipalityId)
  const confirmed = await store.listPriorityRows(trx, municipalityId)
  return (await store.listProblemTitles(trx, municipalityId, until)).flatMap((problem) => {
    const causedAt = findCausedAt(causes.filter((one) => one.problemId === problem.id && one.recordedAt <= until))
    if (causedAt === null) return []
    const { id, title } = problem
    const subject = {
      kind: 'causeAnalysis',
      subjectKind: 'problem',
      subjectId: id,
      title: titles.causes(title),
      href: `/problem/${id}`,
    } as const
    const yes = confirmed.filter((one) => one.problemId === id)
    const given = findPriorityAt(yes) ?? (problem.state === 'prioritised' ? problem.stateSince : null)
    const doneAt = given === null ? null : given > causedAt ? given : causedAt
    return inStages(subject, {
      zone,
      createdAt: causedAt,
      doneAt,
      doneOn: doneAt && localDateAt(Date.parse(doneAt), zone),
    })
  })
}

/** When the first cause that still stands was written. */
function findCausedAt(versions: Awaited<ReturnType<typeof store.listCauseVersions>>): string | null {
  const latest = new Map(versions.map((one) => [one.id, one]))
  const firsts = versions
    .filter((one) => one.version === 1 && !latest.get(one.id)?.removed)
    .map((one) => one.recordedAt)
  return firsts.toSorted()[0] ?? null
}

/** When both parties had said yes to the very same, for the first time. A yes that was taken back before the other's counts for nothing. */
function findPriorityAt(yes: Awaited<ReturnType<typeof store.listPriorityRows>>): string | null {
  for (const one of yes) {
    const other = yes.find((two) => {
      const stood =
        two.confirmedAt <= one.confirmedAt && (two.takenBackAt === null || two.takenBackAt > one.confirmedAt)
      return two.party !== one.party && two.contentHash === one.contentHash && stood
    })
    if (other) return one.confirmedAt
  }
  return null
}

/** Plans that their body decided, and the municipal body's own decision: both hold as long as the plan itself says that it does. */
export async function listPlanHappenings(trx: Trx, { municipalityId, zone }: HappeningAsk): Promise<Happening[]> {
  const plans = await store.listPlanRows(trx, municipalityId)
  const made = plans.flatMap(({ id, title, edition, toOn, createdAt, decidedAt, decidedOn, contentHash }) => {
    const subject = { subjectKind: 'plan', subjectId: id, title: titles.edition(title, edition), href: `/plan/${id}` }
    const until = decidedOn !== null && toOn >= decidedOn ? toOn : null
    const told = { ...subject, kind: 'plan', sha256: contentHash, until } as const
    return inStages(told, { zone, createdAt, doneAt: decidedAt, doneOn: decidedOn })
  })
  const formal = (await store.listFormalRows(trx, municipalityId)).map((row) => {
    const plan = plans.find((one) => one.id === row.subjectId)
    const title = titles.formal(row.body, row.paragraph, row.registrationNumber, plan?.title ?? '')
    const subject = { subjectKind: 'formalDecision', subjectId: row.id, title, href: `/plan/${row.subjectId}` }
    const until = plan && plan.toOn >= row.decidedOn ? plan.toOn : null
    const known = { knownFrom: row.recordedAt, knownUntil: row.supersededAt, on: row.decidedOn, until }
    return happening({ ...subject, ...known, kind: 'planFormal', stage: 'done' })
  })
  // Until the municipality has decided it, or a later edition, a plan is something begun.
  const waiting = plans.map(({ id, title, edition, createdAt }) => {
    const later = new Set(plans.filter((one) => one.edition >= edition).map((one) => `/plan/${one.id}`))
    const known = formal.filter((one) => one.href !== null && later.has(one.href)).map((one) => one.knownFrom)
    const subject = { subjectKind: 'plan', subjectId: id, title: titles.edition(title, edition), href: `/plan/${id}` }
    const on = localDateAt(Date.parse(createdAt), zone)
    const ended = { knownFrom: createdAt, knownUntil: known.toSorted()[0] ?? null, on }
    return happening({ ...subject, ...ended, kind: 'planFormal', stage: 'begun' })
  })
  return [...made, ...formal, ...waiting]
}

/** The day of the meeting; known when both parties have approved its minutes. */
export async function listMeetingHappenings(trx: Trx, { municipalityId, zone }: HappeningAsk): Promise<Happening[]> {
  return (await store.listMeetingHappenings(trx, municipalityId)).flatMap((row) => {
    const { id, title, bodyCode, startsAt, createdAt, approvedAt, sha256 } = row
    const subject = {
      kind: 'meeting',
      subjectKind: 'meeting',
      subjectId: id,
      title,
      bodyCode,
      sha256,
      href: `/moten/${id}`,
    } as const
    return inStages(subject, { zone, createdAt, doneAt: approvedAt, doneOn: localDateAt(Date.parse(startsAt), zone) })
  })
}

const statementKinds = {
  followUp: 'planFollowUp',
  evaluation: 'evaluation',
  councilReport: 'councilReport',
  survey: 'surveyAnswer',
} as const

/** Grant applications and certificates are evidence of nothing. */
export async function listStatementHappenings(
  trx: Trx,
  { municipalityId, zone, asOf }: HappeningAsk,
): Promise<Happening[]> {
  const files = new Map(
    (await store.listStatementFileRows(trx, municipalityId, asOf.toISOString())).map((one) => [
      one.statementId,
      one.sha256,
    ]),
  )
  return (await store.listStatementRows(trx, municipalityId)).flatMap((row) => {
    const { id, kind, createdAt } = row
    if (kind === 'grant' || kind === 'certificate') return []
    const doneOn = kind === 'followUp' || kind === 'evaluation' ? row.notedOn : row.deliveredOn
    const title = titles.edition(row.title, row.edition)
    const about = kind === 'evaluation' && row.subjectId ? { agreementCode: row.subjectId } : {}
    const subject = { ...about, kind: statementKinds[kind], subjectKind: 'statement', subjectId: id, title }
    const sha256 = files.get(id) ?? row.contentHash
    return inStages(
      { ...subject, href: `/redogorelser/${id}`, sha256 },
      { zone, createdAt, doneAt: row.closedAt, doneOn },
    )
  })
}
