/** The police's open data: our name in each call, https, ten seconds between calls, 60 an hour and 1 440 a day; a 404 is for good. */
import { countyOf } from '../facts/find-area.ts'
import type { Asked } from '../import/asked.ts'
import type { Fetched } from './fetched.ts'
import { type PoliteCaller, userAgentOf } from './polite-fetch.ts'

export const policePaces = [
  { calls: 1, milliseconds: 10_000 },
  { calls: 60, milliseconds: 3_600_000 },
  { calls: 1440, milliseconds: 86_400_000 },
] as const
export const policeAddress = 'https://polisen.se/api'

/** The latest notices of the municipality and of its county, at most 500: about a week of the whole country, longer of one place. */
export async function fetchPolice(asked: Asked, caller: PoliteCaller, base: string = policeAddress): Promise<Fetched> {
  const county = countyOf(asked.municipality.code)
  const places = [asked.municipality.name, ...(county ? [county.name] : [])]
  const address = `${base}/events?locationname=${places.map(encodeURIComponent).join(';')}`
  const answer = await caller.call(address, userAgentOf(asked.municipality))
  if (answer.outcome === 'refused') return answer
  const name = `polisen-${asked.municipality.code}-${asked.today}.json`
  return { outcome: 'fetched', files: [{ name, address, bytes: answer.bytes }] }
}
