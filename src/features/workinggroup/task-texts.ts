/** The free texts of a task, each with what stood there before: the device and the server ask about the same ones. */
import type { Written } from '#features/report/guard/check-texts.ts'
import type { TaskContent } from './schema.ts'

type Texts = Pick<TaskContent, 'title' | 'detail' | 'checklist'>

export function listTaskTexts(content: Texts, standing: Texts | null): Written[] {
  const before = new Map(standing?.checklist.map((one) => [one.id, one.text]))
  return [
    { field: 'title', text: content.title, before: standing?.title },
    { field: 'detail', text: content.detail, before: standing?.detail },
    ...content.checklist.map(({ id, text }) => ({ field: `checklist.${id}`, text, before: before.get(id) })),
  ]
}
