import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Notice } from '#design/notice.tsx'
import { useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { editGroup } from '../../api.ts'
import { type MandateFault, mandateFields, mandateTexts, readMandate } from '../../proposal-form.ts'
import type { Group } from '../../schema.ts'
import { candidatesQuery } from '../../web/queries.ts'
import { useGroupChange } from '../../web/use-group-change.ts'
import { groupWords } from '../../words.ts'
import { MandateFields } from '../propose/mandate-fields.tsx'

const fieldId = (field: MandateFault) => `mandate-${field}`

/** The text of a proposal, changed in its place. What is typed stays on the device until it is saved; a lost race shows both texts. */
export function MandateEditor({ group, onDone }: { group: Group; onDone: () => void }) {
  const words = useWords(groupWords)
  const { proposal, propose, refusals } = words
  const { data: candidates } = useQuery(candidatesQuery)
  const change = useGroupChange(group.id)
  const standing = { version: group.mandateVersion, values: mandateFields(group) }
  const draft = useDraft(`${group.id}|mandate`, standing)
  const [attempt, setAttempt] = useState(0)
  const { values, start, open } = draft
  useEffect(() => {
    if (!open) start()
  }, [open, start])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { content, faults } = readMandate(values)
  const fields = mandateTexts(content)
  const guarded = useGuarded({ ...change, draft, standing: standing.values, fields, open: true })
  const said: Record<MandateFault, string> = {
    title: propose.faultName,
    mandate: propose.faultMandate,
    measure: refusals.noPurpose(),
  }
  const faultAt = (field: MandateFault) => (attempt > 0 && faults.includes(field) ? said[field] : undefined)
  const save = async () => {
    setAttempt((before) => before + 1)
    if (faults.length > 0 || guarded.stops()) return
    const body = { ...content, version: standing.version, overrides: guarded.overrides }
    if (!(await change.run(() => call(editGroup, { params: { id: group.id }, body }), proposal.saved))) return
    draft.drop()
    onDone()
  }
  return (
    <form
      ref={form}
      className="sd-form wg-narrow wg-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !draft.conflict) void save()
      }}
    >
      <h3>{proposal.editTitle}</h3>
      <p className="sd-muted">{proposal.editText}</p>
      <ErrorSummary
        title={words.faults}
        faults={attempt > 0 ? faults.map((one) => ({ fieldId: fieldId(one), text: said[one] })) : []}
        attempt={attempt}
      />
      {draft.conflict && (
        <Notice tone="watch" title={proposal.conflict} announce="now">
          <p>{proposal.conflictText}</p>
          <p>{[group.title, group.measureTitle ?? group.event].filter(Boolean).join(' · ')}</p>
          <p className="wg-told">{group.mandate}</p>
          <Row>
            <Button look="second" onClick={() => draft.settle(values)}>
              {proposal.keepMine}
            </Button>
            <Button look="second" onClick={() => draft.settle(standing.values)}>
              {proposal.takeTheirs}
            </Button>
          </Row>
        </Notice>
      )}
      <MandateFields
        draft={draft}
        measures={withStanding(candidates?.measures ?? [], group)}
        fieldId={fieldId}
        faultAt={faultAt}
        below={guarded.below}
      />
      {change.problem && !draft.conflict && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <Row>
        <Button type="submit" busy={change.busy} disabled={draft.conflict}>
          {proposal.save}
        </Button>
        <Button
          look="second"
          onClick={() => {
            draft.drop()
            onDone()
          }}
        >
          {words.cancel}
        </Button>
      </Row>
    </form>
  )
}

/** The measure that stands can be kept, also when it is over. */
function withStanding(measures: readonly { id: string; title: string }[], { measureId, measureTitle }: Group) {
  const isMissing = measureId !== null && !measures.some((one) => one.id === measureId)
  return isMissing ? [{ id: measureId, title: measureTitle ?? '' }, ...measures] : [...measures]
}
