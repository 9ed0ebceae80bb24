import type { PictureText } from '../../schema.ts'
import { type Standing, useDraft } from '../../web/drafts.ts'
import { useWeekly } from './weekly-context.ts'

/** The text of one section as it stands. */
export function useText(section: string): PictureText | undefined {
  return useWeekly().picture.texts.find((one) => one.section === section)
}

/** The draft of one section, and its saving. */
export function useWriting(section: string, start = '') {
  const { picture } = useWeekly()
  const text = useText(section)
  const standing: Standing = { version: text?.version ?? 0, values: { text: text?.text || start } }
  const draft = useDraft(`${picture.id}|text|${section}`, standing)
  return { text, standing, draft }
}
