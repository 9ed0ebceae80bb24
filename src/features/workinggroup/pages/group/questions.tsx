import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Signal } from '#design/signal.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { askBody } from '../../api.ts'
import type { Group, Question } from '../../schema.ts'
import { useText } from '../../web/use-text.tsx'
import { groupWords } from '../../words.ts'

/** What the group has asked the steering group, and what its minutes answered. */
export function Questions({ group }: { group: Group }) {
  const { questions } = useWords(groupWords)
  if (group.questions.length === 0 && !group.may.ask) return null
  return (
    <Card title={questions.title} aside={group.may.ask && <Ask groupId={group.id} />}>
      {group.questions.length === 0 && <p className="sd-muted">{questions.empty}</p>}
      {group.questions.length > 0 && (
        <ul className="wg-tasks">
          {group.questions.map((one) => (
            <Asked key={one.id} question={one} />
          ))}
        </ul>
      )}
    </Card>
  )
}

/** The agenda of a meeting points at it. */
function Asked({ question }: { question: Question }) {
  const { questions } = useWords(groupWords)
  const actor = useSelf().data?.actor ?? null
  const row = useRef<HTMLLIElement>(null)
  const anchor = `fraga-${question.id}`
  const isAsked = location.hash === `#${anchor}`
  useEffect(() => {
    if (isAsked) row.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  const { text, organisationName, recordedAt, answeredAt, answer, meetingId } = question
  return (
    <li ref={row} id={anchor} data-asked={isAsked || undefined}>
      <p className="sd-small sd-muted">{questions.asked(organisationName, recordedAt)}</p>
      <p className="wg-told">{text}</p>
      {answeredAt === null ? (
        <Signal kind="waiting">{questions.waits}</Signal>
      ) : (
        <div className="wg-part">
          <Signal kind="fine">{questions.answered(answeredAt)}</Signal>
          <p className="wg-told">{answer}</p>
          {meetingId && mayDo(actor, 'meeting.read') && (
            <p>
              <Link to="/moten/$id" params={{ id: meetingId }} className="ds-link">
                {questions.meeting}
              </Link>
            </p>
          )}
        </div>
      )}
    </li>
  )
}

function Ask({ groupId }: { groupId: string }) {
  const words = useWords(groupWords)
  const { questions } = words
  const [open, setOpen] = useState(false)
  const question = useText(groupId, { field: 'text', least: 10, most: 1000, fault: questions.fault })
  const send = async () => {
    if (!question.ready()) return
    const body = { text: question.text, overrides: question.overrides }
    const sent = () => call(askBody, { params: { id: groupId }, body })
    if (!(await question.change.run(sent, questions.sent))) return
    question.clear()
    setOpen(false)
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {questions.ask}
      </Button>
      <Dialog
        open={open}
        title={questions.ask}
        closeText={words.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button busy={question.change.busy} onClick={() => void send()}>
            {questions.send}
          </Button>
        }
      >
        <Stack>
          <p>{questions.text}</p>
          {question.area(questions.label, questions.hint)}
        </Stack>
      </Dialog>
    </>
  )
}
