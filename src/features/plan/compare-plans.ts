/** What changed from one edition to another, read from what each of them holds. Pure. */
import type { PlanContent, PlanMeasure } from './plan-content.ts'
import type { PlanComparison } from './schema.ts'

type Field = PlanComparison['changed'][number]['fields'][number]

/**
 * Fields of a measure as text: codes as they are (kind, approach, strategy), days as YYYY-MM-DD, everything that has a name by its
 * name. Null: not told.
 */
function describe(measure: PlanMeasure, { names, problems, subGoals }: PlanContent): Record<string, string | null> {
  const causes = new Map(problems.flatMap((one) => one.causes.map(({ causeId, title }) => [causeId, title] as const)))
  const goals = new Map(subGoals.map(({ code, sv }) => [code, sv]))
  const list = (items: readonly string[]) => (items.length === 0 ? null : items.join('; '))
  const areas = (codes: readonly string[]) => list(codes.map((code) => names.areas[code] ?? code))
  const number = (value: number | null) => (value === null ? null : String(value))
  const { ownerOrganisationId: owner, effectDesign: design } = measure
  return {
    title: measure.title,
    description: measure.description || null,
    kind: measure.kind,
    approach: measure.approach,
    strategy: measure.strategy,
    subGoals: list(measure.subGoals.map((code) => goals.get(code) ?? code)),
    causeIds: list(measure.causeIds.map((id) => causes.get(id) ?? id)),
    ownerOrganisationId: owner === null ? null : (names.organisations[owner] ?? owner),
    areaCodes: areas(measure.areaCodes),
    from: measure.from,
    to: measure.to,
    expectedShort: measure.expectedShort || null,
    expectedLong: measure.expectedLong || null,
    cost: number(measure.cost),
    hours: number(measure.hours),
    indicators: list(
      measure.indicators.map(({ title, baseline, target, unit }) => {
        const steps = `${number(baseline) ?? '–'} → ${number(target) ?? '–'}`
        return `${title}: ${unit ? `${steps} ${unit}` : steps}`
      }),
    ),
    effectDesign: design
      ? list([
          ...[design.treatedAreas, design.comparisonAreas, design.spillAreas].map((codes) => areas(codes) ?? '–'),
          `${design.beforeFrom} – ${design.startOn} – ${design.afterTo}`,
        ])
      : null,
  }
}

function findChanges(before: Record<string, string | null>, after: Record<string, string | null>): Field[] {
  return Object.keys(after)
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((one) => one.before !== one.after)
}

/** `stateOf`: the state that a measure has now, for those that are no longer in the plan. */
export function compareContents(
  before: PlanContent,
  after: PlanContent,
  stateOf: (measureId: string) => string,
): Pick<PlanComparison, 'added' | 'removed' | 'changed'> {
  const earlier = new Map(before.measures.map((one) => [one.id, one]))
  const later = new Set(after.measures.map((one) => one.id))
  return {
    added: after.measures.filter(({ id }) => !earlier.has(id)).map(({ id, title }) => ({ id, title })),
    removed: before.measures
      .filter(({ id }) => !later.has(id))
      .map(({ id, title }) => ({ id, title, state: stateOf(id) })),
    changed: after.measures.flatMap((one) => {
      const was = earlier.get(one.id)
      const fields = was ? findChanges(describe(was, before), describe(one, after)) : []
      return fields.length > 0 ? [{ id: one.id, title: one.title, fields }] : []
    }),
  }
}
