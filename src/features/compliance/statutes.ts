/** The laws whose obligations Samlad keeps the clock of. They bind every municipality from the day they came into force. */
import { law2023196 } from '#agreements/law-2023-196.data.ts'
import type { Statute } from '#agreements/obligation.ts'

export const statutes: readonly Statute[] = [law2023196]
