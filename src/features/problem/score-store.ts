/** The two parties' answers to each question, and what the questions weigh. Every version is kept. */
import type { Selectable } from 'kysely'
import type { PriorityWeightsTable, ProblemScoreTable } from '#db/problem-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { type CriterionScore, Weights } from './schema.ts'

export type ScoreRow = CriterionScore & { readonly problemId: string }

/** The standing answer of each party to each question, of all problems. */
export async function listProblemScores(trx: Trx): Promise<ScoreRow[]> {
  const rows = await trx
    .selectFrom('problemScore')
    .distinctOn(['problemId', 'criterion', 'party'])
    .select(['problemId', 'criterion', 'party', 'score', 'note', 'version'])
    .orderBy('problemId')
    .orderBy('criterion')
    .orderBy('party')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, criterion: row.criterion as CriterionScore['criterion'] }))
}

/** False when this version is there already. */
export async function insertProblemScore(trx: Trx, row: Selectable<ProblemScoreTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('problemScore').values(row))
}

/** The weights in use; null while nobody has set any. */
export async function findWeights(trx: Trx): Promise<{ weights: Weights; version: number } | null> {
  const row = await trx
    .selectFrom('priorityWeights')
    .select(['weights', 'version'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { weights: Weights.parse(row.weights), version: row.version } : null
}

/** False when this version is there already. */
export async function insertWeights(
  trx: Trx,
  { weights, ...row }: Omit<Selectable<PriorityWeightsTable>, 'weights'> & { readonly weights: Weights },
): Promise<boolean> {
  return insertIfFree(trx.insertInto('priorityWeights').values({ ...row, weights: JSON.stringify(weights) }))
}
