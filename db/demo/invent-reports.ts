/**
 * Invents the demo's reports: what kinds of organisations in Luleå might have told over two years. Pure: the same seed,
 * date and data give the same bytes. Every report is invented; no person is in any of them.
 */
import { type Ground, makeGround } from './inventing/ground.ts'
import type { InventedReport, Sighting } from './inventing/invented-report.ts'
import { lastEndedMonday, parseDay, toInstant, toIso } from './inventing/local-time.ts'
import { makeRandom, type Random } from './inventing/random.ts'
import { seeThings } from './inventing/see-things.ts'
import { tellFalseHotSpot, tellFestival, tellRealHotSpot } from './inventing/stories.ts'
import { tellReport } from './inventing/tell-report.ts'
import type { DemoArea, DemoCategory, DemoOrganisation, DemoPlace } from './shapes.ts'

export interface Inventing {
  readonly seed: number
  /** Local date YYYY-MM-DD; nothing is told from its midnight on. The story stands in the last ISO week ended before. */
  readonly until: string
  /** Whole ISO weeks back from the last ended one. */
  readonly weeks: number
  readonly areas: readonly DemoArea[]
  readonly gazetteer: readonly DemoPlace[]
  readonly organisations: readonly DemoOrganisation[]
  readonly categories: readonly DemoCategory[]
}

/** Reports ordered by the instant they were told. */
export function inventReports(inventing: Inventing): InventedReport[] {
  const { seed, until, weeks, organisations, categories } = inventing
  const ground = makeGround(inventing.areas, inventing.gazetteer)
  const now = toInstant(parseDay(until), 0)
  const lastMonday = lastEndedMonday(parseDay(until))
  const reports: InventedReport[] = []
  for (let weeksAgo = weeks - 1; weeksAgo >= -1; weeksAgo -= 1) {
    const monday = lastMonday - 7 * weeksAgo
    const active = organisations.filter((one) => isActive(one, weeksAgo))
    const ordinary = active.flatMap((organisation) =>
      seeThings(organisation, monday, ground, categories, makeRandom(seed, `${organisation.key} ${monday}`)),
    )
    const telling = { seed, ground, categories }
    const stories = [
      ...tellFestival(monday, telling),
      ...(weeksAgo >= 0 ? tellRealHotSpot(monday, weeksAgo, telling) : []),
      ...(weeksAgo >= 0 ? tellFalseHotSpot(monday, weeksAgo, telling) : []),
    ].filter((sighting) => active.some((one) => one.key === sighting.organisationKey))
    const random = makeRandom(seed, `telling ${monday}`)
    for (const sighting of [...ordinary, ...stories]) {
      const report = tellReport(sighting, now, random)
      if (!report) continue
      reports.push(report)
      const second = tellAgain(sighting, report, active, ground, now, random)
      if (second) reports.push(second)
    }
  }
  return reports.toSorted((a, b) => compare(a.reportedAt, b.reportedAt) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Silent organisations fall out of the last weeks; new ones are missing before they joined. */
function isActive({ silentForWeeks = 0, joinedWeeksAgo }: DemoOrganisation, weeksAgo: number): boolean {
  if (weeksAgo < silentForWeeks && silentForWeeks > 0) return false
  return joinedWeeksAgo === undefined || weeksAgo < joinedWeeksAgo
}

const seenByMany = new Set(['vandalism', 'publicDisorder', 'fire', 'littering', 'recklessDriving'])

/** Now and then another organisation tells of the same event, a little later and a little beside. */
function tellAgain(
  sighting: Sighting,
  first: InventedReport,
  active: readonly DemoOrganisation[],
  ground: Ground,
  now: number,
  random: Random,
): InventedReport | null {
  if (sighting.story || !seenByMany.has(sighting.category) || !sighting.placeKey || !random.chance(0.05)) return null
  const others = active.filter(
    (one) =>
      one.key !== sighting.organisationKey && one.areas[sighting.areaCode] && one.mix[sighting.category] !== undefined,
  )
  if (others.length === 0) return null
  const [lon, lat] = ground.near(ground.findPlace(sighting.placeKey), 60, random)
  const shift = random.between(0, 25) * 60_000
  const again: Sighting = {
    ...sighting,
    organisationKey: random.pick(others).key,
    source: 'device',
    placeKey: null,
    lon,
    lat,
    precisionMetres: 25,
    text: null,
    from: sighting.from + shift,
    to: sighting.to + shift,
    known: sighting.known + shift,
  }
  const report = tellReport(again, now, random)
  return report && { ...report, duplicateOf: first.id }
}

/** When the story's last week begins and ends (instants, end excluded). */
export function storyWeek(until: string): { from: string; to: string } {
  const monday = lastEndedMonday(parseDay(until))
  return { from: toIso(toInstant(monday, 0)), to: toIso(toInstant(monday + 7, 0)) }
}
