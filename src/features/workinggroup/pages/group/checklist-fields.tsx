import type { ReactNode } from 'react'
import { Button } from '#design/button.tsx'
import { TextField } from '#design/text-field.tsx'
import type { DraftHandle } from '#features/picture/web/drafts.ts'
import { newId } from '#features/report/web/new-id.ts'
import { useWords } from '#platform/web/language.tsx'
import { itemIdsOf, textKey } from '../../task-form.ts'
import { groupWords } from '../../words.ts'

const mostItems = 40

export function ChecklistFields({
  draft,
  below,
}: {
  draft: Pick<DraftHandle, 'values' | 'change'>
  below: (field: string) => ReactNode
}) {
  const { tasks } = useWords(groupWords)
  const ids = itemIdsOf(draft.values)
  const setIds = (next: readonly string[]) => draft.change('items', next.join(' '))
  return (
    <fieldset className="wg-checklist">
      <legend>{tasks.checklist}</legend>
      {ids.map((id, at) => (
        <div key={id}>
          <TextField
            label={tasks.item(at + 1)}
            value={draft.values[textKey(id)] ?? ''}
            onChange={(value) => draft.change(textKey(id), value)}
            maxLength={200}
          />
          {below(textKey(id))}
          <button type="button" className="ds-link sd-small" onClick={() => setIds(ids.filter((one) => one !== id))}>
            {tasks.removeItem(at + 1)}
          </button>
        </div>
      ))}
      {ids.length < mostItems && (
        <div>
          <Button look="second" onClick={() => setIds([...ids, newId()])}>
            {tasks.addItem}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
