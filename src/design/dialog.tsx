import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import { known } from './known.ts'
import './dialog.css'

export interface DialogProps {
  open: boolean
  title: ReactNode
  closeText: string
  onClose: () => void
  /** Buttons at the foot; the last one is the thing to do. The closing button stands first. */
  actions?: ReactNode
  children?: ReactNode
}

/** A question over the page. Escape closes it; focus stays inside and returns to where it came from. */
export function Dialog({ open, title, closeText, onClose, actions, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return (
    <dialog className="ds-dialog sd-dialog" aria-labelledby={id} ref={box} onClose={() => open && onClose()}>
      <h2 id={id}>{title}</h2>
      {children && <div>{children}</div>}
      <div className="sd-dialog-actions">
        <Button look="second" onClick={onClose}>
          {closeText}
        </Button>
        {actions}
      </div>
    </dialog>
  )
}

export interface ConfirmButtonProps extends Pick<ButtonProps, 'look' | 'tone' | 'busy' | 'wide' | 'disabled'> {
  text: ReactNode
  /** What is asked: names what will happen and to what. */
  question: ReactNode
  explanation?: ReactNode
  confirmText: ReactNode
  cancelText: string
  onConfirm: () => void
}

/** A button that asks once more before it does what cannot be undone. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { text, question, explanation, confirmText, cancelText, onConfirm, tone, busy, ...button } = props
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...button} {...known({ tone, busy })} onClick={() => setOpen(true)}>
        {text}
      </Button>
      <Dialog
        open={open}
        title={question}
        closeText={cancelText}
        onClose={() => setOpen(false)}
        actions={
          <Button
            {...known({ tone, busy })}
            onClick={() => {
              setOpen(false)
              onConfirm()
            }}
          >
            {confirmText}
          </Button>
        }
      >
        {explanation}
      </Dialog>
    </>
  )
}
