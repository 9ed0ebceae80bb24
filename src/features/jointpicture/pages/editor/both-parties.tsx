import { Signal } from '#design/signal.tsx'
import { parties } from '#features/access/schema.ts'
import type { JointConfirmation } from '../../schema.ts'
import { useEditor } from './editor-context.ts'

/** Each party, and whether it has said yes to what stands now. */
export function BothParties({ purpose }: { purpose: JointConfirmation['purpose'] }) {
  const { picture, words } = useEditor()
  const { propose } = words
  return (
    <ul className="jp-missing">
      {parties.map((party) => {
        const one = picture.confirmations.find((given) => given.party === party && given.purpose === purpose)
        return (
          <li key={party}>
            <Signal kind={one?.current ? 'fine' : 'waiting'}>{words.parties[party]}</Signal>{' '}
            <span className="sd-muted">
              {one ? (one.current ? propose.given(one.at) : propose.stale) : propose.waiting}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
