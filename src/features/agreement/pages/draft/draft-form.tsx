import { useId, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Columns, Stack } from '#design/columns.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { partyOf } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import type { Written } from '#features/report/guard/check-texts.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeDraft } from '../../api.ts'
import type { Content } from '../../content.ts'
import { listNewTexts } from '../../content.ts'
import { draftPageWords } from '../../draft-pages-words.ts'
import { draftWords } from '../../draft-words.ts'
import type { AgreementDraft } from '../../schema.ts'
import { listAt, makeCode, writeAt } from '../../web/draft-content.ts'
import { DraftFormContext, fieldIdOf, nameAt } from '../../web/draft-fields.tsx'
import { useDraftChange, useTyped } from '../../web/use-agreement-draft.ts'
import { Basics, Goals } from './basics.tsx'
import { Bodies } from './bodies.tsx'
import { DraftFile } from './draft-file.tsx'
import { Moved } from './moved.tsx'
import { Obligations } from './obligations.tsx'
import { Signing } from './signing.tsx'

/** The whole draft: what is typed stands until it is saved, and every fault is told at its field and in one list. */
export function DraftForm({ draft, actor, today }: { draft: AgreementDraft; actor: Actor; today: string }) {
  const words = useWords(draftPageWords)
  const { sayFault } = useWords(draftWords)
  const change = useDraftChange(draft.id)
  const say = useSay()
  const typed = useTyped(draft)
  const [attempt, setAttempt] = useState(0)
  const [excuses, setExcuses] = useState<Excuses>([])
  const reasonId = useId()
  const { content } = typed
  const guarded = useGuardedTexts({
    texts: typed.unsaved ? listWritten(typed, draft) : [],
    excuses,
    onExcuses: setExcuses,
    onText: (field, text) =>
      typed.change(field === 'reason' ? { reason: text } : { content: writeAt(content, field, text) }),
    open: typed.unsaved,
    told: change.refusals,
  })
  const faultAt = (path: string) => {
    const fault = typed.unsaved ? undefined : draft.faults.find((one) => one.path === path)
    return fault && sayFault(fault)
  }
  const set = (path: string, value: unknown) => typed.change({ content: writeAt(content, path, value) })
  const codesAt = (...paths: readonly string[]) =>
    paths.flatMap((path) => listAt(content, path)).map((one) => nameAt(one, 'code'))
  const save = async () => {
    setAttempt((before) => before + 1)
    const left = guarded.left()
    if (left.length > 0) return change.refuse(left)
    const { effectiveOn } = typed
    const body = { content, effectiveOn, reason: typed.reason.trim() || null, version: draft.version }
    const kept = await change.run(
      () => call(writeDraft, { params: { id: draft.id }, body: { ...body, overrides: guarded.overrides } }),
      words.saved,
    )
    if (kept) typed.drop()
  }
  const fresh = (base: string, ...paths: readonly string[]) => makeCode(base, codesAt(...paths))
  return (
    <DraftFormContext value={{ content, set, faultAt, below: guarded.below }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.busy && !typed.conflict) void save()
        }}
      >
        <Stack>
          {typed.wasKept && !typed.conflict && <Notice tone="plain">{words.kept}</Notice>}
          {!typed.unsaved && (
            <ErrorSummary
              title={words.faultsTitle}
              faults={draft.faults.map((one) => ({ fieldId: fieldIdOf(one.path), text: sayFault(one) }))}
              attempt={attempt}
            />
          )}
          {typed.conflict && <Moved draft={draft} typed={typed} />}
          {!typed.conflict && change.problem && (
            <Notice tone="act" announce="now">
              {change.problem}
            </Notice>
          )}
          <Columns share="first">
            <Stack>
              <Basics kind={draft.kind} />
              <Goals makeSubGoal={() => ({ code: fresh('subGoal', 'subGoals'), sv: '' })} />
              <Bodies
                makeBody={() => {
                  const code = fresh('body', 'bodies', 'ownBodies')
                  return { code, sv: '', mandate: null, decides: [], members: [], presenters: [] }
                }}
              />
              <Obligations
                makeObligation={() => {
                  const code = fresh('obligation', 'obligations')
                  const rhythm = { kind: 'within', months: 24 }
                  const told = { place: '', force: 'ska', sv: '', en: '', quote: null, owedBy: 'bothParties' }
                  return {
                    code,
                    topic: code,
                    ...told,
                    rhythm,
                    evidence: { kind: 'recorded' },
                    leadDays: 60,
                    consequence: null,
                  }
                }}
              />
            </Stack>
            <Stack>
              <Card title={words.wording}>
                <div className="ag-fields">
                  <TextField
                    type="date"
                    label={words.fields.effectiveOn}
                    value={typed.effectiveOn}
                    onChange={(effectiveOn) => typed.change({ effectiveOn })}
                  />
                  {draft.kind === 'amendment' && (
                    <div>
                      <TextArea
                        id={reasonId}
                        label={words.fields.reason}
                        optional={words.optional}
                        value={typed.reason}
                        onChange={(reason) => typed.change({ reason })}
                      />
                      {guarded.below('reason')}
                    </div>
                  )}
                </div>
              </Card>
              <Signing draft={draft} party={partyOf(actor)} today={today} unsaved={typed.unsaved} change={change} />
              <DraftFile content={content} take={(next) => typed.change({ content: next })} />
            </Stack>
          </Columns>
          {draft.state === 'draft' && (
            <div className="ag-bar sd-screen-only">
              <Button type="submit" busy={change.busy} disabled={typed.conflict}>
                {words.save}
              </Button>
              {typed.unsaved && !typed.conflict && (
                <Button
                  look="quiet"
                  onClick={() => {
                    typed.drop()
                    change.clear()
                    say(words.dropped)
                  }}
                >
                  {words.drop}
                </Button>
              )}
              <p className="sd-muted">
                {typed.conflict ? words.moved.title : typed.unsaved ? words.unsaved : words.nothingUnsaved}
              </p>
            </div>
          )}
        </Stack>
      </form>
    </DraftFormContext>
  )
}

/** The words that are new against what stands, by their path: the same that the server looks at. */
function listWritten(typed: { content: Content; reason: string }, draft: AgreementDraft): Written[] {
  return [...listNewTexts(typed.content, draft.content), { field: 'reason', text: typed.reason, before: draft.reason }]
}
