/** What a problem may name: areas, categories and sub-goals, and findings of pictures that are out. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { findAgreementInForce } from '#features/agreement/server/in-force.ts'
import { sayJointFindings } from '#features/jointpicture/server/say-findings.ts'
import { sayRunningFindings } from '#features/picture/server/say-findings.ts'
import { listAreas } from '#features/report/register-store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { Known, ProblemRefusal } from '../rules.ts'
import type { ProblemContent, ProblemFinding, Raisable } from '../schema.ts'
import type { ProblemWriting } from './services.ts'

type Reading = Pick<ProblemWriting, 'trx' | 'actor' | 'now' | 'registers'>

export async function readKnown(reading: Reading, given: Pick<ProblemContent, 'areaCodes'>): Promise<Known> {
  const { areas } = reading.registers.names
  // Areas of the pictures' own set are at hand; those of another one are asked for only when one of them is named.
  const isAtHand = given.areaCodes.every((one) => areas.has(one))
  const areaCodes = isAtHand ? [...areas.keys()] : (await listAreas(reading.trx)).map((one) => one.code)
  const subGoals = (await readSubGoals(reading)).map((one) => one.code)
  return { areaCodes: new Set(areaCodes), categories: reading.registers.categories, subGoals: new Set(subGoals) }
}

/** Of the agreement in force today where the municipality is; none where there is no agreement. */
export async function readSubGoals({ trx, actor, now, registers }: Reading): Promise<{ code: string; sv: string }[]> {
  const today = localDateAt(now.getTime(), registers.timeZone)
  return (await findAgreementInForce(trx, actor.municipalityId, today))?.agreement.subGoals ?? []
}

export type FindingRef = Pick<ProblemFinding, 'pictureKind' | 'pictureId' | 'key'>

/** Null: there is no such picture, or it is not released or proposed. */
export async function readRaisable(
  trx: Trx,
  { pictureKind, pictureId }: Omit<FindingRef, 'key'>,
): Promise<{ pictureTitle: string; findings: Raisable[] } | null> {
  if (pictureKind === 'running') {
    const said = await sayRunningFindings(trx, pictureId)
    return said && { pictureTitle: said.title, findings: said.findings }
  }
  const said = await sayJointFindings(trx, pictureId)
  return said && { pictureTitle: said.title, findings: said.findings.map((one) => ({ ...one, category: null })) }
}

/** Each finding once, with its sentence as it stands in its edition; those that are not there as refusals. */
export async function findSaid(
  trx: Trx,
  refs: readonly FindingRef[],
): Promise<{ found: (FindingRef & { sentence: string })[]; refusals: Refusal<ProblemRefusal>[] }> {
  const read = new Map<string, Awaited<ReturnType<typeof readRaisable>>>()
  const found = new Map<string, FindingRef & { sentence: string }>()
  const refusals: Refusal<ProblemRefusal>[] = []
  for (const ref of refs) {
    const picture = `${ref.pictureKind} ${ref.pictureId}`
    if (!read.has(picture)) read.set(picture, await readRaisable(trx, ref))
    const said = read.get(picture)?.findings.find((one) => one.key === ref.key)
    if (said) found.set(`${picture} ${ref.key}`, { ...ref, sentence: said.sentence })
    else refusals.push({ code: 'unknownFinding', field: 'findings', values: { key: ref.key } })
  }
  return { found: [...found.values()], refusals }
}
