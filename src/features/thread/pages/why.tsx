import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { findReasons } from '../find-reasons.ts'
import { listSteps } from '../order-thread.ts'
import { type Thread, type ThreadRef, threadKinds } from '../schema.ts'
import { threadQuery } from '../web/queries.ts'
import { ThreadItem } from '../web/thread-item.tsx'
import { threadWords } from '../words.ts'
import '../web/thread.css'

/** «Varför gör vi detta?»: from what was seen to what is done, on one page that prints. */
export default function WhyPage() {
  const words = useWords(threadWords)
  const { kind, id } = useParams({ strict: false }) as { kind: string; id: string }
  const known = threadKinds.find((one) => one === kind)
  const self = useSelf().data
  if (self && !self.actor) throw new CallFailed(401, 'notSignedIn')
  if (self && !mayDo(self.actor, 'thread.read')) {
    return (
      <Page title={words.title} width="form">
        <ForbiddenState title={words.forbidden}>
          {words.forbiddenText}
          {known === 'group' && mayDo(self.actor, 'group.read') && (
            <>
              {' '}
              <Link to="/grupper/$id" params={{ id }} className="ds-link">
                {words.toGroup}
              </Link>
            </>
          )}
        </ForbiddenState>
      </Page>
    )
  }
  if (!known) return <Missing />
  return self ? <Asked kind={known} id={id} /> : <Waiting />
}

function Asked(of: ThreadRef) {
  const words = useWords(threadWords)
  const { data, error, refetch, isFetching } = useQuery(threadQuery(of))
  if (error && !data) {
    if (error instanceof CallFailed && error.status === 404) return <Missing />
    return (
      <Page title={words.title} width="form">
        <FailedState title={words.failed} retryText={words.retry} busy={isFetching} onRetry={() => void refetch()} />
      </Page>
    )
  }
  return data ? <Steps thread={data} /> : <Waiting />
}

function Steps({ thread }: { thread: Thread }) {
  const words = useWords(threadWords)
  const asked = thread.nodes.find((node) => node.kind === thread.of.kind && node.id === thread.of.id)
  const steps = listSteps(thread)
  return (
    <Page
      title={words.title}
      subtitle={asked?.title}
      lead={words.lead(findReasons(thread))}
      width="form"
      actions={
        <span className="sd-screen-only">
          <Button look="second" onClick={() => window.print()}>
            {words.print}
          </Button>
        </span>
      }
    >
      {thread.cut && <Notice tone="watch">{words.cut}</Notice>}
      <Card>
        <ol className="th-steps">
          {steps.map(({ kind, nodes }) => (
            <li key={kind}>
              <section aria-label={words.steps[kind]}>
                <h2>{words.steps[kind]}</h2>
                <ul className="th-nodes">
                  {nodes.map((node) => (
                    <li key={node.id}>
                      <ThreadItem node={node} asked={node === asked} />
                    </li>
                  ))}
                </ul>
              </section>
            </li>
          ))}
        </ol>
      </Card>
    </Page>
  )
}

function Waiting() {
  const words = useWords(threadWords)
  return (
    <Page title={words.title} width="form">
      <Loading text={words.loading} lines={8} />
    </Page>
  )
}

function Missing() {
  const words = useWords(threadWords)
  return (
    <Page title={words.title} width="form">
      <EmptyState title={words.missing}>{words.missingText}</EmptyState>
    </Page>
  )
}
