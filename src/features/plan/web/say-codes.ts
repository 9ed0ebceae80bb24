import type { ChainGap, StandingReason } from '../schema.ts'
import type { PlanWords } from '../sv.ts'

/** A broken link in words: what it is about, then what is missing. `own`: the object that is read, which needs no name. */
export const sayGap = (gap: ChainGap, said: PlanWords, own?: string): string =>
  gap.subjectId === own ? said.gaps[gap.code] : `${gap.title}: ${lowerFirst(said.gaps[gap.code])}`

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1)

/** Why a measure stands as it does, one sentence a reason. */
export const sayStanding = (codes: readonly string[], said: PlanWords): string =>
  codes.map((code) => said.standingWhy[code as StandingReason] ?? code).join(' ')
