import { lazy, Suspense } from 'react'
import { partyOf } from '#features/access/rules.ts'
import { useEditor } from './editor-context.ts'
import { Propose } from './propose.tsx'
import { ShareOwn } from './share-own.tsx'

/** After the writing is done; not fetched before. */
const Decide = lazy(() => import('./decide.tsx').then(({ Decide }) => ({ default: Decide })))
const Correct = lazy(() => import('./correct.tsx').then(({ Correct }) => ({ default: Correct })))

/** The one thing to do next, by state and whose picture it is. */
export function NextStep() {
  const { picture, actor } = useEditor()
  const own = partyOf(actor)
  if (picture.state === 'composing') return picture.party === null ? <Propose /> : picture.party === own && <ShareOwn />
  const corrects = picture.state === 'decided' || (picture.state === 'shared' && picture.party === own)
  return (
    <Suspense>
      {picture.state === 'proposed' && <Decide />}
      {corrects && <Correct />}
    </Suspense>
  )
}
