/** What only the document of a month or a quarter has: its themes, and what the weeks within it promised. */
import type { Block, Cell, Run } from '#document/model.ts'
import type { PictureContent } from './content.ts'
import { drawCategoryTable } from './document-tables.ts'
import type { Drawing } from './figures.ts'
import { longWords } from './period-words.ts'
import type { Theme } from './theme-schema.ts'

/** Each theme with its categories' numbers beside what is usual, and what the two say of them. */
export function drawThemes(
  { themes = [] }: Pick<PictureContent, 'themes'>,
  drawing: Drawing,
  language: string,
): Block[] {
  const words = longWords(language)
  return themes.flatMap((theme, at): Block[] => [
    { kind: 'heading', level: 2, text: words.theme(theme.title) },
    ...(theme.text.trim() ? [{ kind: 'paragraph', runs: [theme.text] } satisfies Block] : []),
    { kind: 'table', table: { ...drawThemeTable(theme, drawing, `tema${at}`), caption: words.numbers(theme.title) } },
  ])
}

function drawThemeTable({ categories }: Pick<Theme, 'categories'>, drawing: Drawing, prefix: string) {
  const chosen = new Set(categories)
  const computation = {
    ...drawing.computation,
    categories: drawing.computation.categories.filter((one) => one.category !== null && chosen.has(one.category)),
  }
  return drawCategoryTable({ ...drawing, computation }, prefix)
}

/** Focus points and tasks of the weeks, with what came of them: the misses as plain as the rest. */
export function drawDone({ done = [] }: Pick<PictureContent, 'done'>, drawing: Drawing, language: string): Block[] {
  if (done.length === 0) return []
  const words = longWords(language)
  const { dates } = drawing.words
  const rows = done.map((one): Cell[] => {
    const area: Run[] = one.areaCode ? [` (${drawing.names.area(one.areaCode)})`] : []
    const state = one.state === null ? (one.outcome ? words.states.told : words.states.untold) : words.states[one.state]
    return [[one.title, ...area], [dates.short('week', one.period)], [state], [one.outcome ?? '–']]
  })
  return [
    { kind: 'heading', level: 2, text: words.done },
    {
      kind: 'table',
      table: {
        caption: words.doneCaption,
        columns: words.doneColumns.map((label) => ({ label, align: 'start' })),
        rows,
      },
    },
  ]
}
