/** Keeps a report: guard, rules, one version, one line in the log: all in one transaction. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Actor } from '#features/access/schema.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { readWithGuard } from '../guarded-text.ts'
import { presentReport } from '../present.ts'
import { checkReport, mayRead, moveReport } from '../rules.ts'
import type { RegisterReport, ReportAction, ReportInput } from '../schema.ts'
import {
  claimInstant,
  findReport,
  insertFirstVersion,
  insertVersion,
  type NewReportRow,
  type ReportRow,
  supersedeVersion,
} from '../store.ts'
import { type Registers, resolveWhere } from './registers.ts'

export interface Keeping {
  readonly trx: Trx
  readonly actor: Actor
  readonly registers: Registers
  readonly now: Date
}

/** The columns that a form decides, or every refusal thrown at once. */
function checkedContent({ registers, now }: Keeping, input: ReportInput) {
  const where = resolveWhere(input.where, registers)
  const guarded = readWithGuard(input, registers.knownPlaces)
  const given = input.where.position ?? where.position
  const refusals = checkReport(input, {
    now,
    categories: registers.categories,
    placeIds: new Set(registers.places.keys()),
    areaCodes: new Set(registers.names.areas.keys()),
    areaOfPosition: given ? registers.areaAt(given.e, given.n) : undefined,
    unexcused: guarded.unexcused,
  })
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return {
    category: input.category,
    occurredFrom: input.when.from,
    occurredTo: input.when.to,
    occurredOn: localDateAt(Date.parse(input.when.from), registers.timeZone),
    placeSource: where.source,
    placeId: where.placeId,
    placeWords: where.words?.trim() || null,
    e: where.position?.e ?? null,
    n: where.position?.n ?? null,
    precisionMetres: where.precisionMetres,
    areaCode: where.areaCode,
    felt: input.felt,
    toldPolice: input.toldPolice,
    text: input.text?.trim() || null,
    overrides: JSON.stringify(guarded.overrides),
    overrideCount: guarded.overrides.length,
  }
}

/**
 * Registers a report; the same id sent again answers what is kept already, so a phone may try until it hears. A draft
 * that was never sent in is written on, and sent in when that is asked: its writer may never have heard that it was kept.
 */
export async function registerReport(keeping: Keeping, input: RegisterReport): Promise<ReportRow> {
  const { trx, actor, now } = keeping
  const known = await findOwn(keeping, input.id)
  if (known?.state === 'draft' && known.submittedAt === null) return goOn(keeping, known, input)
  if (known) return known
  const { overrideCount, ...content } = checkedContent(keeping, input)
  const recordedAt = await claimInstant(trx, actor.municipalityId, now)
  const kept = await insertFirstVersion(trx, {
    ...content,
    municipalityId: actor.municipalityId,
    reportId: input.id,
    version: 1,
    organisationId: actor.organisationId,
    reporterId: actor.personId,
    state: input.state,
    sourceId: null,
    sourceKey: null,
    changedBy: actor.personId,
    changedByOrganisation: actor.organisationId,
    reason: null,
    recordedAt,
    supersededAt: null,
    submittedAt: input.state === 'submitted' ? recordedAt : null,
    reviewedAt: null,
    sharedAt: null,
  })
  if (!kept) {
    // Sent twice at once, and the other call came first; or the id is somebody else's.
    const other = await findOwn(keeping, input.id)
    if (!other) throw new CallRefused('notFound')
    return other
  }
  await log(keeping, 'report.register', input.id, { state: input.state, guardOverrides: overrideCount })
  return (await findReport(trx, input.id)) as ReportRow
}

async function goOn(keeping: Keeping, draft: ReportRow, input: RegisterReport): Promise<ReportRow> {
  const { id, state } = input
  const { version } = await correctReport(keeping, id, { ...input, version: draft.version, reason: null })
  if (state === 'submitted') await moveReports(keeping, [{ id, version }], 'submit', null)
  return (await findReport(keeping.trx, input.id)) as ReportRow
}

