import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { TextArea } from '#design/text-area.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { EditButtons } from '#features/picture/web/writing/edit-buttons.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { writeCause } from '../../api.ts'
import { type Bone, growCauses, walkCauses } from '../../cause-tree.ts'
import { type Cause, grades } from '../../schema.ts'
import {
  addEvidence,
  causeFaults,
  causeTexts,
  causeValues,
  dropEvidence,
  listEvidence,
  readCause,
  type Side,
} from '../../web/cause-draft.ts'
import { useProblemChange } from '../../web/use-problem-change.ts'
import { useProblemForm } from '../../web/use-problem-form.ts'
import { useView } from './view-context.ts'

/** A cause that stands, or a new one under a bone or behind another cause. */
export function useCauseForm({ cause, bone, parentId }: { cause: Cause | null; bone: Bone; parentId: string | null }) {
  const { problem, words } = useView()
  const change = useProblemChange(problem.id)
  const [id] = useState(newId)
  const none = { id, bone, parentId, title: '', detail: null, grade: 'assumed' as const, evidence: [] }
  const form = useProblemForm({
    key: cause ? `${problem.id}|cause|${cause.id}` : `${problem.id}|cause|new|${bone}|${parentId ?? ''}`,
    change,
    standing: { version: cause?.version ?? 0, values: causeValues(cause ?? none) },
    textsOf: causeTexts,
    faultsOf: (values) => causeFaults(values, words.causes),
  })
  return { ...form, change, cause }
}

export function CauseForm({ writing, name }: { writing: ReturnType<typeof useCauseForm>; name: string }) {
  const { problem, words, said } = useView()
  const { causes } = words
  const { change, values, draft, standing, set, control } = writing
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    box.current?.querySelector('input')?.focus()
  }, [])
  const save = async () => {
    if (!writing.ready()) return
    const body = { ...readCause(values), version: standing.version, overrides: writing.overrides }
    const saved = await change.run(() => call(writeCause, { params: { id: problem.id }, body }), causes.saved)
    if (saved) writing.finish()
  }
  return (
    <fieldset className="pr-group" ref={box}>
      <legend>{name}</legend>
      <ErrorSummary title={words.faults} faults={writing.faults} attempt={writing.attempt} />
      <TextField label={causes.name} hint={causes.nameHint} maxLength={160} {...control('title')} />
      {writing.below('title')}
      <TextArea label={causes.detail} optional={words.content.optional} maxLength={1500} {...control('detail')} />
      {writing.below('detail')}
      <ParentField writing={writing} />
      <ChipGroup
        kind="one"
        legend={causes.grade}
        options={grades.map((grade) => ({ value: grade, text: said.grades[grade] }))}
        value={(values.grade ?? 'assumed') as Cause['grade']}
        onChange={(grade) => set('grade', grade)}
      />
      <Evidence writing={writing} />
      <Conflict
        draft={draft}
        standing={standing}
        who={null}
        fields={[
          { field: 'title', label: causes.name, joins: true },
          { field: 'detail', label: causes.detail, joins: true },
          { field: 'grade', label: causes.grade, show: (grade) => said.grades[grade as Cause['grade']] ?? grade },
          ...listEvidence({ ...standing.values, ...values }).flatMap(({ id, side }) => [
            { field: `evidence.${id}.text`, label: said.sides[side], joins: true },
            { field: `evidence.${id}.source`, label: causes.source },
          ]),
        ]}
      />
      <EditButtons draft={draft} change={change} onSave={() => void save()} />
    </fieldset>
  )
}

/** The causes of the same bone that this one may work through: never itself, nor one behind it. */
function ParentField({ writing }: { writing: ReturnType<typeof useCauseForm> }) {
  const { problem, words } = useView()
  const { values, set } = writing
  const all = walkCauses(growCauses(problem.causes, values.bone as Bone))
  const at = all.findIndex((one) => one.cause.id === values.id)
  const depth = all[at]?.depth ?? 0
  const next = at < 0 ? -1 : all.findIndex((one, index) => index > at && one.depth <= depth)
  const end = next < 0 ? all.length : next
  const choices = all.filter((_, index) => at < 0 || index < at || index >= end)
  if (choices.length === 0) return null
  return (
    <SelectField
      label={words.causes.parent}
      value={values.parentId ?? ''}
      onChange={(parent) => set('parentId', parent)}
      options={[
        { value: '', text: words.causes.direct },
        ...choices.map(({ cause }) => ({ value: cause.id, text: cause.title })),
      ]}
    />
  )
}

function Evidence({ writing }: { writing: ReturnType<typeof useCauseForm> }) {
  const { words, said } = useView()
  const { causes } = words
  const { values, draft, control, below } = writing
  const box = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  const pieces = listEvidence(values)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    box.current?.querySelector<HTMLElement>('fieldset:last-of-type textarea')?.focus()
  })
  /** The whole draft at once; what stood when the writing began stays as it was. */
  const put = draft.settle
  const add = (side: Side) => {
    added.current = true
    put(addEvidence(values, newId(), side))
  }
  return (
    <div className="pr-stack" ref={box}>
      <p>
        <strong>{causes.evidence}</strong> <span className="sd-muted">{causes.evidenceHint}</span>
      </p>
      {pieces.map(({ id, side }) => (
        <fieldset className="pr-group" key={id}>
          <legend>{said.sides[side]}</legend>
          <TextArea label={causes.text[side]} rows={2} maxLength={1000} {...control(`evidence.${id}.text`)} />
          {below(`evidence.${id}.text`)}
          <TextField
            label={causes.source}
            hint={causes.sourceHint}
            maxLength={300}
            {...control(`evidence.${id}.source`)}
          />
          {below(`evidence.${id}.source`)}
          <Button look="quiet" disabled={draft.conflict} onClick={() => put(dropEvidence(values, id))}>
            {causes.removeEvidence}
          </Button>
        </fieldset>
      ))}
      <div className="pr-links">
        {(['for', 'against'] as const).map((side) => (
          <Button key={side} look="second" disabled={draft.conflict} onClick={() => add(side)}>
            {causes.addEvidence[side]}
          </Button>
        ))}
      </div>
    </div>
  )
}
