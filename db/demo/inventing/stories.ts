/** The threads that make the demo worth reading: a festival, a real hot spot, a false one. */
import type { DemoCategory } from '../shapes.ts'
import type { Ground } from './ground.ts'
import type { Sighting } from './invented-report.ts'
import { isoWeekOf, toInstant } from './local-time.ts'
import { makeRandom, type Random } from './random.ts'
import { festivalWeek } from './season.ts'
import { findInTheMorning, tellRest, tellWhat, tellWhere } from './see-things.ts'

interface Telling {
  readonly seed: number
  readonly ground: Ground
  readonly categories: readonly DemoCategory[]
}

/** Organisation, extra reports a festival evening. */
const festivalCrew = [
  ['vaktarbolaget', 3],
  ['polisen', 2],
  ['nattvandrarna', 1],
  ['faltassistenterna', 1],
  ['lulea-kommun', 1],
] as const
const festivalPlaces = ['norra-hamn', 'stadsparken', 'storgatan', 'radstorget', 'kulturens-hus', 'sodra-hamn']

/** Three summer evenings in the centre: more alcohol and disorder, expected every year. */
export function tellFestival(monday: number, { seed, ground, categories }: Telling): Sighting[] {
  if (isoWeekOf(monday) !== festivalWeek) return []
  const random = makeRandom(seed, `festival ${monday}`)
  return [4, 5, 6].flatMap((weekday) =>
    festivalCrew.flatMap(([organisationKey, mean]) =>
      Array.from({ length: random.poisson(mean) }, (): Sighting => {
        const category = random.pickWeighted([
          ['alcohol', 4],
          ['publicDisorder', 3],
          ['littering', 1],
          ['event', 0.7],
        ] as const)
        const from = toInstant(monday + weekday - 1, random.between(19 * 60, 26 * 60))
        return {
          organisationKey,
          ...tellWhat(category, categories, random),
          ...tellWhere(ground.findPlace(random.pick(festivalPlaces)), ground, random),
          ...tellRest(category, 0.2, random),
          from,
          to: from,
          known: from,
          story: 'festival',
        }
      }),
    ),
  )
}

/** Who tells of the damage around one school on Porsön, where, and which day of the last week. */
const realHotSpot = [
  ['skolor-porson-bjorkskatan', 'porsoskolan-skolgarden', 3],
  ['lulea-kommun', 'gangtunneln-vid-porsoskolan', 4],
  ['skolor-porson-bjorkskatan', 'forskolan-bredvid-porsoskolan', 5],
  ['fritidsgardarna', 'gangvagen-mot-porsons-centrum', 5],
  ['lulebo', 'porsoskolan-cykelparkeringen', 6],
  ['vaktarbolaget', 'idrottshallen-vid-porsoskolan', 6],
  ['skolor-porson-bjorkskatan', 'porsoskolan-skolgarden', 6],
  ['lulebo', 'gangtunneln-vid-porsoskolan', 7],
  ['vaktarbolaget', 'gangvagen-mot-porsons-centrum', 7],
  ['fritidsgardarna', 'idrottshallen-vid-porsoskolan', 4],
  ['lulea-kommun', 'porsoskolan-skolgarden', 2],
  ['vaktarbolaget', 'porsoskolan-cykelparkeringen', 5],
  ['lulebo', 'forskolan-bredvid-porsoskolan', 4],
] as const

/** Vandalism around the school, told by five organisations; `weeksAgo` 0 is the last ended week, 1 its forerunner. */
export function tellRealHotSpot(monday: number, weeksAgo: number, { seed, ground, categories }: Telling): Sighting[] {
  const told = weeksAgo === 0 ? realHotSpot : weeksAgo === 1 ? [realHotSpot[1], realHotSpot[4]] : []
  const random = makeRandom(seed, `real hot spot ${weeksAgo}`)
  return told.map(([organisationKey, placeKey, weekday], index) => {
    const place = ground.findPlace(placeKey)
    const [lon, lat] = ground.near(place, 45, random)
    const isPlace = random.chance(0.4)
    return {
      organisationKey,
      ...tellWhat('vandalism', categories, random),
      source: isPlace ? 'place' : 'device',
      placeKey: isPlace ? placeKey : null,
      lon: isPlace ? place.lon : lon,
      lat: isPlace ? place.lat : lat,
      precisionMetres: isPlace ? place.precisionMetres : 20,
      areaCode: place.area,
      ...tellRest('vandalism', 0.7, random),
      ...(index % 3 === 0 ? foundNextMorning(monday, weekday, random) : seenInTheEvening(monday, weekday, random)),
      story: 'realHotSpot',
    }
  })
}

const foundNextMorning = (monday: number, weekday: number, random: Random) => findInTheMorning(monday, random, weekday)

function seenInTheEvening(monday: number, weekday: number, random: Random) {
  const latest = weekday === 7 ? 20 : 23
  const from = toInstant(monday + weekday - 1, random.between(17 * 60, latest * 60))
  return { from, to: from + 30 * 60_000, known: from + 30 * 60_000 }
}

/** One owner tells of the same heap at the same address, morning after morning: many reports, one thing. */
export function tellFalseHotSpot(monday: number, weeksAgo: number, { seed, ground }: Telling): Sighting[] {
  const mornings = weeksAgo === 0 ? [1, 2, 3, 4, 5, 6, 7] : weeksAgo <= 3 ? [2] : []
  const random = makeRandom(seed, `false hot spot ${weeksAgo}`)
  const place = ground.findPlace('garagelangan-hertson')
  return mornings.map((weekday) => {
    const at = toInstant(monday + weekday - 1, random.between(7 * 60, 8 * 60))
    return {
      organisationKey: 'fastighetsagarna',
      category: 'littering',
      detail: 'dumpedWaste',
      source: 'place',
      placeKey: place.key,
      lon: place.lon,
      lat: place.lat,
      precisionMetres: place.precisionMetres,
      areaCode: place.area,
      felt: 1,
      toldPolice: 'no',
      text: 'Samma hög ligger kvar.',
      from: at,
      to: at,
      known: at,
      story: 'falseHotSpot',
    }
  })
}
