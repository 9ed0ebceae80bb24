/** What one organisation sees in one ordinary week. */
import type { DemoCategory, DemoOrganisation, DemoPlace } from '../shapes.ts'
import type { Ground } from './ground.ts'
import type { Sighting } from './invented-report.ts'
import { isoWeekOf, toInstant } from './local-time.ts'
import type { Random } from './random.ts'
import { weighCategory, weighWeek } from './season.ts'
import { texts } from './texts.data.ts'

/** What is usually found afterwards rather than seen. */
const foundLater = new Set(['vandalism', 'graffiti', 'littering', 'trespass', 'theft'])

const feltBase: Record<string, number> = {
  threatAgainstStaff: 2,
  drugs: 1.6,
  publicDisorder: 1.4,
  unsafePlace: 1.6,
  fire: 1.6,
}
const toldShare: Record<string, number> = { theft: 0.6, vandalism: 0.4, drugs: 0.5, fire: 0.5, threatAgainstStaff: 0.5 }

export function seeThings(
  organisation: DemoOrganisation,
  monday: number,
  ground: Ground,
  categories: readonly DemoCategory[],
  random: Random,
): Sighting[] {
  const week = isoWeekOf(monday)
  const mean = organisation.reportsPerWeek * weighWeek(organisation.year, week) * (0.85 + 0.3 * random.next())
  const mix = Object.entries(organisation.mix).map(
    ([code, share]) => [code, share * weighCategory(code, week)] as const,
  )
  return Array.from({ length: random.poisson(mean) }, () => {
    const category = random.pickWeighted(mix)
    const area = random.pickWeighted(Object.entries(organisation.areas))
    const place = random.pickWeighted(ground.placesFor(organisation, area))
    const afterwards = foundLater.has(category) && random.chance(organisation.findsAfterwards)
    const when = afterwards ? findInTheMorning(monday, random) : seeAtWork(organisation, category, monday, random)
    return {
      organisationKey: organisation.key,
      ...tellWhat(category, categories, random),
      ...tellWhere(place, ground, random),
      ...tellRest(category, organisation.writes, random),
      ...when,
      story: null,
    }
  })
}

/** Between closing time and next morning; over the weekend when it is found on a Monday. */
export function findInTheMorning(monday: number, random: Random, weekday: number = random.pickWeighted(mornings)) {
  const found = monday + weekday - 1
  const left = weekday === 1 ? found - 3 : found - 1
  const from = toInstant(left, random.pick([15, 16, 17, 17, 18]) * 60)
  const to = toInstant(found, random.pick([6.5, 7, 7, 7.5, 8, 9]) * 60)
  return { from, to, known: to }
}
const mornings = [
  [1, 1.6],
  [2, 1],
  [3, 1],
  [4, 1],
  [5, 1],
] as const

/** What belongs to late evenings and weekends. */
const nightly = new Set(['alcohol', 'publicDisorder'])

function seeAtWork(organisation: DemoOrganisation, category: string, monday: number, random: Random) {
  const isNightly = nightly.has(category)
  const weekend = ({ days, toHour }: DemoOrganisation['shifts'][number]) => days.includes(6) && toHour > 24
  const shift = random.pickWeighted(
    organisation.shifts.map((one) => [one, one.weight * (isNightly && weekend(one) ? 1.6 : 1)] as const),
  )
  const day = monday + random.pick(shift.days) - 1
  const share = isNightly ? Math.max(random.next(), random.next()) : random.next()
  const at = Math.floor((shift.fromHour + share * (shift.toHour - shift.fromHour)) * 60)
  const from = toInstant(day, at)
  const lasts = random.chance(0.6) ? 0 : random.between(3, 12) * 5 * 60_000
  return { from, to: from + lasts, known: from + lasts }
}

export function tellWhat(category: string, categories: readonly DemoCategory[], random: Random) {
  const below = categories.filter((one) => one.parentCode === category)
  return { category, detail: below.length > 0 && random.chance(0.45) ? random.pick(below).code : null }
}

export function tellWhere(place: DemoPlace, ground: Ground, random: Random) {
  const source = random.pickWeighted([
    ['place', 6],
    ['device', 3],
    ['area', 1],
  ] as const)
  if (source === 'area') {
    return { source, placeKey: null, lon: null, lat: null, precisionMetres: null, areaCode: place.area }
  }
  const isExact = source === 'device'
  const [lon, lat] = isExact ? ground.near(place, 90, random) : [place.lon, place.lat]
  return {
    source,
    placeKey: isExact ? null : place.key,
    lon,
    lat,
    precisionMetres: isExact ? random.pick([10, 15, 25, 40]) : place.precisionMetres,
    areaCode: place.area,
  }
}

export function tellRest(category: string, writes: number, random: Random) {
  const felt = Math.round((feltBase[category] ?? 0.8) + (random.next() - 0.5) * 2)
  const told = toldShare[category] ?? 0.2
  return {
    felt: Math.max(0, Math.min(3, felt)) as 0 | 1 | 2 | 3,
    toldPolice: random.pickWeighted([
      ['yes', told],
      ['no', 0.85 - told],
      ['unknown', 0.15],
    ] as const),
    text: random.chance(writes) ? random.pick(texts[category] ?? texts.other!) : null,
  }
}
