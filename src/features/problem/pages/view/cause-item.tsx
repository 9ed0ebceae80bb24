import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '#design/button.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { Drawing } from '#design/drawing.tsx'
import { Notice } from '#design/notice.tsx'
import { drawGradeMark } from '#figure/diagram/grade-mark.ts'
import { call } from '#platform/web/call.ts'
import { removeCause } from '../../api.ts'
import type { Bone, CauseNode } from '../../cause-tree.ts'
import type { Cause } from '../../schema.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { CauseForm, useCauseForm } from './cause-form.tsx'
import { useView } from './view-context.ts'

/** One cause with what speaks for and against it, and those behind it. */
export function CauseItem({ node }: { node: CauseNode }) {
  const { words, may } = useView()
  const { cause, behind } = node
  const writing = useCauseForm({ cause, bone: cause.bone, parentId: cause.parentId })
  const adding = useCauseForm({ cause: null, bone: cause.bone, parentId: cause.id })
  const writes = may('analyse')
  const edit = useReturn(writing)
  const add = useReturn(adding)
  const about = <span className="sd-hidden"> {cause.title}</span>
  return (
    <li>
      {writing.open && writes ? (
        <CauseForm writing={writing} name={cause.title} />
      ) : (
        <div className="pr-stack">
          <Told cause={cause} />
          {writes && (
            <div className="pr-links">
              <Button look="quiet" {...edit}>
                {words.causes.edit}
                {about}
              </Button>
              {!adding.open && (
                <Button look="quiet" {...add}>
                  {words.causes.addBehind}
                  {about}
                </Button>
              )}
              <Remove cause={cause} isHeld={behind.length > 0} />
              <Link to="/atgarder/ny" search={{ orsak: cause.id }} className="ds-link">
                {words.causes.measure}
                {about}
              </Link>
            </div>
          )}
        </div>
      )}
      {behind.length > 0 && (
        <ul className="pr-causes">
          {behind.map((one) => (
            <CauseItem key={one.cause.id} node={one} />
          ))}
        </ul>
      )}
      {writes && adding.open && <CauseForm writing={adding} name={words.causes.newTitle} />}
    </li>
  )
}

/** A button that opens a form; focus comes back to it when the form closes. */
function useReturn({ open, draft }: Pick<ReturnType<typeof useCauseForm>, 'open' | 'draft'>) {
  const ref = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (open || !pressed.current) return
    pressed.current = false
    ref.current?.focus()
  }, [open])
  const onClick = () => {
    pressed.current = true
    draft.start()
  }
  return { ref, onClick }
}

/** A button that becomes the form of a new direct cause. */
export function AddCause({ bone, text }: { bone: Bone; text: string }) {
  const { words } = useView()
  const writing = useCauseForm({ cause: null, bone, parentId: null })
  const opener = useReturn(writing)
  if (writing.open) return <CauseForm writing={writing} name={words.causes.newTitle} />
  return (
    <Button look="second" {...opener}>
      {text}
    </Button>
  )
}

function Remove({ cause, isHeld }: { cause: Cause; isHeld: boolean }) {
  const { problem, words } = useView()
  const { causes } = words
  const change = useProblemChange(problem.id)
  const params = { id: problem.id, causeId: cause.id }
  // What others work through is moved or taken away after them.
  if (isHeld) return null
  return (
    <>
      <ConfirmButton
        look="quiet"
        busy={change.busy}
        text={
          <>
            {causes.remove}
            <span className="sd-hidden"> {cause.title}</span>
          </>
        }
        question={causes.removeQuestion(cause.title)}
        explanation={<p>{causes.removeText}</p>}
        confirmText={causes.remove}
        cancelText={words.cancel}
        onConfirm={() => void change.run(() => call(removeCause, { params }), causes.removed)}
      />
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </>
  )
}

const markSize = 14

function Told({ cause }: { cause: Cause }) {
  const { words, said } = useView()
  const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="${markSize}" height="${markSize}" viewBox="0 0 ${markSize} ${markSize}">${drawGradeMark(cause.grade, markSize / 2, markSize / 2)}</svg>`
  return (
    <>
      <div className="pr-head">
        <span className="pr-cause-title">{cause.title}</span>
        <span className="pr-grade sd-small sd-muted">
          <Drawing svg={mark} spark />
          {said.grades[cause.grade]}
        </span>
      </div>
      {cause.detail && <p className="pr-prose">{cause.detail}</p>}
      {cause.evidence.length === 0 ? (
        <p className="sd-small sd-muted">{words.causes.noEvidence}</p>
      ) : (
        <div className="pr-sides">
          {(['for', 'against'] as const).map((side) => (
            <Evidence key={side} cause={cause} side={side} />
          ))}
        </div>
      )}
    </>
  )
}

function Evidence({ cause, side }: { cause: Cause; side: 'for' | 'against' }) {
  const { words, said } = useView()
  const given = cause.evidence.filter((one) => one.side === side)
  return (
    <div>
      <h5>{said.sides[side]}</h5>
      {given.length === 0 ? (
        <p className="sd-small sd-muted">{words.causes.none[side]}</p>
      ) : (
        <ul className="pr-evidence">
          {given.map((one) => (
            <li key={one.id}>
              {one.text} <span className="sd-small sd-muted">{one.source}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
