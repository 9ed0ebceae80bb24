import { useState } from 'react'
import { Card } from '#design/card.tsx'
import { ChoiceMenu } from '#design/choice-menu.tsx'
import { ConfirmButton } from '#design/dialog.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { newId } from '#features/report/web/new-id.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { longPageWords } from '../../period-words.ts'
import { removeTheme, writeTheme } from '../../theme-api.ts'
import type { Theme } from '../../theme-schema.ts'
import { useDraft } from '../../web/drafts.ts'
import { useChange } from '../../web/use-change.ts'
import { useGuarded } from '../../web/use-guarded.ts'
import { Conflict } from '../../web/writing/conflict.tsx'
import { EditButtons } from '../../web/writing/edit-buttons.tsx'
import { useWeekly } from './weekly-context.ts'

/** The themes of a month or a quarter: some categories looked at together. */
export function Themes() {
  const { picture, editable } = useWeekly()
  const long = useWords(longPageWords)
  const [adding, setAdding] = useState<string | null>(null)
  return (
    <Card title={long.themes}>
      {picture.themes.length === 0 && !adding && <p className="sd-muted">{long.noThemes}</p>}
      {picture.themes.map((theme) => (
        <OneTheme key={theme.id} theme={theme} />
      ))}
      {adding && (
        <OneTheme
          key={adding}
          theme={{ id: adding, version: 0, title: '', categories: [], text: '' }}
          onDone={() => setAdding(null)}
        />
      )}
      {editable && !adding && (
        <button type="button" className="ds-link sd-small sd-screen-only" onClick={() => setAdding(newId())}>
          {long.addTheme}
        </button>
      )}
    </Card>
  )
}

function OneTheme({ theme, onDone }: { theme: Theme; onDone?: () => void }) {
  const { picture, words, names, computation, editable } = useWeekly()
  const long = useWords(longPageWords)
  const { edit } = words.pages
  const values = { title: theme.title, categories: theme.categories.join(' '), text: theme.text }
  const standing = { version: theme.version, values }
  const draft = useDraft(`${picture.id}|theme|${theme.id}`, standing)
  const change = useChange(picture.id)
  const [asked, setAsked] = useState(false)
  const open = draft.open || theme.version === 0
  const guarded = useGuarded({ ...change, draft, open, standing: values, fields: ['title', 'text'] })
  const params = { id: picture.id }
  if (!open) {
    const chosen = computation.categories.filter((one) => one.category && theme.categories.includes(one.category))
    return (
      <section aria-label={theme.title}>
        <h3>{theme.title}</h3>
        {theme.text && <p className="pi-prose">{theme.text}</p>}
        <ul className="pi-plain">
          {chosen.map(({ category, count, expectation }) => (
            <li key={category}>
              {names.category(category ?? '')}: {count.value === null ? words.hidden : words.number(count.value)},{' '}
              {words.expected(expectation.low, expectation.high)}
            </li>
          ))}
        </ul>
        {editable && (
          <div className="pi-moves sd-small sd-screen-only">
            <button type="button" className="ds-link" onClick={draft.start}>
              {edit.change}
              <span className="sd-hidden"> {theme.title}</span>
            </button>
            <ConfirmButton
              look="quiet"
              text={long.removeTheme}
              question={long.removeAsk(theme.title)}
              explanation={long.removeText}
              confirmText={long.removeTheme}
              cancelText={long.keep}
              onConfirm={() =>
                void change.run(() => call(removeTheme, { params: { ...params, themeId: theme.id } }), edit.saved)
              }
            />
          </div>
        )}
      </section>
    )
  }
  const close = {
    ...draft,
    drop: () => {
      draft.drop()
      onDone?.()
    },
  }
  const title = (draft.values.title ?? '').trim()
  const categories = (draft.values.categories ?? '').split(' ').filter(Boolean)
  const save = async () => {
    setAsked(true)
    if (title === '' || categories.length === 0 || guarded.stops()) return
    const { id, version } = theme
    const body = {
      id,
      version,
      title,
      categories,
      text: (draft.values.text ?? '').trim(),
      overrides: guarded.overrides,
    }
    if (await change.run(() => call(writeTheme, { params, body }), edit.saved)) close.drop()
  }
  const options = computation.categories.flatMap(({ category }) =>
    category === null ? [] : [{ value: category, text: names.category(category) }],
  )
  const nameAll = (codes: string) => codes.split(' ').filter(Boolean).map(names.category).join(', ')
  return (
    <div className="pi-editing">
      <TextField
        label={long.title}
        value={draft.values.title ?? ''}
        onChange={(value) => draft.change('title', value)}
        maxLength={120}
        {...(asked && title === '' ? { error: long.needTitle } : {})}
      />
      {guarded.below('title')}
      <ChoiceMenu
        label={long.categories}
        words={long.chosen(categories.length)}
        options={options}
        chosen={categories}
        onChange={(codes) => draft.change('categories', codes.join(' '))}
      />
      {asked && categories.length === 0 && <p className="sd-field-error">{long.needCategories}</p>}
      <TextArea
        label={long.text}
        value={draft.values.text ?? ''}
        onChange={(value) => draft.change('text', value)}
        rows={5}
        maxLength={4000}
      />
      {guarded.below('text')}
      <Conflict
        draft={close}
        standing={standing}
        who={null}
        fields={[
          { field: 'title', label: long.title, joins: true },
          { field: 'categories', label: long.categories, show: nameAll },
          { field: 'text', label: long.text, joins: true },
        ]}
      />
      <EditButtons draft={close} change={change} onSave={() => void save()} />
    </div>
  )
}
