import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { recomputeStatement } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** Its figures from what is known now; told apart when that would change them. */
export function Recompute({ statement }: { statement: Statement }) {
  const { recompute } = useWords(statementPageWords)
  const change = useStatementChange(statement.id)
  const again = () => void change.run(() => call(recomputeStatement, { params: { id: statement.id } }), recompute.done)
  return (
    <>
      {statement.hasNews && (
        <Notice tone="watch" title={recompute.news}>
          <p>{recompute.newsText}</p>
        </Notice>
      )}
      <div>
        <Button look={statement.hasNews ? 'second' : 'quiet'} busy={change.busy} onClick={again}>
          {recompute.button}
        </Button>
      </div>
      <ProblemNotice problem={change.problem} />
    </>
  )
}
