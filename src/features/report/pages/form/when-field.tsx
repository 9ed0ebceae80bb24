import { ChipGroup } from '#design/chip-group.tsx'
import { Row } from '#design/columns.tsx'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { dayOfTime, localMinute, type WhenAnswer, type WhenKind } from '../../form.ts'
import { formatDay } from '../../format-when.ts'
import { reportWords } from '../../words.ts'

/** When: a press for what just happened, the device's own clock and calendar for the rest. */
export function WhenField(props: {
  value: WhenAnswer
  onChange: (value: WhenAnswer) => void
  error: string | undefined
  zone: string
  /** A correction is never «just now». */
  correcting: boolean
}) {
  const { value, onChange, error, zone, correcting } = props
  const words = useWords(reportWords).form
  const { language } = useLanguage()
  const now = new Date()
  const latest = localMinute(now.getTime(), zone)
  const kinds: WhenKind[] = correcting ? ['moment', 'between'] : ['now', 'today', 'between']
  if (!kinds.includes(value.kind)) kinds.push(value.kind)
  const set = (part: Partial<WhenAnswer>) => onChange({ ...value, ...part })
  const day = /^\d\d:\d\d$/.test(value.time) ? dayOfTime(value.time, now, zone) : null
  return (
    <div className="report-tight">
      <ChipGroup
        kind="one"
        id="when"
        legend={words.when}
        options={kinds.map((kind) => ({ value: kind, text: words.whenKinds[kind] }))}
        value={value.kind}
        onChange={(kind) => set({ kind, ...(kind === 'today' && !value.time ? { time: latest.slice(11) } : {}) })}
        {...known({ error })}
      />
      {value.kind === 'today' && (
        <TextField
          label={words.time}
          type="time"
          value={value.time}
          onChange={(time) => set({ time })}
          hint={
            day?.yesterday ? words.yesterday(formatDay(`${day.date}T12:00:00Z`, { language, zone, now })) : words.around
          }
        />
      )}
      {value.kind === 'moment' && (
        <TextField
          label={words.moment}
          type="datetime-local"
          max={latest}
          value={value.from}
          onChange={(from) => set({ from })}
        />
      )}
      {value.kind === 'between' && (
        <>
          <p className="sd-small sd-muted">{words.betweenHelp}</p>
          <Row>
            <TextField
              label={words.from}
              type="datetime-local"
              max={latest}
              value={value.from}
              onChange={(from) => set({ from })}
            />
            <TextField
              label={words.to}
              type="datetime-local"
              max={latest}
              value={value.to}
              onChange={(to) => set({ to })}
            />
          </Row>
        </>
      )}
    </div>
  )
}
