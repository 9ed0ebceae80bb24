import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { isAsked, isOpenFor } from '../../transitions.ts'
import { placeLink, slotId } from '../../web/places.ts'
import { standStatement } from '../../web/stand-statement.ts'
import { Correct } from './correct.tsx'
import { Deliver } from './deliver.tsx'
import { OwnAnswer } from './own-answer.tsx'
import { Recompute } from './recompute.tsx'
import { Reopen } from './reopen.tsx'

/** What the statement waits for, and what the reader can do about it. */
export function NextStep({ statement, actor }: { statement: Statement; actor: Actor }) {
  const { next } = useWords(statementPageWords)
  const { step } = standStatement(statement)
  const party = partyOf(actor)
  const asked = party !== null && isAsked(statement.kind, party) && mayDo(actor, 'statement.confirm')
  const opens = (['deliver', 'reopen', 'correct'] as const).filter(
    (action) => isOpenFor(statement, action) && (asked || action === 'correct'),
  )
  return (
    <Card title={next.title}>
      {step === 'write' && <Missing statement={statement} />}
      {statement.state === 'composing' ? (
        <>
          <OwnAnswer statement={statement} actor={actor} />
          <Recompute statement={statement} />
        </>
      ) : (
        <Reached statement={statement} />
      )}
      {opens.length > 0 && (
        <Row>
          {opens.includes('deliver') && <Deliver statement={statement} />}
          {opens.includes('reopen') && <Reopen statement={statement} />}
          {opens.includes('correct') && <Correct statement={statement} />}
        </Row>
      )}
    </Card>
  )
}

/** The texts that stop it, each a way to its place. */
function Missing({ statement: { missing } }: { statement: Statement }) {
  const { next } = useWords(statementPageWords)
  return (
    <>
      <p>{next.write(missing.length)}</p>
      <ul className="st-plain">
        {missing.map(({ key, label }) => (
          <li key={key}>
            <a className="ds-link" {...placeLink(slotId(key))}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** How far it has come once it is sealed, and where it goes from there. */
function Reached({ statement }: { statement: Statement }) {
  const { next } = useWords(statementPageWords)
  const { kind, state, sealedAt, notedOn, notedByBody, deliveredOn, deliveredTo, reference, meetingId } = statement
  const { step } = standStatement(statement)
  const meeting = meetingId && (
    <Link to="/moten/$id" params={{ id: meetingId }} className="ds-link">
      {next.openMeeting}
    </Link>
  )
  const lines: readonly ReactNode[] = [
    step === 'note' && (
      <>
        {next.note}{' '}
        <Link to="/moten" className="ds-link">
          {next.toMeetings}
        </Link>
      </>
    ),
    step === 'deliver' && next.deliver(kind),
    notedOn !== null && (
      <>
        {next.noted(notedOn, notedByBody)} {meeting}
      </>
    ),
    deliveredOn !== null && next.delivered(deliveredOn, deliveredTo, reference),
    state === 'sealed' && step === 'done' && next.sealed(sealedAt),
    step === 'superseded' && next.replaced,
  ]
  return (
    <>
      {lines.map((line, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of sentences
        return line && <p key={at}>{line}</p>
      })}
    </>
  )
}
