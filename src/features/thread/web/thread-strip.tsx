import { lazy, Suspense } from 'react'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import type { ThreadKind } from '../schema.ts'

/** Stands low on every page: it is fetched when the page is drawn. */
const StripBody = lazy(() => import('./strip-body.tsx'))

/** What an object rests on and what rests on it. Nothing for those who may not read it. */
export function ThreadStrip({ kind, id }: { kind: ThreadKind; id: string }) {
  const actor = useSelf().data?.actor ?? null
  if (!mayDo(actor, 'thread.read')) return null
  return (
    <Suspense>
      <StripBody kind={kind} id={id} />
    </Suspense>
  )
}
