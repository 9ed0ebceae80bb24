import { useWords } from '#platform/web/language.tsx'
import type { AnnualWheel } from '../../schema.ts'
import { wheelPageWords } from '../../wheel-words.ts'

/** What is late, what is near, and what comes next. */
export function WheelLead({ wheel }: { wheel: AnnualWheel }) {
  const words = useWords(wheelPageWords)
  const { lead } = words
  if (wheel.marks.length === 0) return <>{lead.none(wheel.year)}</>
  const due = wheel.marks.filter((one) => one.kind === 'due')
  const late = wheel.late ?? due.filter((one) => one.state === 'overdue').length
  const soon = due.filter((one) => one.state === 'dueSoon').length
  const next = wheel.marks.find(
    (one) =>
      one.on >= wheel.today &&
      (one.kind === 'meeting' || (one.kind === 'due' && one.state !== 'met' && one.state !== 'overdue')),
  )
  return (
    <>
      {late > 0 ? <strong>{lead.late(late)}</strong> : lead.nothingLate}
      {soon > 0 && `, ${lead.soon(soon)}`}. {next && lead.next(next.title, next.on)}
    </>
  )
}
