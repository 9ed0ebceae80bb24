import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Loading } from '#design/states.tsx'
import type { Problem } from '#features/problem/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import { readList, writeList } from '../../web/measure-fields.ts'
import type { KnownCauses } from '../../web/use-causes.ts'
import type { PlanForm } from '../../web/use-form.ts'
import { planWords } from '../../words.ts'

/** The causes that it acts on, under their problems: the highest ranked problem first, one with a chosen cause open. */
export function CausePicker(props: { form: PlanForm; causes: KnownCauses; error?: string | undefined }) {
  const { form, causes, error } = props
  const { form: words } = useWords(measurePageWords)
  const chosen = readList(form.values.causeIds)
  const set = (ids: readonly string[]) => form.set('causeIds', writeList(ids))
  const described = ['measure-causes-hint', error ? 'measure-causes-error' : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className="sd-field"
      id="measure-causeIds"
      tabIndex={-1}
      aria-describedby={described}
      data-faulty={Boolean(error) || undefined}
    >
      <legend className="sd-field-label">{words.causes}</legend>
      <div className="sd-field-hint" id="measure-causes-hint">
        {words.causesHint}
      </div>
      {!causes.settled && <Loading text={words.causesLoading} lines={2} />}
      {causes.settled && causes.problems.length === 0 && (
        <p>
          {words.noCauses}{' '}
          <Link to="/problem" className="ds-link">
            {words.toProblems}
          </Link>
        </p>
      )}
      {causes.problems.map((problem) => (
        <ProblemCauses
          key={problem.id}
          problem={problem}
          few={causes.problems.length <= fewProblems}
          chosen={chosen}
          onChange={set}
        />
      ))}
      {error && (
        <div className="sd-field-error" id="measure-causes-error">
          {error}
        </div>
      )}
    </fieldset>
  )
}

/** So few that all of them stand open. */
const fewProblems = 3

interface ProblemCausesProps {
  problem: Problem
  few: boolean
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

function ProblemCauses({ problem, few, chosen, onChange }: ProblemCausesProps) {
  const { form: words } = useWords(measurePageWords)
  const bones: Readonly<Record<string, string>> = useWords(planWords).bones
  const own = problem.causes.filter((one) => chosen.includes(one.id)).length
  // Open at first where something is chosen; from then on as the reader left it.
  const [first] = useState(few || own > 0)
  return (
    <details open={first}>
      <summary>
        {problem.title} {own > 0 && <span className="sd-muted">({words.chosen(own)})</span>}
      </summary>
      <div className="pl-checks">
        {problem.causes.map((cause) => (
          <label className="sd-check" key={cause.id}>
            <input
              type="checkbox"
              className="ds-input"
              checked={chosen.includes(cause.id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, cause.id] : chosen.filter((kept) => kept !== cause.id))
              }
            />
            <span>
              {cause.title} <span className="sd-muted">({bones[cause.bone] ?? cause.bone})</span>
            </span>
          </label>
        ))}
      </div>
    </details>
  )
}
