import { useState } from 'react'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import { useGroupChange } from './use-group-change.ts'

/** One guarded text of a step that cannot be done without it: its faults stand under it, and what is typed stays when it fails. */
export function useText(
  groupId: string,
  { field, least, most, fault }: { field: string; least: number; most: number; fault: string },
) {
  const change = useGroupChange(groupId)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [asked, setAsked] = useState(false)
  const set = (name: string, value: string) => setValues((before) => ({ ...before, [name]: value }))
  const text = (values[field] ?? '').trim()
  const short = text.length < least
  const guarded = useGuarded({ ...change, draft: { values, change: set }, standing: {}, fields: [field], open: true })
  return {
    change,
    text,
    overrides: guarded.overrides,
    ready: () => {
      setAsked(true)
      return !short && !guarded.stops()
    },
    clear: () => {
      setValues({})
      setAsked(false)
    },
    area: (label: string, hint?: string) => (
      <>
        <TextArea
          label={label}
          value={values[field] ?? ''}
          onChange={(value) => set(field, value)}
          maxLength={most}
          {...(hint ? { hint } : {})}
          {...(asked && short ? { error: fault } : {})}
        />
        {guarded.below(field)}
        {change.problem && (
          <Notice tone="act" announce="now">
            {change.problem}
          </Notice>
        )}
      </>
    ),
  }
}
