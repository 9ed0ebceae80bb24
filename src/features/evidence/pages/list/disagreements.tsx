import { useMemo, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { TextArea } from '#design/text-area.tsx'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { setAside } from '../../api.ts'
import { isOpen } from '../../evidence-list.ts'
import { evidenceWords } from '../../pages-words.ts'
import type { Disagreement } from '../../schema.ts'
import { focusFault } from '../../web/focus-fault.ts'
import { useEvidenceChange } from '../../web/use-evidence-change.ts'

type Said = Disagreement['said'][number]
const shortestReason = 10

/** Where two sources say different things of the same; both stand until somebody sets one aside with a reason. */
export function Disagreements(props: { disagreements: readonly Disagreement[]; changes: boolean }) {
  const words = useWords(evidenceWords)
  const own = words.disagreements
  const [chosen, setChosen] = useState<{ of: Disagreement; said: Said } | null>(null)
  const { run, problem, busy } = useEvidenceChange()
  const ordered = props.disagreements.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  const takeBack = ({ period }: Disagreement, { seriesId, setAside: aside }: Said) => {
    const body = { seriesId, period, inFavourOf: aside?.inFavourOf ?? '', reason: aside?.reason ?? '', takeBack: true }
    return run(() => call(setAside, { body }), own.takenBack)
  }
  return (
    <Card title={own.title}>
      {ordered.length === 0 && <p className="sd-muted">{own.none}</p>}
      {problem && (
        <Notice tone="act" announce="now">
          {problem}
        </Notice>
      )}
      {ordered.map((one) => (
        <div key={`${one.said[0]?.seriesId} ${one.period}`} className="ev-disagreement">
          <h3>{own.head(one.title, one.areaName, one.period)}</h3>
          {isOpen(one) && (
            <p className="sd-small">
              <Signal kind="watch">{own.open}</Signal> {own.both}
            </p>
          )}
          <ul>
            {one.said.map((said) => (
              <li key={said.seriesId} data-aside={said.setAside !== null || undefined}>
                <strong className="sd-figures">{words.value(said.value, one.unit)}</strong>{' '}
                <span>
                  {words.sources[said.source]}, {said.publication}
                  {said.setAside && (
                    <span className="sd-small sd-muted">
                      {' '}
                      {own.asideBecause(said.setAside.reason, said.setAside.at)}
                    </span>
                  )}
                  {props.changes && said.setAside && (
                    <>
                      {' '}
                      <button
                        type="button"
                        className="ds-link sd-small"
                        disabled={busy}
                        onClick={() => void takeBack(one, said)}
                      >
                        {own.takeBack}
                      </button>
                    </>
                  )}
                  {props.changes && !said.setAside && isOpen(one) && (
                    <>
                      {' '}
                      <button type="button" className="ds-link sd-small" onClick={() => setChosen({ of: one, said })}>
                        {own.setAside}
                        <span className="sd-hidden"> {words.value(said.value, one.unit)}</span>
                      </button>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {chosen && <SetAsideDialog {...chosen} onClose={() => setChosen(null)} />}
    </Card>
  )
}

function SetAsideDialog({ of, said, onClose }: { of: Disagreement; said: Said; onClose: () => void }) {
  const words = useWords(evidenceWords)
  const own = words.disagreements
  const others = of.said.filter((one) => one.seriesId !== said.seriesId && one.setAside === null)
  const [favour, setFavour] = useState(others.length === 1 ? (others[0]?.seriesId ?? null) : null)
  const [reason, setReason] = useState('')
  const [excuses, setExcuses] = useState<Excuses>([])
  const [attempted, setAttempted] = useState(false)
  const change = useEvidenceChange()
  const texts = useMemo(() => [{ field: 'reason', text: reason, before: '' }], [reason])
  const guarded = useGuardedTexts({
    texts,
    excuses,
    onExcuses: setExcuses,
    onText: (_, text) => setReason(text),
    open: true,
    told: change.refusals,
  })
  const short = reason.trim().length < shortestReason
  const submit = async () => {
    setAttempted(true)
    focusFault()
    const left = guarded.left()
    if (short || favour === null || left.length > 0) return left.length > 0 ? change.refuse(left) : undefined
    const body = { seriesId: said.seriesId, period: of.period, inFavourOf: favour, reason: reason.trim() }
    if (await change.run(() => call(setAside, { body: { ...body, overrides: guarded.overrides } }), own.done)) onClose()
  }
  return (
    <Dialog
      open
      title={own.question(words.value(said.value, of.unit), words.sources[said.source])}
      closeText={own.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void submit()}>
          {own.confirm}
        </Button>
      }
    >
      <div className="sd-form">
        <p>{own.explanation}</p>
        <ChipGroup
          kind="one"
          legend={own.inFavourOf}
          value={favour}
          onChange={setFavour}
          options={others.map((one) => ({
            value: one.seriesId,
            text: `${words.value(one.value, of.unit)}, ${words.sources[one.source]}`,
          }))}
        />
        <div>
          <TextArea
            label={own.reason}
            hint={own.reasonHint}
            value={reason}
            onChange={setReason}
            maxLength={600}
            {...known({ error: attempted && short ? own.needReason : undefined })}
          />
          {guarded.below('reason')}
        </div>
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
