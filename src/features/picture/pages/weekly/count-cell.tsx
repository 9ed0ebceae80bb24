import type { Count } from '../../schema.ts'
import { useWeekly } from './weekly-context.ts'

/** A count; one that may not leave the two parties' room is marked, and one that is taken out is never shown as 0. */
export function CountCell({ count, strong = false }: { count: Count | null; strong?: boolean }) {
  const { words } = useWeekly()
  if (!count) return <span className="sd-muted">{words.figures.unknown}</span>
  if (count.value === null) {
    if (count.hidden === null) return <span className="sd-muted">{words.figures.unknown}</span>
    return <span>{words.hidden}</span>
  }
  const figure = words.number(count.value)
  return (
    <>
      {strong ? <strong>{figure}</strong> : figure}
      {count.hidden ? (
        <>
          <span className="pi-mark" aria-hidden="true">
            *
          </span>
          <span className="sd-hidden"> ({words.pages.areas.hiddenOutside})</span>
        </>
      ) : (
        <span className="pi-mark" aria-hidden="true" />
      )}
    </>
  )
}
