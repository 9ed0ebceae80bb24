import {
  createContext,
  type ReactNode,
  type SyntheticEvent,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Button } from './button.tsx'
import { type Linger, lingerMs, startLinger } from './linger.ts'
import './live.css'

interface Said {
  readonly id: number
  readonly text: string
  readonly seen: boolean
  readonly stays: boolean
}

type Say = (text: string, how?: { seen?: boolean; stays?: boolean }) => void

const SayContext = createContext<Say>(() => {})

/**
 * Says a short text aloud and, unless `seen` is false, shows it for a while: not while it is pointed at or in focus.
 * Never the only place where something is said: what was saved also stands in the page. What somebody must act on is a
 * `Notice` beside its cause, or `stays` here until it is closed.
 */
export const useSay = () => useContext(SayContext)

/** Holds the live region: it is there before anything is said, or it would not be heard. */
export function LiveRegion({ closeText, children }: { closeText: string; children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback<Say>(
    (text, how) =>
      setSaid((before) => ({ id: (before?.id ?? 0) + 1, text, seen: how?.seen ?? true, stays: how?.stays ?? false })),
    [],
  )
  const close = useMemo(() => () => setSaid((before) => (before ? { ...before, text: '', seen: false } : null)), [])
  const linger = useRef<Linger | null>(null)
  useEffect(() => {
    if (!said?.seen || said.stays) return
    // Out of sight only: who reads the page by ear still finds the words where they were.
    const fade = () => setSaid((now) => (now?.id === said.id ? { ...now, seen: false } : now))
    linger.current = startLinger(lingerMs(said.text), fade)
    return () => {
      linger.current?.end()
      linger.current = null
    }
  }, [said])
  const hold = () => linger.current?.hold()
  const leave = (event: SyntheticEvent) => {
    if (!event.currentTarget.matches(':hover, :focus-within')) linger.current?.leave()
  }
  return (
    <SayContext value={say}>
      {children}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, it only waits while somebody reads */}
      <div
        className="sd-live"
        data-seen={(said?.seen && said.text !== '') || undefined}
        onPointerEnter={hold}
        onPointerLeave={leave}
        onFocus={hold}
        onBlur={leave}
      >
        <div role="status" aria-live="polite" aria-atomic="true">
          {said && <p key={said.id}>{said.text}</p>}
        </div>
        {said?.seen && (
          <Button look="quiet" onClick={close}>
            {closeText}
          </Button>
        )}
      </div>
    </SayContext>
  )
}
