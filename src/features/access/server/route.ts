/** The route maker for every feature: handlers get a known actor. */
import { routesFor } from '#platform/http/route.ts'
import type { Actor } from '../schema.ts'

export const route = routesFor<Actor>()
