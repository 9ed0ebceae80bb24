import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listBodies } from '#agreements/schema.ts'
import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { SelectField } from '#design/text-field.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { agreementQuery } from '#features/agreement/web/queries.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Change } from '#platform/web/use-change.ts'
import { createFeed, revokeFeed } from '../../api.ts'
import { mayRead } from '../../feed-rules.ts'
import type { CalendarFeed } from '../../schema.ts'
import { useFeedChange } from '../../web/use-feed-change.ts'
import { feedsQuery } from '../../web/wheel-queries.ts'
import { wheelPageWords } from '../../wheel-words.ts'
import { FeedMade } from './feed-made.tsx'

/** The button and its dialog: make an address, how to use it, and those one has. */
export function Feeds() {
  const { feeds: words, subscribe } = useWords(wheelPageWords)
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const change = useFeedChange()
  const close = () => {
    setOpen(false)
    setMade(null)
    change.clear()
  }
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {subscribe}
      </Button>
      <Dialog open={open} title={words.title} closeText={words.close} onClose={close}>
        {open && (
          <div className="aw-feeds">
            <p>{words.text}</p>
            {change.problem && (
              <Notice tone="act" title={change.problem} announce="now">
                {null}
              </Notice>
            )}
            {made === null ? <MakeFeed change={change} onMade={setMade} /> : <FeedMade address={made} />}
            <OwnFeeds change={change} onRevoked={() => setMade(null)} />
          </div>
        )}
      </Dialog>
    </>
  )
}

function MakeFeed({ change, onMade }: { change: Change; onMade: (address: string) => void }) {
  const { feeds: words } = useWords(wheelPageWords)
  const actor = useSelf().data?.actor ?? null
  const { data } = useQuery(agreementQuery)
  const [about, setAbout] = useState<CalendarFeed['about']>('person')
  const bodies = data?.agreement ? listBodies(data.agreement) : []
  const [chosen, setChosen] = useState<string | null>(null)
  const bodyCode = chosen ?? bodies[0]?.code ?? null
  const abouts = (['person', 'body', 'municipality'] as const).filter(
    (one) => actor && mayRead(actor, one) && (one !== 'body' || bodies.length > 0),
  )
  const make = async () => {
    const body = { about, bodyCode: about === 'body' ? bodyCode : null }
    const reply = await change.run(() => call(createFeed, { body }), words.made)
    if (reply) onMade(new URL(reply.path, window.location.href).href)
  }
  return (
    <>
      <ChipGroup
        kind="one"
        legend={words.about}
        options={abouts.map((one) => ({ value: one, text: words.shortAbouts[one] }))}
        value={about}
        onChange={setAbout}
        hint={words.abouts[about]}
      />
      {about === 'body' && (
        <SelectField
          label={words.body}
          value={bodyCode ?? ''}
          onChange={setChosen}
          options={bodies.map((one) => ({ value: one.code, text: one.sv }))}
        />
      )}
      <p>
        <Button busy={change.busy} onClick={() => void make()}>
          {words.make}
        </Button>
      </p>
    </>
  )
}

function OwnFeeds({ change, onRevoked }: { change: Change; onRevoked: () => void }) {
  const { feeds: words } = useWords(wheelPageWords)
  const { data } = useQuery(feedsQuery)
  const agreement = useQuery(agreementQuery).data?.agreement
  const nameOf = ({ about, bodyCode }: CalendarFeed) => {
    const body = agreement && listBodies(agreement).find((one) => one.code === bodyCode)
    return body?.sv ?? words.shortAbouts[about]
  }
  const revoke = async (id: string) => {
    if (await change.run(() => call(revokeFeed, { params: { id } }), words.revoked)) onRevoked()
  }
  return (
    <section>
      <h3>{words.mine}</h3>
      {data?.feeds.length === 0 && <p className="sd-muted">{words.none}</p>}
      <ul className="aw-own-feeds">
        {data?.feeds.map((one) => (
          <li key={one.id}>
            <span>{words.since(nameOf(one), one.createdAt)}</span>
            <Revoke busy={change.busy} onRevoke={() => void revoke(one.id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Asked once more in its own place: a dialog over the dialog would take both away. */
function Revoke({ busy, onRevoke }: { busy: boolean; onRevoke: () => void }) {
  const { feeds: words } = useWords(wheelPageWords)
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button look="quiet" tone="act" onClick={() => setAsking(true)}>
        {words.revoke}
      </Button>
    )
  }
  return (
    <div className="aw-ask">
      <p>
        <strong>{words.revokeAsk}</strong> {words.revokeText}
      </p>
      <Button look="second" onClick={() => setAsking(false)}>
        {words.cancel}
      </Button>
      <Button tone="act" busy={busy} onClick={onRevoke} ref={(button) => button?.focus()}>
        {words.revokeYes}
      </Button>
    </div>
  )
}
