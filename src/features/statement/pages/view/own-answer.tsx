import { Button } from '#design/button.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useUnsaved } from '#features/picture/web/drafts.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { confirmStatement, takeBackStatement } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { slotDraft } from '../../web/places.ts'
import { answerOf, standStatement } from '../../web/stand-statement.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** Who has said yes to what stands now, and one's own yes. The last one that is needed seals it. */
export function OwnAnswer({ statement, actor }: { statement: Statement; actor: Actor }) {
  const words = useWords(statementPageWords)
  const { next } = words
  const change = useStatementChange(statement.id)
  const unsaved = useUnsaved(slotDraft(statement.id))
  const standing = standStatement(statement)
  const party = mayDo(actor, 'statement.confirm') ? partyOf(actor) : null
  const answer = answerOf(standing, party)
  const params = { id: statement.id }
  const body = { contentHash: statement.contentHash }
  const approve = (done: string) => void change.run(() => call(confirmStatement, { params, body }), done)
  const takeBack = () => void change.run(() => call(takeBackStatement, { params }), next.takenBack)
  const stops = standing.step === 'write' || unsaved > 0
  return (
    <>
      <p>{next.confirm(standing.needs)}</p>
      <ul className="st-parties">
        {standing.needs.map((one) => {
          const own = statement.confirmations.filter((given) => given.party === one)
          const current = own.find((given) => given.current)
          return (
            <li key={one}>
              <Signal kind={current ? 'fine' : 'waiting'}>{words.parties[one]}</Signal>{' '}
              <span className="sd-muted">
                {current ? next.given(current.at) : own.length > 0 ? next.stale : next.waiting}
              </span>
            </li>
          )
        })}
      </ul>
      {answer === null && party !== null && <p className="sd-muted">{next.others(standing.needs)}</p>}
      {unsaved > 0 && <Notice tone="watch">{next.unsaved(unsaved)}</Notice>}
      {answer === 'give' && party && (
        <div>
          <Button busy={change.busy} disabled={stops} onClick={() => approve(next.approved)}>
            {next.approve[party]}
          </Button>
        </div>
      )}
      {answer === 'last' && (
        <div>
          <ConfirmButton
            text={next.seal}
            question={next.sealQuestion}
            explanation={<p>{next.sealText}</p>}
            confirmText={next.seal}
            cancelText={words.cancel}
            busy={change.busy}
            disabled={stops}
            onConfirm={() => approve(next.sealedNow)}
          />
        </div>
      )}
      {answer === 'given' && (
        <div>
          <Button look="second" busy={change.busy} onClick={takeBack}>
            {next.takeBack}
          </Button>
        </div>
      )}
      <ProblemNotice problem={change.problem} />
    </>
  )
}
