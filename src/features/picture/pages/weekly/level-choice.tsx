import { Signal, type SignalKind } from '#design/signal.tsx'
import { call } from '#platform/web/call.ts'
import { setLevel } from '../../api.ts'
import { type Level, levels } from '../../schema.ts'
import { useChange } from '../../web/use-change.ts'
import { useWeekly } from './weekly-context.ts'

const signalOf: Record<Level, SignalKind> = { stable: 'fine', watch: 'watch', act: 'act' }

/** The läge as shape and word; the word is also the choice. A reason that is written already goes with it. */
export function LevelChoice({ areaCode, areaName }: { areaCode: string; areaName: string }) {
  const { picture, words, editable } = useWeekly()
  const { areas } = words.pages
  const change = useChange(picture.id)
  const set = picture.levels.find((one) => one.areaCode === areaCode)
  if (!editable) {
    return set ? (
      <Signal kind={signalOf[set.level]}>{words.levels[set.level]}</Signal>
    ) : (
      <span className="sd-muted">{areas.notSet}</span>
    )
  }
  const choose = (level: string) => {
    const body = { areaCode, level: level as Level, reason: set?.reason ?? null, version: set?.version ?? 0 }
    void change.run(() => call(setLevel, { params: { id: picture.id }, body }))
  }
  return (
    <span className="pi-level">
      <Signal kind={set ? signalOf[set.level] : 'waiting'}>
        <span className="pi-level-choice">
          <select
            aria-label={areas.choose(areaName)}
            value={set?.level ?? ''}
            data-unset={set ? undefined : true}
            disabled={change.busy}
            onChange={(event) => choose(event.target.value)}
          >
            {!set && <option value="">{areas.notSet}</option>}
            {levels.map((level) => (
              <option key={level} value={level}>
                {words.levels[level]}
              </option>
            ))}
          </select>
        </span>
      </Signal>
      {change.problem && (
        <span className="pi-problem sd-small" role="alert">
          {change.moved && set ? areas.moved(words.levels[set.level]) : change.problem}
        </span>
      )}
    </span>
  )
}
