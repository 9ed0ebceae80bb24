import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { ChipButton, ChipGroup } from '#design/chip-group.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { SelectField, TextField } from '#design/text-field.tsx'
import { kitchen } from './sv.ts'

const options = (texts: readonly string[]) => texts.map((text) => ({ value: text, text }))

/** A form with faults, as on a phone. */
export function Form() {
  const [what, setWhat] = useState<string | null>(kitchen.whatOptions[0] ?? null)
  const [told, setTold] = useState<string[]>([])
  const [where, setWhere] = useState('')
  const [text, setText] = useState(kitchen.textValue)
  const [sector, setSector] = useState('Alla')
  const [attempt, setAttempt] = useState(0)
  const at = text.indexOf(kitchen.marked)
  const whereFault = attempt > 0 && where === '' ? kitchen.whereFault : undefined
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAttempt(attempt + 1)
      }}
    >
      <h2>{kitchen.formTitle}</h2>
      <Notice>
        {kitchen.emergency.map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part))}
      </Notice>
      <ErrorSummary
        title={kitchen.faults}
        attempt={attempt}
        faults={
          whereFault
            ? [
                { fieldId: 'where', text: whereFault },
                { fieldId: 'text', text: kitchen.textFault.join('') },
              ]
            : []
        }
      />
      <ChipGroup
        kind="one"
        legend={kitchen.what}
        options={options(kitchen.whatOptions)}
        value={what}
        onChange={setWhat}
        more={
          <ChipButton expanded={false} onClick={() => {}}>
            {kitchen.more}
          </ChipButton>
        }
      />
      <ChipGroup
        kind="many"
        legend={kitchen.told}
        options={options(kitchen.toldOptions)}
        value={told}
        onChange={setTold}
      />
      <TextField
        id="where"
        label={kitchen.where}
        hint={kitchen.whereHint}
        value={where}
        onChange={setWhere}
        error={whereFault}
        below={
          <>
            <button type="button" className="ds-link">
              {kitchen.position}
            </button>
            <button type="button" className="ds-link">
              {kitchen.list}
            </button>
          </>
        }
      />
      <SelectField label={kitchen.sector} value={sector} onChange={setSector} options={options(kitchen.sectors)} />
      <TextArea
        id="text"
        label={kitchen.text}
        optional={kitchen.optional}
        value={text}
        onChange={setText}
        marks={at < 0 ? [] : [[at, at + kitchen.marked.length]]}
        error={
          at < 0 ? undefined : (
            <>
              <strong>{kitchen.textFault[0]}</strong>
              {kitchen.textFault[1]}
            </>
          )
        }
      />
      <Button type="submit" wide>
        {kitchen.send}
      </Button>
    </form>
  )
}
