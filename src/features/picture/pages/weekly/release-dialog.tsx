import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { Signal } from '#design/signal.tsx'
import { partyOf } from '#features/access/rules.ts'
import { parties } from '#features/access/schema.ts'
import { call } from '#platform/web/call.ts'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { confirmPicture, takeBackConfirmation } from '../../api.ts'
import { useUnsaved } from '../../web/drafts.ts'
import { useChange } from '../../web/use-change.ts'
import { useWeekly } from './weekly-context.ts'
import './dialogs.css'

/** Who has confirmed, who is waited for, and one's own yes. The second yes freezes the picture. */
export function ReleaseDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { picture, words, actor } = useWeekly()
  const { release } = words.pages
  const change = useChange(picture.id)
  const unsaved = useUnsaved(`${picture.id}|`)
  const own = partyOf(actor)
  const params = { id: picture.id }
  const standing = (party: string) => picture.confirmations.find((one) => one.party === party)
  const isGiven = (party: string) => standing(party)?.current === true
  const waiting = parties.filter((party) => !isGiven(party))
  const last = own !== null && waiting.length === 1 && waiting[0] === own
  const approve = () =>
    change.run(
      () => call(confirmPicture, { params, body: { contentHash: picture.contentHash } }),
      last ? release.released : release.approved,
    )
  const other = waiting.find((party) => party !== own)
  return (
    <Dialog
      open={open}
      title={release.title}
      closeText={release.close}
      onClose={onClose}
      actions={
        own &&
        (isGiven(own) ? (
          <Button
            look="second"
            busy={change.busy}
            onClick={() => void change.run(() => call(takeBackConfirmation, { params }), release.takenBack)}
          >
            {release.takeBack}
          </Button>
        ) : (
          <Button busy={change.busy} disabled={unsaved > 0} onClick={() => void approve()}>
            {last ? release.approveLast : release.approve[own]}
          </Button>
        ))
      }
    >
      <p>{release.text}</p>
      <ul className="pi-plain pi-parties">
        {parties.map((party) => {
          const one = standing(party)
          return (
            <li key={party}>
              <Signal kind={one?.current ? 'fine' : 'waiting'}>{words.partyRoles[party]}</Signal>{' '}
              <span className="sd-muted">
                {one ? (one.current ? release.given(one.at) : release.stale) : release.waiting}
              </span>
            </li>
          )
        })}
      </ul>
      {own && isGiven(own) && other && <p>{release.waitingFor[other]}</p>}
      {picture.cannotRelease.length > 0 && (
        <Notice tone="act">{sayRefusals(picture.cannotRelease, words.refusals)}</Notice>
      )}
      {picture.withheld && <Notice tone="watch">{words.overlap.notice(picture.withheld, picture.kind)}</Notice>}
      {unsaved > 0 && <Notice tone="watch">{release.unsaved}</Notice>}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </Dialog>
  )
}
