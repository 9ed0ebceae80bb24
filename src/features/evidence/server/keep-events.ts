/** Police notices: the same id with other words is a new version of it. */
import type { Trx } from '#platform/db/port.ts'
import { insertEvents, listStandingEvents, type StandingEvent, supersedeEvents } from '../police-event-store.ts'
import type { PoliceEvent } from '../schema.ts'

export interface EventComparison {
  readonly added: readonly PoliceEvent[]
  /** With the version that stands. */
  readonly edited: readonly (PoliceEvent & { readonly standing: number })[]
  readonly unchanged: number
}

/** Of an id that comes twice, the last stands. */
export async function compareEvents(trx: Trx, events: readonly PoliceEvent[]): Promise<EventComparison> {
  const once = [...new Map(events.map((one) => [one.id, one])).values()]
  if (once.length === 0) return { added: [], edited: [], unchanged: 0 }
  const found = await listStandingEvents(
    trx,
    once.map((one) => one.id),
  )
  const standing = new Map(found.map((one) => [one.id, one]))
  const added = once.filter((one) => !standing.has(one.id))
  const edited = once.flatMap((one) => {
    const before = standing.get(one.id)
    return before && differs(before, one) ? [{ ...one, standing: before.version }] : []
  })
  return { added, edited, unchanged: events.length - added.length - edited.length }
}

const texts = ['type', 'name', 'summary', 'address', 'place'] as const

function differs(before: StandingEvent, after: PoliceEvent): boolean {
  if (Date.parse(before.publishedAt) !== Date.parse(after.publishedAt)) return true
  return texts.some((name) => before[name] !== after[name])
}

export async function keepEvents(
  trx: Trx,
  municipalityId: string,
  { added, edited }: EventComparison,
  at: string,
): Promise<void> {
  if (edited.length > 0) {
    const ids = edited.map((one) => one.id)
    await supersedeEvents(trx, municipalityId, ids, at)
  }
  const stamp = { municipalityId, recordedAt: at, supersededAt: null }
  await insertEvents(trx, [
    ...added.map((one) => ({ ...one, ...stamp, version: 1 })),
    ...edited.map(({ standing, ...one }) => ({ ...one, ...stamp, version: standing + 1 })),
  ])
}
