import { Button } from './button.tsx'
import './pager.css'

export interface PagerProps {
  label: string
  /** Where the reader is, in words: «51–100 av 1 240 rapporter». */
  words: string
  previousText: string
  nextText: string
  /** Absent at the ends. */
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

/** Back and on through a long list, with the place told in words. */
export function Pager({ label, words, previousText, nextText, onPrevious, onNext }: PagerProps) {
  return (
    <nav className="sd-pager sd-screen-only" aria-label={label}>
      <Button look="second" disabled={!onPrevious} {...(onPrevious ? { onClick: onPrevious } : {})}>
        {previousText}
      </Button>
      <Button look="second" disabled={!onNext} {...(onNext ? { onClick: onNext } : {})}>
        {nextText}
      </Button>
      <p aria-live="polite">{words}</p>
    </nav>
  )
}
