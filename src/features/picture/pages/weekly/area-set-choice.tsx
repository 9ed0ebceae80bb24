import { SelectField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { recomputePicture } from '../../api.ts'
import { useChange } from '../../web/use-change.ts'
import { useWeekly } from './weekly-context.ts'

/** Counts the picture anew in another area set. Shown where the municipality has more than one. */
export function AreaSetChoice() {
  const { picture, computation, words, areaSets, editable } = useWeekly()
  const { areas: text } = words.pages
  const change = useChange(picture.id)
  if (!editable || areaSets.length < 2) return null
  const count = (areaSet: string) => {
    if (areaSet === computation.areaSet) return
    const recount = () => call(recomputePicture, { params: { id: picture.id }, body: { areaSet } })
    void change.run(recount, text.recounted(text.areaSetName(areaSet)))
  }
  return (
    <div className="pi-area-set" aria-busy={change.busy}>
      <SelectField
        label={text.areaSet}
        value={computation.areaSet}
        onChange={count}
        options={areaSets.map((value) => ({ value, text: text.areaSetName(value) }))}
        {...(change.problem ? { error: change.problem } : {})}
      />
    </div>
  )
}
