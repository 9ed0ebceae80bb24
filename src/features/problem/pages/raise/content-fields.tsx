import { ChipGroup } from '#design/chip-group.tsx'
import { ChoiceMenu } from '#design/choice-menu.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { problemPageWords } from '../../pages-words.ts'
import { readList } from '../../web/content-draft.ts'
import type { ProblemForm } from '../../web/use-problem-form.ts'
import { useProblemNames } from '../../web/use-problem-names.ts'

/** What the problem is, where, of which kind, and which sub-goals it is about. */
export function ContentFields({ form }: { form: ProblemForm }) {
  const { content } = useWords(problemPageWords)
  const names = useProblemNames()
  const sum = (chosen: readonly string[], name: (code: string) => string) =>
    chosen.length === 0 ? content.none : chosen.length === 1 ? name(chosen[0] ?? '') : content.chosen(chosen.length)
  const lists = [
    { field: 'areaCodes', label: content.areas, options: names.areas, name: names.area },
    { field: 'categories', label: content.categories, options: names.categories, name: names.category },
  ] as const
  return (
    <>
      <TextField label={content.title} hint={content.titleHint} maxLength={160} {...form.control('title')} />
      {form.below('title')}
      <TextArea
        label={content.description}
        hint={content.descriptionHint}
        rows={6}
        maxLength={3000}
        {...form.control('description')}
      />
      {form.below('description')}
      <div className="pr-links">
        {lists.map(({ field, label, options, name }) => {
          const chosen = readList(form.values[field])
          return (
            <ChoiceMenu
              key={field}
              label={label}
              words={sum(chosen, name)}
              options={options}
              chosen={chosen}
              onChange={(next) => form.set(field, JSON.stringify(next))}
            />
          )
        })}
      </div>
      {names.subGoals.length > 0 && (
        <ChipGroup
          kind="many"
          legend={content.subGoals}
          optional={content.optional}
          options={names.subGoals}
          value={readList(form.values.subGoals)}
          onChange={(next) => form.set('subGoals', JSON.stringify(next))}
        />
      )}
    </>
  )
}
