import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { CallFailed, call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { openJointPicture } from '../../api.ts'
import { jointPageWords } from '../../pages-words.ts'
import { jointPictureQuery } from '../../web/queries.ts'

/** Opens a year's picture and goes there; it is computed first when it was never opened. */
export function OpenJoint() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const words = useWords(jointPageWords)
  const [year, setYear] = useState(() => localDateAt(Date.now()).slice(0, 4))
  const [busy, setBusy] = useState<'own' | 'joint' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const bad = !/^\d{4}$/.test(year.trim())
  const [asked, setAsked] = useState(false)
  const open = async (whose: 'own' | 'joint') => {
    setAsked(true)
    if (bad) return
    setBusy(whose)
    setProblem(null)
    try {
      const picture = await call(openJointPicture, { body: { whose, period: year.trim() } })
      client.setQueryData(jointPictureQuery(picture.id).queryKey, picture)
      await client.invalidateQueries({ queryKey: ['joint-pictures'] })
      await navigate({ to: '/samlad/$id', params: { id: picture.id } })
    } catch (error) {
      setProblem(error instanceof CallFailed && error.status === 0 ? words.unreachable : words.failed)
    } finally {
      setBusy(null)
    }
  }
  return (
    <div className="jp-open">
      <div className="jp-year">
        <TextField
          label={words.list.year}
          inputMode="numeric"
          value={year}
          onChange={setYear}
          {...(asked && bad ? { error: words.list.yearFault } : {})}
        />
      </div>
      <p className="sd-muted">{words.list.openOwnText}</p>
      <div className="jp-buttons">
        <Button look="second" busy={busy === 'own'} onClick={() => void open('own')}>
          {words.list.openOwn}
        </Button>
        <Button busy={busy === 'joint'} onClick={() => void open('joint')}>
          {words.list.openJoint}
        </Button>
      </div>
      {problem && (
        <Notice tone="act" announce="now">
          {problem}
        </Notice>
      )}
    </div>
  )
}
