/** What measures led to, for the rooms to the right: a door. */
import type { MeasureFollowUp } from '../schema.ts'
import { type FollowUpAsk, gatherFollowUps } from './gather.ts'

/** These measures, or every one that was ever decided, in the order they were created. Small counts are hidden unless `exact`. */
export async function followMeasures(ask: FollowUpAsk, ids?: readonly string[]): Promise<readonly MeasureFollowUp[]> {
  const all = (await gatherFollowUps(ask, ids)).map((one) => one.followUp)
  return ids ? all : all.filter((one) => one.measure.decidedAt !== null)
}
