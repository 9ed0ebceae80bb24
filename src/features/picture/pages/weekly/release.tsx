import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { useWeekly } from './weekly-context.ts'

/** Comes when it is asked for: what a button opens need not be there before the picture is. */
const ReleaseDialog = lazy(() =>
  import('./release-dialog.tsx').then(({ ReleaseDialog }) => ({ default: ReleaseDialog })),
)

/** «Release together»: the button; who has confirmed and one's own yes stand in the dialog. */
export function Release() {
  const { words } = useWeekly()
  // Counted, so that each opening begins without what went wrong in the one before.
  const [opened, setOpened] = useState(0)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        onClick={() => {
          setOpened(opened + 1)
          setOpen(true)
        }}
      >
        {words.pages.view.release}
      </Button>
      {opened > 0 && (
        <Suspense>
          <ReleaseDialog key={opened} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
