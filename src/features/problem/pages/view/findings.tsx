import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { call } from '#platform/web/call.ts'
import { addFindings, removeFinding } from '../../api.ts'
import type { ProblemFinding } from '../../schema.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { ChooseFindings, type ChosenFinding } from '../raise/choose-findings.tsx'
import { useView } from './view-context.ts'

/** What the problem rests on, as it stood in its edition, each with the way there. */
export function Findings() {
  const { problem, words, may } = useView()
  const { findings } = words
  const change = useProblemChange(problem.id)
  const [adding, setAdding] = useState(false)
  const params = { id: problem.id }
  const remove = (findingId: string) =>
    change.run(() => call(removeFinding, { params: { ...params, findingId } }), findings.removed)
  return (
    <Card title={findings.title}>
      {problem.findings.length === 0 && <p>{findings.none}</p>}
      <ul className="pr-chosen">
        {problem.findings.map((one) => (
          <li key={one.id}>
            <span>
              {one.sentence} <PictureLink finding={one} />
            </span>
            {may('edit') && (
              <ConfirmButton
                look="quiet"
                text={
                  <>
                    {findings.remove}
                    <span className="sd-hidden"> {one.sentence}</span>
                  </>
                }
                question={findings.removeQuestion}
                explanation={
                  <>
                    <p>{one.sentence}</p>
                    <p className="sd-muted">{findings.removeText}</p>
                  </>
                }
                confirmText={findings.remove}
                cancelText={words.cancel}
                onConfirm={() => void remove(one.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      {may('edit') &&
        (adding ? (
          <Add onDone={() => setAdding(false)} />
        ) : (
          <Button look="second" onClick={() => setAdding(true)}>
            {findings.add}
          </Button>
        ))}
    </Card>
  )
}

function PictureLink({ finding }: { finding: ProblemFinding }) {
  const { pictureId, pictureKind, pictureTitle } = finding
  return (
    <Link
      to={pictureKind === 'running' ? '/lagesbilder/$id' : '/samlad/$id'}
      params={{ id: pictureId }}
      className="ds-link sd-small"
    >
      {pictureTitle}
    </Link>
  )
}

function Add({ onDone }: { onDone: () => void }) {
  const { problem, words } = useView()
  const change = useProblemChange(problem.id)
  const [picture, setPicture] = useState('')
  const [chosen, setChosen] = useState<readonly ChosenFinding[]>([])
  const send = async () => {
    const body = { findings: chosen.map(({ pictureKind, pictureId, key }) => ({ pictureKind, pictureId, key })) }
    const added = await change.run(() => call(addFindings, { params: { id: problem.id }, body }), words.findings.added)
    if (added) onDone()
  }
  return (
    <div className="pr-stack">
      <ChooseFindings picture={picture} onPicture={setPicture} chosen={chosen} onChosen={setChosen} />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div className="pr-links">
        <Button busy={change.busy} disabled={chosen.length === 0} onClick={() => void send()}>
          {words.findings.adding}
        </Button>
        <Button look="second" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  )
}
