/** Evidence that Samlad cannot see by itself: written, corrected and taken away; every version is kept. */
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { refusePersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { findOwnVersion, insertOwnVersion } from '../own-evidence-store.ts'
import { checkOwnEvidence, checkParty } from '../rules.ts'
import { type ComplianceWriting, holdTopic, log, moved, refuse, stamp, todayOf } from './hold.ts'

export interface EvidencePlace {
  readonly topic: string
  readonly id: string
}

interface EvidenceInput {
  readonly key: string
  readonly on: string
  readonly until: string | null
  readonly title: string
  readonly text: string | null
  readonly reference: string | null
  readonly version: number
  readonly overrides: Excuses
}

type Row = NonNullable<Awaited<ReturnType<typeof findOwnVersion>>>

/** What the writer is shown beside their own words. */
const shown = ({ id, version, onDay, untilDay, title, text, reference, removed }: Row) => ({
  ...{ id, version, on: onDay, until: untilDay, title, text, reference, removed },
})

/** @throws CallRefused notFound, refused with every fault, moved with what stands */
export async function writeOwnEvidence(
  writing: ComplianceWriting,
  { topic, id }: EvidencePlace,
  input: EvidenceInput,
): Promise<void> {
  const { key, on, until, title, text, reference, overrides } = input
  const keys = await holdTopic(writing, topic, id)
  const standing = await findOwnVersion(writing.trx, writing.actor.municipalityId, id)
  const standingKey = standing?.obligationKey ?? null
  const party = partyOf(writing.actor)
  refuse(checkOwnEvidence({ party, key, keys, today: todayOf(writing) }, { on, until, standingKey }))
  const words = (['title', 'text', 'reference'] as const).map((field) => {
    return { field, text: input[field], before: standing?.[field] ?? null }
  })
  const guarded = refusePersons(writing, words, overrides)
  if (input.version !== (standing?.version ?? 0) || standing?.removed)
    throw moved('evidence', standing && shown(standing))
  const version = input.version + 1
  const told = { obligationKey: key, onDay: on, untilDay: until, title, text, reference, removed: false }
  if (!(await insertOwnVersion(writing.trx, { ...stamp(writing), id, version, ...told }))) {
    throw moved('evidence', standing && shown(standing))
  }
  await log(writing, { kind: 'ownEvidence', id }, 'write', { key, version, on, until, ...guarded })
}

/** @throws CallRefused notFound, also for one that is taken away already */
export async function removeOwnEvidence(writing: ComplianceWriting, place: EvidencePlace): Promise<void> {
  const standing = await holdOwnEvidence(writing, place)
  const { obligationKey, onDay, untilDay, title, text, reference } = standing
  const version = standing.version + 1
  const told = { obligationKey, onDay, untilDay, title, text, reference, removed: true }
  await insertOwnVersion(writing.trx, { ...stamp(writing), id: place.id, version, ...told })
  await log(writing, { kind: 'ownEvidence', id: place.id }, 'remove', { key: obligationKey, version })
}

/** Held, and of the topic. @throws CallRefused notFound, refused to those who speak for no party */
export async function holdOwnEvidence(writing: ComplianceWriting, { topic, id }: EvidencePlace): Promise<Row> {
  refuse(checkParty(partyOf(writing.actor)))
  const keys = await holdTopic(writing, topic, id)
  const standing = await findOwnVersion(writing.trx, writing.actor.municipalityId, id)
  if (!standing || standing.removed || !keys.includes(standing.obligationKey)) throw new CallRefused('notFound')
  return standing
}
