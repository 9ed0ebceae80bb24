/** Every free text that an actor writes in a mapping, for the guard. */
import type { Written } from '#features/report/guard/check-texts.ts'
import type { MappingAnswers } from './mapping-schema.ts'

const itemFields = ['what', 'where', 'howMuch', 'uncertain'] as const
const ownFields = ['sourcesUsed', 'sourcesRejected', 'consequences', 'other'] as const

/** `items.<id>.what`: holds on to the item, not to its place. */
export const itemField = (id: string, name: (typeof itemFields)[number]) => `items.${id}.${name}`

/** What is written in texts, with what the version before said in the same place. */
export function listTexts(answers: MappingAnswers, before: MappingAnswers | null): Written[] {
  const earlier = new Map(before?.items.map((item) => [item.id, item]))
  return [
    ...answers.items.flatMap((item) =>
      itemFields.map((name) => {
        return { field: itemField(item.id, name), text: item[name], before: earlier.get(item.id)?.[name] ?? '' }
      }),
    ),
    ...ownFields.map((field) => ({ field, text: answers[field], before: before?.[field] ?? '' })),
  ]
}
