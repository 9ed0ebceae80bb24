import { useState } from 'react'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

/** A reason of at least ten signs, guarded, with its faults under it: for what cannot be done without one. */
export function useReason(open: boolean) {
  const { picture, words } = useEditor()
  const change = useJointChange(picture.id)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [asked, setAsked] = useState(false)
  const set = (field: string, value: string) => setValues((before) => ({ ...before, [field]: value }))
  const text = (values.reason ?? '').trim()
  const short = text.length < 10
  const guarded = useGuarded({ ...change, draft: { values, change: set }, standing: {}, fields: ['reason'], open })
  return {
    change,
    ready: () => {
      setAsked(true)
      return !short && !guarded.stops()
    },
    body: () => ({ reason: text, overrides: guarded.overrides }),
    field: (label: string) => (
      <>
        <TextArea
          label={label}
          value={values.reason ?? ''}
          onChange={(value) => set('reason', value)}
          maxLength={600}
          {...(asked && short ? { error: words.parts.reasonFault } : {})}
        />
        {guarded.below('reason')}
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </>
    ),
  }
}
