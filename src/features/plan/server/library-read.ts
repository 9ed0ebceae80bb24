/** The library: what comes with the program, in the municipality's own words where it has written some. */
import { mayDo } from '#features/access/rules.ts'
import { checkTexts } from '#features/report/guard/check-texts.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { checkIdentifiers } from '#features/report/guard/identifiers.ts'
import { listCategoryCodes } from '#features/report/register-store.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { library } from '../library.data.ts'
import { insertLibraryVersion, listOwnEntries } from '../library-store.ts'
import { type SuggestedEntry, type SuggestionFacts, suggestEntries } from '../library-suggest.ts'
import { checkCategories } from '../measure-rules.ts'
import type { LibraryEntry } from '../schema.ts'
import { moved, refuse, stamp } from './hold-measure.ts'
import { readProblems } from './measure-problems.ts'
import type { MeasureWriting } from './services.ts'

/** Those that come with the program in their order, then the municipality's own by id. Version 0: as it came. */
export async function readLibrary(trx: Trx): Promise<LibraryEntry[]> {
  const own = new Map((await listOwnEntries(trx)).map((one) => [one.id, one]))
  const base = library.map((entry) => own.get(entry.id) ?? { ...entry, hidden: false, version: 0 })
  const known = new Set(library.map((one) => one.id))
  return [...base, ...[...own.values()].filter((one) => !known.has(one.id))]
}

/** With a cause: those that suit it first. What is hidden is seen only by those who can show it again. */
export async function listLibrary(
  { trx, actor }: Pick<MeasureWriting, 'trx' | 'actor'>,
  causeId: string | undefined,
): Promise<SuggestedEntry[]> {
  const entries = (await readLibrary(trx)).filter((one) => !one.hidden || mayDo(actor, 'plan.write'))
  // Causes are not everybody's; without one the library is only a list.
  const facts = causeId && mayDo(actor, 'problem.read') ? await readCause(trx, causeId) : null
  return suggestEntries(entries, facts)
}

async function readCause(trx: Trx, causeId: string): Promise<SuggestionFacts> {
  const cause = (await readProblems(trx)).flatMap((one) => one.causes).find((one) => one.id === causeId)
  if (!cause) throw new CallRefused('notFound')
  const parents = new Map((await listCategoryCodes(trx)).map((one) => [one.code, one.parentCode]))
  const withParents = (code: string): string[] => {
    const parent = parents.get(code)
    return parent ? [parent, ...withParents(parent)] : []
  }
  return { bone: cause.bone, categories: cause.categories, withParents }
}

/** The municipality's own words over an entry, or an entry of its own. */
export async function writeLibraryEntry(
  writing: MeasureWriting,
  id: string,
  { version, overrides, hidden, ...content }: Omit<LibraryEntry, 'id'> & { overrides: Excuses },
): Promise<LibraryEntry> {
  const { trx, actor, now } = writing
  const { municipalityId } = actor
  const entries = await readLibrary(trx)
  const standing = entries.find((one) => one.id === id)
  // Those that the library itself names are known also where the municipality has no such category.
  const named = entries.flatMap((one) => one.suits.categories)
  const categories = new Set([...named, ...(await listCategoryCodes(trx)).map((one) => one.code)])
  const unknown = checkCategories(content.suits.categories, { categories }, 'suits.categories')
  const listWritten = (fields: readonly ('technique' | 'title' | 'text' | 'research' | 'limits' | 'source')[]) =>
    fields.map((field) => ({ field, text: content[field], before: standing?.[field] }))
  const persons = findPersons(writing, listWritten(['technique', 'title', 'text', 'research', 'limits']), overrides)
  // Those who wrote what is referred to are named there, as in every list of references.
  const source = checkTexts(listWritten(['source']), overrides, checkIdentifiers)
  refuse([...unknown, ...persons.refusals, ...source.refusals])
  const row = { ...stamp(writing), id, version: version + 1, content, hidden }
  if (version !== (standing?.version ?? 0) || !(await insertLibraryVersion(trx, row))) {
    const current = (await readLibrary(trx)).find((one) => one.id === id)
    throw moved('libraryEntry', current)
  }
  const subject = { subjectKind: 'libraryEntry', subjectId: id }
  const detail = { version: row.version, hidden, ...persons.guarded }
  await insertAuditEvent(trx, { municipalityId, at: now, actor, action: 'library.write', ...subject, detail })
  return { ...content, id, hidden, version: row.version }
}
