import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { known as given } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { compliancePageWords } from '../../pages-words.ts'
import type { AsKnown } from '../../web/as-known.ts'

interface Place {
  readonly known: AsKnown
  /** The page's own address, whose search part holds the day. */
  readonly to: string
}

/** A day to look back to. Kept in the address, so that the view can be sent. */
export function AsKnownChoice({ known, to }: Place) {
  const { known: words } = useWords(compliancePageWords)
  const navigate = useNavigate()
  const [day, setDay] = useState(known.on ?? known.today)
  const [asked, setAsked] = useState(false)
  const isWrong = !/^\d{4}-\d\d-\d\d$/.test(day) || day > known.today
  const show = () => {
    setAsked(true)
    if (isWrong) return
    const search = day === known.today ? {} : { on: day }
    void navigate({ to: to as never, search: search as never, resetScroll: false })
  }
  return (
    <form
      className="co-known sd-screen-only"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      <TextField
        type="date"
        label={words.label}
        value={day}
        max={known.today}
        onChange={setDay}
        {...given({ error: asked && isWrong ? words.fault : undefined })}
      />
      <Button type="submit" look="second">
        {words.show}
      </Button>
    </form>
  )
}

/** Another day than today is shown: said where nobody can miss it, also on paper. */
export function AsKnownNotice({ known, to }: Place) {
  const { known: words } = useWords(compliancePageWords)
  if (known.on === null) return null
  return (
    <Notice tone="watch" title={words.banner(known.on)} announce="soon">
      <p>{words.bannerText}</p>
      <p className="sd-screen-only">
        <Link to={to as never} search={{} as never} className="ds-link">
          {words.today}
        </Link>
      </p>
    </Notice>
  )
}
