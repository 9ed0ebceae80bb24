import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import type { Actor } from '#features/access/schema.ts'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { measureTransitions } from '../../transitions.ts'

const MoveDialog = lazy(() => import('./move-dialog.tsx').then(({ MoveDialog }) => ({ default: MoveDialog })))
const AdHocDialog = lazy(() => import('./ad-hoc-dialog.tsx').then(({ AdHocDialog }) => ({ default: AdHocDialog })))

const moves = ['stop', 'finish', 'start'] as const
type Opened = (typeof moves)[number] | 'confirm'

/** What the state allows: decided by both parties when it came between two plans; started, finished, stopped. */
export function NextMove({ measure, actor }: { measure: Measure; actor: Actor }) {
  const { move } = useWords(measurePageWords)
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = moves.filter((action) =>
    measureTransitions.some((row) => row.from === measure.state && row.action === action),
  )
  const confirms = measure.state === 'draft' && measure.origin === 'adHoc'
  const close = () => setOpened(null)
  return (
    <>
      {open.map((action) => (
        <Button key={action} look={action === 'stop' ? 'second' : 'plain'} onClick={() => setOpened(action)}>
          {move[action].button}
        </Button>
      ))}
      {confirms && <Button onClick={() => setOpened('confirm')}>{move.adHoc.button}</Button>}
      <Suspense>
        {opened === 'confirm' && <AdHocDialog measure={measure} actor={actor} onClose={close} />}
        {opened !== null && opened !== 'confirm' && <MoveDialog measure={measure} action={opened} onClose={close} />}
      </Suspense>
    </>
  )
}
