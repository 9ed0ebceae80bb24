import { TextArea } from '#design/text-area.tsx'
import { SelectField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { setLevel } from '../../api.ts'
import { type Level, levels } from '../../schema.ts'
import { useDraft } from '../../web/drafts.ts'
import { useChange } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { Conflict } from '../../web/writing/conflict.tsx'
import { EditButtons } from '../../web/writing/edit-buttons.tsx'
import { LevelChoice } from './level-choice.tsx'
import { useWeekly } from './weekly-context.ts'

/** Läge and reason together. */
export function LevelReason({ areaCode, areaName }: { areaCode: string; areaName: string }) {
  const { picture, words, editable } = useWeekly()
  const { areas, edit } = words.pages
  const set = picture.levels.find((one) => one.areaCode === areaCode)
  const values = { level: set?.level ?? 'stable', reason: set?.reason ?? '' }
  const standing = { version: set?.version ?? 0, values }
  const draft = useDraft(`${picture.id}|level|${areaCode}`, standing)
  const change = useChange(picture.id)
  const guarded = useGuarded({ ...change, draft, open: draft.open, standing: values, fields: ['reason'] })
  const show = (level: string) => words.levels[level as Level] ?? level
  if (!draft.open) {
    return (
      <div className="pi-level-line">
        <LevelChoice areaCode={areaCode} areaName={areaName} />
        <span>{set?.reason ?? ''}</span>
        {editable && (
          <button type="button" className="ds-link sd-small sd-screen-only" onClick={draft.start}>
            {set?.reason ? edit.change : areas.why}
          </button>
        )}
      </div>
    )
  }
  const save = async () => {
    if (guarded.stops()) return
    const body = {
      areaCode,
      level: draft.values.level as Level,
      reason: draft.values.reason?.trim() || null,
      version: standing.version,
      overrides: guarded.overrides,
    }
    if (await change.run(() => call(setLevel, { params: { id: picture.id }, body }), edit.saved)) draft.drop()
  }
  return (
    <div className="pi-editing">
      <SelectField
        label={words.columns.level}
        value={draft.values.level ?? 'stable'}
        onChange={(value) => draft.change('level', value)}
        options={levels.map((level) => ({ value: level, text: words.levels[level] }))}
      />
      <TextArea
        label={areas.reason(areaName)}
        value={draft.values.reason ?? ''}
        onChange={(value) => draft.change('reason', value)}
        rows={2}
        maxLength={300}
      />
      {guarded.below('reason')}
      <Conflict
        draft={draft}
        standing={standing}
        who={set?.setBy ?? null}
        fields={[
          { field: 'level', label: words.columns.level, show },
          { field: 'reason', label: areas.reason(areaName), joins: true },
        ]}
      />
      <EditButtons draft={draft} change={change} onSave={() => void save()} />
    </div>
  )
}
