/** No persons: every free text of a picture passes the guard here before it is kept. */
import { checkText } from '#features/report/guard/guard.ts'
import { preparePlaces } from '#features/report/guard/name.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkPersons, type KeptExcuse, type Written } from '../persons.ts'
import type { Excuses } from '../schema.ts'
import type { Writing } from './write.ts'

/** What a change with free text in it needs besides. */
export interface GuardedWriting extends Writing {
  /** Names of places, areas and organisations, which the guard does not take for people. */
  readonly knownNames: ReadonlySet<string>
}

/** No persons: everything written passes here, and what stays with a reason comes back for the log. */
export function refusePersons({ knownNames }: GuardedWriting, written: Written[], excuses: Excuses = []): Guarded {
  const { refusals, kept } = checkPersons(written, excuses, (text) => checkText(text, knownNames))
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return kept.length > 0 ? { overrides: kept } : {}
}

/** What goes into the log of the change. */
export type Guarded = { overrides?: KeptExcuse[] }

export async function withKnownNames(writing: Writing, shelf: RegisterShelf): Promise<GuardedWriting> {
  const { names, knownPlaces } = await shelf.read(writing.trx, writing.actor.municipalityId)
  return { ...writing, knownNames: new Set([...knownPlaces, ...preparePlaces(names.organisations.values())]) }
}
