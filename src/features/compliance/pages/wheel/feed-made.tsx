import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { useSay } from '#design/live.tsx'
import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import { wheelPageWords } from '../../wheel-words.ts'

/** A new address, told this once, with what to do with it. */
export function FeedMade({ address }: { address: string }) {
  const { feeds: words } = useWords(wheelPageWords)
  const say = useSay()
  const [told, setTold] = useState<string | null>(null)
  const tell = (text: string) => {
    setTold(text)
    say(text)
  }
  const copy = () =>
    // Without a safe connection a browser has no clipboard.
    (navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'))).then(
      () => tell(words.copied),
      () => tell(words.notCopied),
    )
  return (
    <>
      <Notice tone="fine" title={words.made} announce="soon">
        <p>{words.once}</p>
      </Notice>
      <label className="aw-address">
        {words.address}
        <input className="ds-input" readOnly value={address} onFocus={(event) => event.target.select()} />
      </label>
      <p className="aw-copy">
        <Button onClick={() => void copy()}>{words.copy}</Button> {told}
      </p>
      <p className="sd-small">{words.secret}</p>
      <h3>{words.how}</h3>
      <ul>
        <li>{words.steps.outlook}</li>
        <li>{words.steps.iphone}</li>
        <li>{words.steps.android}</li>
      </ul>
      <p className="sd-small sd-muted">{words.delay}</p>
    </>
  )
}
