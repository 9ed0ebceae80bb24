import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Row } from '#design/columns.tsx'
import { Meters } from '#design/meter.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { closeQuestionnaire } from '../../api.ts'
import { checkAnswer, checkClose } from '../../rules.ts'
import type { Questionnaire } from '../../schema.ts'
import { useQuestionnaireChange } from '../../web/use-questionnaire-change.ts'
import { evaluationWords } from '../../words.ts'
import { Result } from './result.tsx'

/** One questionnaire: how many have answered, what this reader can do with it, and what came out of it. */
export function QuestionnaireCard({ questionnaire, speaks }: { questionnaire: Questionnaire; speaks: boolean }) {
  const words = useWords(evaluationWords)
  const { list } = words
  const { id, title, state, mine, invited, answered, result } = questionnaire
  const canAnswer = checkAnswer(state, mine).length === 0
  const canClose = speaks && checkClose(state, 'municipality').length === 0
  return (
    <Card title={title} aside={words.states[state]} foot={list.days(questionnaire.opensOn, questionnaire.closesOn)}>
      {state !== 'coming' && (
        <Meters
          caption={title}
          heads={[list.title, list.answers]}
          lines={[
            {
              key: id,
              label: list.answers,
              part: invited === 0 ? 0 : answered / invited,
              words: list.counts(answered, invited),
            },
          ]}
        />
      )}
      {mine === 'answered' && <p className="sd-muted">{list.answered}</p>}
      {canAnswer && (
        <p>
          <Link to="/enkat/$id" params={{ id }} className="ds-link">
            {list.toAnswer}
          </Link>
        </p>
      )}
      {canClose && <Close id={id} />}
      {result && <Result title={title} result={result} />}
    </Card>
  )
}

/** Asked twice: what is closed is not opened again. */
function Close({ id }: { id: string }) {
  const { list } = useWords(evaluationWords)
  const change = useQuestionnaireChange(id)
  const [asked, setAsked] = useState(false)
  return (
    <div>
      <Button look="second" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {list.close}
      </Button>
      {asked && (
        <>
          <p>{list.closeSure}</p>
          {change.problem && (
            <Notice tone="act" announce="now">
              {change.problem}
            </Notice>
          )}
          <Row>
            <Button
              busy={change.busy}
              onClick={() => void change.run(() => call(closeQuestionnaire, { params: { id } }), list.closed)}
            >
              {list.closeYes}
            </Button>
            <Button look="quiet" onClick={() => setAsked(false)}>
              {list.cancel}
            </Button>
          </Row>
        </>
      )}
    </div>
  )
}
