/** A problem's words, each party's answers and the weights: every change is a new version, and one that came second is told so. */
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons, refusePersons } from '#features/report/server/refuse-persons.ts'
import { insertAuditEvent } from '#platform/audit/store.ts'
import { evenWeights } from '../rank.ts'
import { checkContent, checkScores, checkStays, checkWeights } from '../rules.ts'
import type { CriterionScore, ProblemContent, Weights } from '../schema.ts'
import { findWeights, insertProblemScore, insertWeights, listProblemScores } from '../score-store.ts'
import { insertProblemVersion, listProblemVersions } from '../store.ts'
import { holdFor, moved, refuse, settle, stamp } from './hold.ts'
import { readKnown } from './known.ts'
import type { ProblemWriting } from './services.ts'

interface Written {
  /** The version that it was written on. */
  readonly version: number
  readonly overrides: Excuses
}

export async function writeProblem(
  writing: ProblemWriting,
  id: string,
  { version, overrides, ...content }: ProblemContent & Written,
): Promise<void> {
  const { state } = await holdFor(writing, id, 'edit')
  const found = (await listProblemVersions(writing.trx)).find((one) => one.problemId === id)
  if (!found || found.version !== version) throw moved('problem', found)
  const texts = [
    { field: 'title', text: content.title, before: found.title },
    { field: 'description', text: content.description, before: found.description },
  ]
  const { refusals, guarded } = findPersons(writing, texts, overrides)
  const known = await readKnown(writing, content)
  refuse([...checkContent(content, known, found), ...checkStays(state, content), ...refusals])
  const row = { ...stamp(writing), problemId: id, version: version + 1, ...content }
  if (!(await insertProblemVersion(writing.trx, row))) throw moved('problem', found)
  await settle(writing, id, 'write', { version: row.version, ...guarded })
}

type Answer = Pick<CriterionScore, 'criterion' | 'score' | 'note' | 'version'>

/** The asking party's own. Answers that say what stands already make no new version. */
export async function scoreProblem(
  writing: ProblemWriting,
  id: string,
  { scores, overrides }: { readonly scores: readonly Answer[]; readonly overrides: Excuses },
): Promise<void> {
  await holdFor(writing, id, 'score')
  const party = partyOf(writing.actor)
  const all = (await listProblemScores(writing.trx)).filter((one) => one.problemId === id && one.party === party)
  const standing = new Map(all.map((one) => [one.criterion, one]))
  if (party && scores.some((one) => one.version !== (standing.get(one.criterion)?.version ?? 0))) {
    throw moved('scores', all)
  }
  const texts = scores.map(({ criterion, note }) => {
    return { field: `note.${criterion}`, text: note, before: standing.get(criterion)?.note }
  })
  const { refusals, guarded } = findPersons(writing, texts, overrides)
  refuse([...checkScores(scores, party), ...refusals])
  if (!party) return
  const given = scores.map((one) => ({ ...one, note: one.note?.trim() || null }))
  const changed = given.filter(({ criterion, score, note }) => {
    const before = standing.get(criterion)
    return !before || before.score !== score || before.note !== note
  })
  for (const { criterion, score, note, version } of changed) {
    const row = { ...stamp(writing), problemId: id, party, criterion, score, note, version: version + 1 }
    if (!(await insertProblemScore(writing.trx, row))) throw moved('scores', all)
  }
  if (changed.length > 0) await settle(writing, id, 'score', { party, answers: changed.length, ...guarded })
}

export async function weighCriteria(
  writing: ProblemWriting,
  { weights, reason, version, overrides }: { readonly weights: Weights; readonly reason: string } & Written,
): Promise<{ weights: Weights; version: number }> {
  const { trx, actor, now } = writing
  const standing = (await findWeights(trx)) ?? { weights: evenWeights, version: 0 }
  if (standing.version !== version) throw moved('weights', standing)
  const stranger = partyOf(actor) ? [] : [{ code: 'notAParty' as const }]
  refuse([...stranger, ...checkWeights(weights)])
  const guarded = refusePersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  const row = { ...stamp(writing), version: version + 1, weights, reason }
  // Whoever came second waited for the first one here, and reads what that one wrote.
  if (!(await insertWeights(trx, row))) throw moved('weights', await findWeights(trx))
  const subject = { subjectKind: 'priorityWeights', subjectId: String(row.version) }
  const { municipalityId } = actor
  await insertAuditEvent(trx, {
    ...{ municipalityId, at: now, actor, action: 'problem.weigh', ...subject },
    detail: { weights, ...guarded },
  })
  return { weights, version: row.version }
}
