import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { putItem, removeItem } from '../../api.ts'
import { meetingPageWords } from '../../pages-words.ts'
import type { AgendaItem, Meeting } from '../../schema.ts'
import { paperAddress } from '../../web/queries.ts'
import { useMeetingChange } from '../../web/use-meeting-change.ts'
import { meetingWords } from '../../words.ts'
import { AttachPaper } from './attach-paper.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { OutcomeTold } from './outcome-told.tsx'

/** The items in order, each with what lies there, what was decided, and what can be done now. */
export function Agenda({ meeting, writes }: { meeting: Meeting; writes: boolean }) {
  const { view } = useWords(meetingPageWords)
  const [treated, setTreated] = useState<string | null>(null)
  const isOver = meeting.state === 'held' || meeting.state === 'approved'
  return (
    <Card title={view.agenda}>
      {meeting.items.length === 0 && <p className="sd-muted">{view.agendaEmpty}</p>}
      <ol className="me-agenda">
        {meeting.items.map((item, at) => (
          <li key={item.id} className="me-item">
            <ItemHead item={item} at={at} meetingId={meeting.id} />
            {item.outcome && treated !== item.id && <OutcomeTold outcome={item.outcome} />}
            {!item.outcome && isOver && <p className="sd-small sd-muted">{view.notTreated}</p>}
            {treated === item.id ? (
              <OutcomeForm meeting={meeting} item={item} onDone={() => setTreated(null)} />
            ) : (
              writes && <ItemActions meeting={meeting} item={item} at={at} onTreat={() => setTreated(item.id)} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** What the item is about, and what lies there to read. */
export function ItemHead({ item, at, meetingId }: { item: AgendaItem; at: number; meetingId: string }) {
  const { view } = useWords(meetingPageWords)
  const said = useWords(meetingWords)
  const kind = said.subjectKinds[item.subjectKind]
  // Most things name their kind themselves.
  const isNamed = item.subjectKind === 'free' || item.title.toLowerCase().includes(kind.toLowerCase())
  return (
    <>
      <h3>
        {view.number(at + 1)} {item.title}
      </h3>
      {!isNamed && <p className="sd-small sd-muted">{kind}</p>}
      {item.text && <p className="me-text">{item.text}</p>}
      {(item.href || item.papers.length > 0) && (
        <p className="me-links sd-small">
          {item.href && (
            <a className="ds-link" href={item.href}>
              {view.read}
              <span className="sd-hidden"> {item.title}</span>
            </a>
          )}
          {item.papers.map((paper) => (
            <a key={paper.id} className="ds-link" href={paperAddress(meetingId, paper.id)}>
              {view.paperFile(paper.name)}
            </a>
          ))}
        </p>
      )}
      {item.hasMoved && <Signal kind="watch">{view.moved}</Signal>}
    </>
  )
}

interface ActionsProps {
  meeting: Meeting
  item: AgendaItem
  at: number
  onTreat: () => void
}

function ItemActions({ meeting, item, at, onTreat }: ActionsProps) {
  const { view, outcome } = useWords(meetingPageWords)
  const change = useMeetingChange()
  const { subjectKind, subjectId, title, text, version } = item
  const params = { id: meeting.id, itemId: item.id }
  const put = (position: number) => {
    const body = { subjectKind, subjectId, title, text, position, version, overrides: [] }
    return void change.run(() => call(putItem, { params, body }))
  }
  /** Between the neighbours at the new place. */
  const moveTo = (to: number) => {
    const others = meeting.items.filter((one) => one.id !== item.id).map((one) => one.position)
    const [before, after] = [others[to - 1], others[to]]
    put(before === undefined ? (after ?? 1) - 1 : after === undefined ? before + 1 : (before + after) / 2)
  }
  const treatable = meeting.state === 'called'
  const about = <span className="sd-hidden"> {title}</span>
  return (
    <>
      <div className="me-links">
        {treatable && (
          <Button
            look={item.outcome ? 'quiet' : 'second'}
            onClick={onTreat}
            aria-label={
              item.outcome ? `${outcome.told[item.outcome.decision]}: ${view.changeOutcome}` : view.treatOf(title)
            }
          >
            {item.outcome ? view.changeOutcome : view.treat}
          </Button>
        )}
        {item.hasMoved && !item.outcome && (
          <Button look="second" busy={change.busy} onClick={() => put(item.position)}>
            {view.putAgain}
          </Button>
        )}
        {at > 0 && (
          <Button look="quiet" busy={change.busy} onClick={() => moveTo(at - 1)}>
            {view.up}
            {about}
          </Button>
        )}
        {at < meeting.items.length - 1 && (
          <Button look="quiet" busy={change.busy} onClick={() => moveTo(at + 1)}>
            {view.down}
            {about}
          </Button>
        )}
        {!item.outcome && (
          <Button look="quiet" busy={change.busy} onClick={() => void change.run(() => call(removeItem, { params }))}>
            {view.remove}
            {about}
          </Button>
        )}
      </div>
      {!item.outcome && <AttachPaper meetingId={meeting.id} item={item} />}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </>
  )
}
