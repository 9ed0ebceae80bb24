/** Puts problems together: their words, what they were raised from, both parties' answers, their rank, their causes. */
import { createHash } from 'node:crypto'
import { nameJointEditions } from '#features/jointpicture/server/say-findings.ts'
import { nameRunningEditions } from '#features/picture/server/say-findings.ts'
import type { Trx } from '#platform/db/port.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { type CauseRow, listCauseRows, listChainRows, listEvidenceRows } from '../cause-store.ts'
import { contentOf } from '../content.ts'
import { listProblemFindings } from '../finding-store.ts'
import { evenWeights, rankAll, rankOne } from '../rank.ts'
import { listMissing } from '../rules.ts'
import type { Cause, Problem, ProblemHead, Weights } from '../schema.ts'
import { findWeights, listProblemScores, type ScoreRow } from '../score-store.ts'
import { listProblemConfirmations, listProblemRows, listProblemVersions } from '../store.ts'

export interface AllProblems {
  /** In the order of the ranked list. */
  readonly problems: ProblemHead[]
  readonly weights: Weights
  /** 0 while nobody has set any. */
  readonly weightsVersion: number
  readonly scores: readonly ScoreRow[]
}

export async function readAllProblems(trx: Trx): Promise<AllProblems> {
  const versions = new Map((await listProblemVersions(trx)).map(({ problemId, ...one }) => [problemId, one]))
  const scores = await listProblemScores(trx)
  const { weights, version } = (await findWeights(trx)) ?? { weights: evenWeights, version: 0 }
  const findings = countBy(await listProblemFindings(trx))
  const causes = countBy((await listCauseRows(trx)).filter((one) => !one.removed))
  const heads = (await listProblemRows(trx)).flatMap(({ id, state, stateReason, stateSince }) => {
    const words = versions.get(id)
    if (!words) return []
    const ranking = rankOne(
      scores.filter((one) => one.problemId === id),
      weights,
    )
    const counts = { findings: findings.get(id) ?? 0, causes: causes.get(id) ?? 0 }
    return [{ id, state, stateReason, stateSince, ...words, ranking, ...counts }]
  })
  return { problems: rankAll(heads), weights, weightsVersion: version, scores }
}

function countBy(rows: readonly { readonly problemId: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { problemId } of rows) counts.set(problemId, (counts.get(problemId) ?? 0) + 1)
  return counts
}

/** @throws CallRefused notFound */
export async function assembleProblem(trx: Trx, id: string): Promise<Problem> {
  const all = await readAllProblems(trx)
  const head = all.problems.find((one) => one.id === id)
  if (!head) throw new CallRefused('notFound')
  const findings = await readFindings(trx, id)
  const causes = (await readCauses(trx, id)).filter((one) => !one.removed).map(({ removed: _, ...one }) => one)
  const chains = (await listChainRows(trx)).filter((one) => one.problemId === id && !one.removed)
  const problem = {
    ...head,
    findings,
    scores: all.scores.filter((one) => one.problemId === id).map(({ problemId: _, ...one }) => one),
    causes,
    chains: chains.map(({ id: chainId, title, steps, version }) => ({ id: chainId, title, steps, version })),
  }
  const contentHash = createHash('sha256')
    .update(JSON.stringify(contentOf(problem)))
    .digest('hex')
  const confirmations = await listProblemConfirmations(trx, id)
  return {
    ...problem,
    contentHash,
    missing: listMissing(problem),
    confirmations: confirmations.map(({ purpose, party, confirmedAt, reason, contentHash: confirmed }) => {
      return { purpose, party, at: confirmedAt, reason, current: confirmed === contentHash }
    }),
  }
}

async function readFindings(trx: Trx, id: string): Promise<Problem['findings']> {
  const rows = (await listProblemFindings(trx)).filter((one) => one.problemId === id)
  if (rows.length === 0) return []
  const named = { running: await nameRunningEditions(trx), joint: await nameJointEditions(trx) }
  return rows.map(({ id: findingId, pictureKind, pictureId, findingKey, sentence }) => {
    const pictureTitle = named[pictureKind].get(pictureId)?.title ?? ''
    return { id: findingId, pictureKind, pictureId, pictureTitle, key: findingKey, sentence }
  })
}

export type StandingCause = Cause & Pick<CauseRow, 'removed'>

/** The removed ones too, in the order that they were first written. */
export async function readCauses(trx: Trx, problemId: string): Promise<StandingCause[]> {
  const causes = (await listCauseRows(trx)).filter((one) => one.problemId === problemId)
  const evidence = (await listEvidenceRows(trx)).filter((one) => !one.removed)
  return causes.map(({ id, bone, parentId, title, detail, grade, version, removed }) => {
    const own = evidence.filter((one) => one.causeId === id)
    return {
      ...{ id, bone, parentId, title, detail, grade, version, removed },
      evidence: own.map(({ id: one, side, text, source, version: seen }) => ({
        id: one,
        side,
        text,
        source,
        version: seen,
      })),
    }
  })
}
