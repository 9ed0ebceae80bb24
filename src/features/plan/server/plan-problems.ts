/** The problems as the plan holds them: with the findings that each was raised from, their editions and days. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { nameJointEditions } from '#features/jointpicture/server/say-findings.ts'
import { nameRunningEditions } from '#features/picture/server/say-findings.ts'
import { listProblemFindings } from '#features/problem/finding-store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { ContentFacts, PlanFinding } from '../plan-content.ts'
import { readProblems } from './measure-problems.ts'

export async function readPlanProblems(trx: Trx, zone: string): Promise<ContentFacts['problems']> {
  const findings = await listProblemFindings(trx)
  const editions = { running: await nameRunningEditions(trx), joint: await nameJointEditions(trx) }
  return (await readProblems(trx)).map(({ id, title, state, rank, causes }) => ({
    ...{ id, title, state, rank },
    findings: findings
      .filter((one) => one.problemId === id)
      .map(({ pictureKind, pictureId, sentence }): PlanFinding => {
        const named = editions[pictureKind].get(pictureId)
        return {
          pictureTitle: named?.title ?? '',
          edition: named?.edition ?? null,
          sentence,
          on: named?.outAt ? localDateAt(Date.parse(named.outAt), zone) : null,
        }
      }),
    causes: causes.map((one) => ({ id: one.id, title: one.title, bone: one.bone, parentId: one.parentId })),
  }))
}
