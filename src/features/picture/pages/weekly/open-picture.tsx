import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayFailure } from '#platform/web/say-refusals.ts'
import { openPicture } from '../../api.ts'
import type { PictureKind } from '../../schema.ts'
import { pictureQuery } from '../../web/queries.ts'
import { failureWordsOf } from '../../web/use-change.ts'
import { pictureWords } from '../../words.ts'
import '../../web/writing/writing.css'
import './opening.css'
import './weekly.css'

/** Opens the picture of a period and goes there; it is computed first when it was never opened. */
function useOpening() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const words = useWords(pictureWords)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const open = async (kind: PictureKind, period: string) => {
    setBusy(kind)
    setProblem(null)
    try {
      const picture = await call(openPicture, { body: { kind, period } })
      client.setQueryData(pictureQuery(picture.id).queryKey, picture)
      await client.invalidateQueries({ queryKey: ['pictures'] })
      await navigate({ to: '/lagesbilder/$id', params: { id: picture.id } })
    } catch (error) {
      setProblem(sayFailure(error, failureWordsOf(words)))
    } finally {
      setBusy(null)
    }
  }
  return { open, busy, problem, tell: setProblem }
}

const Problem = ({ text }: { text: string | null }) =>
  text ? (
    <Notice tone="act" announce="now">
      {text}
    </Notice>
  ) : null

export function OpenWeek() {
  const { pages } = useWords(pictureWords)
  const opening = useOpening()
  return (
    <>
      <Button busy={opening.busy !== null} onClick={() => void opening.open('week', 'latest')}>
        {opening.busy ? pages.list.opening : pages.list.openWeek}
      </Button>
      <Problem text={opening.problem} />
    </>
  )
}

/** The last month, the last quarter, or any days. */
export function OpenOther() {
  const { pages } = useWords(pictureWords)
  const { list } = pages
  const opening = useOpening()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const openFree = (event: FormEvent) => {
    event.preventDefault()
    if (!from || !to || to < from) return opening.tell(list.badDates)
    void opening.open('free', `${from}..${to}`)
  }
  return (
    <>
      <div className="pi-buttons">
        {(['month', 'quarter'] as const).map((kind) => (
          <Button
            key={kind}
            look="second"
            busy={opening.busy === kind}
            onClick={() => void opening.open(kind, 'latest')}
          >
            {list.openKind[kind]}
          </Button>
        ))}
      </div>
      <form className="pi-dates" onSubmit={openFree} noValidate>
        <TextField label={list.from} type="date" value={from} onChange={setFrom} />
        <TextField label={list.to} type="date" value={to} onChange={setTo} />
        <Button type="submit" look="second" busy={opening.busy === 'free'}>
          {list.open}
        </Button>
      </form>
      <Problem text={opening.problem} />
    </>
  )
}
