/**
 * What a report can be about: two levels. The upper level follows the categories that Swedish municipalities' reporting
 * schemes (EST: Kumla, Nyköping, Göteborg, Socialstyrelsen) are described with; the lower level is Samlad's own wording.
 * Codes are stable; labels may change.
 */
import type { DemoCategory } from './shapes.ts'

export const categories: readonly DemoCategory[] = [
  { code: 'vandalism', parentCode: null, sv: 'Skadegörelse', en: 'Vandalism', oftenUsed: true },
  { code: 'brokenWindow', parentCode: 'vandalism', sv: 'Krossad ruta', en: 'Broken window' },
  { code: 'damagedEquipment', parentCode: 'vandalism', sv: 'Förstörd inredning eller utrustning', en: 'Damaged fittings or equipment' },
  { code: 'damagedVehicle', parentCode: 'vandalism', sv: 'Skadat fordon', en: 'Damaged vehicle' },
  { code: 'recklessDriving', parentCode: null, sv: 'Buskörning', en: 'Reckless driving', oftenUsed: true },
  { code: 'mopedDriving', parentCode: 'recklessDriving', sv: 'Moped eller A-traktor', en: 'Moped or slow car' },
  { code: 'drivingOnFootpath', parentCode: 'recklessDriving', sv: 'Körning på gångväg', en: 'Driving on a footpath' },
  { code: 'speeding', parentCode: 'recklessDriving', sv: 'Hög fart', en: 'Speeding' },
  { code: 'publicDisorder', parentCode: null, sv: 'Ordningsstörning', en: 'Public disorder', oftenUsed: true },
  { code: 'gathering', parentCode: 'publicDisorder', sv: 'Samling som stör', en: 'Disturbing gathering' },
  { code: 'noise', parentCode: 'publicDisorder', sv: 'Oväsen', en: 'Noise' },
  { code: 'fight', parentCode: 'publicDisorder', sv: 'Bråk', en: 'Fight' },
  { code: 'drugs', parentCode: null, sv: 'Narkotika', en: 'Drugs', oftenUsed: true },
  { code: 'drugUse', parentCode: 'drugs', sv: 'Öppet bruk', en: 'Open use' },
  { code: 'drugDealing', parentCode: 'drugs', sv: 'Misstänkt försäljning', en: 'Suspected dealing' },
  { code: 'drugLitter', parentCode: 'drugs', sv: 'Kanyler eller rester', en: 'Needles or remains' },
  { code: 'unsafePlace', parentCode: null, sv: 'Otrygg plats', en: 'Unsafe place', oftenUsed: true },
  { code: 'darkPlace', parentCode: 'unsafePlace', sv: 'Mörkt, trasig belysning', en: 'Dark, broken lighting' },
  { code: 'overgrownPlace', parentCode: 'unsafePlace', sv: 'Skymd sikt', en: 'Blocked view' },
  { code: 'deserted', parentCode: 'unsafePlace', sv: 'Ödsligt', en: 'Deserted' },
  { code: 'alcohol', parentCode: null, sv: 'Alkohol', en: 'Alcohol' },
  { code: 'publicDrinking', parentCode: 'alcohol', sv: 'Berusning på allmän plats', en: 'Drunkenness in public' },
  { code: 'minorsDrinking', parentCode: 'alcohol', sv: 'Ungdomar som dricker', en: 'Young people drinking' },
  { code: 'graffiti', parentCode: null, sv: 'Klotter', en: 'Graffiti' },
  { code: 'littering', parentCode: null, sv: 'Nedskräpning', en: 'Littering' },
  { code: 'dumpedWaste', parentCode: 'littering', sv: 'Dumpat avfall', en: 'Dumped waste' },
  { code: 'fire', parentCode: null, sv: 'Brand', en: 'Fire' },
  { code: 'litFire', parentCode: 'fire', sv: 'Anlagd eller misstänkt anlagd', en: 'Set, or suspected' },
  { code: 'fireworks', parentCode: 'fire', sv: 'Fyrverkerier, smällare', en: 'Fireworks, bangers' },
  { code: 'theft', parentCode: null, sv: 'Stöld eller inbrott', en: 'Theft or break-in' },
  { code: 'bicycleTheft', parentCode: 'theft', sv: 'Cykelstöld', en: 'Bicycle theft' },
  { code: 'shoplifting', parentCode: 'theft', sv: 'Snatteri i butik', en: 'Shoplifting' },
  { code: 'breakIn', parentCode: 'theft', sv: 'Inbrott, källare eller förråd', en: 'Break-in, cellar or store' },
  { code: 'threatAgainstStaff', parentCode: null, sv: 'Hot eller våld mot personal', en: 'Threat or violence against staff' },
  { code: 'trespass', parentCode: null, sv: 'Obehöriga i trapphus eller lokal', en: 'Trespass in stairwell or premises' },
  { code: 'event', parentCode: null, sv: 'Arrangemang', en: 'Event' },
  { code: 'rumour', parentCode: null, sv: 'Ryktesspridning', en: 'Rumours' },
  { code: 'other', parentCode: null, sv: 'Annat', en: 'Other' },
]
