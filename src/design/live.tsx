import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import './live.css'

interface Said {
  readonly id: number
  readonly text: string
  readonly seen: boolean
}

type Say = (text: string, how?: { seen?: boolean }) => void

const SayContext = createContext<Say>(() => {})

/** Says a short text aloud and, unless `seen` is false, shows it until it is closed or the next one comes. */
export const useSay = () => useContext(SayContext)

/** Holds the live region: it is there before anything is said, or it would not be heard. */
export function LiveRegion({ closeText, children }: { closeText: string; children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback<Say>(
    (text, how) => setSaid((before) => ({ id: (before?.id ?? 0) + 1, text, seen: how?.seen ?? true })),
    [],
  )
  const close = useMemo(() => () => setSaid((before) => (before ? { ...before, text: '', seen: false } : null)), [])
  return (
    <SayContext value={say}>
      {children}
      <div className="sd-live" data-seen={(said?.seen && said.text !== '') || undefined}>
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
