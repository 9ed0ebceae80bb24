/** No persons: every free text written into a picture, a mapping or a decision passes the guard here before it is kept. */
import type { Actor } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkTexts, type KeptExcuse, type Written } from '../guard/check-texts.ts'
import type { Excuses } from '../guard/excuses.ts'
import { checkText } from '../guard/guard.ts'
import { preparePlaces } from '../guard/name.ts'
import type { RegisterShelf, Registers } from './registers.ts'

/** What a change with free text in it needs besides. */
export interface Guarding {
  /** Names of places, areas and organisations, which the guard does not take for people. */
  readonly knownNames: ReadonlySet<string>
}

/** What goes into the log of the change. */
export type Guarded = { overrides?: KeptExcuse[] }

/** Every marked word without a reason, as refusals to send with others; what stays with one, for the log. */
export function findPersons(
  { knownNames }: Guarding,
  written: readonly Written[],
  excuses: Excuses,
): { refusals: Refusal<'personInText'>[]; guarded: Guarded } {
  const { refusals, kept } = checkTexts(written, excuses, (text) => checkText(text, knownNames))
  return { refusals, guarded: kept.length > 0 ? { overrides: kept } : {} }
}

/**
 * What stays with a reason comes back for the log.
 * @throws CallRefused refused: personInText, once for each word
 */
export function refusePersons(guarding: Guarding, written: readonly Written[], excuses: Excuses = []): Guarded {
  const { refusals, guarded } = findPersons(guarding, written, excuses)
  if (refusals.length > 0) throw new CallRefused('refused', refusals)
  return guarded
}

export const knownNamesOf = ({ names, knownPlaces }: Registers): ReadonlySet<string> =>
  new Set([...knownPlaces, ...preparePlaces(names.organisations.values())])

export async function withKnownNames<Writing extends { readonly trx: Trx; readonly actor: Actor }>(
  writing: Writing,
  shelf: RegisterShelf,
): Promise<Writing & Guarding> {
  return { ...writing, knownNames: knownNamesOf(await shelf.read(writing.trx, writing.actor.municipalityId)) }
}
