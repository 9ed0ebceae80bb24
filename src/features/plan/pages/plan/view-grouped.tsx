import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import type { MeasureHead, Plan } from '../../schema.ts'
import { type PlanNames, usePlanNames } from '../../web/use-names.ts'
import { MeasureLink } from './measure-link.tsx'
import { Standing } from './standing.tsx'

interface Group {
  readonly key: string
  readonly name: string
  readonly measures: readonly MeasureHead[]
}

/** The measures under who owns them, or under the sub-goals that they serve. */
export function Grouped({ plan, by }: { plan: Plan; by: 'owner' | 'subGoal' }) {
  const words = useWords(planPageWords)
  const { table, grouped } = words
  const names = usePlanNames()
  const all = [...plan.measures, ...plan.addedSince]
  const groups = by === 'owner' ? byOwner(all, names, table.noOwner) : bySubGoal(all, names, grouped.noSubGoal)
  return (
    <div className="pl-groups">
      {groups.map((group) => (
        <section key={group.key} aria-label={group.name}>
          <h3>{group.name}</h3>
          {group.measures.length === 0 ? (
            <Signal kind="watch">{grouped.none}</Signal>
          ) : (
            <RuledList
              items={group.measures.map((one) => ({
                key: one.id,
                title: <MeasureLink measure={one} />,
                text: [
                  words.openSpan(one.from, one.to),
                  by === 'subGoal' && one.ownerOrganisationId ? names.organisation(one.ownerOrganisationId) : null,
                ]
                  .filter(Boolean)
                  .join(' · '),
                aside: <Standing measure={one} />,
              }))}
            />
          )}
        </section>
      ))}
    </div>
  )
}

function byOwner(all: readonly MeasureHead[], names: PlanNames, none: string): Group[] {
  const owners = [...new Set(all.map((one) => one.ownerOrganisationId))]
  return owners
    .map((owner) => ({
      key: owner ?? '',
      name: owner ? names.organisation(owner) : none,
      measures: all.filter((one) => one.ownerOrganisationId === owner),
    }))
    .sort((a, b) => (a.key === '' ? 1 : b.key === '' ? -1 : a.name.localeCompare(b.name, 'sv')))
}

/** In the agreement's own order, those that no measure serves too. */
function bySubGoal(all: readonly MeasureHead[], names: PlanNames, none: string): Group[] {
  const codes = new Set([...names.subGoals.map((one) => one.code), ...all.flatMap((one) => one.subGoals)])
  const groups = [...codes].map((code) => ({
    key: code,
    name: names.subGoal(code),
    measures: all.filter((one) => one.subGoals.includes(code)),
  }))
  const without = all.filter((one) => one.subGoals.length === 0)
  return without.length > 0 ? [...groups, { key: '', name: none, measures: without }] : groups
}
