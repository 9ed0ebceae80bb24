import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import { Signal } from '#design/signal.tsx'
import { useWords } from '#platform/web/language.tsx'
import { gatherWhy, listUnanswered } from '../../list-summary.ts'
import { problemPageWords } from '../../pages-words.ts'
import type { ProblemHead, ProblemState } from '../../schema.ts'
import { useProblemNames } from '../../web/use-problem-names.ts'
import { problemWords } from '../../words.ts'
import { CriterionBars } from './criterion-bars.tsx'

/** The problems of one state, in their order. */
export function ProblemGroup({ state, problems }: { state: ProblemState; problems: readonly ProblemHead[] }) {
  const { list } = useWords(problemPageWords)
  const isRanked = state === 'prioritised' || state === 'raised'
  return (
    <Card title={list.groups[state]}>
      <ol className="pr-list">
        {problems.map((one) => (
          <li key={one.id}>
            <Head problem={one} isRanked={isRanked} />
            {isRanked ? <Why problem={one} /> : <Reason problem={one} />}
            <Where problem={one} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Head({ problem, isRanked }: { problem: ProblemHead; isRanked: boolean }) {
  const { list } = useWords(problemPageWords)
  const { rank, ranking, causes, state } = problem
  return (
    <div className="pr-head">
      <h3>
        {rank !== null && `${rank}. `}
        <Link to="/problem/$id" params={{ id: problem.id }} className="ds-link">
          {problem.title}
        </Link>
      </h3>
      <div className="pr-links">
        {state === 'raised' &&
          listUnanswered(ranking).map((party) => (
            <Signal key={party} kind="waiting">
              {list.unanswered(party)}
            </Signal>
          ))}
        {state === 'prioritised' && causes === 0 && <Signal kind="watch">{list.noCause}</Signal>}
        {isRanked && <strong>{list.value(ranking.value)}</strong>}
      </div>
    </div>
  )
}

function Why({ problem }: { problem: ProblemHead }) {
  const words = useWords(problemPageWords)
  const said = useWords(problemWords)
  return (
    <>
      <p>{words.why(gatherWhy(problem.ranking, said.criteria, words.disputed))}</p>
      {problem.ranking.byCriterion.some((one) => one.joint !== null) && <CriterionBars ranking={problem.ranking} />}
    </>
  )
}

function Reason({ problem }: { problem: ProblemHead }) {
  const { list } = useWords(problemPageWords)
  return (
    <p>
      {problem.stateReason === null
        ? list.since(problem.stateSince)
        : list.reason(problem.stateReason, problem.stateSince)}
    </p>
  )
}

function Where({ problem }: { problem: ProblemHead }) {
  const { list } = useWords(problemPageWords)
  const names = useProblemNames()
  const { areaCodes, categories, findings, causes } = problem
  const where = { areas: areaCodes.map(names.area), categories: categories.map(names.category) }
  return <p className="sd-small sd-muted">{list.where(where, findings, causes)}</p>
}
