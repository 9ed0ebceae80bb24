import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { Card } from '#design/card.tsx'
import { FailedState, Loading } from '#design/states.tsx'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { orderThread, type ThreadGroup } from '../order-thread.ts'
import type { ThreadRef } from '../schema.ts'
import { threadWords } from '../words.ts'
import { threadQuery } from './queries.ts'
import { ThreadItem } from './thread-item.tsx'
import './thread.css'

/** More of one kind than this are read on the page of the whole thread. */
const mostShown = 5

export default function StripBody(of: ThreadRef) {
  const words = useWords(threadWords)
  const { data, error, refetch, isFetching } = useQuery(threadQuery(of))
  if (error && !data) {
    // What is not told of has no strip; the page itself says what is missing.
    if (error instanceof CallFailed && (error.status === 404 || error.status === 403)) return null
    return (
      <FailedState
        level={3}
        title={words.failed}
        retryText={words.retry}
        busy={isFetching}
        onRetry={() => void refetch()}
      />
    )
  }
  const ordered = data && orderThread(data)
  return (
    <Card title={words.stripTitle} aside={<WholeThread of={of} text={words.title} />}>
      {!ordered && <Loading text={words.loading} lines={2} />}
      {ordered && ordered.restsOn.length + ordered.leadsTo.length === 0 && <p className="sd-muted">{words.apart}</p>}
      {ordered && ordered.restsOn.length + ordered.leadsTo.length > 0 && (
        <div className="th-strip">
          <Side title={words.restsOn} none={words.restsOnNothing} groups={ordered.restsOn} of={of} />
          <Side title={words.leadsTo} none={words.leadsToNothing} groups={ordered.leadsTo} of={of} />
        </div>
      )}
      {data?.cut && <p className="sd-small sd-muted">{words.cut}</p>}
    </Card>
  )
}

function Side(props: { title: string; none: string; groups: readonly ThreadGroup[]; of: ThreadRef }) {
  const { title, none, groups, of } = props
  const words = useWords(threadWords)
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="th-side">
        {title}
      </h3>
      {groups.length === 0 && <p className="sd-muted">{none}</p>}
      {groups.map(({ kind, nodes }) => (
        <div key={kind} className="th-group">
          <h4 className="sd-small sd-muted">{words.kinds[kind]}</h4>
          <ul className="th-nodes">
            {nodes.slice(0, mostShown).map((node) => (
              <li key={node.id}>
                <ThreadItem node={node} />
              </li>
            ))}
          </ul>
          {nodes.length > mostShown && <WholeThread of={of} text={words.more(nodes.length - mostShown)} />}
        </div>
      ))}
    </section>
  )
}

function WholeThread({ of, text }: { of: ThreadRef; text: string }) {
  return (
    <Link to="/varfor/$kind/$id" params={{ kind: of.kind, id: of.id }} className="ds-link sd-screen-only">
      {text}
    </Link>
  )
}
