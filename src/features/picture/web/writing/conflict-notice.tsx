import { Button } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import { useWords } from '#platform/web/language.tsx'
import { compareTexts, joinTexts } from '../../merge-texts.ts'
import { pictureWords } from '../../words.ts'
import type { DraftHandle, Fields, Standing } from '../drafts.ts'
import './writing.css'

export interface ConflictProps {
  draft: DraftHandle
  standing: Standing
  /** Who wrote what stands now. */
  who: string | null
  fields: readonly ConflictField[]
}

export interface ConflictField {
  readonly field: string
  readonly label: string
  /** How a value is shown, when it is a code. */
  readonly show?: (value: string) => string
  /** A text can be put together; of a choice the own is kept. */
  readonly joins?: boolean
}

/** Both versions readable, the differing words marked, and three ways on. Nothing typed is lost by any of them. */
export function ConflictNotice({ draft, standing, who, fields }: ConflictProps) {
  const { conflict } = useWords(pictureWords).pages
  const mine = draft.values
  const merge = (): Fields => {
    const joined = fields.map(({ field, joins }) => {
      const [own, other] = [mine[field] ?? '', standing.values[field] ?? '']
      return [field, joins && own !== other ? joinTexts(own, other) : own]
    })
    return { ...mine, ...Object.fromEntries(joined) }
  }
  const differing = fields.filter(({ field }) => (mine[field] ?? '') !== (standing.values[field] ?? ''))
  return (
    <Notice tone="watch" title={conflict.title} announce="now">
      <p>{conflict.text}</p>
      {differing.map((field) => (
        <div key={field.field} className="pi-both">
          <Side
            label={`${conflict.mine}: ${field.label}`}
            side="mine"
            field={field}
            mine={mine}
            theirs={standing.values}
          />
          <Side
            label={`${conflict.theirs(who)}: ${field.label}`}
            side="theirs"
            field={field}
            mine={mine}
            theirs={standing.values}
          />
        </div>
      ))}
      <div className="pi-buttons">
        <Button look="second" onClick={() => draft.settle(mine)}>
          {conflict.keepMine}
        </Button>
        <Button look="second" onClick={draft.drop}>
          {conflict.takeTheirs}
        </Button>
        {differing.some((field) => field.joins) && (
          <Button look="second" onClick={() => draft.settle(merge())}>
            {conflict.merge}
          </Button>
        )}
      </div>
    </Notice>
  )
}

interface SideProps {
  label: string
  side: 'mine' | 'theirs'
  field: ConflictField
  mine: Fields
  theirs: Fields
}

function Side({ label, side, field, mine, theirs }: SideProps) {
  const { conflict } = useWords(pictureWords).pages
  const show = field.show ?? ((value: string) => value)
  const [own, other] = [show(mine[field.field] ?? ''), show(theirs[field.field] ?? '')]
  const parts = compareTexts(own, other).filter((part) => part.only === null || part.only === side)
  return (
    <div className="pi-side">
      <div className="sd-small sd-muted">{label}</div>
      <p>
        {parts.length === 0 && <span className="sd-muted">{conflict.empty}</span>}
        {parts.map((part, at) => {
          const key = `${at} ${part.text}`
          return part.only ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>
        })}
      </p>
    </div>
  )
}
