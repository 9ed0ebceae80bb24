/**
 * Notices of polisen.se/api/events. `datetime` is when the notice was published; when it happened stands in its name. `location.gps` is the
 * middle of a municipality or a county, never where it happened: it is not read. Rows of a county stand for all its municipalities,
 * unless the name's last part says which.
 */
import { z } from 'zod'
import { countyOf, findArea } from '../facts/find-area.ts'
import type { EvidenceFault, PassedOver, PoliceEvent, ReadResult } from '../schema.ts'
import type { Asked } from './asked.ts'
import { refuseFile } from './collect-series.ts'
import { attributions, months, policeTitle, summaryPrefix } from './source-words.data.ts'

const Event = z.object({
  id: z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]),
  datetime: z.string(),
  name: z.string(),
  summary: z.string().nullish(),
  url: z.string().nullish(),
  type: z.string(),
  location: z.object({ name: z.string(), gps: z.string().nullish() }),
})

/** «2025-12-31 9:51:44 +01:00» → the instant in UTC, or null. The hour has one digit before ten. */
export function readPublished(text: string): string | null {
  const found = /^(\d{4}-\d\d-\d\d)[ T](\d{1,2}):(\d\d):(\d\d)\s*([+-]\d\d:\d\d|Z)$/.exec(text.trim())
  if (!found) return null
  const [, day, hour = '', minute, second, zone] = found
  const instant = new Date(`${day}T${hour.padStart(2, '0')}:${minute}:${second}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

export interface PoliceName {
  /** «31 december», the time «09:12»; null where the name does not begin so. No year is told. */
  readonly day: { readonly month: number; readonly day: number; readonly time: string } | null
  readonly place: string
}

/** «31 december 09.12, Misshandel, grov, Luleå»: the type may hold commas of its own, so it is read from both ends. */
export function readPoliceName(name: string, type: string): PoliceName {
  const [head = '', ...rest] = name.split(', ')
  const found = /^(\d{1,2}) (\p{L}+) (\d{1,2})[.:](\d\d)$/u.exec(head.trim())
  const month = months.map(String).indexOf(found?.[2]?.toLowerCase() ?? '') + 1
  const tail = rest.join(', ')
  const place = tail.startsWith(`${type}, `) ? tail.slice(type.length + 2) : (rest.at(-1) ?? '')
  const time = `${found?.[3]?.padStart(2, '0')}:${found?.[4]}`
  return { day: found && month > 0 ? { month, day: Number(found[1]), time } : null, place: place.trim() }
}

/** «Sammanfattning natt»: many events in one notice, to be read and not to be counted as one. */
export const isSummary = ({ type }: Pick<PoliceEvent, 'type'>): boolean => type.startsWith(summaryPrefix)

/** The notices of the municipality, and those of its county that name no other municipality. */
export function readPoliceEvents(json: unknown, asked: Asked): ReadResult {
  if (!Array.isArray(json)) return refuseFile('wrongShape')
  const faults: EvidenceFault[] = []
  const events = new Map<number, PoliceEvent>()
  let others = 0
  const county = countyOf(asked.municipality.code)
  for (const [index, value] of json.entries()) {
    const event = Event.safeParse(value)
    const publishedAt = event.success ? readPublished(event.data.datetime) : null
    const fault = (code: EvidenceFault['code'], found: string) =>
      faults.push({ code, sheet: null, line: index + 1, column: null, values: { found } })
    if (!event.success) fault('wrongShape', String(event.error.issues[0]?.path.join('.') ?? ''))
    else if (!publishedAt) fault('badPeriod', event.data.datetime.slice(0, 40))
    else {
      const { id, type, name, summary, url, location } = event.data
      const place = placeOf(readPoliceName(name, type).place, location.name)
      const isOurs = place === asked.municipality.name || place === county?.name
      if (!isOurs) others += 1
      else
        events.set(id, {
          id,
          publishedAt,
          type: type.trim(),
          name: name.trim(),
          summary: summary?.trim() ?? '',
          address: addressOf(url ?? ''),
          place,
        })
    }
  }
  if (faults.length > 0) return { outcome: 'refused', faults: faults.slice(0, 100) }
  const passedOver: PassedOver[] = others > 0 ? [{ code: 'otherAreas', rows: others }] : []
  return {
    outcome: 'read',
    delivery: {
      ...{
        source: 'polisen',
        format: 'policeEvents',
        title: policeTitle,
        attribution: attributions.polisen,
        publishedOn: null,
      },
      ...{ series: [], observations: [], events: [...events.values()], passedOver },
    },
  }
}

/** The municipality, where the name tells one in a row of its county; otherwise what the row's own place says. */
function placeOf(told: string, location: string): string {
  const own = findArea(location)
  const named = findArea(told)
  if (own?.kind === 'county' && named?.kind === 'municipality' && named.code.startsWith(own.code)) return named.name
  return own?.name ?? location.trim()
}

/** Addresses are given from the root of the police's own site; no other site is linked to. */
function addressOf(url: string): string {
  if (url.startsWith('/') && !url.startsWith('//')) return `https://polisen.se${url}`
  return /^https:\/\/polisen\.se\//.test(url) ? url : ''
}
