import { lazy, Suspense } from 'react'
import type { ConflictProps } from './conflict-notice.tsx'

/** Seldom needed, and then worth the wait: both texts are safe meanwhile. */
const ConflictNotice = lazy(() =>
  import('./conflict-notice.tsx').then(({ ConflictNotice }) => ({ default: ConflictNotice })),
)

/** Nothing until somebody else has changed the same thing. */
export function Conflict(props: ConflictProps) {
  if (!props.draft.conflict) return null
  return (
    <Suspense>
      <ConflictNotice {...props} />
    </Suspense>
  )
}
