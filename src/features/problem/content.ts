/** What both parties confirm: all that stands of a problem, in a fixed order. */
import { type Cause, criteria, type EventChain, type Problem } from './schema.ts'

type Contents = Pick<
  Problem,
  | 'state'
  | 'stateSince'
  | 'title'
  | 'description'
  | 'areaCodes'
  | 'categories'
  | 'subGoals'
  | 'findings'
  | 'scores'
  | 'causes'
  | 'chains'
>

/**
 * The content without versions and writers. The state with its instant is part of it: a yes to something in the past is none to
 * the same thing today.
 */
export function contentOf(problem: Contents) {
  const { state, stateSince, title, description, areaCodes, categories, subGoals } = problem
  return {
    state,
    stateSince,
    title,
    description,
    areaCodes: [...areaCodes].sort(),
    categories: [...categories].sort(),
    subGoals: [...subGoals].sort(),
    findings: inOrder(problem.findings).map(({ pictureKind, pictureId, key, sentence }) => {
      return { pictureKind, pictureId, key, sentence }
    }),
    scores: criteria.flatMap((criterion) =>
      (['municipality', 'police'] as const).map((party) => {
        const given = problem.scores.find((one) => one.criterion === criterion && one.party === party)
        return { criterion, party, score: given?.score ?? null, note: given?.note ?? null }
      }),
    ),
    causes: inOrder(problem.causes).map(contentOfCause),
    chains: inOrder(problem.chains).map(({ id, title: name, steps }: EventChain) => ({ id, title: name, steps })),
  }
}

const contentOfCause = ({ id, bone, parentId, title, detail, grade, evidence }: Cause) => ({
  id,
  bone,
  parentId,
  title,
  detail,
  grade,
  evidence: inOrder(evidence).map(({ side, text, source }) => ({ side, text, source })),
})

const inOrder = <One extends { readonly id: string }>(all: readonly One[]): One[] =>
  [...all].sort((one, other) => (one.id < other.id ? -1 : 1))
