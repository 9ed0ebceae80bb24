/** How a task stands: computed from its date and state, never claimed. Days are local days, YYYY-MM-DD. */
import { parseLocalDate } from '#analysis/time/local-date.ts'
import type { GroupState, TaskStanding, TaskState } from './schema.ts'

/** Due within this many days counts as soon. */
const soonDays = 7
/** This many days after the due date the coordinator is told too. */
const escalateDays = 7

export interface StandingFacts {
  readonly state: TaskState
  readonly group: GroupState
  readonly dueOn: string
  readonly today: string
}

/** Whole days from the due date to today; negative before it. */
export const daysLate = ({ dueOn, today }: Pick<StandingFacts, 'dueOn' | 'today'>): number =>
  parseLocalDate(today) - parseLocalDate(dueOn)

/** A task is late from the midnight after its due date. While its group is not appointed it waits; with a proposal that was withdrawn it fell. */
export function computeStanding(facts: StandingFacts): TaskStanding {
  if (facts.state !== 'open') return facts.state
  if (facts.group === 'proposed') return 'waiting'
  if (facts.group === 'withdrawn') return 'dropped'
  const late = daysLate(facts)
  if (late > 0) return 'late'
  return late >= -soonDays ? 'dueSoon' : 'onTime'
}

export const escalationSteps = ['leader', 'coordinator'] as const
export type EscalationStep = (typeof escalationSteps)[number]

/** Who is to be told of the task now: each step once for the same due date. An override does not hush it; it is told along. */
export function stepsToTell(facts: StandingFacts & { readonly told: readonly EscalationStep[] }): EscalationStep[] {
  if (computeStanding(facts) !== 'late') return []
  const late = daysLate(facts)
  return escalationSteps.filter((step) => !facts.told.includes(step) && (step === 'leader' || late >= escalateDays))
}
