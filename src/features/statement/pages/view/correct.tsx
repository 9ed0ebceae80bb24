import { useNavigate } from '@tanstack/react-router'
import { ConfirmButton } from '#design/dialog.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { correctStatement } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** What has come to its end is corrected by a new edition with the same words. */
export function Correct({ statement: { id } }: { statement: Statement }) {
  const words = useWords(statementPageWords)
  const { correct } = words
  const navigate = useNavigate()
  const change = useStatementChange(id)
  const start = async () => {
    const made = await change.run(() => call(correctStatement, { params: { id } }), correct.done)
    if (made) await navigate({ to: '/redogorelser/$id', params: { id: made.id } })
  }
  return (
    <>
      <ConfirmButton
        look="second"
        text={correct.button}
        question={correct.question}
        explanation={<p>{correct.text}</p>}
        confirmText={correct.button}
        cancelText={words.cancel}
        busy={change.busy}
        onConfirm={() => void start()}
      />
      <ProblemNotice problem={change.problem} />
    </>
  )
}
