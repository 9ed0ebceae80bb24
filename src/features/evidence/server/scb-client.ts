/** SCB's statistical database, PxWebApi 2: at most 30 calls in 10 seconds, and no more cells at a time than it allows. */
import { z } from 'zod'
import type { Asked } from '../import/asked.ts'
import { type Fetched, type FetchedFile, type FetchRefusal, joinJson, parseJson } from './fetched.ts'
import { type PoliteCaller, userAgentOf } from './polite-fetch.ts'

export const scbPaces = [{ calls: 30, milliseconds: 10_000 }] as const
export const scbAddress = 'https://statistikdatabasen.scb.se/api/v2'

const Config = z.object({
  maxDataCells: z.number().int().min(1),
  maxCallsPerTimeWindow: z.number().int().optional(),
  timeWindow: z.number().optional(),
})
const Metadata = z.object({
  id: z.array(z.string()),
  role: z
    .object({ time: z.array(z.string()), geo: z.array(z.string()), metric: z.array(z.string()) })
    .partial()
    .default({}),
  dimension: z.record(
    z.string(),
    z.object({
      category: z.object({ index: z.union([z.array(z.string()), z.record(z.string(), z.number())]) }),
      extension: z.object({ elimination: z.boolean().optional() }).optional(),
    }),
  ),
})

export interface Selection {
  readonly variableCode: string
  readonly valueCodes: readonly string[]
}

/** Periods back in time that are asked for. */
const mostPeriods = 20
/** Longer addresses are posted. */
const longestAddress = 1800

/** Population by region. */
const usualTable = 'TAB638'

/**
 * Each wished table (`TAB638`, that one when none is named) for the municipality and its small areas, its county and the country; totals
 * where the table has them.
 */
export async function fetchScb(
  wish: readonly string[],
  asked: Asked,
  caller: PoliteCaller,
  base: string = scbAddress,
): Promise<Fetched> {
  const config = await caller.call(`${base}/config`, userAgentOf(asked.municipality))
  if (config.outcome === 'refused') return config
  const limits = Config.safeParse(parseJson(config.bytes))
  if (!limits.success) return otherAnswer(base)
  const { maxDataCells, maxCallsPerTimeWindow, timeWindow } = limits.data
  if (maxCallsPerTimeWindow && timeWindow) {
    caller.slowDown({ calls: maxCallsPerTimeWindow, milliseconds: timeWindow * 1000 })
  }
  const files: FetchedFile[] = []
  for (const table of wish.length > 0 ? wish : [usualTable]) {
    const file = await fetchTable(table, asked, caller, { base, maxDataCells })
    if ('outcome' in file) return file
    files.push(file)
  }
  return { outcome: 'fetched', files }
}

async function fetchTable(
  table: string,
  asked: Asked,
  caller: PoliteCaller,
  { base, maxDataCells }: { base: string; maxDataCells: number },
): Promise<FetchedFile | FetchRefusal> {
  const userAgent = userAgentOf(asked.municipality)
  const at = `${base}/tables/${encodeURIComponent(table)}`
  const about = await caller.call(`${at}/metadata?lang=sv&outputFormat=json-stat2`, userAgent)
  if (about.outcome === 'refused') return about
  const metadata = Metadata.safeParse(parseJson(about.bytes))
  if (!metadata.success) return otherAnswer(base)
  const wanted = chooseValues(metadata.data, asked)
  if (!wanted) {
    return {
      outcome: 'refused',
      code: 'otherMunicipality',
      values: { expected: asked.municipality.name, found: table },
    }
  }
  const short = `${at}/data?lang=sv&outputFormat=json-stat2`
  const answers: Uint8Array[] = []
  const addresses: string[] = []
  for (const part of splitSelection(wanted, maxDataCells)) {
    const query = part.map(
      ({ variableCode, valueCodes }) =>
        `&valuecodes[${encodeURIComponent(variableCode)}]=${valueCodes.map(encodeURIComponent).join(',')}`,
    )
    const long = `${short}${query.join('')}`
    const isLong = long.length > longestAddress
    const answer = await (isLong ? caller.call(short, userAgent, { selection: part }) : caller.call(long, userAgent))
    if (answer.outcome === 'refused') return answer
    addresses.push(isLong ? short : long)
    answers.push(answer.bytes)
  }
  const name = `scb-${table}-${asked.municipality.code}-${asked.today}.json`
  return { name, address: addresses[0] ?? short, bytes: joinJson(answers) }
}

const otherAnswer = (base: string): FetchRefusal => ({
  outcome: 'refused',
  code: 'serviceAnswer',
  values: { host: new URL(base).host },
})

/** Null when the table has regions, and none of them is ours. What can be left out is left out: the answer is then its total. */
function chooseValues({ id, role, dimension }: z.infer<typeof Metadata>, { municipality }: Asked): Selection[] | null {
  const own = municipality.code
  const selection: Selection[] = []
  for (const variableCode of id) {
    const one = dimension[variableCode]
    const index = one?.category.index ?? []
    const codes = Array.isArray(index)
      ? index
      : Object.entries(index)
          .sort((a, b) => a[1] - b[1])
          .map(([code]) => code)
    const isRegion =
      role.geo?.includes(variableCode) ||
      codes.some((code) => /^\d{4}([ABCR]\d+(_\w+)?)?$/.test(code) && code.startsWith(own))
    if (role.time?.includes(variableCode)) selection.push({ variableCode, valueCodes: codes.slice(-mostPeriods) })
    else if (isRegion) {
      const small = codes.filter((code) => new RegExp(`^${own}[ABCR]`).test(code))
      // Codes with a year are of today's boundaries; those without, beside them, of the ones before.
      const latest = small.some((code) => code.includes('_')) ? small.filter((code) => code.includes('_')) : small
      const ours = [...codes.filter((code) => code === '00' || code === own.slice(0, 2) || code === own), ...latest]
      if (!ours.some((code) => code.startsWith(own))) return null
      selection.push({ variableCode, valueCodes: ours })
    } else if (role.metric?.includes(variableCode) || !one?.extension?.elimination)
      selection.push({ variableCode, valueCodes: codes })
  }
  return selection
}

/** Halves the longest list until every part holds at most `most` cells. */
export function splitSelection(selection: readonly Selection[], most: number): (readonly Selection[])[] {
  const cells = selection.reduce((product, { valueCodes }) => product * valueCodes.length, 1)
  const longest = selection.reduce((a, b) => (b.valueCodes.length > a.valueCodes.length ? b : a), {
    variableCode: '',
    valueCodes: [] as readonly string[],
  })
  const length = longest.valueCodes.length
  if (cells <= most || length < 2) return [selection]
  const half = Math.ceil(length / 2)
  return [longest.valueCodes.slice(0, half), longest.valueCodes.slice(half)].flatMap((valueCodes) =>
    splitSelection(
      selection.map((one) => (one === longest ? { ...one, valueCodes } : one)),
      most,
    ),
  )
}
