import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Columns } from '#design/columns.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { parties } from '#features/access/schema.ts'
import { purposes } from '../../transitions.ts'
import { problemDocumentAddress } from '../../web/queries.ts'
import { About } from './about.tsx'
import { Decide } from './decide.tsx'
import { Findings } from './findings.tsx'
import { Scoring } from './scoring.tsx'
import { useView } from './view-context.ts'

/** Below the first screen, with the figures' code. */
const Causes = lazy(() => import('./causes.tsx').then(({ Causes: part }) => ({ default: part })))
const Chains = lazy(() => import('./chains.tsx').then(({ Chains: part }) => ({ default: part })))
const ThreadStrip = lazy(() =>
  import('#features/thread/web/thread-strip.tsx').then(({ ThreadStrip: part }) => ({ default: part })),
)

/** In the order of the work: what it is and rests on, how it is judged, what causes it, how it happens. */
export function ViewPage() {
  const { problem, words, said } = useView()
  const { view } = words
  const { id, title, state, stateSince, rank } = problem
  return (
    <Page
      title={title}
      subtitle={view.subtitle(said.states[state], stateSince, rank)}
      lead={view.lead(problem)}
      back={
        <Link to="/problem" className="ds-link">
          {view.back}
        </Link>
      }
      actions={<Decide />}
    >
      <WaitsForOther />
      {problem.stateReason !== null && <Notice>{view.reason(problem.stateReason)}</Notice>}
      {problem.missing.length > 0 && (
        <Notice title={view.missingTitle}>
          <ul>
            {problem.missing.map((code) => (
              <li key={code}>{said.missing[code]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="pr-links sd-screen-only">
        <Link to="/varfor/$kind/$id" params={{ kind: 'problem', id }} className="ds-link">
          {view.why}
        </Link>
        <a className="ds-link" href={problemDocumentAddress('pdf', id)}>
          {words.list.pdf}
        </a>
        <a className="ds-link" href={problemDocumentAddress('docx', id)}>
          {words.list.docx}
        </a>
      </p>
      <Columns>
        <About />
        <Findings />
      </Columns>
      <Scoring />
      <Suspense fallback={<Loading text={view.loading} lines={8} />}>
        <Causes />
        <Chains />
      </Suspense>
      <Suspense fallback={<Loading text={view.loading} lines={3} />}>
        <ThreadStrip kind="problem" id={id} />
      </Suspense>
    </Page>
  )
}

/** One party has said yes to what stands: whom it waits for. */
function WaitsForOther() {
  const { problem, words, said } = useView()
  return purposes.map((purpose) => {
    const given = parties.filter((party) =>
      problem.confirmations.some((one) => one.purpose === purpose && one.party === party && one.current),
    )
    const other = parties.find((party) => !given.includes(party))
    if (given[0] === undefined || other === undefined) return null
    return <Notice key={purpose}>{words.decide.waitsFor(given[0], said.purposes[purpose], other)}</Notice>
  })
}
