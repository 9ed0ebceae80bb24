/** Why an obligation is not met and when it is to begin, as somebody writes it. */
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { insertNote, listNotes } from '../note-store.ts'
import { checkNote } from '../rules.ts'
import { type ComplianceWriting, holdTopic, log, moved, refuse, stamp, todayOf } from './hold.ts'

interface NoteInput {
  readonly key: string
  readonly reason: string
  readonly beginsOn: string | null
  readonly version: number
  readonly overrides: Excuses
}

/** @throws CallRefused notFound, refused with every fault, moved with what stands */
export async function writeNote(writing: ComplianceWriting, topic: string, input: NoteInput): Promise<void> {
  const { trx, actor, now } = writing
  const { key, reason, beginsOn, overrides } = input
  const keys = await holdTopic(writing, topic, key)
  refuse(checkNote({ party: partyOf(actor), key, keys, today: todayOf(writing) }, input))
  const notes = await listNotes(trx, actor.municipalityId, now.toISOString())
  const standing = notes.find((one) => one.obligationKey === key)
  const guarded = refusePersons(
    writing,
    [{ field: 'reason', text: reason, before: standing?.reason ?? null }],
    overrides,
  )
  if (input.version !== (standing?.version ?? 0)) throw moved('note', standing)
  const version = input.version + 1
  const row = { ...stamp(writing), obligationKey: key, version, reason, beginsOn }
  if (!(await insertNote(trx, row))) throw moved('note', standing)
  await log(writing, { kind: 'obligation', id: key }, 'note', {
    version,
    hasReason: reason !== '',
    beginsOn,
    ...guarded,
  })
}
