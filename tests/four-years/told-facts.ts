/** The evaluation's facts as the program tells them, in the order and with the names that the reckoning has. */
import type { EvaluationFacts } from '#features/evaluation/evaluation-facts.ts'

export function tellFacts(facts: EvaluationFacts) {
  const titleOf = new Map(facts.measures.map((one) => [one.id, one.title]))
  return {
    obligations: facts.obligations.map(({ key, reason, cycles }) => ({
      ...{ key, reason },
      cycles: cycles.map(({ proof: _, ...one }) => one),
    })),
    subGoals: facts.subGoals.map(({ code, problems, measureIds }) => ({
      ...{ code, problems },
      measures: measureIds.map((id) => titleOf.get(id) ?? id).toSorted(),
    })),
    measures: facts.measures
      .map(({ title, state, kind, ownerName, startedOn, endedOn, done, cost, hours, tasks, effect, ...more }) => ({
        ...{ title, state, kind, ownerName, startedOn, endedOn, done, cost, hours, tasks, effect: effect.verdict },
        indicators: more.indicators.map(({ title, baseline, target, latest, standing }) => {
          return { title, baseline, target, latest, standing }
        }),
      }))
      .toSorted((a, b) => a.title.localeCompare(b.title)),
    bridged: facts.bridged,
    meetings: facts.meetings.map(({ id: _, ...one }) => one),
    cancelledMeetings: facts.cancelledMeetings,
    decisions: facts.decisions,
    actors: facts.actors.toSorted((a, b) => a.id.localeCompare(b.id)),
    pictures: facts.pictures,
    groups: facts.groups.map(({ id: _, ...one }) => one).toSorted((a, b) => a.appointedOn.localeCompare(b.appointedOn)),
    questionnaire: facts.questionnaire && tellAnswers(facts.questionnaire),
  }
}

function tellAnswers({ title, closesOn, result }: NonNullable<EvaluationFacts['questionnaire']>) {
  const { texts, ...counts } = result
  const words = texts && { best: texts.best.toSorted(), better: texts.better.toSorted() }
  return { title, closesOn, ...counts, texts: words }
}

/** How many figures, days and words were compared: the leaves of what was reckoned. */
export function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce((sum: number, one) => sum + countLeaves(one), 0)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Each leaf where the two are not the same, with its path; none: they are. */
export function listDifferences(told: unknown, reckoned: unknown, path = ''): string[] {
  if (!isObject(told) || !isObject(reckoned)) {
    return Object.is(told, reckoned) ? [] : [`${path}: ${JSON.stringify(told)}, reckoned ${JSON.stringify(reckoned)}`]
  }
  const names = new Set([...Object.keys(told), ...Object.keys(reckoned)])
  return [...names].flatMap((name) => listDifferences(told[name], reckoned[name], `${path}/${name}`))
}
