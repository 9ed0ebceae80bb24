import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { useWords } from '#platform/web/language.tsx'
import type { GuardedField } from '../../form.ts'
import { GuardList, type GuardListProps } from '../../web/guard-list.tsx'
import { reportWords } from '../../words.ts'

const longest = 1000

/** Free text, with what may point somebody out marked where it stands and told in words. */
export function DescribeField(
  props: GuardListProps<GuardedField> & { value: string; onChange: (value: string) => void; error: string | undefined },
) {
  const { value, onChange, error, markings, excuses } = props
  const words = useWords(reportWords).form
  const open = markings.filter(({ kind, words: marked }) => {
    return !excuses.some((one) => one.field === 'text' && one.kind === kind && one.words === marked)
  })
  const left = longest - value.length
  return (
    <TextArea
      id="text"
      label={words.text}
      optional={words.optional}
      hint={words.textHint}
      value={value}
      onChange={onChange}
      maxLength={longest}
      marks={open.map(({ start, end }) => [start, end] as const)}
      {...known({ error })}
      below={
        <div className="report-tight">
          <GuardList {...props} />
          {left < 150 && <span className="sd-muted">{words.tooLong(left)}</span>}
        </div>
      }
    />
  )
}