/** What this person has registered under this id, or null; another's report is not told of. */
async function findOwn({ trx, actor }: Keeping, id: string): Promise<ReportRow | null> {
  const known = await findReport(trx, id)
  if (known && known.reporterId !== actor.personId) throw new CallRefused('notFound')
  return known
}

/** A correction is a new version; the old one stays readable. */
export async function correctReport(
  keeping: Keeping,
  id: string,
  input: ReportInput & { version: number; reason: string | null },
): Promise<ReportRow> {
  const { actor } = keeping
  const report = await findOrRefuse(keeping, id)
  const step = moveReport(described(report), { action: 'correct', version: input.version, reason: input.reason }, actor)
  if ('refusals' in step) {
    const current = presentReport(report, keeping.registers.names, actor.personId)
    if (moved(step.refusals)) throw new CallRefused('moved', step.refusals, current)
    throw new CallRefused('refused', step.refusals)
  }
  const { overrideCount, ...content } = checkedContent(keeping, input)
  await writeNext(keeping, report, { ...content, state: step.to, reason: input.reason })
  await log(keeping, 'report.correct', id, { version: report.version + 1, guardOverrides: overrideCount })
  return (await findReport(keeping.trx, id)) as ReportRow
}

/** Moves reports to their next state; nothing is moved when one of them cannot be. */
export async function moveReports(
  keeping: Keeping,
  reports: readonly { id: string; version: number }[],
  action: ReportAction,
  reason: string | null,
): Promise<number> {
  const refusals = []
  const steps: { report: ReportRow; to: ReportRow['state'] }[] = []
  for (const asked of reports) {
    const report = await findReport(keeping.trx, asked.id)
    if (!report || !mayRead(keeping.actor, report)) {
      refusals.push({ code: 'notFound', values: { id: asked.id } })
      continue
    }
    const step = moveReport(described(report), { action, version: asked.version, reason }, keeping.actor)
    if ('refusals' in step) refusals.push(...step.refusals)
    else steps.push({ report, to: step.to })
  }
  if (refusals.length > 0) throw new CallRefused(moved(refusals) ? 'moved' : 'refused', refusals)
  // In one order, so that two who move the same reports wait for each other instead of standing in each other's way.
  for (const { report, to } of steps.toSorted((a, b) => (a.report.reportId < b.report.reportId ? -1 : 1))) {
    await writeNext(keeping, report, { state: to, reason })
    await log(keeping, `report.${action}`, report.reportId, { from: report.state, to })
  }
  return steps.length
}

/** Writes the next version: the standing one with some columns changed. */
async function writeNext(keeping: Keeping, report: ReportRow, changes: Partial<NewReportRow>): Promise<void> {
  const { trx, actor, now } = keeping
  const recordedAt = await claimInstant(trx, actor.municipalityId, now)
  if (!(await supersedeVersion(trx, report, recordedAt))) {
    throw new CallRefused('moved', [{ code: 'moved', values: { id: report.reportId } }])
  }
  const stamp = { submitted: 'submittedAt', reviewed: 'reviewedAt', shared: 'sharedAt' } as const
  const column =
    changes.state && changes.state !== report.state ? stamp[changes.state as keyof typeof stamp] : undefined
  await insertVersion(trx, {
    ...report,
    overrides: JSON.stringify(report.overrides),
    ...changes,
    version: report.version + 1,
    changedBy: actor.personId,
    changedByOrganisation: actor.organisationId,
    recordedAt,
    supersededAt: null,
    ...(column ? { [column]: recordedAt } : {}),
  })
}

export async function findOrRefuse({ trx, actor }: Pick<Keeping, 'trx' | 'actor'>, id: string): Promise<ReportRow> {
  const report = await findReport(trx, id)
  if (!report || !mayRead(actor, report)) throw new CallRefused('notFound')
  return report
}

const described = (report: ReportRow) => ({ ...report, id: report.reportId })
const moved = (refusals: readonly { code: string }[]) => refusals.some((one) => one.code === 'moved')

function log({ trx, actor, now }: Keeping, action: string, subjectId: string, detail: Record<string, unknown>) {
  const { municipalityId } = actor
  return insertAuditEvent(trx, { municipalityId, at: now, actor, action, subjectKind: 'report', subjectId, detail })
}
