import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Dialog } from '#design/dialog.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { TextField } from '#design/text-field.tsx'
import type { Party } from '#features/access/schema.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Change } from '#platform/web/use-change.ts'
import { signDraft, takeBackSignature, withdrawDraft } from '../../api.ts'
import { draftPageWords } from '../../draft-pages-words.ts'
import type { AgreementDraft } from '../../schema.ts'

interface SigningProps {
  draft: AgreementDraft
  party: Party | null
  /** Local day, the latest that can be noted. */
  today: string
  /** What is typed is not what is saved. */
  unsaved: boolean
  change: Change
}

/** Each party notes its own; the last one makes the draft the agreement. */
export function Signing({ draft, party, today, unsaved, change }: SigningProps) {
  const words = useWords(draftPageWords)
  const { signing } = words
  const open = draft.state === 'draft'
  return (
    <Card title={signing.title}>
      {open && <p>{draft.faults.length > 0 ? signing.none : signing.text}</p>}
      {open && unsaved && <p>{signing.first}</p>}
      <RuledList
        items={draft.signatures.map((slot) => ({
          key: String(slot.slot),
          title: <span lang="sv">{slot.office}</span>,
          text: slot.signedOn ? (slot.stale ? signing.stale : signing.signed(slot.signedOn)) : signing.waiting,
          aside:
            open && slot.party === party ? (
              <OwnSlot draft={draft} slot={slot} today={today} unsaved={unsaved} change={change} />
            ) : (
              words.parties[slot.party]
            ),
        }))}
      />
      {open && <Withdraw draft={draft} change={change} />}
    </Card>
  )
}

function OwnSlot({
  draft,
  slot,
  today,
  unsaved,
  change,
}: Omit<SigningProps, 'party'> & { slot: AgreementDraft['signatures'][number] }) {
  const { signing } = useWords(draftPageWords)
  const [on, setOn] = useState(today)
  const [fault, setFault] = useState<string | null>(null)
  const params = { id: draft.id }
  if (slot.signedOn && !slot.stale) {
    const takeBack = () =>
      change.run(() => call(takeBackSignature, { params, body: { slot: slot.slot } }), signing.tookBack)
    return (
      <Button look="quiet" busy={change.busy} onClick={() => void takeBack()}>
        {signing.takeBack}
      </Button>
    )
  }
  const { contentHash } = draft
  const note = async () => {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(on)
    setFault(isDay ? null : signing.needDay)
    if (!isDay) return
    await change.run(
      () => call(signDraft, { params, body: { slot: slot.slot, signedOn: on, contentHash } }),
      signing.noted,
    )
  }
  return (
    <div className="ag-sign">
      <TextField
        type="date"
        label={signing.on}
        value={on}
        onChange={setOn}
        max={today}
        {...(fault ? { error: fault } : {})}
      />
      <Button
        look="second"
        busy={change.busy}
        disabled={unsaved || draft.faults.length > 0}
        onClick={() => void note()}
      >
        {signing.note}
      </Button>
    </div>
  )
}

function Withdraw({ draft, change }: { draft: AgreementDraft; change: Change }) {
  const { withdraw } = useWords(draftPageWords)
  const [open, setOpen] = useState(false)
  const run = async () => {
    const kept = await change.run(() => call(withdrawDraft, { params: { id: draft.id } }), withdraw.done)
    if (kept) setOpen(false)
  }
  return (
    <>
      <p>
        <Button look="quiet" tone="act" onClick={() => setOpen(true)}>
          {withdraw.button}
        </Button>
      </p>
      <Dialog
        open={open}
        title={withdraw.title}
        closeText={withdraw.cancel}
        onClose={() => setOpen(false)}
        actions={
          <Button tone="act" busy={change.busy} onClick={() => void run()}>
            {withdraw.button}
          </Button>
        }
      >
        <p>{withdraw.text}</p>
      </Dialog>
    </>
  )
}
