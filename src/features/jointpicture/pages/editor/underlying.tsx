import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import { localDateAt, startOfLocalDay } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { TextField } from '#design/text-field.tsx'
import { call } from '#platform/web/call.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { recomputeJointPicture } from '../../api.ts'
import { useJointChange } from '../../web/use-joint-change.ts'
import { useEditor } from './editor-context.ts'

/** What the picture rests on: computed anew, or as known on another day; and what has changed since. */
export function Underlying() {
  const { picture, words, editable } = useEditor()
  const { language } = useLanguage()
  const { time } = words
  const change = useJointChange(picture.id)
  const today = localDateAt(Date.now())
  const [day, setDay] = useState(today)
  const [asked, setAsked] = useState(false)
  const bad = !/^\d{4}-\d\d-\d\d$/.test(day) || day > today
  const recompute = (asOf?: string) =>
    change.run(
      () => call(recomputeJointPicture, { params: { id: picture.id }, body: asOf ? { asOf } : {} }),
      time.recomputed,
    )
  const number = (value: number | null) => (value === null ? time.unknown : words.decimal(value))
  return (
    <Card
      title={time.heading}
      aside={
        <Link to="/underlag" className="ds-link">
          {words.list.evidence}
        </Link>
      }
    >
      {editable && (
        <div className="jp-settings">
          <Button look="second" busy={change.busy} onClick={() => void recompute()}>
            {time.recompute}
          </Button>
          <form
            className="jp-buttons"
            onSubmit={(event) => {
              event.preventDefault()
              setAsked(true)
              if (!bad) void recompute(day === today ? undefined : endOf(day))
            }}
          >
            <TextField
              label={time.asOf}
              hint={time.asOfHint}
              type="date"
              max={today}
              value={day}
              onChange={setDay}
              {...(asked && bad ? { error: time.fault } : {})}
            />
            <Button look="second" type="submit" busy={change.busy}>
              {time.compute}
            </Button>
          </form>
        </div>
      )}
      {change.problem && <p role="alert">{change.problem}</p>}
      <h3>{time.revisions}</h3>
      {picture.revisions.length === 0 ? (
        <p className="sd-muted">{time.revisionsNone}</p>
      ) : (
        <DataTable
          caption={time.revisions}
          captionHidden
          language={language}
          empty={time.revisionsNone}
          rows={picture.revisions}
          rowKey={(row) => `${row.key} ${row.period}`}
          columns={[
            { key: 'what', head: time.what, names: true, cell: (row) => row.title },
            { key: 'period', head: time.period, cell: (row) => row.period },
            { key: 'before', head: time.before, figures: true, cell: (row) => number(row.before) },
            { key: 'after', head: time.after, figures: true, cell: (row) => number(row.after) },
          ]}
        />
      )}
    </Card>
  )
}

/** The last instant of a local day, as the server wants it. */
const endOf = (day: string) => new Date(startOfLocalDay(parseLocalDate(day) + 1) - 1).toISOString()
