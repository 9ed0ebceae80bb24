/** The contract maker for every feature: `may` must be an action of the permission table. */
import { endpointsFor } from '#platform/http/endpoint.ts'
import type { Action } from './rules.ts'

export const endpoint = endpointsFor<Action>()
