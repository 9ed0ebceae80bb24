/**
 * Who reports in the demo: kinds of organisations that exist in Luleå, each with an invented habit. No people, no real
 * reporting figures. The two parties of the agreement come first.
 */
import type { DemoOrganisation } from '../shapes.ts'

const office = [{ days: [1, 2, 3, 4, 5], fromHour: 7, toHour: 17, weight: 1 }]
const schoolDay = [{ days: [1, 2, 3, 4, 5], fromHour: 8, toHour: 16, weight: 1 }]
const roundTheClock = [
  { days: [1, 2, 3, 4, 7], fromHour: 12, toHour: 25, weight: 4 },
  { days: [5, 6], fromHour: 14, toHour: 27, weight: 6 },
  { days: [1, 2, 3, 4, 5, 6, 7], fromHour: 6, toHour: 12, weight: 1 },
]

export const organisations: readonly DemoOrganisation[] = [
  {
    key: 'lulea-kommun', name: 'Luleå kommun, trygghet och stadsmiljö', party: 'municipality', sector: 'municipality',
    areas: { centrum: 4, porson: 1.2, hertson: 1.2, ornaset: 1.4, notviken: 1.2, bjorkskatan: 1, bergnaset: 0.8, gammelstad: 0.8, ranea: 0.6, sunderbyn: 0.5, norrbyarna: 0.4, sorbyarna: 0.4 },
    reportsPerWeek: 6.5, mix: { littering: 3, graffiti: 3, vandalism: 2.5, unsafePlace: 3, event: 0.6, recklessDriving: 0.8, other: 0.3 },
    shifts: office, placeKinds: [], year: 'always', findsAfterwards: 0.6, writes: 0.35,
  },
  {
    key: 'polisen', name: 'Polisen, Lokalpolisområde Luleå-Boden', party: 'police', sector: 'police',
    areas: { centrum: 5, porson: 1.1, hertson: 1.2, ornaset: 1.5, notviken: 1.2, bjorkskatan: 0.7, bergnaset: 0.6, gammelstad: 0.6, ranea: 0.5, sunderbyn: 0.5, norrbyarna: 0.5, sorbyarna: 0.5 },
    reportsPerWeek: 7, mix: { publicDisorder: 3.4, alcohol: 2.2, drugs: 2.4, recklessDriving: 2.6, vandalism: 1.2, theft: 1, fire: 0.3 },
    shifts: roundTheClock, placeKinds: [], year: 'always', findsAfterwards: 0.05, writes: 0.2,
  },
  {
    key: 'skolor-porson-bjorkskatan', name: 'Grundskolorna Porsön och Björkskatan', party: null, sector: 'school',
    areas: { porson: 1.3, bjorkskatan: 1 },
    reportsPerWeek: 4, mix: { vandalism: 2.2, publicDisorder: 1.4, recklessDriving: 1, drugs: 0.5, threatAgainstStaff: 1, graffiti: 0.8, rumour: 0.5 },
    shifts: schoolDay, placeKinds: ['school', 'preschool', 'sportsGround', 'trail', 'busStop'], year: 'schoolTerms', findsAfterwards: 0.8, writes: 0.5,
  },
  {
    key: 'skolor-centrum', name: 'Skolorna Centrum, Bergnäset och Notviken', party: null, sector: 'school',
    areas: { centrum: 1.6, bergnaset: 1, notviken: 1 },
    reportsPerWeek: 4.5, mix: { vandalism: 1.6, publicDisorder: 1.8, recklessDriving: 1.1, drugs: 0.8, threatAgainstStaff: 1, graffiti: 0.8, rumour: 0.6 },
    shifts: schoolDay, placeKinds: ['school', 'sportsGround', 'busStop', 'park', 'sportsHall'], year: 'schoolTerms', findsAfterwards: 0.75, writes: 0.5,
  },
  {
    key: 'skolor-hertson-ornaset', name: 'Grundskolorna Hertsön och Örnäset', party: null, sector: 'school',
    areas: { hertson: 1.2, ornaset: 1 },
    reportsPerWeek: 4, mix: { vandalism: 1.8, publicDisorder: 1.5, recklessDriving: 1.2, drugs: 0.6, threatAgainstStaff: 1, graffiti: 0.7, rumour: 0.4 },
    shifts: schoolDay, placeKinds: ['school', 'sportsGround', 'busStop', 'youthCentre'], year: 'schoolTerms', findsAfterwards: 0.75, writes: 0.45,
  },
  {
    key: 'lulebo', name: 'Lulebo', party: null, sector: 'housing',
    areas: { porson: 1.7, hertson: 1.8, ornaset: 1.7, bjorkskatan: 1.3, notviken: 1.3, centrum: 1, gammelstad: 0.5, ranea: 0.4, bergnaset: 0.5, sunderbyn: 0.3 },
    reportsPerWeek: 9, mix: { vandalism: 2.2, littering: 2.4, trespass: 2.2, publicDisorder: 1.3, graffiti: 1.2, drugs: 0.8, unsafePlace: 1.2, fire: 0.3 },
    shifts: office, placeKinds: ['playground', 'parking', 'neighbourhood', 'recyclingStation', 'square', 'tunnel'], year: 'always', findsAfterwards: 0.6, writes: 0.4,
  },
  {
    key: 'vaktarbolaget', name: 'Väktarbolaget, centrum och allmänna platser', party: null, sector: 'security',
    areas: { centrum: 6, ornaset: 1, porson: 0.7, hertson: 0.9, notviken: 0.6, bjorkskatan: 0.5 },
    reportsPerWeek: 9.5, mix: { publicDisorder: 3, alcohol: 2.6, vandalism: 1.3, drugs: 1.4, trespass: 1.4, theft: 0.8, graffiti: 0.6, threatAgainstStaff: 0.5 },
    shifts: roundTheClock, placeKinds: ['square', 'busStation', 'railwayStation', 'shoppingStreet', 'shoppingCentre', 'parking', 'park', 'school', 'cultureHouse'], year: 'always', findsAfterwards: 0.15, writes: 0.3,
  },
  {
    key: 'faltassistenterna', name: 'Socialtjänstens fältassistenter', party: null, sector: 'socialServices',
    areas: { centrum: 2.2, porson: 1, hertson: 1.2, ornaset: 1.1, notviken: 0.6, bjorkskatan: 0.6 },
    reportsPerWeek: 4.5, mix: { publicDisorder: 2.4, alcohol: 2, drugs: 2, unsafePlace: 0.8, rumour: 1, recklessDriving: 1 },
    shifts: [{ days: [3, 4], fromHour: 15, toHour: 22, weight: 1 }, { days: [5, 6], fromHour: 18, toHour: 26, weight: 3 }],
    placeKinds: ['square', 'park', 'youthCentre', 'busStation', 'school', 'shoppingCentre', 'tunnel'], year: 'always', findsAfterwards: 0, writes: 0.4,
    silentForWeeks: 3,
  },
  {
    key: 'raddningstjansten', name: 'Räddningstjänsten', party: null, sector: 'fireService',
    areas: { centrum: 1, porson: 0.7, hertson: 0.9, ornaset: 0.9, notviken: 0.7, bjorkskatan: 0.6, bergnaset: 0.5, gammelstad: 0.5, ranea: 0.6, sunderbyn: 0.4, norrbyarna: 0.5, sorbyarna: 0.5 },
    reportsPerWeek: 2, mix: { fire: 5, unsafePlace: 0.5, vandalism: 0.5 },
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], fromHour: 9, toHour: 25, weight: 1 }], placeKinds: [], year: 'always', findsAfterwards: 0.05, writes: 0.5,
  },
  {
    key: 'fritidsgardarna', name: 'Fritidsgårdarna', party: null, sector: 'leisure',
    areas: { porson: 0.9, hertson: 1, ornaset: 1, gammelstad: 0.8, ranea: 0.7, bergnaset: 0.6, bjorkskatan: 0.6 },
    reportsPerWeek: 3.5, mix: { publicDisorder: 2.4, alcohol: 1, recklessDriving: 1.6, drugs: 0.9, vandalism: 0.8, rumour: 0.8, threatAgainstStaff: 0.7 },
    shifts: [{ days: [1, 2, 3, 4], fromHour: 15, toHour: 21, weight: 2 }, { days: [5, 6], fromHour: 17, toHour: 24, weight: 3 }],
    placeKinds: ['youthCentre', 'sportsGround', 'square', 'trail', 'playground'], year: 'quietSummer', findsAfterwards: 0.1, writes: 0.45,
  },
  {
    key: 'biblioteken', name: 'Luleå bibliotek', party: null, sector: 'culture',
    areas: { centrum: 2, gammelstad: 0.7, ranea: 0.6, hertson: 0.7, porson: 0.6, bjorkskatan: 0.5, ornaset: 0.6, bergnaset: 0.4 },
    reportsPerWeek: 2.2, mix: { publicDisorder: 3, threatAgainstStaff: 1.6, drugs: 0.7, vandalism: 0.6, theft: 0.4 },
    shifts: [{ days: [1, 2, 3, 4, 5], fromHour: 10, toHour: 19, weight: 3 }, { days: [6], fromHour: 11, toHour: 16, weight: 1 }],
    placeKinds: ['library', 'cultureHouse'], year: 'quietSummer', findsAfterwards: 0.05, writes: 0.5,
  },
  {
    key: 'lokaltrafiken', name: 'Lokaltrafiken', party: null, sector: 'transport',
    areas: { centrum: 2.4, porson: 0.8, hertson: 1, ornaset: 0.9, notviken: 1, bjorkskatan: 0.7, gammelstad: 0.5, bergnaset: 0.5, sunderbyn: 0.3, ranea: 0.3 },
    reportsPerWeek: 3.4, mix: { publicDisorder: 2, vandalism: 1.2, threatAgainstStaff: 1.6, alcohol: 1, recklessDriving: 0.8, unsafePlace: 0.6 },
    shifts: [{ days: [1, 2, 3, 4, 5], fromHour: 6, toHour: 23, weight: 3 }, { days: [6, 7], fromHour: 9, toHour: 25, weight: 3 }],
    placeKinds: ['busStop', 'busStation', 'railwayStation', 'square'], year: 'always', findsAfterwards: 0.1, writes: 0.3,
  },
  {
    key: 'centrumhandeln', name: 'Centrumhandlarnas förening', party: null, sector: 'business',
    areas: { centrum: 1 },
    reportsPerWeek: 4, mix: { theft: 3.4, publicDisorder: 1.8, vandalism: 0.8, graffiti: 0.9, alcohol: 0.8, littering: 0.7, threatAgainstStaff: 0.8 },
    shifts: [{ days: [1, 2, 3, 4, 5], fromHour: 10, toHour: 19, weight: 3 }, { days: [6, 7], fromHour: 10, toHour: 17, weight: 2 }],
    placeKinds: ['shoppingStreet', 'shoppingCentre', 'square'], year: 'always', findsAfterwards: 0.25, writes: 0.35,
  },
  {
    key: 'nattvandrarna', name: 'Nattvandrarna', party: null, sector: 'association',
    areas: { centrum: 2, porson: 0.7, hertson: 0.8, ornaset: 0.6, gammelstad: 0.5, bjorkskatan: 0.4 },
    reportsPerWeek: 2.4, mix: { publicDisorder: 2, alcohol: 2.4, recklessDriving: 1.2, unsafePlace: 1.6, drugs: 0.5 },
    shifts: [{ days: [5, 6], fromHour: 20, toHour: 26, weight: 1 }], placeKinds: ['square', 'park', 'tunnel', 'busStation', 'trail', 'playground'], year: 'always', findsAfterwards: 0, writes: 0.5,
  },
  {
    key: 'kyrkan', name: 'Svenska kyrkan i Luleå', party: null, sector: 'association',
    areas: { centrum: 1, gammelstad: 1, hertson: 0.7, porson: 0.7, ornaset: 0.6, ranea: 0.6, bjorkskatan: 0.5 },
    reportsPerWeek: 1.2, mix: { vandalism: 1.4, littering: 0.8, unsafePlace: 0.8, publicDisorder: 1, graffiti: 0.6 },
    shifts: [{ days: [1, 2, 3, 4, 5, 7], fromHour: 9, toHour: 18, weight: 1 }], placeKinds: ['church', 'churchTown'], year: 'always', findsAfterwards: 0.6, writes: 0.5,
  },
  {
    key: 'universitetet', name: 'Luleå tekniska universitet, campusväktare', party: null, sector: 'university',
    areas: { porson: 1 },
    reportsPerWeek: 1.8, mix: { theft: 1.6, vandalism: 0.9, trespass: 1.4, alcohol: 0.7, unsafePlace: 0.7, publicDisorder: 0.6 },
    shifts: [{ days: [1, 2, 3, 4, 5], fromHour: 7, toHour: 24, weight: 2 }, { days: [6, 7], fromHour: 10, toHour: 24, weight: 1 }],
    placeKinds: ['university', 'library', 'museum', 'parking', 'busStop'], year: 'quietSummer', findsAfterwards: 0.3, writes: 0.4,
  },
  {
    key: 'fastighetsagarna', name: 'Privata fastighetsägare', party: null, sector: 'housing',
    areas: { centrum: 1.4, hertson: 0.8, ornaset: 0.8, notviken: 0.8, bergnaset: 0.5, norrbyarna: 0.4, sorbyarna: 0.4, sunderbyn: 0.3 },
    reportsPerWeek: 3, mix: { littering: 2, vandalism: 1.2, trespass: 1.6, graffiti: 1.2, theft: 0.8, unsafePlace: 0.8 },
    shifts: office, placeKinds: ['parking', 'neighbourhood', 'shoppingStreet', 'recyclingStation', 'village'], year: 'always', findsAfterwards: 0.6, writes: 0.4,
  },
  {
    key: 'storheden-vakt', name: 'Storhedens handelsområde, väktare', party: null, sector: 'security',
    areas: { notviken: 1 },
    reportsPerWeek: 8, mix: { theft: 2.4, recklessDriving: 2, littering: 1.6, publicDisorder: 1.4, vandalism: 1 },
    shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], fromHour: 10, toHour: 23, weight: 1 }],
    placeKinds: ['shoppingCentre', 'busStop', 'parking'], year: 'always', findsAfterwards: 0.15, writes: 0.4,
    joinedWeeksAgo: 6,
  },
]
