/** Gathers all that the problems' document says. */
import { findMunicipality } from '#features/access/store.ts'
import { listAreas, listCategories } from '#features/report/register-store.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import type { ProblemDocumentFacts } from '../document-facts.ts'
import { assembleProblem, readAllProblems } from './assemble.ts'
import { readSubGoals } from './known.ts'
import type { ProblemWriting } from './services.ts'

/** @throws CallRefused notFound */
export async function gatherProblemFacts(
  reading: Pick<ProblemWriting, 'trx' | 'actor' | 'now' | 'registers'>,
  id: string | null,
): Promise<ProblemDocumentFacts> {
  const { trx, actor, now, registers } = reading
  const municipality = await findMunicipality(trx, actor.municipalityId)
  if (!municipality) throw new CallRefused('notFound')
  const { problems, weights } = await readAllProblems(trx)
  const categories = await listCategories(trx, '9999-12-31')
  return {
    problems,
    problem: id === null ? null : await assembleProblem(trx, id),
    weights,
    municipality: municipality.name,
    zone: municipality.timeZone,
    invented: municipality.settings.invented,
    now: now.toISOString(),
    names: {
      // A problem may name an area of another set than the pictures'.
      areas: Object.fromEntries((await listAreas(trx)).map((one) => [one.code, one.name])),
      categories: Object.fromEntries(categories.map((one) => [one.code, one.sv])),
      organisations: Object.fromEntries(registers.names.organisations),
      subGoals: Object.fromEntries((await readSubGoals(reading)).map((one) => [one.code, one.sv])),
    },
  }
}
