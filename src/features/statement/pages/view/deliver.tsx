import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'

const DeliverForm = lazy(() => import('./deliver-form.tsx').then(({ DeliverForm }) => ({ default: DeliverForm })))

/** Sealed, and given to whom it is for: written down here. */
export function Deliver({ statement }: { statement: Statement }) {
  const { deliver } = useWords(statementPageWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{deliver.button}</Button>
      {open && (
        <Suspense>
          <DeliverForm statement={statement} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
