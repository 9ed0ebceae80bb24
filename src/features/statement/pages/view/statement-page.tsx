import { Link } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { Card } from '#design/card.tsx'
import { DocumentBlocks } from '#design/document-blocks.tsx'
import { useNarrow } from '#design/narrow.ts'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { ThreadStrip } from '#features/thread/web/thread-strip.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { isOpenFor } from '../../transitions.ts'
import { partId, placeLink } from '../../web/places.ts'
import { statementWords } from '../../words.ts'
import { Downloads } from './downloads.tsx'
import { ReadSlot } from './read-slot.tsx'

/** Only the two parties write: everybody else gets the document alone. */
const NextStep = lazy(() => import('./next-step.tsx').then(({ NextStep }) => ({ default: NextStep })))
const EditSlot = lazy(() => import('./edit-slot.tsx').then(({ EditSlot }) => ({ default: EditSlot })))

/** What happens next and the way through it beside the document itself. */
export function StatementPage({ statement, actor, back }: { statement: Statement; actor: Actor; back: ReactNode }) {
  const words = useWords(statementPageWords)
  const { view } = words
  const said = useWords(statementWords)
  const { title, kind, state, edition, from, to, asOf, lead } = statement
  const writes = mayDo(actor, 'statement.write')
  const spoken = useSpoken(statement)
  return (
    <Page
      title={title}
      subtitle={[
        title.startsWith(said.kinds[kind]) ? null : said.kinds[kind],
        words.span(from, to),
        words.edition(edition),
        said.states[state],
        view.asOf(asOf),
      ]
        .filter(Boolean)
        .join(' · ')}
      lead={<span lang={spoken}>{lead}</span>}
      back={back}
    >
      <Told statement={statement} />
      {!writes && <Ended statement={statement} />}
      <div className="st-columns">
        <div className="st-side">
          {writes && (
            <Suspense fallback={<Loading text={view.loading} lines={4} />}>
              <NextStep statement={statement} actor={actor} />
            </Suspense>
          )}
          <Downloads statement={statement} />
          <Contents statement={statement} />
        </div>
        <Document statement={statement} editable={writes && isOpenFor(statement, 'edit')} />
      </div>
      <ThreadStrip kind="statement" id={statement.id} />
    </Page>
  )
}

/** What a reader must know before the words: that it was sent back, replaced, or replaces. */
function Told({ statement }: { statement: Statement }) {
  const { view } = useWords(statementPageWords)
  const { returnReason, state, supersededById, supersedesId } = statement
  const link = (id: string, text: string) => (
    <Link to="/redogorelser/$id" params={{ id }} className="ds-link">
      {text}
    </Link>
  )
  return (
    <>
      {state === 'composing' && returnReason && (
        <Notice tone="watch" title={view.returned}>
          <p className="st-written">{returnReason}</p>
        </Notice>
      )}
      {state === 'superseded' && supersededById && (
        <Notice tone="watch" title={view.superseded}>
          {link(supersededById, view.openNext)}
        </Notice>
      )}
      {state !== 'superseded' && supersedesId && (
        <Notice>
          {view.corrects} {link(supersedesId, view.openEarlier)}
        </Notice>
      )}
    </>
  )
}

/** For those who only read: where it was noted or to whom it was given. Those who write have it among their steps. */
function Ended({ statement }: { statement: Statement }) {
  const { next } = useWords(statementPageWords)
  const { notedOn, notedByBody, deliveredOn, deliveredTo, reference } = statement
  return (
    <>
      {notedOn !== null && <Notice tone="fine">{next.noted(notedOn, notedByBody)}</Notice>}
      {deliveredOn !== null && <Notice tone="fine">{next.delivered(deliveredOn, deliveredTo, reference)}</Notice>}
    </>
  )
}

/** The chapters; on a phone behind their heading, so that the document is not far away. */
function Contents({ statement }: { statement: Statement }) {
  const { view } = useWords(statementPageWords)
  const narrow = useNarrow()
  if (statement.parts.length < 2) return null
  return (
    <nav className="st-contents" aria-label={view.contents}>
      <Card>
        <details open={!narrow}>
          <summary>{view.contents}</summary>
          <ol>
            {statement.parts.map(({ key, title }) => (
              <li key={key}>
                <a className="ds-link" {...placeLink(partId(key))}>
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </details>
      </Card>
    </nav>
  )
}

/** What is sealed stays as it was sealed. */
function useSpoken({ state }: Statement) {
  const { language } = useLanguage()
  return state === 'composing' ? language : 'sv'
}

function Document({ statement, editable }: { statement: Statement; editable: boolean }) {
  const { view } = useWords(statementPageWords)
  const spoken = useSpoken(statement)
  return (
    <article className="st-document" aria-label={view.document} lang={spoken}>
      {statement.parts.map((part) => (
        <section key={part.key} aria-labelledby={partId(part.key)}>
          <h2 id={partId(part.key)} tabIndex={-1}>
            {part.title}
          </h2>
          <DocumentBlocks blocks={part.blocks} language={spoken} showTableText={view.showTable} />
          {part.slots.map((slot) =>
            editable ? (
              <Suspense key={slot.key} fallback={<ReadSlot slot={slot} shown />}>
                <EditSlot statement={statement} slot={slot} />
              </Suspense>
            ) : (
              <ReadSlot key={slot.key} slot={slot} shown={statement.state === 'composing'} />
            ),
          )}
        </section>
      ))}
    </article>
  )
}
