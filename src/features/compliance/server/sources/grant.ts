/** The application pack for one prioritised problem: its chain as it stands, and what has to be enclosed. */
import { listOrganisations } from '#features/access/store.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import type { EffectDesign, MeasureHead } from '#features/plan/schema.ts'
import { tellBaseline } from '#features/plan/server/measure-whole.ts'
import { listMeasureFacts, listMeasureParts } from '#features/plan/server/read-measures.ts'
import { assembleProblem, readAllProblems } from '#features/problem/server/assemble.ts'
import { listAreas } from '#features/report/register-store.ts'
import type { StatementAsk, StatementSource, StatementSubject } from '#features/statement/server/statement-source.ts'
import type { GrantFacts, GrantMeasure } from '../../grant-facts.ts'
import { leadGrant, tellGrant } from '../../grant-parts.ts'
import { grantWords as en } from '../../grant-parts-en.ts'
import { grantWords as sv } from '../../grant-parts-sv.ts'
import { withPartiesView } from '../../happenings-store.ts'
import { findKept, findPlanFileBySum, listDecidedFiles } from '../../source-store.ts'
import { todayOf } from './days.ts'

const words = { sv, en }

/** `recomputable` is not promised: problems and measures are told as they stand now. */
export const grantSource: StatementSource<GrantFacts> = {
  kind: 'grant',
  recomputable: false,
  /** Each prioritised problem, for the whole of next year: grants are given by calendar year. */
  propose: async (ask) => {
    const year = String(Number(todayOf(ask).slice(0, 4)) + 1)
    const { problems } = await readAllProblems(ask.trx)
    return problems
      .filter((one) => one.state === 'prioritised')
      .map(({ id, title }) => ({
        ...{ subjectId: id, title: sv.title(title, year).slice(0, 160) },
        ...{ from: `${year}-01-01`, to: `${year}-12-31` },
      }))
  },
  check: async (ask, { subjectId, from, to }) => {
    const { problems } = await readAllProblems(ask.trx)
    const problem = problems.find((one) => one.id === subjectId)
    return [...(problem?.state === 'prioritised' ? [] : ['unknownSubject']), ...(from > to ? ['periodBackwards'] : [])]
  },
  compile: (ask, subject) => withPartiesView(ask.trx, () => compileGrant(ask, subject)),
  tell: (facts, language) => tellGrant(facts, words[language]),
  lead: (facts, language) => leadGrant(facts, words[language]),
  attach: async ({ trx, municipality }, { picture, plan }) => {
    const { files } = sv.enclosures
    const key = (of: { readonly id: string; readonly sha256: string }) => {
      return { municipalityId: municipality.id, subjectId: of.id, sha256: of.sha256 }
    }
    const read = [
      [files.picture, picture && (await findKept(trx, { ...key(picture), subjectKind: 'jointPicture' }))],
      [files.plan, plan && (await findPlanFileBySum(trx, key(plan)))],
    ] as const
    return read.flatMap(([name, bytes]) => (bytes instanceof Uint8Array ? [{ name, bytes }] : []))
  },
}

async function compileGrant(ask: StatementAsk, { subjectId, from, to }: StatementSubject): Promise<GrantFacts> {
  const { trx, municipality, asOf } = ask
  if (subjectId === null) throw new RangeError('an application is for one problem')
  const problem = await assembleProblem(trx, subjectId)
  const areas = new Map((await listAreas(trx)).map((one) => [one.code, one.name]))
  const nameArea = (code: string) => areas.get(code) ?? code
  const heads = (await listMeasureFacts(trx, { municipalityId: municipality.id, now: asOf })).filter((one) =>
    one.problemIds.includes(subjectId),
  )
  const isNew = (one: MeasureHead) => one.startedOn === null && (one.state === 'draft' || one.state === 'decided')
  const causes = new Map(problem.causes.map((one) => [one.id, one.title]))
  const { picture, plan } = await listDecidedFiles(trx, municipality.id, asOf.toISOString())
  return {
    form: 1,
    ...{ municipality: municipality.name, from, to, today: todayOf(ask) },
    problem: {
      ...{ title: problem.title, description: problem.description, areas: problem.areaCodes.map(nameArea) },
      findings: problem.findings.map(({ sentence, pictureTitle }) => ({ sentence, pictureTitle })),
    },
    causes: problem.causes.map(({ title, detail, bone, grade, evidence }) => ({
      ...{ title, detail, bone, grade },
      evidence: evidence.map(({ side, text, source }) => ({ side, text, source })),
    })),
    measures: await tellMeasures(ask, heads.filter(isNew), { causes, nameArea }),
    begun: heads.filter((one) => !isNew(one)).map(({ title, state }) => ({ title, state })),
    picture: picture && nameEnclosure(picture, picture.period),
    plan: plan && nameEnclosure(plan, plan.title),
  }
}

type Decided = Omit<NonNullable<GrantFacts['plan']>, 'name'>
const nameEnclosure = ({ id, edition, decidedOn, sha256 }: Decided, name: string) => {
  return { id, name, edition, decidedOn, sha256 }
}

interface Names {
  readonly causes: ReadonlyMap<string, string>
  readonly nameArea: (code: string) => string
}

async function tellMeasures(
  ask: StatementAsk,
  heads: readonly MeasureHead[],
  { causes, nameArea }: Names,
): Promise<GrantMeasure[]> {
  const { trx, municipality } = ask
  const { smallCell } = municipality.settings
  const ids = heads.map((one) => one.id)
  const parts = await listMeasureParts(trx, ids)
  const organisations = new Map((await listOrganisations(trx)).map((one) => [one.id, one.name]))
  const inForce = await findAgreementInForce(trx, municipality.id, todayOf(ask))
  const subGoals = new Map(inForce?.agreement.subGoals.map((one) => [one.code, one.sv]))
  return heads.map((head): GrantMeasure => {
    const { title, description, state, expectedShort, expectedLong, from, to, cost, ownerOrganisationId } = head
    const { indicators = [], effectDesign = null } = parts.get(head.id) ?? {}
    return {
      ...{ title, description, state, expectedShort, expectedLong, from, to, cost },
      causes: head.causeIds.flatMap((id) => causes.get(id) ?? []),
      subGoals: head.subGoals.map((code) => subGoals.get(code) ?? code),
      owner: ownerOrganisationId && (organisations.get(ownerOrganisationId) ?? ownerOrganisationId),
      indicators: indicators.map((one) => {
        const { title: name, unit, baselinePeriod, target, better, frequency } = one
        return { title: name, unit, baseline: tellBaseline(one, smallCell), baselinePeriod, target, better, frequency }
      }),
      design: effectDesign && tellDesign(effectDesign, smallCell, nameArea),
    }
  })
}

/** A percentage that a small number could be worked out of is left out. */
function tellDesign(design: EffectDesign, smallCell: number, nameArea: Names['nameArea']): GrantMeasure['design'] {
  const { treatedAreas, comparisonAreas, startOn, afterTo, detectable } = design
  const { state, percent, before, comparisonBefore } = detectable
  const isSmall = [before, comparisonBefore].some((count) => count !== null && count > 0 && count < smallCell)
  return {
    ...{ treated: treatedAreas.map(nameArea), comparison: comparisonAreas.map(nameArea), startOn, afterTo },
    detectable: { state, percent: isSmall ? null : percent },
  }
}
