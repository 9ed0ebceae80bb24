import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Facts } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { mayDo } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Group } from '../../schema.ts'
import { groupWords } from '../../words.ts'
import { MandateEditor } from './mandate-editor.tsx'

/** What the group is to do and for what, who appointed it, and what it reported at its end. */
export function Mandate({ group }: { group: Group }) {
  const { view, proposal } = useWords(groupWords)
  const actor = useSelf().data?.actor ?? null
  const [editing, setEditing] = useState(false)
  const { measureId, measureTitle, event, appointedAt, closingReport, withdrawal } = group
  const edits = editing && group.may.edit
  const told = useRef<HTMLParagraphElement>(null)
  const done = () => {
    setEditing(false)
    // Whoever works by keyboard goes on at the text.
    requestAnimationFrame(() => told.current?.focus())
  }
  // Those who do not read the thread are told here what the work is for.
  const tellsWhy = actor !== null && !mayDo(actor, 'thread.read')
  const measure =
    measureId && mayDo(actor, 'plan.read') ? (
      <Link to="/atgarder/$id" params={{ id: measureId }} className="ds-link">
        {measureTitle}
      </Link>
    ) : (
      measureTitle
    )
  const facts = [
    ...(measureId && !tellsWhy ? [{ term: view.forMeasure, fact: measure }] : []),
    ...(event && !tellsWhy ? [{ term: view.forEvent, fact: event }] : []),
    ...(appointedAt
      ? [{ term: view.appointed, fact: view.appointedBy(appointedAt) }]
      : withdrawal
        ? []
        : [{ term: view.both, fact: <BothParties group={group} /> }]),
  ]
  return (
    <Card
      title={tellsWhy ? view.why : view.mandate}
      aside={
        group.may.edit &&
        !edits && (
          <Button look="second" onClick={() => setEditing(true)}>
            {proposal.edit}
          </Button>
        )
      }
    >
      {tellsWhy && (
        <>
          <p>{measureTitle ? view.whyMeasure(measureTitle) : event && view.whyEvent(event)}</p>
          <h3>{view.mandate}</h3>
        </>
      )}
      {edits ? (
        <MandateEditor group={group} onDone={done} />
      ) : (
        <p ref={told} tabIndex={-1} className="wg-told">
          {group.mandate}
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {tellsWhy && <p className="sd-muted">{view.whyMore}</p>}
      {withdrawal && (
        <>
          <h3>{proposal.reasonGiven}</h3>
          <p className="wg-told">{withdrawal.reason}</p>
        </>
      )}
      {closingReport && (
        <>
          <h3>{view.report}</h3>
          <p className="wg-told">{closingReport}</p>
        </>
      )}
    </Card>
  )
}

/** Each party, and whether it has said yes to what stands now. */
export function BothParties({ group }: { group: Group }) {
  const { view, parties: names } = useWords(groupWords)
  return (
    <ul className="wg-plain">
      {parties.map((party) => {
        const one = group.confirmations.find((given) => given.party === party)
        return (
          <li key={party}>
            <Signal kind={one?.current ? 'fine' : 'waiting'}>{names[party]}</Signal>{' '}
            <span className="sd-muted">{one ? (one.current ? view.given(one.at) : view.stale) : view.waits}</span>
          </li>
        )
      })}
    </ul>
  )
}
