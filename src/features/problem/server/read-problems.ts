/** Problems with their causes, for the plan to the right: what a measure can act on. */
import type { Trx } from '#platform/db/port.ts'
import { listCauseRows, listEvidenceRows } from '../cause-store.ts'
import type { Cause, ProblemHead } from '../schema.ts'
import { readAllProblems } from './assemble.ts'

export interface CauseFacts extends Pick<Cause, 'id' | 'title' | 'bone' | 'parentId'> {
  /** How much speaks for or against it. */
  readonly evidence: number
  /** Of its problem. */
  readonly categories: readonly string[]
}

export interface ProblemFacts
  extends Pick<ProblemHead, 'id' | 'title' | 'state' | 'rank' | 'findings' | 'areaCodes' | 'categories' | 'subGoals'> {
  /** In the order they were first written. */
  readonly causes: readonly CauseFacts[]
}

/** Every problem that the asking scope sees, in the order of the ranked list; causes that are taken away are left out. */
export async function listProblemFacts(trx: Trx): Promise<ProblemFacts[]> {
  const { problems } = await readAllProblems(trx)
  const causes = (await listCauseRows(trx)).filter((one) => !one.removed)
  const evidence = (await listEvidenceRows(trx)).filter((one) => !one.removed)
  return problems.map(({ id, title, state, rank, findings, areaCodes, categories, subGoals }) => ({
    ...{ id, title, state, rank, findings, areaCodes, categories, subGoals },
    causes: causes
      .filter((one) => one.problemId === id)
      .map((one) => ({
        ...{ id: one.id, title: one.title, bone: one.bone, parentId: one.parentId },
        evidence: evidence.filter(({ causeId }) => causeId === one.id).length,
        categories,
      })),
  }))
}
