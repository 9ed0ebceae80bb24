import { Card } from '#design/card.tsx'
import type { Part } from '../../finding-schema.ts'
import type { Missing } from '../../schema.ts'
import { useEditor } from './editor-context.ts'

/** Everything that is missing, at once: first what stops it, then what would make it better. */
export function MissingList({ onChoose }: { onChoose: (part: Part) => void }) {
  const { picture, words } = useEditor()
  const { missing } = words
  if (picture.state !== 'composing') return null
  const stops = picture.missing.filter((one) => one.blocks)
  const told = picture.missing.filter((one) => !one.blocks)
  return (
    <Card title={missing.heading}>
      {picture.missing.length === 0 && <p>{missing.nothing}</p>}
      {stops.length > 0 && <Lines title={missing.blocks} lines={stops} onChoose={onChoose} />}
      {told.length > 0 && (
        <details open={stops.length === 0}>
          <summary>
            {missing.told} ({told.length})
          </summary>
          <Lines lines={told} onChoose={onChoose} />
        </details>
      )}
    </Card>
  )
}

interface LinesProps {
  title?: string
  lines: readonly Missing[]
  onChoose: (part: Part) => void
}

function Lines({ title, lines, onChoose }: LinesProps) {
  const { words, said } = useEditor()
  return (
    <>
      {title && <h3>{title}</h3>}
      <ul className="jp-missing">
        {lines.map(({ code, part, values }) => {
          const sentence = words.missing.sentence[code](values, part && said.parts[part])
          return (
            <li key={`${code} ${part} ${JSON.stringify(values)}`}>
              {part ? (
                <button
                  type="button"
                  className="ds-link"
                  onClick={() =>
                    code === 'differenceOpen' ? document.getElementById('jp-differences')?.focus() : onChoose(part)
                  }
                >
                  {sentence}
                </button>
              ) : (
                sentence
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
