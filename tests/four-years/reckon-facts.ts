/** Every figure of the evaluation, reckoned from the ledger alone: nothing here asks the program, nor uses its code. */
import type { Party } from '#features/access/schema.ts'
import { organisationNames } from '../town.ts'
import { daysFrom } from './days.ts'
import type { GroupEntry, IndicatorEntry, Ledger, MeasureEntry } from './ledger.ts'
import { reckonAnswers } from './reckon-answers.ts'
import { reckonAll } from './reckon-clock.ts'

const [from, to] = ['2024-01-01', '2027-12-31']
const parties = ['municipality', 'police'] as const
const partyOf: Partial<Record<string, Party>> = { kommunen: 'municipality', polisen: 'police' }

/** As of a day; measures and groups by their titles, since ids are no figures. */
export const reckonFacts = (ledger: Ledger, today: string) => ({
  obligations: reckonObligations(ledger, today),
  subGoals: ['situationalPrevention', 'knowledgeBased'].map((code) => ({
    code,
    problems: ledger.problems.filter((one) => one.subGoals.includes(code)).length,
    measures: decided(ledger)
      .filter((one) => one.subGoals.includes(code))
      .map((one) => one.title)
      .toSorted(),
  })),
  measures: decided(ledger)
    .map((one) => reckonMeasure(one, ledger))
    .toSorted((a, b) => a.title.localeCompare(b.title)),
  bridged: reckonBridged(ledger),
  meetings: ledger.meetings.map(({ bodyCode, on, present, outcomes }) => ({
    ...{ bodyCode, on },
    ...{ decided: outcomes.decide, noted: outcomes.note, returned: outcomes.return, postponed: outcomes.postpone },
    presence: { municipality: seats(present.municipality), police: seats(present.police) },
  })),
  cancelledMeetings: ledger.cancelled,
  decisions: ledger.decisions
    .map((one) => ({ ...one, days: daysFrom(one.proposedOn, one.decidedOn) }))
    .toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn)),
  actors: reckonActors(ledger),
  pictures: Object.fromEntries(
    parties.map((party) => [
      party,
      {
        own: ledger.own.filter((one) => one.party === party).length,
        confirmed: [...ledger.yeses.values()].filter((one) => one === party).length,
      },
    ]),
  ),
  groups: ledger.groups.map((one) => ({
    ...{ title: one.title, appointedOn: one.appointedOn, closedOn: one.closedOn },
    members: new Set(one.members.map(({ who }) => who)).size,
    organisations: new Set(one.members.map(({ organisation }) => organisation)).size,
    tasks: { done: tasks(one, 'done'), open: tasks(one, 'open'), dropped: tasks(one, 'dropped') },
  })),
  questionnaire: reckonAnswers(ledger.questionnaire),
})

const seats = ([present, all]: readonly [number, number]) => ({ present, all })
const decided = ({ measures }: Ledger) => measures.filter((one) => one.decidedOn !== null)
const tasks = (group: GroupEntry, state: string) => group.tasks.filter((one) => one.state === state).length

/** What was due within the agreement's days. On its own day a thing is not late yet. */
function reckonObligations(ledger: Ledger, today: string) {
  return [...reckonAll(ledger, today)].map(([key, { dues }]) => ({
    key,
    reason: ledger.notes.get(key) ?? '',
    cycles: dues
      .filter(({ dueOn }) => dueOn >= from && dueOn <= to)
      .map(({ period, dueOn, metOn }) => {
        const unmet = dueOn < today ? 'missed' : 'open'
        return { period, dueOn, metOn, outcome: metOn === null ? unmet : metOn <= dueOn ? 'met' : 'metLate' }
      }),
  }))
}

function reckonMeasure(measure: MeasureEntry, { groups }: Ledger) {
  const { title, state, kind, ownerName, startedOn, endedOn } = measure
  const entries = [...measure.entries.values()]
  const sum = (of: 'cost' | 'hours') => {
    const told = entries.flatMap((one) => one[of] ?? [])
    return told.length === 0 ? null : told.reduce((all, one) => all + one, 0)
  }
  const own = groups.filter((one) => one.measureId === measure.id)
  const count = (state: string) => own.reduce((all, one) => all + tasks(one, state), 0)
  return {
    ...{ title, state, kind, ownerName, startedOn, endedOn },
    ...{ done: entries.length, cost: sum('cost'), hours: sum('hours') },
    tasks: { done: count('done'), open: count('open'), dropped: count('dropped') },
    // Nothing was designed beforehand, so nothing can be said of an effect.
    effect: 'noDesign',
    indicators: measure.indicators.map((one) => reckonIndicator(one, startedOn)),
  }
}

function reckonIndicator({ title, baseline, target, better, values }: IndicatorEntry, startedOn: string | null) {
  const latest = values.toSorted((a, b) => a.period.localeCompare(b.period)).at(-1) ?? null
  const gain = latest && (better === 'lower' ? baseline - latest.value : latest.value - baseline)
  const isThere = latest && (better === 'lower' ? latest.value <= target : latest.value >= target)
  const moved = isThere ? 'reached' : gain && gain > 0 ? 'towards' : gain && gain < 0 ? 'away' : 'cannotTell'
  return { title, baseline, target, latest, standing: startedOn === null ? 'cannotTell' : moved }
}

/** Prioritised problems that something situational and something social is done about; what was broken off does nothing. */
function reckonBridged({ problems, ...ledger }: Ledger) {
  const prioritised = problems.filter((one) => one.prioritised)
  const both = prioritised.filter(({ title }) => {
    const kinds = ledger.measures
      .filter((one) => one.problem === title && one.decidedOn !== null && one.state !== 'stopped')
      .map((one) => one.kind)
    return kinds.includes('bridging') || (kinds.includes('situational') && kinds.includes('social'))
  })
  return { both: both.length, all: prioritised.length }
}

function reckonActors(ledger: Ledger) {
  return Object.entries(organisationNames)
    .map(([id, name]) => ({
      ...{ id, name, party: partyOf[id] ?? null },
      reports: ledger.reports.filter((one) => one.organisation === id && one.shared && one.on >= from && one.on <= to)
        .length,
      mappings: ledger.mappings.filter((one) => one.organisation === id).length,
      groups: ledger.groups.filter((one) => one.members.some(({ organisation }) => organisation === id)).length,
      tasksDone: ledger.groups.flatMap((one) => one.tasks).filter((one) => one.owner === id && one.state === 'done')
        .length,
    }))
    .filter((one) => one.reports + one.mappings + one.groups + one.tasksDone > 0)
    .toSorted((a, b) => a.id.localeCompare(b.id))
}
