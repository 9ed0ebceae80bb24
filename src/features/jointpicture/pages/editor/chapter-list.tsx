import { Signal, type SignalKind } from '#design/signal.tsx'
import { type Part, parts } from '../../finding-schema.ts'
import type { PartState } from '../../schema.ts'
import { useEditor } from './editor-context.ts'

/** Colour is news: an empty chapter calls for somebody only where nothing can be proposed without it. */
function signalOf(state: PartState['state'], stops: boolean): SignalKind {
  if (state === 'done') return 'fine'
  return stops && state === 'empty' ? 'act' : 'waiting'
}

/** The chapters in order with their state: shape and word, never colour alone. */
export function ChapterList({ chosen, onChoose }: { chosen: Part; onChoose: (part: Part) => void }) {
  const { picture, words, said, editable } = useEditor()
  return (
    <nav className="jp-chapters" aria-label={words.parts.heading}>
      <ol>
        {parts.map((part) => {
          const own = picture.parts.find((one) => one.part === part)
          const state = own?.state ?? 'empty'
          const stops = picture.missing.some((one) => one.blocks && one.part === part)
          return (
            <li key={part}>
              <button type="button" aria-current={part === chosen ? 'true' : undefined} onClick={() => onChoose(part)}>
                <span className="jp-chapter-name">{said.parts[part]}</span>
                <span className="sd-small jp-chapter-state">
                  {own?.legal && <span className="sd-muted">{words.parts.legal} </span>}
                  {/* Once it is no longer written, how far a chapter came is no news. */}
                  {editable && <Signal kind={signalOf(state, stops)}>{words.parts.states[state]}</Signal>}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
