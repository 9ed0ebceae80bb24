/** The ranked list: each problem's value from both parties' answers and the weights, and how sure it is. */
import { parties } from '#features/access/schema.ts'
import {
  type Criterion,
  type CriterionScore,
  criteria,
  type ProblemState,
  type Ranking,
  type Weights,
} from './schema.ts'

/** The highest answer to a question. */
const most = 3
/** Answers this far apart, or more, are a disagreement. */
const apart = 2

export const evenWeights: Weights = {
  common: 1,
  longLasting: 1,
  deviates: 1,
  concentrated: 1,
  influenceable: 1,
  costly: 1,
  affectsMany: 1,
}

type Answer = Pick<CriterionScore, 'criterion' | 'party' | 'score'>

/**
 * Value 0–100: the weighted mean of what is answered, of the most that the weights of those questions allow, with one decimal.
 * What cannot be told pulls neither up nor down; `low` and `high` tell how far it could: every missing answer of a party as 0,
 * and as 3. Null until both parties have answered a question that counts.
 */
export function rankOne(answers: readonly Answer[], weights: Weights): Ranking {
  const scoreOf = (criterion: Criterion, party: (typeof parties)[number]) =>
    answers.find((one) => one.criterion === criterion && one.party === party)?.score ?? null
  const byCriterion = criteria.map((criterion) => {
    const municipality = scoreOf(criterion, 'municipality')
    const police = scoreOf(criterion, 'police')
    const told = [municipality, police].filter((one) => one !== null)
    const joint = told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0) / told.length
    const disagree = municipality !== null && police !== null && Math.abs(municipality - police) >= apart
    return { criterion, weight: weights[criterion], municipality, police, joint, disagree }
  })
  const counted = byCriterion.filter((one) => one.weight > 0)
  const answered = counted.filter((one) => one.joint !== null)
  const isScored = parties.every((party) => counted.some((one) => one[party] !== null))
  const shareOf = (rows: typeof counted, read: (row: (typeof counted)[number]) => number) => {
    const weight = rows.reduce((sum, one) => sum + one.weight, 0)
    return weight === 0 ? null : (100 * rows.reduce((sum, one) => sum + one.weight * read(one), 0)) / (most * weight)
  }
  const filled = (missing: number) =>
    shareOf(counted, (one) => ((one.municipality ?? missing) + (one.police ?? missing)) / 2)
  const value = isScored ? shareOf(answered, (one) => one.joint ?? 0) : null
  return {
    value: value === null ? null : toTenth(value),
    low: toTenth(filled(0) ?? 0),
    high: toTenth(filled(most) ?? 100),
    byCriterion,
  }
}

const toTenth = (value: number) => Math.round(value * 10) / 10

/** Those that are ranked at all. */
const ranked: readonly ProblemState[] = ['prioritised', 'raised']
const shownOrder: readonly ProblemState[] = ['prioritised', 'raised', 'notNow', 'closed']

interface Rankable {
  readonly id: string
  readonly title: string
  readonly state: ProblemState
  readonly ranking: Pick<Ranking, 'value'>
}

/**
 * In the order of the list: the prioritised, the raised, those put off, the closed; within each the highest value first, those
 * without a value last. Ranks run within the prioritised and within the raised; equal values share one (1, 1, 3).
 */
export function rankAll<Problem extends Rankable>(problems: readonly Problem[]): (Problem & { rank: number | null })[] {
  return problems
    .map((one) => ({ ...one, rank: findRank(one, problems) }))
    .sort(
      (a, b) =>
        shownOrder.indexOf(a.state) - shownOrder.indexOf(b.state) ||
        (b.ranking.value ?? -1) - (a.ranking.value ?? -1) ||
        compareText(a.title, b.title) ||
        compareText(a.id, b.id),
    )
}

function findRank({ state, ranking: { value } }: Rankable, problems: readonly Rankable[]): number | null {
  if (value === null || !ranked.includes(state)) return null
  return 1 + problems.filter((one) => one.state === state && (one.ranking.value ?? -1) > value).length
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
