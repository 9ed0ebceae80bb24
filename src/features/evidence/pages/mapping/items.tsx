import { Button } from '#design/button.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { type ItemDraft, knownByField } from '../../mapping-form.ts'
import { knownBy } from '../../mapping-schema.ts'
import { itemField } from '../../mapping-texts.ts'
import { mappingWords } from '../../mapping-words.ts'
import { fieldId, type MappingForm } from '../../web/use-mapping-form.ts'

const mostItems = 40

/** One card for each thing that was seen. */
export function MappingItems({ form }: { form: MappingForm }) {
  const words = useWords(mappingWords).form
  const { items } = form.draft
  const add = () => {
    const id = fieldId(itemField(form.addItem(), 'what'))
    // The field is there after the next drawing.
    requestAnimationFrame(() => document.getElementById(id)?.focus())
  }
  return (
    <section className="ma-items" aria-labelledby="mapping-items">
      <h2 id="mapping-items">{words.items}</h2>
      <p className="sd-muted">{words.itemsHint}</p>
      {items.map((item, place) => (
        <Item key={item.id} form={form} item={item} at={place + 1} alone={items.length === 1} />
      ))}
      {items.length < mostItems && (
        <Button look="second" onClick={add}>
          {words.addItem}
        </Button>
      )}
    </section>
  )
}

function Item({ form, item, at, alone }: { form: MappingForm; item: ItemDraft; at: number; alone: boolean }) {
  const words = useWords(mappingWords)
  const own = words.form
  const { id } = item
  const text = (name: 'what' | 'where' | 'howMuch' | 'uncertain') => {
    const field = itemField(id, name)
    return {
      id: fieldId(field),
      label: own[name],
      value: item[name],
      onChange: (value: string) => form.changeItem(id, { [name]: value }),
      ...known({ error: form.faultAt(field), optional: name === 'what' ? undefined : own.optional }),
    }
  }
  const under = (name: 'what' | 'where' | 'howMuch' | 'uncertain') => form.below(itemField(id, name))
  return (
    <fieldset className="ma-item">
      <legend>{own.item(at)}</legend>
      <TextField {...text('what')} maxLength={300} />
      {under('what')}
      <TextField {...text('where')} maxLength={300} />
      {under('where')}
      <TextField {...text('howMuch')} hint={own.howMuchHint} maxLength={300} />
      {under('howMuch')}
      <SelectField
        id={fieldId(knownByField(id))}
        label={own.knownBy}
        value={item.knownBy}
        onChange={(value) => form.changeItem(id, { knownBy: value as ItemDraft['knownBy'] })}
        options={[
          { value: '', text: own.chooseKnownBy },
          ...knownBy.map((value) => ({ value, text: words.knownBy[value] })),
        ]}
        {...known({ error: form.faultAt(knownByField(id)) })}
      />
      <TextArea {...text('uncertain')} rows={2} maxLength={600} />
      {under('uncertain')}
      {!alone && (
        <button type="button" className="ds-link" onClick={() => form.removeItem(id)}>
          {own.removeItem(at)}
        </button>
      )}
    </fieldset>
  )
}
