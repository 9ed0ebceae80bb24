import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { readScores } from '../../answer-form.ts'
import { answerQuestionnaire } from '../../api.ts'
import { type Questionnaire, questionCodes } from '../../schema.ts'
import { useQuestionnaireChange } from '../../web/use-questionnaire-change.ts'
import { evaluationWords } from '../../words.ts'

const fieldId = (code: string) => `svar-${code}`
const scores = ['1', '2', '3', '4', '5'] as const

/** Eight statements and two questions in one's own words. What is chosen stays on the device until it is sent. */
export function AnswerForm({ questionnaire: { id } }: { questionnaire: Questionnaire }) {
  const words = useWords(evaluationWords)
  const { answer } = words
  const change = useQuestionnaireChange(id)
  const draft = useDraft(`questionnaire|${id}`, { version: 0, values: {} })
  const guarded = useGuarded({ ...change, draft, standing: {}, fields: ['best', 'better'], open: true })
  const [attempt, setAttempt] = useState(0)
  const read = readScores(draft.values)
  const shown = attempt > 0 ? read.missing : []
  const send = async () => {
    setAttempt((before) => before + 1)
    if (!read.scores || guarded.stops()) return
    const { best = '', better = '' } = draft.values
    const body = { scores: read.scores, best: best.trim(), better: better.trim(), overrides: guarded.overrides }
    const sent = await change.run(() => call(answerQuestionnaire, { params: { id }, body }), answer.thanksTitle)
    if (sent) draft.drop()
  }
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void send()
      }}
    >
      <Notice>{answer.privacy}</Notice>
      <ErrorSummary
        title={words.faults}
        faults={shown.map((code) => ({ fieldId: fieldId(code), text: answer.fault(words.statements[code].short) }))}
        attempt={attempt}
      />
      {questionCodes.map((code) => (
        <ChipGroup
          key={code}
          id={fieldId(code)}
          kind="one"
          legend={words.statements[code].text}
          hint={answer.hint}
          value={draft.values[code] || null}
          onChange={(value) => draft.change(code, value)}
          options={[
            ...scores.map((value, at) => ({
              value: value as string,
              text: (
                <>
                  {value}
                  <span className="sd-hidden"> {words.scores[at]}</span>
                </>
              ),
            })),
            { value: 'unsure', text: words.unsure },
          ]}
          {...known({ error: shown.includes(code) ? answer.fault(words.statements[code].short) : undefined })}
        />
      ))}
      {(['best', 'better'] as const).map((field) => (
        <div key={field}>
          <TextArea
            label={words[field]}
            optional={answer.optional}
            hint={answer.textHint}
            value={draft.values[field] ?? ''}
            maxLength={1000}
            onChange={(text) => draft.change(field, text)}
          />
          {guarded.below(field)}
        </div>
      ))}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div>
        <Button type="submit" busy={change.busy}>
          {answer.send}
        </Button>
      </div>
    </form>
  )
}
