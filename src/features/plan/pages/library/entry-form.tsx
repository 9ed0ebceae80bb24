import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { bones } from '#features/problem/schema.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeLibraryEntry } from '../../api.ts'
import { libraryPageWords } from '../../library-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import { type LibraryEntry, measureKinds, strategies } from '../../schema.ts'
import { entryTexts, fieldsOfEntry, newEntryId, readEntryFields } from '../../web/entry-fields.ts'
import { readList, writeList } from '../../web/measure-fields.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { CheckList } from '../measure/check-list.tsx'
import { ProblemNotice } from '../plan/problem-notice.tsx'

interface EntryFormProps {
  /** Null: one of the municipality's own. */
  entry: LibraryEntry | null
  /** Ids that are taken. */
  known: readonly string[]
  onClose: () => void
}

/** The municipality writes in the library: its own words stand from then on, the earlier ones stay in the history. */
export function EntryForm({ entry, known: taken, onClose }: EntryFormProps) {
  const words = useWords(planPageWords)
  const own = useWords(libraryPageWords)
  const said = useWords(planWords)
  const names = usePlanNames()
  const change = usePlanChange(null)
  const standing = { version: entry?.version ?? 0, values: fieldsOfEntry(entry) }
  const form = usePlanForm({ key: `library|${entry?.id ?? 'new'}`, change, texts: entryTexts, standing, open: true })
  const { values, set } = form
  const { content, faults } = readEntryFields(values)
  const told: readonly string[] = form.attempt > 0 ? faults : []
  const errorAt = (field: 'title' | 'strategy' | 'kind') =>
    known({ error: told.includes(field) ? own.faults[field] : undefined })
  const close = () => {
    form.draft.drop()
    onClose()
  }
  const save = async () => {
    if (!form.ready(faults.length) || !content) return
    const id = entry?.id ?? newEntryId(content.title, taken)
    const body = { ...content, version: standing.version, overrides: form.overrides }
    if (await change.run(() => call(writeLibraryEntry, { params: { id }, body }), own.saved)) close()
  }
  const area = (field: 'text' | 'research' | 'limits', rows: number) => (
    <div>
      <TextArea
        label={own.fields[field]}
        value={values[field] ?? ''}
        onChange={(text) => set(field, text)}
        rows={rows}
        maxLength={2000}
      />
      {form.below(field)}
    </div>
  )
  const line = (
    field: 'title' | 'technique' | 'source',
    most: number,
    extra: { error?: string; hint?: string } = {},
  ) => (
    <div>
      <TextField
        id={`entry-${field}`}
        label={own.fields[field]}
        value={values[field] ?? ''}
        onChange={(text) => set(field, text)}
        maxLength={most}
        {...extra}
      />
      {form.below(field)}
    </div>
  )
  return (
    <form
      className="sd-form pl-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !form.draft.conflict) void save()
      }}
    >
      <ErrorSummary
        title={words.faults}
        faults={faults
          .filter((one) => told.includes(one))
          .map((one) => ({ fieldId: `entry-${one}`, text: own.faults[one] }))}
        attempt={form.attempt}
      />
      {line('title', 160, errorAt('title'))}
      <ChipGroup
        id="entry-strategy"
        kind="one"
        legend={said.fields.strategy}
        value={strategies.find((one) => one === values.strategy) ?? null}
        onChange={(code) => set('strategy', code)}
        options={strategies.map((code) => ({ value: code, text: said.strategies[code] }))}
        {...errorAt('strategy')}
      />
      {line('technique', 160)}
      <ChipGroup
        id="entry-kind"
        kind="one"
        legend={said.fields.kind}
        value={measureKinds.find((one) => one === values.kind) ?? null}
        onChange={(code) => set('kind', code)}
        options={measureKinds.map((code) => ({ value: code, text: said.kinds[code] }))}
        {...errorAt('kind')}
      />
      {area('text', 4)}
      {area('research', 3)}
      {area('limits', 3)}
      {line('source', 400, { hint: own.sourceHint })}
      <ChipGroup
        kind="many"
        legend={own.fields.bones}
        value={bones.filter((one) => readList(values.bones).includes(one))}
        onChange={(codes) => set('bones', writeList(codes))}
        options={bones.map((code) => ({ value: code, text: said.bones[code] }))}
      />
      <CheckList
        id="entry-categories"
        label={own.fields.categories}
        options={names.categories}
        chosen={readList(values.categories)}
        onChange={(codes) => set('categories', writeList(codes))}
        findText={own.findCategory}
      />
      <label className="sd-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={values.hidden === 'yes'}
          onChange={(event) => set('hidden', event.target.checked ? 'yes' : '')}
        />
        {own.hide}
      </label>
      <Conflict
        draft={form.draft}
        standing={standing}
        who={null}
        fields={entryTexts.map((field) => ({ field, label: own.fields[field], joins: true }))}
      />
      {!form.draft.conflict && <ProblemNotice problem={change.problem} />}
      <div className="pl-buttons">
        <Button type="submit" busy={change.busy} disabled={form.draft.conflict}>
          {own.save}
        </Button>
        <Button look="second" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
