/** The background work of the house: which job is done by whom. */
import type { House } from './routes.ts'

/** Starts the worker; `stop` waits for the job under way. */
export function startWork(_house: House): { stop: () => Promise<void> } {
  return { stop: async () => {} }
}
