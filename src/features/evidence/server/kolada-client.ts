/** Kolada's service: at most 5 calls a second and 25 ids a call; version 3, and version 2 where that is not there. */
import { koladaKpis } from '../facts/kolada-kpis.data.ts'
import type { Asked } from '../import/asked.ts'
import { readKoladaGroups, similarTo } from '../import/kolada-groups.ts'
import { type Fetched, joinJson, parseJson } from './fetched.ts'
import { type CallRefusal, type PoliteCaller, userAgentOf } from './polite-fetch.ts'

export const koladaPaces = [{ calls: 5, milliseconds: 1000 }] as const
export const koladaAddresses = { v3: 'https://api.kolada.se/v3', v2: 'https://api.kolada.se/v2' } as const

const mostIds = 25
const mostPages = 60
/** Groups that the municipality is compared with: the general one and the one of living conditions. */
const mostGroups = 2

/**
 * The wished KPIs (all of safety when none is named), each with its margin of error, for the municipality, its county, the country,
 * its similar municipalities and their group. One file: a list of the answers as they came, the groups first.
 */
export async function fetchKolada(
  wish: readonly string[],
  asked: Asked,
  caller: PoliteCaller,
  addresses: { readonly v3: string; readonly v2: string } = koladaAddresses,
): Promise<Fetched> {
  const newer = await fetchVersion(wish, asked, caller, addresses.v3)
  const isMissing = newer.outcome === 'refused' && (newer.code === 'serviceGone' || newer.code === 'serviceRefused')
  return isMissing ? fetchVersion(wish, asked, caller, addresses.v2) : newer
}

async function fetchVersion(
  wish: readonly string[],
  asked: Asked,
  caller: PoliteCaller,
  base: string,
): Promise<Fetched> {
  // All groups with the municipality in their title; which of them are for comparison stands in the title's shape.
  const title = encodeURIComponent(asked.municipality.name)
  const found = await readPages(`${base}/municipality_groups?title=${title}`, asked, caller)
  if ('code' in found) return found
  const groups = similarTo(
    found.flatMap((page) => readKoladaGroups(parseJson(page)) ?? []),
    asked,
  ).slice(0, mostGroups)
  const own = asked.municipality.code
  const wanted = [
    own,
    '0000',
    `00${own.slice(0, 2)}`,
    ...groups.flatMap(({ id, members }) => [id, ...members.map(({ code }) => code)]),
  ]
  const areas = [...new Set(wanted)].slice(0, mostIds)
  const pages = [...found]
  let address = ''
  for (const kpis of inCalls(wish)) {
    const call = `${base}/data/kpi/${kpis.join(',')}/municipality/${areas.join(',')}`
    address ||= call
    const answers = await readPages(call, asked, caller)
    if ('code' in answers) return answers
    pages.push(...answers)
  }
  const name = `kolada-${own}-${asked.today}.json`
  return { outcome: 'fetched', files: [{ name, address, bytes: joinJson(pages) }] }
}

/** KPIs in calls of at most 25 ids; a KPI and its margin of error always in the same. */
export function inCalls(wish: readonly string[]): string[][] {
  const ids = wish.length > 0 ? wish : koladaKpis.map(({ id }) => id)
  const calls: string[][] = [[]]
  for (const id of new Set(ids)) {
    const margin = koladaKpis.find((kpi) => kpi.id === id)?.margin
    const both = margin ? [id, margin] : [id]
    const last = calls.at(-1) ?? []
    if (last.length + both.length > mostIds) calls.push(both)
    else last.push(...both)
  }
  return calls
}

/** The answer and those that it says come after it. */
async function readPages(address: string, asked: Asked, caller: PoliteCaller): Promise<Uint8Array[] | CallRefusal> {
  const pages: Uint8Array[] = []
  let next: string | null = address
  while (next && pages.length < mostPages) {
    const answer = await caller.call(next, userAgentOf(asked.municipality))
    if (answer.outcome === 'refused') return answer
    pages.push(answer.bytes)
    next = nextOf(parseJson(answer.bytes), address)
  }
  return pages
}

/** Version 2 gives an address without https: path and query of what it says, at the house that was asked. */
function nextOf(json: unknown, address: string): string | null {
  const page = json as { next_url?: unknown; next_page?: unknown } | null
  const told = page?.next_url ?? page?.next_page
  if (typeof told !== 'string' || told === '') return null
  const { pathname, search } = new URL(told, address)
  return new URL(`${pathname}${search}`, new URL(address).origin).href
}
