/** A problem's content as a form keeps it: texts as they are typed, lists of codes as JSON. */
import type { Fields } from '#features/picture/web/drafts.ts'
import type { ProblemContent } from '../schema.ts'
import type { FieldFaults } from './use-problem-form.ts'

export const readList = (text: string | undefined): string[] => {
  try {
    return text ? (JSON.parse(text) as string[]) : []
  } catch {
    return []
  }
}

export const contentValues = (content: ProblemContent): Fields => ({
  title: content.title,
  description: content.description,
  areaCodes: JSON.stringify(content.areaCodes),
  categories: JSON.stringify(content.categories),
  subGoals: JSON.stringify(content.subGoals),
})

export const emptyContent: ProblemContent = { title: '', description: '', areaCodes: [], categories: [], subGoals: [] }

export const readContent = (values: Fields): ProblemContent => ({
  title: (values.title ?? '').trim(),
  description: (values.description ?? '').trim(),
  areaCodes: readList(values.areaCodes),
  categories: readList(values.categories),
  subGoals: readList(values.subGoals),
})

export const contentTexts = ['title', 'description'] as const

export const contentFaults = (values: Fields, titleFault: string): FieldFaults =>
  (values.title ?? '').trim().length < 3 ? [{ field: 'title', text: titleFault }] : []
