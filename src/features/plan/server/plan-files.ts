/** The files of an edition: drawn and kept when it is proposed, decided and put in force; drawn anew only for a draft. */
import { createHash } from 'node:crypto'
import type { Trx } from '#platform/db/port.ts'
import { type PlanFacts, type PlanFormat, planFormats } from '../document-facts.ts'
import { findPlanFile, insertPlanFile, type PlanRow } from '../plan-store.ts'
import { findMunicipalityOf } from './plan-hold.ts'
import { type Held, type PlanAsk, readHeld } from './plan-read.ts'
import type { PlanServices, PlanStep } from './plan-services.ts'

async function gatherFacts(trx: Trx, row: PlanRow, { content, hash }: Held, at: string): Promise<PlanFacts> {
  const { name, timeZone, settings } = await findMunicipalityOf(trx, row.municipalityId)
  const { state, decidedOn, decidedByBody, inForceOn } = row
  const decided = { state, decidedOn, decidedByBody, inForceOn }
  const where = { municipality: name, invented: settings.invented, language: 'sv', zone: timeZone }
  return { content, contentHash: hash, at, ...decided, ...where }
}

/** Draws every format of the edition as `row` tells it and keeps them beside those of its earlier states. */
export async function keepPlanFiles({ trx, now, services }: PlanStep, row: PlanRow, held: Held): Promise<void> {
  const recordedAt = now.toISOString()
  const facts = await gatherFacts(trx, row, held, recordedAt)
  for (const { format, bytes, drawing } of await services.drawPlan(facts, planFormats)) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const key = { municipalityId: row.municipalityId, planId: row.id, format }
    await insertPlanFile(trx, { ...key, bytes, sha256, drawing, recordedAt })
  }
}

/** As it was kept; of a draft as it is now, marked as one. Null: there is none. */
export async function readPlanFile(
  ask: PlanAsk,
  { drawPlan }: Pick<PlanServices, 'drawPlan'>,
  row: PlanRow,
  format: PlanFormat,
): Promise<Uint8Array | null> {
  if (row.state !== 'draft') return (await findPlanFile(ask.trx, row.id, format))?.bytes ?? null
  const facts = await gatherFacts(ask.trx, row, await readHeld(ask, row), ask.now.toISOString())
  return (await drawPlan(facts, [format]))[0]?.bytes ?? null
}
