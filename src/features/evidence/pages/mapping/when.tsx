import { useWords } from '#platform/web/language.tsx'
import type { Mapping } from '../../mapping-schema.ts'
import { mappingWords } from '../../mapping-words.ts'

/** By when, or since when; and how often it was reminded of. */
export function MappingWhen({ mapping }: { mapping: Mapping }) {
  const { own } = useWords(mappingWords)
  const { approvedAt, dueOn, late, reminders, remindedAt, state } = mapping
  return (
    <>
      <div>{approvedAt ? own.approved(approvedAt) : late ? own.wasDue(dueOn) : own.due(dueOn)}</div>
      {approvedAt && state === 'draft' && <div>{own.changing}</div>}
      {!approvedAt && remindedAt && <div>{own.reminded(reminders, remindedAt)}</div>}
    </>
  )
}

/** How many wait for an answer, how many of them are late, and the first day of the rest. */
export function sumUp(mappings: readonly Mapping[]): { waiting: number; late: number; next: string | null } {
  const open = mappings.filter((one) => one.approvedAt === null && one.state !== 'withdrawn')
  const days = open.filter((one) => !one.late).map((one) => one.dueOn)
  return { waiting: open.length, late: open.filter((one) => one.late).length, next: days.toSorted()[0] ?? null }
}
