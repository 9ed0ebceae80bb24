import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { partyOf } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { useUnsaved } from '#features/picture/web/drafts.ts'
import { call } from '#platform/web/call.ts'
import { confirmJointPicture, takeBackJointConfirmation } from '../../api.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { BothParties } from './both-parties.tsx'
import { useEditor } from './editor-context.ts'

/** «Föreslå tillsammans»: what still stops it, who has said yes, and one's own yes. The second yes freezes it. */
export function Propose() {
  const { picture, words, said, actor } = useEditor()
  const { propose } = words
  const [open, setOpen] = useState(false)
  const change = useJointChange(picture.id)
  const unsaved = useUnsaved(`${picture.id}|`)
  const own = partyOf(actor)
  const isGiven = (party: string) =>
    picture.confirmations.some((one) => one.purpose === 'propose' && one.party === party && one.current)
  const last = own !== null && parties.every((party) => party === own || isGiven(party))
  const stops = picture.missing.filter((one) => one.blocks)
  const params = { id: picture.id }
  const approve = () =>
    change.run(
      () => call(confirmJointPicture, { params, body: { purpose: 'propose', contentHash: picture.contentHash } }),
      last ? propose.proposed : propose.approved,
    )
  const takeBack = () =>
    change.run(() => call(takeBackJointConfirmation, { params, body: { purpose: 'propose' } }), propose.takenBack)
  return (
    <>
      <Button
        onClick={() => {
          change.clear()
          setOpen(true)
        }}
      >
        {propose.button}
      </Button>
      <Dialog
        open={open}
        title={propose.title}
        closeText={propose.close}
        onClose={() => setOpen(false)}
        actions={
          own &&
          (isGiven(own) ? (
            <Button look="second" busy={change.busy} onClick={() => void takeBack()}>
              {propose.takeBack}
            </Button>
          ) : (
            <Button busy={change.busy} disabled={unsaved > 0 || stops.length > 0} onClick={() => void approve()}>
              {last ? propose.approveLast : propose.approve[own]}
            </Button>
          ))
        }
      >
        <p>{propose.text}</p>
        <BothParties purpose="propose" />
        {stops.length > 0 && (
          <Notice tone="act" title={propose.stops(stops.length)}>
            <ul className="jp-missing">
              {stops.map(({ code, part, values }) => (
                <li key={`${code} ${part} ${JSON.stringify(values)}`}>
                  {words.missing.sentence[code](values, part && said.parts[part])}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {unsaved > 0 && <Notice tone="watch">{propose.unsaved}</Notice>}
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </Dialog>
    </>
  )
}
