/**
 * What the body decided on one item. The meeting is held first, so that two who write at once come in turn: the second is told
 * what stands. Decide and return, and the note that a statement waits for, reach the thing itself in the same transaction, on exactly the
 * content that lay there.
 */
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findAttendance, findItem, findOutcome, type ItemRow, insertOutcome } from '../agenda-store.ts'
import { checkOutcome, checkParty, isQuorate, type OutcomeFacts, reachesThing } from '../rules.ts'
import type { Attendance, ItemOutcome } from '../schema.ts'
import type { MeetingRow } from '../store.ts'
import { itemMoved } from './agenda.ts'
import { findSource } from './agenda-source.ts'
import { fillAttendance, readBody } from './body.ts'
import { canSettle } from './decidable.ts'
import { daysOf, lockOrRefuse, settle, stamp } from './hold.ts'
import { presentOutcome } from './present.ts'
import type { BodyOnDay, MeetingWriting } from './services.ts'

export type OutcomeInput = Omit<ItemOutcome, 'recordedAt'> & { readonly overrides: Excuses }

export async function recordOutcome(
  writing: MeetingWriting,
  id: string,
  itemId: string,
  input: OutcomeInput,
): Promise<void> {
  const { trx } = writing
  const row = await lockOrRefuse(writing, id)
  const item = await findItem(trx, id, itemId)
  if (!item || item.removed) throw new CallRefused('notFound')
  const found = await findOutcome(trx, itemId)
  const standing = found && presentOutcome(found)
  // Before the rules: whoever came second is told what the first one wrote, not that it was decided already.
  if (input.version !== (standing?.version ?? 0)) throw await itemMoved(writing, row, itemId)
  const onDay = await readBody(writing, row)
  const facts = await gatherFacts(writing, row, item, onDay)
  const { refusals: judged, isSame } = checkOutcome(input, { ...facts, standing })
  const refusals = [...checkParty(partyOf(writing.actor)), ...judged]
  const isMoved = refusals.length > 0 && refusals.every(({ code }) => code === 'subjectMoved')
  if (isMoved) throw new CallRefused('moved', refusals, (await itemMoved(writing, row, itemId)).current)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  const { overrides, decision, dissent, subjectHash } = input
  const [reason, notes] = [input.reason?.trim() || null, input.notes?.trim() || null]
  const guarded = refusePersons(writing, listTexts(input, standing), overrides)
  const reaches = reachesThing(decision, facts)
  const version = input.version + 1
  const kept = await insertOutcome(trx, {
    ...stamp(writing),
    meetingId: id,
    itemId,
    version,
    decision,
    reason,
    notes,
    dissent: JSON.stringify(dissent),
    subjectHash: reaches ? subjectHash : item.subjectHash,
  })
  if (!kept) throw await itemMoved(writing, row, itemId)
  if (reaches && !isSame) await reach(writing, row, item, { input, onDay })
  await settle(writing, row, 'recordOutcome', { itemId, decision, version, dissent: dissent.length, ...guarded })
}

async function gatherFacts(
  writing: MeetingWriting,
  row: MeetingRow,
  item: ItemRow,
  { body }: BodyOnDay,
): Promise<Omit<OutcomeFacts, 'standing'>> {
  const decidable = await canSettle(writing, body, item)
  const attendance = fillAttendance(body, await findAttendance(writing.trx, row.id))
  const source = decidable ? findSource(writing.services.sources, item.subjectKind) : null
  const subject = item.subjectId === null ? null : await source?.read(writing, item.subjectId)
  return {
    state: row.state,
    ...daysOf(writing, row),
    subjectKind: item.subjectKind,
    decidable,
    quorate: isQuorate(attendance),
    proposed: subject?.proposed ?? false,
    itemHash: item.subjectHash,
    presentHash: subject?.hash ?? null,
    offices: listPresent(attendance),
  }
}

const listPresent = ({ seats }: Attendance) =>
  seats.flatMap(({ office, present }) => (present === 'absent' ? [] : [office]))

function listTexts(input: OutcomeInput, standing: ItemOutcome | null) {
  const said = standing?.dissent.map((one) => one.text).join('\n') ?? null
  return [
    { field: 'reason', text: input.reason, before: standing?.reason ?? null },
    { field: 'notes', text: input.notes, before: standing?.notes ?? null },
    ...input.dissent.map(({ text }) => ({ field: 'dissent', text, before: said })),
  ]
}

async function reach(
  writing: MeetingWriting,
  row: MeetingRow,
  item: ItemRow,
  { input, onDay }: { readonly input: OutcomeInput; readonly onDay: BodyOnDay },
): Promise<void> {
  const { decision, subjectHash: hash, reason, overrides } = input
  if (item.subjectId === null || hash === null) return
  const source = findSource(writing.services.sources, item.subjectKind)
  if (decision === 'return' && source?.return) {
    await source.return(writing, item.subjectId, { hash, reason: reason?.trim() ?? '', overrides })
    return
  }
  const settleThing = decision === 'note' ? source?.note : decision === 'decide' ? source?.decide : undefined
  if (!settleThing) throw new Error(`nothing takes ${decision} on ${item.subjectKind}`)
  const { startsOn: on } = daysOf(writing, row)
  await settleThing(writing, item.subjectId, {
    hash,
    on,
    body: onDay.body?.sv ?? row.bodyCode,
    meetingId: row.id,
    itemId: item.id,
  })
}
